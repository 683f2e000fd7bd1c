using System.Text.Json;
using BuddyGen.Modeling;

namespace BuddyGen.Generator.Tests.Emission;

/// <summary>Members of every type, present in every way, of records and of classes: absent, null and 0 never blur.</summary>
public class CodecTests
{
    private static readonly (bool Required, bool Nullable)[] ways = [(false, false), (false, true), (true, false), (true, true)];

    private static readonly Emitted emitted = Emitted.Types(
    [
        Parcels.SizeEnum,
        Parcels.ContactType,
        .. from kind in Parcels.Kinds()
           from way in ways
           from form in new[] { NamedForm.Request, NamedForm.Response }
           select Parcels.Object(NameOf(kind.Name, form, way), form, Parcels.Property("value", "Value", kind.Type, way.Required, way.Nullable)),
    ]);

    public static TheoryData<string, string, bool, bool, bool> All()
    {
        var data = new TheoryData<string, string, bool, bool, bool>();
        foreach (var kind in Parcels.Kinds())
            foreach (var way in ways)
            {
                data.Add(kind.Name, kind.Json, true, way.Required, way.Nullable);
                data.Add(kind.Name, kind.Json, false, way.Required, way.Nullable);
            }
        return data;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_value_survives(string kind, string json, bool request, bool required, bool nullable)
    {
        var text = $$"""{"value":{{json}}}""";
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(text).RootElement, JsonDocument.Parse(emitted.RoundTrip(TypeOf(kind, request, required, nullable), text)).RootElement));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Absent_stays_absent_unless_null_is_the_required_value(string kind, string json, bool request, bool required, bool nullable)
    {
        Assert.NotEmpty(json);
        Assert.Equal(required && nullable ? """{"value":null}""" : "{}", emitted.RoundTrip(TypeOf(kind, request, required, nullable), "{}"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Null_is_kept_where_it_is_a_value_and_absent_where_it_is_not(string kind, string json, bool request, bool required, bool nullable)
    {
        Assert.NotEmpty(json);
        var type = TypeOf(kind, request, required, nullable);
        Assert.Equal(nullable ? """{"value":null}""" : "{}", emitted.RoundTrip(type, """{"value":null}"""));
        if (nullable)
            Assert.Null(emitted.Type(type).GetProperty("Value")!.GetValue(emitted.Read(type, """{"value":null}""")));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_last_of_several_wins(string kind, string json, bool request, bool required, bool nullable)
    {
        var type = TypeOf(kind, request, required, nullable);
        Assert.Equal(emitted.RoundTrip(type, $$"""{"value":{{json}}}"""), emitted.RoundTrip(type, $$"""{"value":null,"value":{{json}},"valu\u0065":{{json}}}"""));
    }

    [Theory]
    [InlineData("String", "1", "expected a string, found a number")]
    [InlineData("Boolean", "\"true\"", "expected a boolean, found a string")]
    [InlineData("Int32", "2147483648", "the number 2147483648 is out of range")]
    [InlineData("Int32", "1.5", "expected an integer, found 1.5")]
    [InlineData("Int64", "\"1\"", "expected a number, found a string")]
    [InlineData("UInt64", "-1", "the number -1 is out of range")]
    [InlineData("Single", "1e400", "the number 1e400 is out of range")]
    [InlineData("Double", "1e400", "the number 1e400 is out of range")]
    [InlineData("Decimal", "1e40", "the number 1e40 is out of range")]
    [InlineData("DateTimeOffset", "\"yesterday\"", "the text \"yesterday\" is not a valid date-time")]
    [InlineData("DateOnly", "\"2026-02-30\"", "the text \"2026-02-30\" is not a valid date")]
    [InlineData("Guid", "\"x\"", "the text \"x\" is not a valid UUID")]
    [InlineData("Bytes", "\"%\"", "the text \"%\" is not valid base64")]
    [InlineData("Size", "{}", "expected a string, found an object")]
    [InlineData("Contact", "[]", "expected an object, found an array")]
    [InlineData("Names", "\"a\"", "expected an array, found a string")]
    [InlineData("Names", "[false]", "expected a string, found a boolean")]
    [InlineData("Counts", "{\"a\":null}", "expected a number, found null")]
    [InlineData("String", "\"\\ud800\"", "the text is not valid Unicode")]
    public void Another_type_is_an_error_in_words(string kind, string json, string message)
    {
        var exception = Assert.Throws<JsonException>(() => emitted.Read(TypeOf(kind, request: true, required: false, nullable: false), $$"""{"value":{{json}}}"""));
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Int32", "1.0", "1")]
    [InlineData("Int64", "1e3", "1000")]
    [InlineData("DateTimeOffset", "\"2026-11-24T20:00:00\"", "\"2026-11-24T20:00:00+00:00\"")]
    [InlineData("Size", "\"HUGE\"", "\"HUGE\"")]
    public void A_value_in_another_spelling_is_read(string kind, string json, string written) =>
        Assert.Equal($$"""{"value":{{written}}}""", emitted.RoundTrip(TypeOf(kind, request: false, required: true, nullable: false), $$"""{"value":{{json}}}""").Replace("\\u002B", "+"));

    [Fact]
    public void Unknown_members_survive_with_their_names() =>
        Assert.Equal("""{"name":"Ada","later":{"a":[1]},"":0}""", emitted.RoundTrip("Courier.Parcels.Contact", """{"later":{"a":[1]},"":0,"name":"Ada"}"""));

    [Fact]
    public void An_additional_member_cannot_repeat_a_declared_one() => Assert.Equal("""{"name":"Ada","x":1}""", emitted.Run(
        """
        var one = JsonDocument.Parse("1").RootElement;
        return JsonSerializer.Serialize(new Contact { Name = "Ada", AdditionalProperties = new Dictionary<string, JsonElement> { ["name"] = one, ["x"] = one, ["none"] = default } });
        """));

    [Fact]
    public void Everything_compiles_for_netstandard_as_well()
    {
        var types = new List<TypeModel> { Parcels.SizeEnum, Parcels.ContactType };
        foreach (var kind in Parcels.Kinds())
            foreach (var way in ways)
                types.Add(Parcels.Object(NameOf(kind.Name, NamedForm.Request, way), NamedForm.Request, Parcels.Property("value", "Value", new TypeRef.List(kind.Type, false), way.Required, way.Nullable), Parcels.Property("one", "One", kind.Type, way.Required, way.Nullable)));
        Assert.Empty(Emitted.OnNetStandard([.. Emitted.Files([.. types.Select(Emitted.ForNetStandard)])]).Diagnostics);
    }

    [Fact]
    public void A_date_that_is_not_made_text_does_not_compile_for_netstandard()
    {
        var type = Parcels.Object("Dated", NamedForm.Request, Parcels.Property("day", "Day", new TypeRef.Primitive(PrimitiveKind.DateOnly)));
        Assert.Contains(Emitted.OnNetStandard((BuddyGen.Emission.HintNames.Of(type), Emitted.Emit(type))).Diagnostics, static diagnostic => diagnostic.GetMessage().Contains("DateOnly", StringComparison.Ordinal));
    }

    private static string TypeOf(string kind, bool request, bool required, bool nullable) =>
        "Courier.Parcels." + NameOf(kind, request ? NamedForm.Request : NamedForm.Response, (required, nullable));

    private static string NameOf(string kind, NamedForm form, (bool Required, bool Nullable) way) =>
        (way.Required ? "Required" : "Optional") + (way.Nullable ? "Nullable" : "") + kind + form;
}
