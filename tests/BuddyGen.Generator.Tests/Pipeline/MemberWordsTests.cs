namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>What the documentation of members says, where it depends on the side or on the type.</summary>
public class MemberWordsTests
{
    private static readonly Lazy<GeneratorRun> run = new(static () => GeneratorRun.Of("", new SpecInput("/shop/pets.yaml", """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        paths:
          /pets:
            post:
              operationId: add
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewPet'}}}}
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
        components:
          schemas:
            NewPet:
              type: object
              properties:
                owner: {type: [string, 'null']}
                code: {type: string, minLength: 1, maxLength: 32}
                pin: {type: string, minLength: 4, maxLength: 4}
                weight: {type: integer, minimum: 1, maximum: 9}
                tags: {type: array, minItems: 1, maxItems: 1, uniqueItems: true, items: {type: string, maxLength: 5}}
                size: {oneOf: [{type: integer}, {type: array, items: {type: string}}, {type: object, additionalProperties: {type: array, items: {type: number}}}]}
            Pet: {type: object, properties: {owner: {type: [string, 'null']}}}
        """)));

    [Theory]
    [InlineData("NewPet", "<para>Optional. <see langword=\"null\" /> is a value: setting it sends null, not setting it sends nothing.</para>", "<remarks>Optional. <see langword=\"null\" /> is a value: setting it sends null, not setting it sends nothing.</remarks>")]
    [InlineData("Pet", "<remarks><see langword=\"null\" /> if absent or null.</remarks>")]
    [InlineData("NewPet", "<para>It has 1 to 32 characters.</para>")]
    [InlineData("NewPet", "<para>It has exactly 4 characters.</para>")]
    [InlineData("NewPet", "<para>It is from 1 to 9.</para>")]
    [InlineData("NewPet", "<para>It has exactly 1 item. No item is there twice. Each item has at most 5 characters.</para>")]
    [InlineData("NewPetSize", "One of: <see cref=\"long\"/>, a list of <see cref=\"string\"/>, a map of a list of <see cref=\"double\"/>.")]
    public void Members_are_described(string type, params string[] either)
    {
        var text = run.Value.Result.GeneratedSources.Single(source => source.HintName == "Pets." + type + ".g.cs").SourceText.ToString();
        Assert.Contains(either, words => text.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void An_answer_sends_nothing() =>
        Assert.DoesNotContain("sends", run.Value.Result.GeneratedSources.Single(static source => source.HintName == "Pets.Pet.g.cs").SourceText.ToString(), StringComparison.Ordinal);
}
