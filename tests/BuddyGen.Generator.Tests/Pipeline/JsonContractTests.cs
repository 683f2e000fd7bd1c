namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>The types of a spec for System.Text.Json without reflection.</summary>
public class JsonContractTests
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        paths:
          /pets:
            get: {operationId: list, responses: {'200': {content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}}}
            put:
              operationId: replace
              requestBody: {required: true, content: {application/json: {schema: {type: object, additionalProperties: {$ref: '#/components/schemas/Kind'}}}}}
              responses: {'204': {description: ok}, default: {content: {application/json: {schema: {$ref: '#/components/schemas/Old'}}}}}
        components:
          schemas:
            Pet: {type: object, properties: {name: {type: string}, kind: {$ref: '#/components/schemas/Kind'}, toy: {oneOf: [{type: string}, {type: integer}]}}}
            Kind: {type: string, enum: [cat, dog]}
            Old: {type: object, deprecated: true, properties: {code: {type: integer}}}
        """;

    private static readonly SpecInput Spec = new("/shop/pets.yaml", Document);

    [Fact]
    public void Types_and_what_operations_make_of_them_are_known_and_nothing_else()
    {
        var run = GeneratorRun.Of("", Spec);
        var emitted = Emitted.Of(run);
        Assert.Equal(
            [
                """{"name":"Rex","kind":"wolf","toy":7}""", "\"cat\"", "null", "\"cat\"", """{"code":4}""", """[{"name":"a"},{"name":"b"}]""", """{"a":"dog"}""", "8",
                "JsonException: The JSON value could not be converted", "True", "True", "True",
            ],
            (string[])emitted.Run("""
                var options = new JsonSerializerOptions { TypeInfoResolver = new PetsJsonTypeInfoResolver() };
                string Trip<T>(string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(json, options), options);
                string Thrown(Action action)
                {
                    try { action(); return ""; }
                    catch (Exception exception) { return exception.GetType().Name + ": " + string.Join(" ", exception.Message.Split(' ').Take(7)); }
                }
                return new[]
                {
                    Trip<Pet>("{\"name\":\"Rex\",\"kind\":\"wolf\",\"toy\":7}"),
                    Trip<Kind>("\"cat\""),
                    Trip<Kind?>("null"),
                    Trip<Kind?>("\"cat\""),
                    Trip<Old>("{\"code\":4}"),
                    Trip<IReadOnlyList<Pet>>("[{\"name\":\"a\"},{\"name\":\"b\"}]"),
                    Trip<IReadOnlyDictionary<string, Kind>>("{\"a\":\"dog\"}"),
                    Trip<PetToy>("8"),
                    Thrown(() => Trip<IReadOnlyList<Pet>>("{}")),
                    Thrown(() => Trip<List<Pet>>("[]")).StartsWith("NotSupportedException").ToString(),
                    Thrown(() => Trip<int>("1")).StartsWith("NotSupportedException").ToString(),
                    (new PetsJsonTypeInfoResolver().GetTypeInfo(typeof(Guid), options) is null).ToString(),
                };
                """)!);
        Snapshot.Matches("Pets.PetsJsonTypeInfoResolver", run.Result.GeneratedSources.Single(static source => source.HintName == "Pets.PetsJsonTypeInfoResolver.g.cs").SourceText.ToString());
    }

    [Fact]
    public void A_spec_without_types_has_nothing_to_tell() =>
        Assert.DoesNotContain(
            GeneratorRun.Of("", new SpecInput("/shop/pets.yaml", "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths: {/a: {get: {responses: {'204': {description: ok}}}}}\n")).Result.GeneratedSources,
            static source => source.HintName.Contains("Resolver", StringComparison.Ordinal));

    [Fact]
    public void What_changes_no_name_changes_nothing_here()
    {
        var first = GeneratorRun.Of("", Spec);
        var second = first.AfterEdit(Spec, Document.Replace("code: {type: integer}", "code: {type: integer, maximum: 9}", StringComparison.Ordinal));
        Assert.Same(
            first.Result.GeneratedSources.Single(static source => source.HintName == "Pets.PetsJsonTypeInfoResolver.g.cs").SourceText,
            second.Result.GeneratedSources.Single(static source => source.HintName == "Pets.PetsJsonTypeInfoResolver.g.cs").SourceText);
    }
}
