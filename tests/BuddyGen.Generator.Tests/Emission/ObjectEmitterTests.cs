using System.Text.Json;
using BuddyGen.Modeling;
using BuddyGen.Schemas;

namespace BuddyGen.Generator.Tests.Emission;

public class ObjectEmitterTests
{
    /// <summary>A bit of everything, and enough masked members for a second mask.</summary>
    private static readonly ObjectModel parcel = Parcels.Object(
        "Parcel",
        NamedForm.Request,
        [
            Parcels.Fixed("kind", "Kind", Parcels.Text, JsonValue.Of("PARCEL")) with { Description = "What is sent." },
            Parcels.Property("id", "Id", Parcels.Integer, required: true) with { Description = "Who pays.", Example = Number("4711"), Format = "int64" },
            Parcels.Property("note", "Note", Parcels.Text, nullable: true) with { Description = "For the driver.\n\nNull removes it." },
            Parcels.Property("size", "Size", Parcels.Size) with { Default = JsonValue.Of("SMALL") },
            Parcels.Property("pin", "Pin", Parcels.Text) with { Secret = true },
            Parcels.Property("recipient", "Recipient", Parcels.Contact, required: true),
            Parcels.Property("stops", "Stops", new TypeRef.List(Parcels.Contact, ItemNullable: false), nullable: true),
            Parcels.Property("set", "Set", Parcels.Integer, nullable: true),
            Parcels.Property("fax", "Fax", Parcels.Text) with { Deprecated = true },
        ]) with
        {
            Description = "A parcel to be booked.",
            Rules = new JsonSchema
            {
                Pointer = "#/components/schemas/Parcel",
                Types = new(["object"]),
                Required = new(["kind", "id", "recipient"]),
                Properties = new([new("id", new JsonSchema { Types = new(["integer"]), Minimum = JsonNumber.Of(1) }), new("pin", new JsonSchema { Pattern = "^[0-9]{4}$", MaxLength = 4 })]),
                If = new JsonSchema { Required = new(["size"]), Properties = new([new("size", new JsonSchema { Const = JsonValue.Of("LARGE") })]) },
                Then = new JsonSchema { Required = new(["note"]) },
                Else = new JsonSchema { Properties = new([new("stops", JsonSchema.None)]) },
                AllOf = new([new JsonSchema { DependentRequired = new([new("set", new(["fax", "pin"]))]) }]),
                AnyOf = new([new JsonSchema { Required = new(["note", "fax"]) }, new JsonSchema { Required = new(["pin"]) }]),
            },
        };

    private static readonly ObjectModel wide = Parcels.Object(
        "Wide", NamedForm.Request, [.. Enumerable.Range(0, 70).Select(static i => Parcels.Property("n" + i, "N" + i, Parcels.Integer, required: true))]);

    private static readonly ObjectModel closed = Parcels.Object("Closed", NamedForm.Response, Parcels.Property("a", "A", Parcels.Text)) with { AdditionalPropertiesName = null };

    private static readonly ObjectModel typedBag = Parcels.Object("TypedBag", NamedForm.Request, Parcels.Property("a", "A", Parcels.Text)) with { AdditionalPropertiesType = Parcels.Integer };

    private static readonly ObjectModel bagOfContacts = Parcels.Object("BagOfContacts", NamedForm.Response) with { AdditionalPropertiesType = Parcels.Contact };

    private static readonly ObjectModel constants = Parcels.Object(
        "Constants",
        NamedForm.Request,
        Parcels.Fixed("text", "Text", Parcels.Text, JsonValue.Of("\"\\\n\0")),
        Parcels.Fixed("flag", "Flag", new TypeRef.Primitive(PrimitiveKind.Boolean), JsonValue.True),
        Parcels.Fixed("int", "Int", new TypeRef.Primitive(PrimitiveKind.Int32), Number("-2147483648")),
        Parcels.Fixed("long", "Long", Parcels.Integer, Number("-9223372036854775808")),
        Parcels.Fixed("ulong", "ULong", new TypeRef.Primitive(PrimitiveKind.UInt64), Number("18446744073709551615")),
        Parcels.Fixed("float", "Float", new TypeRef.Primitive(PrimitiveKind.Single), Number("1.5")),
        Parcels.Fixed("double", "Double", new TypeRef.Primitive(PrimitiveKind.Double), Number("1e300")),
        Parcels.Fixed("decimal", "Decimal", new TypeRef.Primitive(PrimitiveKind.Decimal), Number("0.01")),
        Parcels.Fixed("size", "Size", Parcels.Size, JsonValue.Of("SMALL")),
        Parcels.Fixed("any", "Any", new TypeRef.Json(), JsonValue.Array([JsonValue.Null, JsonValue.Of("é\u2028")])),
        Parcels.Fixed("nothing", "Nothing", Parcels.Text, JsonValue.Null),
        // A value that the type cannot hold makes no constant: the member can be set like any other.
        Parcels.Fixed("wrong", "Wrong", Parcels.Integer, JsonValue.Of("1;Evil()")));

