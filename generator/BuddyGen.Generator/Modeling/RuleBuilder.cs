using BuddyGen.OpenApi;
using BuddyGen.Schemas;

namespace BuddyGen.Modeling;

/// <summary>
/// The rules of a request type: its schema flattened, in JSON Schema's words. A member whose schema is an emitted type is a <c>ref</c> to it, any other is
/// written out; conditions stand as the document has them.
/// </summary>
internal sealed class RuleBuilder(string @namespace, Shapes shapes, TypeBuilder types, ModelingScope scope)
{
    private static readonly JsonSchema Null = new() { Types = new EquatableArray<string>(["null"]) };

    private readonly HashSet<SchemaElement> open = [];
    private readonly ConditionBuilder conditions = new(@namespace, shapes, types, scope);

    public JsonSchema Of(SchemaElement identity)
    {
        scope.Cancellation.ThrowIfCancellationRequested();
        var shape = shapes.Of(identity);
        var pointer = identity.Pointer.ToString();
        // What the server sets is not in the type, so it can be neither demanded nor checked.
        var hidden = new HashSet<string>(shape.Members.Where(member => shapes.Of(member.Schema).ReadOnly).Select(static member => member.Name), StringComparer.Ordinal);
        var seen = shape.Members.Where(member => !hidden.Contains(member.Name)).ToList();
        var schema = new JsonSchema
        {
            Pointer = pointer,
            Types = new EquatableArray<string>(["object"]),
            Required = seen.Where(static member => member.Required).Select(static member => member.Name).ToEquatableArray(),
            Properties = seen.Select(member => new NamedSchema(member.Name, OfMember(member.Schema, pointer + "/properties/" + JsonPointer.Escape(member.Name)))).ToEquatableArray(),
            AdditionalProperties = shape.Additional is { } additional ? OfMember(additional, pointer + "/additionalProperties") : shape.Closed ? JsonSchema.None : null,
            Examples = identity.Keywords.Examples,
        };
        foreach (var part in shape.Parts)
            if (part == identity)
                schema = SchemaMerge.And(schema, Rest(Chosen(part, shape), hidden));
        foreach (var part in shape.Parts)
            if (part != identity && Rest(Chosen(part, shape), hidden) is var rest && rest != JsonSchema.Any)
                schema = schema with { AllOf = schema.AllOf.Append(At(rest, part, pointer + "/allOf/" + Digits(schema.AllOf.Count))).ToEquatableArray() };
        return schema;
    }

    /// <summary>The rules of a union: what C# says the value is, must be right as that.</summary>
    public JsonSchema OfUnion(SchemaElement identity)
    {
        var pointer = identity.Pointer.ToString();
        return new JsonSchema
        {
            Pointer = pointer,
            AnyOf = shapes.Of(identity).Cases.Select(one =>
            {
                var first = OfMember(one.Schema, "");
                return one.Others.Count == 0 ? first : new JsonSchema { AnyOf = one.Others.Select(other => OfMember(other, "")).Prepend(first).ToEquatableArray() };
            }).ToEquatableArray(),
        };
    }

    private static SchemaElement? Tuple(Shape list) => list.Parts.FirstOrDefault(static part => part.PrefixItems.Count > 0);

    /// <summary>Of a value wherever it stands.</summary>
    /// <param name="expected">The pointer that goes without saying.</param>
    public JsonSchema OfMember(SchemaElement member, string expected)
    {
        var shape = shapes.Of(member);
        var examples = Fitting.ExamplesOf(shape).ToEquatableArray();
        if (shape.Never)
            return JsonSchema.None;
        if (shape is { Kind: ShapeKind.Object or ShapeKind.Enum or ShapeKind.Union, TakesOthers: false } && types.RequestType(shape.Identity) is { Form: not NamedForm.Response } type)
            return Reference(shape, type, member, expected, examples);
        if (shape.Loss is not null || open.Count > ModelingScope.MostNesting || !open.Add(shape.Identity))
            return new JsonSchema { Examples = examples };

        var schema = JsonSchema.Any;
        foreach (var part in shape.Parts)
            schema = SchemaMerge.And(schema, Scalars(part) with { Types = part.Keywords.Types });
        if (shape.Kind == ShapeKind.List)
            schema = schema with
            {
                Items = Tuple(shape) is { } whole
                    ? whole.Items is { } rest ? rest.Always == false ? JsonSchema.None : OfMember(rest, expected + "/items") : null
                    : shape.Item is { } item ? OfMember(item, expected + "/items") : null,
            };
        if (shape.Kind == ShapeKind.Map && shape.Item is { } value)
            schema = schema with { AdditionalProperties = OfMember(value, expected + "/additionalProperties") };
        // Of an enum that takes others the choice says no more than its kind.
        foreach (var part in shape.Parts)
            schema = SchemaMerge.And(schema, conditions.Of(shape.TakesOthers ? WithoutChoice(part) : part, []));
        open.Remove(shape.Identity);
        if (shape.Nullable)
            schema = shape.Parts.Any(RefusesNull) ? new JsonSchema { AnyOf = new EquatableArray<JsonSchema>([schema, Null]) } : OrNull(schema);
        return At(schema with { Examples = examples }, shape.Identity, expected);
    }

