using System.Collections;
using BuddyGen.Emission;
using BuddyGen.Evaluation;
using BuddyGen.Facts;
using BuddyGen.Generator.Tests;
using BuddyGen.Modeling;
using BuddyGen.Schemas;

namespace BuddyGen.Analyzers.Tests.Evaluation;

/// <summary>Two readers of one algebra: what the evaluator says of known JSON, and what the emitted validator says of the same object, to the letter.</summary>
public class ValidatorAgreementTests
{
    private static readonly SpecIdentity Spec = new("Courier.Parcels", "Courier", "public", "parcels.yaml");

    private static readonly JsonSchema ContactRules = JsonFacts.Schema("""
        {"pointer": "#/components/schemas/Contact", "type": "object", "required": ["name"],
         "properties": {"name": {"type": "string", "minLength": 1}, "country": {"type": "string"}, "phone": {"type": "string", "pattern": "^\\+[0-9]+$"}, "floor": {"type": "integer"}},
         "dependentRequired": {"phone": ["country"]}}
        """);

    private static readonly JsonSchema SizeRules = JsonFacts.Schema("""{"pointer": "#/components/schemas/Size", "type": "string", "enum": ["SMALL", "LARGE", "HUGE"]}""");

    private static readonly ObjectModel Contact = new()
    {
        Spec = Spec,
        Name = "Contact",
        Pointer = "#/components/schemas/Contact",
        Form = NamedForm.Request,
        Properties = new([Member("name", Text, required: true), Member("country", Text), Member("phone", Text), Member("floor", Primitive(PrimitiveKind.Int32))]),
        Rules = ContactRules,
    };

    private static readonly EnumModel Size = new()
    {
        Spec = Spec,
        Name = "Size",
        Pointer = "#/components/schemas/Size",
        Values = new([new("Small", "SMALL", null), new("Large", "LARGE", null), new("Huge", "HUGE", null)]),
    };

    private static readonly PropertyModel[] Members =
    [
        new() { WireName = "kind", Name = "Kind", Type = Text, Required = true, Const = JsonValue.Of("PARCEL") },
        Member("name", Text, required: true),
        Member("weight", Primitive(PrimitiveKind.Int64), required: true),
        Member("size", new TypeRef.Named("Size", NamedForm.Enum)),
        Member("first_size", new TypeRef.Named("Size", NamedForm.Enum), required: true),
        Member("note", Text, nullable: true),
        Member("reason", Text, required: true, nullable: true),
        Member("count", Primitive(PrimitiveKind.Int32)),
        Member("limit", Primitive(PrimitiveKind.Int64), nullable: true),
        Member("big", Primitive(PrimitiveKind.UInt64)),
        Member("price", Primitive(PrimitiveKind.Decimal)),
        Member("ratio", Primitive(PrimitiveKind.Double)),
        Member("share", Primitive(PrimitiveKind.Single)),
        Member("fragile", Primitive(PrimitiveKind.Boolean)),
        Member("pin", Text) with { Secret = true },
        Member("to", new TypeRef.Named("Contact", NamedForm.Request)),
        Member("via", new TypeRef.Named("Contact", NamedForm.Request), nullable: true),
        Member("tags", new TypeRef.List(Text, ItemNullable: false)),
        Member("sizes", new TypeRef.List(new TypeRef.Named("Size", NamedForm.Enum), ItemNullable: false)),
        Member("codes", new TypeRef.List(Primitive(PrimitiveKind.Int64), ItemNullable: true)),
        Member("grid", new TypeRef.List(new TypeRef.List(Primitive(PrimitiveKind.Int32), false), false)),
        Member("contacts", new TypeRef.List(new TypeRef.Named("Contact", NamedForm.Request), ItemNullable: false)),
        Member("labels", new TypeRef.Map(Text, ValueNullable: false)),
        Member("depots", new TypeRef.Map(new TypeRef.Named("Contact", NamedForm.Request), ValueNullable: false)),
    ];