    private static readonly Emitted emitted = Emitted.Types(Parcels.SizeEnum, Parcels.ContactType, parcel, wide, closed, typedBag, bagOfContacts, constants);

    [Fact]
    public void The_look_of_a_record() => Snapshot.Matches("Parcel", Emitted.Emit(parcel).ToString());

    [Fact]
    public void Only_what_the_model_asked_for_is_declared()
    {
        foreach (var type in new TypeModel[] { Parcels.SizeEnum, Parcels.ContactType, parcel, wide, closed, typedBag, bagOfContacts, constants })
            StructuralGuard.Check(type);
    }

    [Fact]
    public void The_guard_sees_a_member_too_many() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => StructuralGuard.Check(parcel, Emitted.Emit(parcel with { Properties = new([.. parcel.Properties, Parcels.Property("x", "X", Parcels.Text)]) })));

    [Fact]
    public void What_was_never_set_is_not_written_and_a_zero_that_was_set_is() => Assert.Equal(
        """{"kind":"PARCEL"} {"kind":"PARCEL","id":0,"note":null,"stops":null,"set":null}""",
        emitted.Run("""return JsonSerializer.Serialize(new Parcel()) + " " + JsonSerializer.Serialize(new Parcel { Id = 0, Note = null, Stops = null, Set = null });"""));

    [Fact]
    public void With_keeps_what_was_set_and_adds_to_it() => Assert.Equal(
        """{"kind":"PARCEL","id":0,"note":null}""",
        emitted.Run("""return JsonSerializer.Serialize(new Parcel { Id = 0 } with { Note = null });"""));

    [Fact]
    public void An_enum_made_of_a_null_text_is_absent() => Assert.Equal(
        """{"kind":"PARCEL"}""", emitted.Run("""string? none = null; return JsonSerializer.Serialize(new Parcel { Size = none });"""));

    [Fact]
    public void Records_are_equal_by_value_and_by_what_was_set() => Assert.Equal(
        "True False False",
        emitted.Run("""return (new Parcel { Id = 0, Pin = "1" } == new Parcel { Id = 0, Pin = "1" }) + " " + (new Parcel { Id = 0 } == new Parcel()) + " " + (new Parcel { Note = null } == new Parcel());"""));

    [Fact]
    public void Answers_are_classes() => Assert.Null(emitted.Type("Courier.Parcels.Closed").GetMethod("<Clone>$"));

    [Fact]
    public void Text_of_a_record_hides_secrets() => Assert.Equal(
        "Parcel { Kind = PARCEL, Id = 7, Note = n, Size = SMALL, Pin = ***, Recipient = , Stops = , Set = , Fax = , AdditionalProperties =  }",
        emitted.Run("""return new Parcel { Id = 7, Note = "n", Size = Size.Small, Pin = "1234" }.ToString();"""));

    [Fact]
    public void Text_of_a_record_does_not_hide_that_there_is_no_secret() => Assert.Contains(" Pin = ,", (string)emitted.Run("return new Parcel().ToString();")!);

    [Fact]
    public void More_members_than_bits_take_another_mask()
    {
        Assert.Equal("""{"n0":0,"n31":0,"n32":0,"n63":0,"n64":0}""", emitted.RoundTrip("Courier.Parcels.Wide", """{"n64":0,"n63":0,"n32":0,"n31":0,"n0":0}"""));
        Assert.Equal("""{"n69":1}""", emitted.Run("return JsonSerializer.Serialize(new Wide { N69 = 1 });"));
    }

    [Fact]
    public void Members_that_a_closed_schema_does_not_name_are_passed_over() =>
        Assert.Equal("""{"a":"x"}""", emitted.RoundTrip("Courier.Parcels.Closed", """{"b":{"c":[1]},"a":"x"}"""));

    [Fact]
    public void Additional_members_have_their_type()
    {
        Assert.Equal("""{"a":"x","b":1}""", emitted.RoundTrip("Courier.Parcels.TypedBag", """{"b":1,"a":"x"}"""));
        Assert.Equal("""{"b":{"name":"Ada"}}""", emitted.RoundTrip("Courier.Parcels.BagOfContacts", """{"b":{"name":"Ada"}}"""));
        Assert.Throws<JsonException>(() => emitted.Read("Courier.Parcels.TypedBag", """{"b":"1"}"""));
    }

    [Fact]
    public void Constants_are_always_written_and_cannot_be_set()
    {
        const string Json = """{"text":"\u0022\\\n\u0000","flag":true,"int":-2147483648,"long":-9223372036854775808,"ulong":18446744073709551615,"float":1.5,"double":1E+300,"decimal":0.01,"size":"SMALL","any":[null,"\u00E9\u2028"],"nothing":null}""";
        Assert.Equal(Json, emitted.Run("return JsonSerializer.Serialize(new Constants());"));
        // What another value says there is not for a request to keep.
        Assert.Equal(Json, emitted.RoundTrip("Courier.Parcels.Constants", """{"text":"other","flag":{"a":1}}"""));
        Assert.Equal(["Wrong", "AdditionalProperties"], emitted.Type("Courier.Parcels.Constants").GetProperties().Where(static property => property.CanWrite).Select(static property => property.Name));
    }

    [Fact]
    public void A_response_shows_a_constant_as_it_came()
    {
        var view = Parcels.Object("View", NamedForm.Response, Parcels.Fixed("kind", "Kind", Parcels.Text, JsonValue.Of("PARCEL")));
        Assert.Equal("""{"kind":"LETTER"}""", Emitted.Types(view).RoundTrip("Courier.Parcels.View", """{"kind":"LETTER"}"""));
    }

    [Fact]
    public void Names_that_hide_types_do_no_harm()
    {
        var names = new[] { "Size", "Contact", "System", "BuddyGen", "String", "Type", "JsonElement", "Courier", "Global" };
        var type = Parcels.Object("Hiding", NamedForm.Request, [.. names.Select(static name => Parcels.Property(name, name, name == "Size" ? Parcels.Size : name == "Contact" ? Parcels.Contact : Parcels.Text, nullable: true))]);
        Assert.Equal("""{"System":"x","Size":"SMALL"}""", Emitted.Types(Parcels.SizeEnum, Parcels.ContactType, type).RoundTrip("Courier.Parcels.Hiding", """{"System":"x","Size":"SMALL"}""").Replace("""{"Size":"SMALL","System":"x"}""", """{"System":"x","Size":"SMALL"}"""));
    }

    [Fact]
    public void A_deprecated_member_warns_its_user_and_nobody_else() => Assert.Equal(
        ["CS0618"], emitted.With("""internal static class User { public static object Make() => new Courier.Parcels.Parcel { Fax = "1" }; }""").Diagnostics.Select(static diagnostic => diagnostic.Id));

    [Fact]
    public void Internal_is_internal()
    {
        var internals = Parcels.Spec with { Accessibility = "internal" };
        var types = Emitted.Types(Parcels.SizeEnum with { Spec = internals }, Parcels.ContactType with { Spec = internals });
        Assert.DoesNotContain(types.Assembly.GetTypes(), static type => type.IsPublic);
    }

    [Fact]
    public void The_schema_is_on_the_type()
    {
        var attribute = emitted.Type("Courier.Parcels.Parcel").GetCustomAttributesData().Single(static data => data.AttributeType.FullName == "BuddyGen.JsonSchemaAttribute");
        Assert.Equal(1, attribute.ConstructorArguments[0].Value);
        Assert.Equal("parcels.yaml", attribute.ConstructorArguments[1].Value);
        Assert.Equal(SchemaJson.Write(parcel.Rules!), attribute.ConstructorArguments[2].Value);
    }

    private static JsonValue Number(string text) => JsonValue.Of(JsonNumber.TryParse(text, out var number) ? number : throw new ArgumentException(text));
}