    /// <summary>By name; what stands beside the <c>$ref</c> in the document stands beside it here.</summary>
    private JsonSchema Reference(Shape shape, TypeRef.Named type, SchemaElement member, string expected, EquatableArray<JsonValue> examples)
    {
        var schema = new JsonSchema { Ref = @namespace + "." + type.Name };
        if (shape.Kind == ShapeKind.Enum)
            foreach (var part in shape.Parts)
                if (part != shape.Identity)
                    schema = SchemaMerge.And(schema, Scalars(part));
        if (shape.Nullable)
            schema = new JsonSchema { AnyOf = new EquatableArray<JsonSchema>([schema, Null]) };
        // Where the member stands, not where its type does.
        return schema with { Examples = examples, Pointer = member.Pointer.ToString() == expected ? null : member.Pointer.ToString() };
    }

    /// <summary>The part without its choice, where the object is one of the branches already.</summary>
    private static SchemaElement Chosen(SchemaElement part, Shape shape) =>
        part.OneOf.Concat(part.AnyOf).Any(branch => Discriminators.Target(branch) is var target && target != part && shape.Parts.Contains(target)) ? WithoutChoice(part) : part;

    private static SchemaElement WithoutChoice(SchemaElement part) => new(part) { AnyOf = [], OneOf = [] };

    private JsonSchema Rest(SchemaElement part, HashSet<string> hidden) =>
        SchemaMerge.And(Scalars(part) with { Required = default, Format = null, Pattern = null, Enum = null }, conditions.Of(part, hidden));

    /// <summary>The keywords without subschemas that are demanded, but the types.</summary>
    private static JsonSchema Scalars(SchemaElement part)
    {
        var schema = part.Keywords with { Types = default, Examples = default };
        // Reported where it was read: nothing could be valid.
        if (part.Keywords.Types.Count == 1 && part.Keywords.Types[0] == "string" && schema.Enum is { } values && values.Any(static value => value.Kind is not (JsonKind.String or JsonKind.Null)))
            schema = schema with { Enum = null };
        return schema;
    }

    /// <summary>Whether a part has conditions that are not meant for null, which is allowed beside it.</summary>
    private static bool RefusesNull(SchemaElement part) =>
        !part.Keywords.Types.Contains("null")
        && (part.Not is not null || part.If is not null || new[] { part.AnyOf, part.OneOf }.Any(static branches => branches.Count > 0 && !Conjunction.IsReduced(branches) && !branches.Any(Conjunction.IsNull)));

    private static JsonSchema OrNull(JsonSchema schema)
    {
        if (schema.Types.Count > 0 && !schema.Types.Contains("null"))
            schema = schema with { Types = schema.Types.Append("null").ToEquatableArray() };
        if (schema.Enum is { } values && !values.Contains(JsonValue.Null))
            schema = schema with { Enum = values.Append(JsonValue.Null).ToEquatableArray() };
        if (schema.Const is { } constant && constant.Kind != JsonKind.Null)
            schema = schema with { Const = null, Enum = new EquatableArray<JsonValue>([constant, JsonValue.Null]) };
        return schema;
    }

    private static JsonSchema At(JsonSchema schema, SchemaElement element, string expected)
    {
        var pointer = element.Pointer.ToString();
        return pointer == expected ? schema : schema with { Pointer = pointer };
    }

    private static string Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
