using BuddyGen.Generator.Tests.Modeling;

namespace BuddyGen.Generator.Tests.OpenApi;

/// <summary>OpenAPI 3.0's own schema dialect ends in the words of JSON Schema 2020-12.</summary>
public class DialectTests
{
    [Fact]
    public void Nullable_is_a_type_of_its_own()
    {
        var modeled = Modeled.Schemas("""
            Kind: {type: string, enum: [A, B]}
            Pet:
              type: object
              properties:
                name: {type: string, nullable: true}
                kind: {allOf: [{$ref: '#/components/schemas/Kind'}], nullable: true}
                color: {type: string, nullable: true, enum: [RED]}
            """, "3.0.3").WithoutProblems();
        Assert.All(modeled.Object("Pet").Properties, static property => Assert.True(property.Nullable));
        Assert.Equal("""{"type": ["string", "null"]}""", Compact(modeled.Rule("Pet", "name")));
        Assert.Equal("""{"anyOf": [{"ref": "Pets.Kind"}, {"type": "null"}]}""", Compact(modeled.Rule("Pet", "kind")));
        Assert.Equal("PetColor?", modeled.Spelled("Pet", "color"));
    }

    [Fact]
    public void Exclusive_bounds_are_numbers()
    {
        var modeled = Modeled.Schemas("Pet: {type: object, properties: {age: {type: number, minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false}}}", "3.0.3").WithoutProblems();
        Assert.Equal("""{"type": "number", "maximum": 9, "exclusiveMinimum": 0}""", Compact(modeled.Rule("Pet", "age")));
        Modeled.Schemas("Pet: {type: object, properties: {age: {type: number, exclusiveMinimum: true}}}").HasOnly("BG0002", "true", "'exclusiveMinimum' must be a number, not true");
    }

    [Fact]
    public void What_stands_beside_a_reference_counts_since_3_1()
    {
        const string Schemas = """
            Kind: {type: string, description: A kind., enum: [A, B]}
            Pet: {type: object, properties: {kind: {$ref: '#/components/schemas/Kind', description: Its kind., enum: [A]}}}
            """;
        Assert.Equal("A kind.", Modeled.Schemas(Schemas, "3.0.3").Property("Pet", "kind").Description);
        Assert.Equal("""{"ref": "Pets.Kind"}""", Compact(Modeled.Schemas(Schemas, "3.0.3").Rule("Pet", "kind")));
        Assert.Equal("Its kind.", Modeled.Schemas(Schemas).Property("Pet", "kind").Description);
        Assert.Equal("""{"ref": "Pets.Kind", "enum": ["A"]}""", Compact(Modeled.Schemas(Schemas).Rule("Pet", "kind")));
    }

    [Fact]
    public void Words_of_the_other_dialect_are_reported()
    {
        Modeled.Schemas("Pet: {type: object, properties: {a: {type: string, nullable: true}}}").HasOnly("BG0002", "nullable", "add \"null\" to 'type' instead");
        Modeled.Schemas("Pet: {type: object, properties: {a: {type: string, const: A}}}", "3.0.3").HasOnly("BG0002", "const", "not a keyword of OpenAPI 3.0");
        Modeled.Schemas("Pet: {type: object, properties: {a: {type: [string, 'null']}}}", "3.0.3").HasOnly("BG0002", "[string", "'type' must be text, not a list");
    }

    [Fact]
    public void One_example_is_a_list_of_one()
    {
        Assert.Equal("Rex", Modeled.Schemas("Pet: {type: object, properties: {a: {type: string, example: Rex}}}", "3.0.3").Property("Pet", "a").Example?.Text);
        Assert.Equal("""{"type": "string", "examples": ["Rex", "Tom"]}""", Compact(Modeled.Schemas("Pet: {type: object, properties: {a: {type: string, examples: [Rex, Tom]}}}").Rule("Pet", "a")));
    }

    [Theory]
    [InlineData("0x1F", "31")]
    [InlineData("0o17", "15")]
    [InlineData("+12", "12")]
    [InlineData("012", "12")]
    [InlineData(".5", "0.5")]
    [InlineData("1e3", "1000")]
    [InlineData("-0.50", "-0.5")]
    public void Numbers_of_YAML_are_numbers(string written, string value) =>
        Assert.Equal($$"""{"type": "number", "minimum": {{value}}}""", Compact(Modeled.Schemas($"Pet: {{type: object, properties: {{a: {{type: number, minimum: {written}}}}}}}").WithoutProblems().Rule("Pet", "a")));

    [Fact]
    public void Infinity_is_no_bound() => Modeled.Schemas("Pet: {type: object, properties: {a: {type: number, minimum: -.inf}}}").HasOnly("BG0002", "-.inf", "'minimum' must be a number");

    private static string Compact(string json) => json.Replace("{\n  ", "{", StringComparison.Ordinal).Replace("\n}", "}", StringComparison.Ordinal).Replace(",\n  ", ", ", StringComparison.Ordinal);
}
