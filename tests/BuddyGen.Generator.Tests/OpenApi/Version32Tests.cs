using BuddyGen.Generator.Tests.Modeling;
using BuddyGen.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;

namespace BuddyGen.Generator.Tests.OpenApi;

/// <summary>What OpenAPI 3.2 adds is read where it has a meaning here, and reported where it has none.</summary>
public class Version32Tests
{
    private const string Document = """
        openapi: 3.2.0
        $self: https://pets.example/openapi.yaml
        info: {title: Pets, version: "1", summary: All about pets.}
        servers: [{url: 'https://pets.example', name: live}]
        tags:
          - {name: animals, summary: Animals, kind: nav}
          - {name: pets, summary: Pets, description: The kept ones., parent: animals, kind: nav}
        paths:
          /pets:
            query:
              operationId: searchPets
              tags: [pets]
              requestBody: {required: true, content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}}
              responses: {'200': {summary: Found., content: {application/json: {$ref: '#/components/mediaTypes/Pets'}}}}
            additionalOperations:
              COPY: {operationId: copyPets, tags: [pets], responses: {'204': {description: Copied.}}}
        components:
          mediaTypes:
            Pets: {schema: {type: array, items: {$ref: 'openapi.yaml#/components/schemas/Pet'}}, examples: {one: {dataValue: [{name: Rex}]}}}
          schemas:
            Pet: {type: object, properties: {name: {type: string}}}
          securitySchemes:
            token: {type: http, scheme: bearer, deprecated: true}
        """;

    [Fact]
    public async Task What_it_adds_is_read_and_compiles()
    {
        var run = GeneratorRun.Of("", new SpecInput("pets.yaml", Document));
        Assert.Empty(run.Result.Diagnostics);
        Assert.Empty(await run.SpecDiagnosticsAsync(TestContext.Current.CancellationToken));
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
        var modeled = Modeled.Text(Document);
        Assert.Equal(["QUERY", "COPY"], Assert.Single(modeled.Api!.Groups).Operations.Select(static operation => operation.Method));
        Assert.Equal("List<Pet>", Modeled.Spell(modeled.Operation("SearchPets").Answer.Type!));
        Assert.Equal("Live", Assert.Single(modeled.Api.Servers).Name);
    }

    [Theory]
    [InlineData("{name: q, in: querystring, content: {application/x-www-form-urlencoded: {schema: {type: object}}}}", "{name: q", "is left out")]
    [InlineData("{name: q, in: cookie, style: cookie, schema: {type: string}}", "{name: q", "is left out")]
    public void A_parameter_in_a_new_place_is_reported(string parameter, string at, string message) =>
        Modeled.Text($"openapi: 3.2.0\ninfo: {{title: x, version: '1'}}\npaths: {{/a: {{get: {{parameters: [{parameter}], responses: {{'204': {{description: x}}}}}}}}}}").HasOnly("BG0004", at, message);

    [Fact]
    public void A_stream_of_items_is_reported() =>
        Modeled.Text("openapi: 3.2.0\ninfo: {title: x, version: '1'}\npaths: {/a: {get: {responses: {'200': {content: {application/jsonl: {itemSchema: {type: object}}}}}}}}").HasOnly("BG0004", "itemSchema", "A stream of items");

    [Theory]
    [InlineData("additionalOperations: {'GE T': {}}", "'GE T'", "is not an HTTP method")]
    [InlineData("additionalOperations: {POST: {responses: {}}}", "POST", "is a field of the path")]
    public void An_additional_operation_that_is_none_is_reported(string rest, string at, string message) =>
        Modeled.Text($"openapi: 3.2.0\ninfo: {{title: x, version: '1'}}\npaths: {{/a: {{{rest}}}}}").HasOnly("BG0002", at, message);

    [Theory]
    [InlineData("{summary: Said.}", null)]
    [InlineData("{description: Said.}", "Said.")]
    [InlineData("{summary: Short., description: Said.}", "Said.")]
    public void An_answer_may_have_a_summary(string response, string? description) =>
        Assert.Equal(description ?? "Said.", Modeled.Text($"openapi: 3.2.0\ninfo: {{title: x, version: '1'}}\npaths: {{/a: {{get: {{operationId: a, responses: {{'200': {response}}}}}}}}}").WithoutProblems().Operation("A").Answer.Description);
}