    private static readonly string[] Rules =
    [
        """{"required": ["kind", "name", "weight", "size", "first_size", "note", "limit", "to", "tags", "x-unknown"]}""",
        """{"properties": {"kind": {"const": "PARCEL"}, "name": {"type": "string"}, "weight": {"type": "integer"}, "note": {"type": ["string", "null"]}, "count": {"type": "number"}}}""",
        """{"properties": {"ratio": {"type": "integer"}, "price": {"type": "integer"}, "share": {"type": "integer"}, "note": {"type": "string"}, "reason": {"type": "string"}}}""",
        """{"properties": {"weight": {"minimum": 5, "maximum": 10, "multipleOf": 2}, "count": {"exclusiveMinimum": 0, "exclusiveMaximum": 7.5}, "limit": {"minimum": 2.5}}}""",
        """{"properties": {"price": {"multipleOf": 0.01, "minimum": 0.1}, "ratio": {"multipleOf": 0.1, "maximum": 0.3}, "share": {"multipleOf": 0.25}, "big": {"minimum": -1, "maximum": 18446744073709551614}}}""",
        """{"properties": {"weight": {"minimum": 1e30}, "count": {"maximum": 3000000000, "minimum": -3000000000}, "big": {"multipleOf": 2.5}}}""",
        """{"properties": {"name": {"minLength": 2, "maxLength": 3, "pattern": "^\\w+$"}, "note": {"minLength": 1}, "size": {"minLength": 5, "pattern": "^[LS]"}}}""",
        """{"properties": {"pin": {"pattern": "^[0-9]+$", "minLength": 4, "enum": ["1234", "99"], "format": "password"}}}""",
        """{"properties": {"name": {"enum": ["Ada", "Bob"]}, "size": {"const": "LARGE"}, "first_size": {"enum": ["SMALL", "LARGE"]}, "weight": {"enum": [1, 6, 2.5]}, "price": {"enum": [0.1, 2.50]}, "ratio": {"const": 0.3}}}""",
        """{"properties": {"fragile": {"const": true}, "note": {"enum": ["x", null]}, "limit": {"enum": [5, null]}, "reason": {"const": "none"}}}""",
        """{"properties": {"fragile": false, "to": false, "limit": false, "size": false}}""",
        """{"properties": {"size": {"ref": "Courier.Parcels.Size"}, "to": {"ref": "Courier.Parcels.Contact"}, "via": {"anyOf": [{"ref": "Courier.Parcels.Contact"}, {"type": "null"}]}, "contacts": {"items": {"ref": "Courier.Parcels.Contact"}}, "depots": {"additionalProperties": {"ref": "Courier.Parcels.Contact"}}}}""",
        """{"properties": {"to": {"ref": "Courier.Parcels.Contact", "required": ["country"], "properties": {"country": {"enum": ["PL", "DE"]}, "phone": false}}}}""",
        """{"properties": {"tags": {"minItems": 2, "maxItems": 2, "uniqueItems": true, "items": {"minLength": 2, "pattern": "^[a-z]"}}}}""",
        """{"properties": {"tags": {"contains": {"const": "aa"}}, "codes": {"contains": {"minimum": 5}, "minContains": 2, "maxContains": 3}, "sizes": {"contains": {"const": "HUGE"}, "minContains": 0, "maxContains": 1}}}""",
        """{"properties": {"codes": {"items": {"type": "integer", "minimum": 2}, "uniqueItems": true}, "sizes": {"uniqueItems": true, "items": {"enum": ["SMALL"]}}}}""",
        """{"properties": {"codes": {"prefixItems": [{"const": 1}, {"minimum": 9}], "items": {"multipleOf": 2}}, "tags": {"prefixItems": [true, {"maxLength": 1}], "items": false}}}""",
        """{"properties": {"grid": {"minItems": 1, "items": {"minItems": 1, "items": {"minimum": 0}}}}}""",
        """{"properties": {"labels": {"minProperties": 1, "maxProperties": 1, "required": ["a"], "additionalProperties": {"maxLength": 1}, "propertyNames": {"pattern": "^[ab]$"}}}}""",
        """{"if": {"required": ["size"], "properties": {"size": {"const": "LARGE"}}}, "then": {"required": ["note"]}, "else": {"properties": {"note": false}}}""",
        """{"if": {"properties": {"size": {"enum": ["LARGE", "HUGE"]}}}, "then": {"required": ["limit"], "properties": {"weight": {"minimum": 7}}}, "else": {"properties": {"limit": false, "tags": {"maxItems": 1}}}}""",
        """{"if": {"required": ["fragile"], "properties": {"fragile": {"const": true}}}, "then": {"properties": {"weight": {"maximum": 5}, "name": {"enum": ["Ada"]}, "to": false}}}""",
        """{"if": {"required": ["limit"]}, "then": {"properties": {"count": false}}, "else": {"required": ["count"]}}""",
        """{"if": {"required": ["limit"], "properties": {"limit": {"minimum": 5}}}, "then": {"properties": {"note": false}}, "else": {"properties": {"count": false, "fragile": false}}}""",
        """{"if": {"required": ["weight"], "properties": {"weight": {"exclusiveMinimum": 5}}}, "then": {"properties": {"count": false}}}""",
        """{"if": {"required": ["to"], "properties": {"to": {"required": ["country"], "properties": {"country": {"const": "PL"}}}}}, "then": {"required": ["note"], "properties": {"weight": {"maximum": 4}}}}""",
        """{"if": {"required": ["to", "size"], "properties": {"to": {"properties": {"phone": false}}}}, "then": {"if": {"required": ["count"]}, "then": {"required": ["note"], "properties": {"fragile": false}}}}""",
        """{"dependentRequired": {"size": ["note", "limit"], "limit": ["count"]}, "dependentSchemas": {"fragile": {"required": ["to"], "properties": {"count": {"maximum": 1}, "tags": false}}}}""",
        """{"anyOf": [{"required": ["size"]}, {"required": ["note", "limit"]}]}""",
        """{"anyOf": [{"required": ["size"], "properties": {"size": {"const": "HUGE"}}}, {"required": ["note", "limit"]}]}""",
        """{"anyOf": [{"properties": {"weight": {"minimum": 7}}}, {"required": ["count"]}], "oneOf": [{"required": ["size"]}, {"required": ["note"]}, {"required": ["fragile"]}]}""",
        """{"not": {"required": ["note"]}, "allOf": [{"not": {"anyOf": [{"required": ["size"]}, {"required": ["fragile", "count"]}]}}, {"not": {"properties": {"weight": {"maximum": 5}}}}]}""",
        """{"properties": {"weight": {"anyOf": [{"minimum": 7}, {"const": 1}]}, "name": {"not": {"const": "Ada"}}, "limit": {"oneOf": [{"minimum": 5}, {"maximum": 6}, {"type": "null"}]}, "note": {"not": {"type": "null"}}}}""",
        """{"properties": {"count": {"if": {"minimum": 5}, "then": {"multipleOf": 5}, "else": {"maximum": 2}}, "limit": {"oneOf": [{"type": "null"}, {"type": "integer", "minimum": 6}]}, "reason": {"anyOf": [{"type": "null"}, {"minLength": 3}]}}}""",
        """{"minProperties": 6, "maxProperties": 8}""",
        """{"if": {"minProperties": 5}, "then": {"required": ["pin"]}, "allOf": [{"required": ["pin"]}]}""",
        """{"if": {"required": ["pin"], "properties": {"pin": {"const": "1234"}}}, "then": {"properties": {"count": false}}, "else": {"required": ["fragile"]}, "properties": {"pin": {"format": "password"}}}""",
        """{"if": {"properties": {"tags": {"minItems": 2}, "labels": {"required": ["a"]}}, "required": ["tags"]}, "then": {"required": ["note"]}}""",
        """{"if": {"anyOf": [{"required": ["size"], "properties": {"size": {"const": "LARGE"}}}, {"not": {"required": ["weight"]}}]}, "then": {"properties": {"note": {"const": "x"}}}, "else": {"properties": {"to": false}}}""",
        """{"if": {"oneOf": [{"required": ["size"]}, {"required": ["note"]}]}, "then": {"required": ["limit"]}, "else": false}""",
        """{"additionalProperties": false, "properties": {"kind": true, "name": true, "weight": true, "size": true, "first_size": true, "reason": true, "note": true, "count": true, "limit": true, "big": true, "price": true, "ratio": true, "share": true, "fragile": true, "pin": true, "to": true, "via": true, "tags": true, "sizes": true, "codes": true, "grid": true, "contacts": true, "labels": true, "depots": true}}""",
    ];

