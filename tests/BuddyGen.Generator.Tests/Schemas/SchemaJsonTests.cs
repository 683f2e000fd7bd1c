using BuddyGen.Reading;
using BuddyGen.Schemas;

namespace BuddyGen.Generator.Tests.Schemas;

public class SchemaJsonTests
{
    private const string Pretty = """
        {
          "pointer": "#/components/schemas/Parcel",
          "type": "object",
          "required": ["size", "to"],
          "properties": {
            "size": {"ref": "Post.Size"},
            "weight": {"type": ["integer", "null"], "minimum": 0.5},
            "note": true
          },
          "if": {"required": ["size"], "properties": {"size": {"const": "LARGE"}}},
          "then": {"required": ["weight"]},
          "else": {"properties": {"weight": false}}
        }
        """;

    [Fact]
    public void The_text_is_one_line_for_each_keyword_and_property() => Assert.Equal(Pretty, SchemaJson.Write(Parse(Pretty)));

    // Every keyword once, so that one that is forgotten in either direction shows.
    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("{}")]
    [InlineData("""{"const": null}""")]
    [InlineData("""{"const": {"a": [1, "x", false, null]}}""")]
    [InlineData("""{"enum": []}""")]
    [InlineData("""{"enum": ["A", 1, 2.5, true, null]}""")]
    [InlineData("""{"minimum": -1, "maximum": 1e400, "exclusiveMinimum": -1.5, "exclusiveMaximum": 9223372036854775808, "multipleOf": 0.01}""")]
    [InlineData("""{"minLength": 1, "maxLength": 2, "pattern": "^\\d\"\u2028$", "format": "uri"}""")]
    [InlineData("""{"prefixItems": [true, {"type": "string"}], "items": false, "contains": {"const": 1}, "minContains": 0, "maxContains": 3, "minItems": 1, "maxItems": 9, "uniqueItems": true}""")]
    [InlineData("""{"required": ["__proto__"], "patternProperties": {"^x-": {"type": "string"}}, "additionalProperties": false, "propertyNames": {"maxLength": 3}, "minProperties": 1, "maxProperties": 5}""")]
    [InlineData("""{"dependentRequired": {"a": ["b", "c"]}, "dependentSchemas": {"a": {"required": ["b"]}}}""")]
    [InlineData("""{"allOf": [{"anyOf": [{"oneOf": [{"not": {"type": "null"}}]}]}], "examples": ["x", {"y": 1}]}""")]
    public void Reading_what_was_written_gives_the_same_schema(string json)
    {
        var schema = Parse(json);
        var text = SchemaJson.Write(schema);
        Assert.Equal(schema, Parse(text));
        Assert.Equal(text, SchemaJson.Write(Parse(text)));
        Assert.Equal(Names(Node(json)), Names(Node(text)));
    }

    [Theory]
    [InlineData("""{"type": 5, "required": "a", "properties": [1], "enum": 3, "minimum": "1", "minLength": -1, "allOf": {"a": 1}, "if": 7, "x-else": 1, "uniqueItems": 1}""")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    public void What_is_no_schema_says_nothing(string json) => Assert.Equal(JsonSchema.Any, Parse(json));

    [Fact]
    public void Depth_is_bounded()
    {
        var json = string.Concat(Enumerable.Repeat("{\"not\":", 120)) + "true" + new string('}', 120);
        Assert.True(JsonReader.TryRead(json, out var node));
        SchemaJson.Write(SchemaJson.Read(node!));
    }

    // {} and true are one schema.
    private static string[] Names(SpecNode node) => [.. node.Members.Select(member => member.Name).Order(StringComparer.Ordinal)];

    private static SpecNode Node(string json) => JsonReader.TryRead(json, out var node) ? node! : throw new ArgumentException(json);

    private static JsonSchema Parse(string json) => SchemaJson.Read(Node(json));
}
