using System.Diagnostics;
using Microsoft.CodeAnalysis;

namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>Documents as large as nobody writes them, through the whole generator: linear work, caps that are said, and what comes out is C#.</summary>
public class ScaleTests
{
    private const string Use = "paths: {/a: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A0'}}}}, responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/A0'}}}}}}}}\n";

    public static TheoryData<string, int> Documents => new()
    {
        { "properties", 10_000 },
        { "properties of wrong types", 3_000 },
        { "references that lead nowhere", 10_000 },
        { "references to one schema", 10_000 },
        { "anchors", 6_000 },
        { "enum values", 5_000 },
        { "equal enum values", 1_000 },
        { "enum of everything", 5_000 },
        { "allOf chain", 1_000 },
        { "allOf of one", 1_000 },
        { "oneOf branches", 400 },
        { "oneOf branches", 1_000 },
        { "oneOf of one kind", 400 },
        { "oneOf of one kind", 1_000 },
        { "oneOf twice", 30 },
        { "anyOf twice", 30 },
        { "allOf twice", 30 },
        { "not twice", 30 },
        { "schemas", 2_000 },
        { "operations", 1_000 },
        { "equal operations", 1_000 },
        { "tags", 600 },
        { "parameters", 1_000 },
        { "shared parameters", 3_000 },
        { "responses", 1_000 },
        { "servers", 5_000 },
        { "security schemes", 2_000 },
        { "security alternatives", 3_000 },
        { "discriminator mapping", 400 },
        { "discriminator mapping", 2_000 },
        { "if then", 500 },
        { "dependent", 2_000 },
        { "pattern properties", 1_000 },
        { "required", 6_000 },
        { "required of nothing", 10_000 },
        { "examples", 10_000 },
        { "long names", 200 },
        { "one long text", 2_000_000 },
        { "nested objects", 120 },
        { "nested lists", 120 },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Comes_to_an_end(string what, int count)
    {
        var text = "openapi: 3.1.0\ninfo: {title: x, version: '1'}\n" + Text(what, count);
        var watch = Stopwatch.StartNew();
        var run = GeneratorRun.Of("", new SpecInput("a.yaml", text));
        var generated = watch.Elapsed;
        Assert.Null(run.Result.Exception);
        Assert.True(run.Result.Diagnostics.IsEmpty, run.Result.Diagnostics.FirstOrDefault()?.ToString());
        Assert.NotEmpty(run.Result.GeneratedSources);
        foreach (var source in run.Result.GeneratedSources)
            Assert.DoesNotContain(source.SyntaxTree.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var said = await run.SpecDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.InRange(said.Count(static problem => problem.Id != "BG0009"), 0, 100);
        Assert.InRange(said.Count(static problem => problem.Id == "BG0009"), 0, 100);
        TestContext.Current.TestOutputHelper?.WriteLine($"{generated.TotalMilliseconds:0} ms, {run.Result.GeneratedSources.Sum(source => source.SourceText.Length) / 1000} kB in {run.Result.GeneratedSources.Length} files, {said.Count} problems: {said.FirstOrDefault()}");
    }

    private static string Text(string what, int count)
    {
        string Each(Func<int, string> item, string between = ", ") => string.Join(between, Enumerable.Range(0, count).Select(item));
        string Schemas(string schemas) => Use + "components:\n  schemas:\n    " + schemas + "\n";
        string Reference(int i) => $"{{$ref: '#/components/schemas/A{i}'}}";
        return what switch
        {
            "properties" => Schemas($"A0: {{type: object, properties: {{{Each(i => $"p{i}: {{type: string, minLength: 1}}")}}}}}"),
            "properties of wrong types" => Schemas($"A0: {{type: object, properties: {{{Each(i => $"p{i}: {{type: strnig}}")}}}}}"),
            "references that lead nowhere" => Schemas($"A0: {{type: object, properties: {{{Each(i => $"p{i}: {{$ref: '#/components/schemas/B{i}'}}")}}}}}\n    " + Each(i => $"C{i}: {{type: string}}", "\n    ")),
            "references to one schema" => Schemas($"A0: {{type: object, properties: {{{Each(i => $"p{i % 5000}x{i / 5000}: {Reference(1)}")}}}}}\n    A1: {{type: object, properties: {{a: {Reference(0)}}}}}"),
            "anchors" => Schemas($"A0: {{type: object, properties: {{{Each(i => $"p{i}: {{$ref: '#a{i}'}}")}}}}}\n    " + Each(i => $"C{i}: {{$anchor: a{i}, type: string}}", "\n    ")),
            "enum values" => Schemas($"A0: {{type: object, properties: {{a: {{enum: [{Each(i => $"v{i}")}]}}}}}}"),
            "equal enum values" => Schemas($"A0: {{type: object, properties: {{a: {{enum: [{Each(i => "'" + new string('-', i) + "a'")}]}}}}}}"),
            "enum of everything" => Schemas($"A0: {{type: object, properties: {{a: {{enum: [{Each(i => i % 2 == 0 ? $"{i}" : $"v{i}")}]}}}}}}"),
            "allOf chain" => Schemas(Each(i => $"A{i}: {{allOf: [{Reference(i + 1)}, {{type: object, properties: {{p{i}: {{type: string}}}}}}]}}", "\n    ") + $"\n    A{count}: {{type: object, properties: {{a: {{type: string}}}}}}"),
            "allOf of one" => Schemas($"A0: {{allOf: [{Each(i => $"{{type: object, properties: {{p{i}: {{type: string}}}}}}")}]}}"),
            "oneOf branches" => Schemas($"A0: {{type: object, properties: {{a: {{oneOf: [{Each(i => $"{{type: object, required: [p{i}], properties: {{p{i}: {{type: string}}}}}}")}]}}}}}}"),
            "oneOf of one kind" => Schemas($"A0: {{type: object, properties: {{a: {{oneOf: [{Each(i => $"{{type: string, minLength: {i}}}")}]}}}}}}"),
            "oneOf twice" or "anyOf twice" or "allOf twice" => Schemas(Each(i => $"A{i}: {{{what.Split(' ')[0]}: [{Reference(i + 1)}, {Reference(i + 1)}]}}", "\n    ") + $"\n    A{count}: {{type: object, properties: {{a: {{type: string}}}}}}"),
            "not twice" => Schemas(Each(i => $"A{i}: {{type: object, properties: {{a: {{type: string}}}}, not: {{anyOf: [{Reference(i + 1)}, {Reference(i + 1)}]}}}}", "\n    ") + $"\n    A{count}: {{type: object, properties: {{a: {{type: string}}}}}}"),
            "schemas" => Schemas(Each(i => $"A{i}: {{type: object, properties: {{next: {Reference((i + 1) % count)}}}}}", "\n    ")),
            "operations" => "paths:\n  " + Each(i => $"/a{i}/{{id}}: {{get: {{operationId: get{i}, tags: [t{i % 20}], parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}], responses: {{'200': {{description: x}}}}}}}}", "\n  "),
            "equal operations" => "paths:\n  " + Each(i => $"/a{i}: {{get: {{operationId: same, tags: [t], responses: {{'200': {{description: x}}}}}}}}", "\n  "),
            "tags" => $"tags: [{Each(i => $"{{name: t{i}}}")}]\npaths:\n  " + Each(i => $"/a{i}: {{get: {{tags: [t{i}], responses: {{'200': {{description: x}}}}}}}}", "\n  "),
            "parameters" => $"paths: {{/a: {{get: {{parameters: [{Each(i => $"{{name: p{i}, in: query, schema: {{type: string, enum: [a, b]}}}}")}], responses: {{'200': {{description: x}}}}}}}}}}",
            "shared parameters" => $"paths: {{/a: {{get: {{parameters: [{Each(i => $"{{$ref: '#/components/parameters/p{i}'}}")}], responses: {{'200': {{description: x}}}}}}}}}}\ncomponents: {{parameters: {{{Each(i => $"p{i}: {{name: p{i}, in: query, schema: {{type: string}}}}")}}}}}",
            "responses" => "paths:\n  " + Each(i => $"/a{i}: {{get: {{responses: {{'200': {{$ref: '#/components/responses/r{i}'}}}}}}}}", "\n  ") + $"\ncomponents: {{responses: {{{Each(i => $"r{i}: {{description: x, content: {{application/json: {{schema: {{type: object, properties: {{a: {{type: string}}}}}}}}}}}}")}}}}}",
            "servers" => $"servers: [{Each(i => $"{{url: 'https://a{i}.example/{{v}}', variables: {{v: {{default: a}}}}}}")}]\npaths: {{/a: {{get: {{responses: {{'200': {{description: x}}}}}}}}}}",
            "security schemes" => $"paths: {{/a: {{get: {{security: [{{{Each(i => $"s{i}: []")}}}], responses: {{'200': {{description: x}}}}}}}}}}\ncomponents: {{securitySchemes: {{{Each(i => $"s{i}: {{type: apiKey, in: header, name: X-{i}}}")}}}}}",
            "security alternatives" => $"paths: {{/a: {{get: {{security: [{Each(i => $"{{s{i}: []}}")}], responses: {{'200': {{description: x}}}}}}}}}}\ncomponents: {{securitySchemes: {{{Each(i => $"s{i}: {{type: apiKey, in: header, name: X-{i}}}")}}}}}",
            "discriminator mapping" => Schemas($"A0: {{oneOf: [{Each(i => Reference(i + 1))}], discriminator: {{propertyName: kind, mapping: {{{Each(i => $"k{i}: A{i + 1}")}}}}}}}\n    " + Each(i => $"A{i + 1}: {{type: object, required: [kind], properties: {{kind: {{type: string}}, p{i}: {{type: string}}}}}}", "\n    ")),
            "if then" => Schemas($"A0: {{type: object, properties: {{{Each(i => $"p{i}: {{type: string}}")}}}, allOf: [{Each(i => $"{{if: {{required: [p{i}], properties: {{p{i}: {{const: a}}}}}}, then: {{required: [p{(i + 1) % count}]}}}}")}]}}"),
            "dependent" => Schemas($"A0: {{type: object, properties: {{{Each(i => $"p{i}: {{type: string}}")}}}, dependentRequired: {{{Each(i => $"p{i}: [p{(i + 1) % count}]")}}}}}"),
            "pattern properties" => Schemas($"A0: {{type: object, patternProperties: {{{Each(i => $"'^p{i}': {{type: string}}")}}}}}"),
            "required" => Schemas($"A0: {{type: object, required: [{Each(i => $"p{i}")}], properties: {{{Each(i => $"p{i}: {{type: string}}")}}}}}"),
            "required of nothing" => Schemas($"A0: {{type: object, required: [{Each(i => $"q{i}")}], properties: {{{Each(i => $"p{i}: {{type: string}}")}}}}}"),
            "examples" => Schemas($"A0: {{type: object, properties: {{a: {{type: string, examples: [{Each(i => $"e{i}")}]}}}}}}"),
            "long names" => Schemas("A0:\n      type: object\n      properties:" + Each(i => $"\n        ? {new string('n', 10_000)}{i}\n        : {{type: object, properties: {{a: {{type: string}}}}}}", "")),
            "one long text" => Schemas($"A0: {{type: object, description: '{new string('x', count)}', properties: {{a: {{type: string}}}}}}"),
            "nested objects" => Schemas("A0: " + string.Concat(Enumerable.Repeat("{type: object, properties: {a: ", count / 3)) + "{type: string}" + new string('}', count / 3 * 2)),
            "nested lists" => Schemas("A0: " + string.Concat(Enumerable.Repeat("{type: array, items: ", count)) + "{type: string}" + new string('}', count)),
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
        };
    }
}