    private static readonly string[] Objects =
    [
        """{}""",
        """{"name": "Ada", "weight": 0, "first_size": "SMALL"}""",
        """{"name": "x", "weight": 6, "size": "LARGE", "first_size": "HUGE", "note": null, "limit": null}""",
        """{"name": "Ädam", "weight": 7, "size": "LARGE", "note": "x", "limit": 5, "count": 5}""",
        """{"name": "Bob", "weight": 1, "size": "HUGE", "note": "", "limit": 2, "count": 6, "fragile": true}""",
        """{"name": "\ud83d\ude00\ud83d\ude00", "weight": 5, "size": "SMALL", "fragile": false, "reason": "because"}""",
        """{"weight": 11, "price": 2.5, "ratio": 0.3, "share": 0.5, "big": 18446744073709551615}""",
        """{"weight": 10, "price": 0.015, "ratio": 0.35, "share": 0.3, "big": 5, "reason": "none"}""",
        """{"weight": -9223372036854775808, "price": 79228162514264337593543950335, "ratio": 1e300, "share": 2, "big": 0}""",
        """{"name": "Ad", "pin": "12a", "fragile": true, "count": 2}""",
        """{"name": "Adaa", "pin": "1234", "count": 0, "fragile": true, "tags": []}""",
        """{"to": {"name": "Eve"}, "via": {"name": ""}, "size": "SMALL", "count": 1}""",
        """{"to": {"country": "PL", "phone": "+48", "floor": 3}, "via": null, "weight": 3, "fragile": true}""",
        """{"to": {"name": "", "country": "FR", "phone": "048"}, "fragile": false, "note": "abc"}""",
        """{"to": {"phone": "x"}, "weight": 9, "limit": 8}""",
        """{"tags": ["aa", "b", "aa"], "codes": [1, null, 5, 5], "sizes": ["HUGE", "HUGE", "SMALL"], "contacts": [{"name": "a"}, {"phone": "1"}]}""",
        """{"tags": ["Aa", "ab"], "codes": [2, 9, 4], "sizes": [], "grid": [[1, -1], []], "contacts": []}""",
        """{"tags": [], "codes": [], "grid": [], "labels": {}, "depots": {}}""",
        """{"tags": ["ab"], "codes": [9, 9, 9, 9], "grid": [[0]], "labels": {"a": "x", "c/d~e": "xyz"}, "depots": {"x y": {"name": ""}, "ok": {"name": "n"}}}""",
        """{"labels": {"b": "long"}, "note": "x", "tags": ["aa", "bb"]}""",
        """{"labels": {"a": "1"}, "tags": ["aa", "bb"], "size": "HUGE", "weight": 8}""",
        """{"count": 10, "limit": 6, "reason": "abc"}""",
        """{"count": 3, "limit": 9, "note": "x"}""",
        """{"count": 7, "limit": 3, "size": "LARGE", "reason": "ab", "note": null}""",
    ];

    private static readonly ObjectModel[] Cases = [.. Rules.Select(static (rules, index) => new ObjectModel
    {
        Spec = Spec,
        Name = "Parcel" + index,
        Pointer = "#/components/schemas/Parcel" + index,
        Form = NamedForm.Request,
        Properties = new(Members),
        Rules = JsonFacts.Schema(rules) with { Pointer = "#/components/schemas/Parcel" + index },
    })];

    private static readonly Lazy<Emitted> Compiled = new(static () => Emitted.Sources([.. Files(static type => type)]));

    [Fact]
    public void They_say_the_same()
    {
        var differences = new List<string>();
        var said = 0;
        foreach (var (type, index) in Cases.Select(static (type, index) => (type, index)))
            foreach (var json in Objects)
            {
                var expected = Evaluated(type, json);
                var actual = string.Join("\n", ((IEnumerable)Call(Compiled.Value.Read("Courier.Parcels." + type.Name, json)!)).Cast<object>().Select(Said));
                said += expected.Length > 0 ? expected.Split('\n').Length : 0;
                if (expected != actual)
                    differences.Add($"{Rules[index]}\n{json}\n-- evaluator\n{expected}\n-- validator\n{actual}\n");
            }
        Assert.True(differences.Count == 0, string.Join("\n", differences.Take(5)));
        Assert.True(said > 500, $"Only {said} sentences were compared");
    }

    [Fact]
    public void Nothing_that_they_agree_on_is_left_out()
    {
        foreach (var type in Cases)
            Assert.Equal([], ValidatorEmitter.NotEnforced(type with { Neighbors = new([Contact]) }).Select(static rule => rule.Pointer));
    }

    [Theory]
    [InlineData("""{"properties": {"name": {"pattern": "(a)\\1"}}}""", "#/components/schemas/Parcel/properties/name/pattern")]
    [InlineData("""{"properties": {"contacts": {"uniqueItems": true}}}""", "#/components/schemas/Parcel/properties/contacts/uniqueItems")]
    [InlineData("""{"if": {"properties": {"tags": {"items": {"const": "a"}}}}, "then": {"required": ["note"]}}""", "#/components/schemas/Parcel/if")]
    [InlineData("""{"properties": {"ratio": {"minimum": 0.1234567890123456789}}}""", "#/components/schemas/Parcel/properties/ratio/minimum")]
    [InlineData("""{"properties": {"labels": {"properties": {"a/b": {"minLength": 1}}}}}""", "#/components/schemas/Parcel/properties/labels/properties")]
    [InlineData("""{"properties": {"to": {"required": ["country"]}}}""", "#/components/schemas/Parcel/properties/to")]
    public void What_is_left_out_is_named(string rules, string pointer) =>
        Assert.Equal([pointer], ValidatorEmitter.NotEnforced(Cases[0] with { Pointer = "#/components/schemas/Parcel", Rules = JsonFacts.Schema(rules) }).Select(static rule => rule.Pointer));

    [Fact]
    public void An_unknown_value_of_an_open_enum_is_no_mistake_at_run_time()
    {
        var value = Compiled.Value.Read("Courier.Parcels.Parcel8", """{"name": "Ada", "weight": 1, "first_size": "NEW", "size": "LARGE"}""")!;
        Assert.Empty(((IEnumerable)Call(value)).Cast<object>());
    }

    [Fact]
    public void It_compiles_for_netstandard_as_well() => Assert.Empty(Emitted.OnNetStandard([.. Files(Emitted.ForNetStandard)]).Diagnostics);

    private static IEnumerable<(string, Microsoft.CodeAnalysis.Text.SourceText)> Files(Func<TypeModel, TypeModel> fit)
    {
        var types = Cases.Cast<TypeModel>().Append(Contact).Append(Size).ToArray();
        // Rules that speak of the members of members need the models of those.
        foreach (var type in types)
            yield return (HintNames.Of(type), Emitted.Emit(fit(type is ObjectModel model ? model with { Neighbors = new([Contact]) } : type)));
        foreach (var file in RuntimeSources.Templates(Spec))
            yield return file;
    }

    private static object Call(object request) => request.GetType().GetMethod("Validate", [])!.Invoke(request, null)!;

    private static string Said(object violation) => string.Join(" ", new[] { "Rule", "Pointer", "Message" }.Select(name => violation.GetType().GetProperty(name)!.GetValue(violation)));

    private static string Evaluated(ObjectModel type, string json)
    {
        var value = JsonFacts.Value(json);
        // What a request always writes.
        var root = (Fact.Object)JsonFacts.Fact(JsonValue.Object(value.Members.Append(new JsonMember("kind", JsonValue.Of("PARCEL"))).Concat(value["reason"] is null ? [new JsonMember("reason", JsonValue.Null)] : [])));
        var verdict = new Evaluator(new Models(type, root)).Evaluate(type.Rules!, root);
        return string.Join("\n", verdict.Violations.Select(static violation => violation.Id + " " + violation.InstancePointer + " " + violation.Message));
    }

    private static TypeRef Text => Primitive(PrimitiveKind.String);

    private static TypeRef Primitive(PrimitiveKind kind) => new TypeRef.Primitive(kind);

    private static PropertyModel Member(string wireName, TypeRef type, bool required = false, bool nullable = false) => new()
    {
        WireName = wireName,
        Name = string.Concat(wireName.Split('_').Select(static word => char.ToUpperInvariant(word[0]) + word[1..])),
        Type = type,
        Required = required,
        Nullable = nullable,
    };

    private sealed class Models(ObjectModel type, Fact.Object root) : ISchemaSource
    {
        public JsonSchema? Resolve(string typeName) => typeName switch { "Courier.Parcels.Contact" => ContactRules, "Courier.Parcels.Size" => SizeRules, _ => null };

        public string? MemberName(Fact.Object instance, string wireName) => Of(instance)?.Properties.FirstOrDefault(property => property.WireName == wireName)?.Name;

        public string? TypeName(Fact.Object instance) => Of(instance)?.Name;

        // The maps of the objects above have no member of these names.
        private ObjectModel? Of(Fact.Object instance) =>
            ReferenceEquals(instance, root) ? type : instance.Members.Keys.Any(static name => name is "name" or "country" or "phone" or "floor") ? Contact : null;
    }
}
