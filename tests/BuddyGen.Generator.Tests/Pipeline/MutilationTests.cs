using System.Text.Json.Nodes;
using BuddyGen.Diagnostics;
using BuddyGen.Generator.Tests.Reading;
using Microsoft.CodeAnalysis;

namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>
/// Specs while they are typed, through the whole generator: cut off anywhere, one character less, any element of the wrong kind. There is C# or an error, every
/// problem stands inside its file, their number is bounded, and nothing is thrown. With BUDDYGEN_EXHAUSTIVE=1 at every character, and at 200 places of each of the corpora's small documents.
/// </summary>
public class MutilationTests
{
    private const int LargestOfCorpora = 6_000;

    private static readonly bool isExhaustive = Environment.GetEnvironmentVariable("BUDDYGEN_EXHAUSTIVE") == "1";

    private const string Small = """
        openapi: 3.1.0
        info: {title: "Pets: all \u00e4", version: '1'}
        servers: [{url: 'https://{eu}.pets.example', variables: {eu: {default: eu, enum: [eu, us]}}}]
        security: [{key: []}]
        paths:
          /pets/{id}:
            parameters: [{$ref: '#/components/parameters/id'}]
            get:
              tags: [pets]
              responses:
                200: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                4XX: {description: no}
            post:
              parameters:
              - {name: q, in: query, schema: {type: array, items: {type: string}}}
              requestBody:
                content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
              responses: {default: {description: x}}
        components:
          parameters:
            id: {name: id, in: path, required: true, schema: {type: integer, minimum: 1}}
          securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
          schemas:
            Pet:
              type: object
              description: |-
                A pet, or "none".
              required: [kind, born]
              properties:
                kind: {enum: [cat, 'no', "y"], default: cat}
                born: {type: [string, 'null'], format: date}
                parent: {$ref: '#/components/schemas/Pet'}
                tags: {type: object, additionalProperties: {type: number, multipleOf: 0.01}}
                size: {oneOf: [{type: string}, {type: integer}]}
              allOf:
              - if: {properties: {kind: {const: cat}}, required: [kind]}
                then: {required: [parent]}
              additionalProperties: false
        """;

    [Fact]
    public void A_small_spec_in_YAML() => Mutilate("pets.yaml", Small, 2);

    [Fact]
    public void A_small_spec_in_JSON() => Mutilate("pets.json", ReadingTest.Json(Small), 5);

    [Theory]
    [InlineData("spec/examples/parcels.yaml", 127)]
    [InlineData("spec/buddy/aws-ecs-actions.yaml", 1009)]
    public void A_spec_of_the_repository(string path, int step) => Mutilate(path, Repository.Read(path), step);

    [Fact]
    public void A_part_of_a_spec()
    {
        const string Part = "Pet: {type: object, properties: {next: {$ref: '#/Pet'}, kind: {$ref: 'pets.yaml#/components/schemas/Kind'}}}\n";
        var run = new Mutilation(
            SpecInput.Part("part.yaml", Part),
            new SpecInput("pets.yaml", "openapi: 3.1.0\ninfo: {title: x, version: '1'}\npaths: {}\ncomponents: {schemas: {Kind: {enum: [A]}, Pet: {$ref: part.yaml#/Pet}}}"));
        run.All(Part, 1);
        run.AssertSound();
    }

    /// <summary>Every element replaced by one of another kind, in turn by each of them.</summary>
    [Fact]
    public void Structure_of_the_wrong_kind_everywhere()
    {
        string?[] others = ["3", "[]", "{}", "\"x\"", "true", "null", "-1.5e400", "[{}]", "{\"$ref\": \"#/components/schemas/Pet\"}", "{\"$ref\": 1}", null];
        var json = ReadingTest.Json(Small);
        var paths = JsonPaths.Of(JsonNode.Parse(json)!);
        Assert.True(paths.Count > 100, $"{paths.Count} elements");
        var run = new Mutilation(new SpecInput("pets.json", json));
        for (var i = 0; i < paths.Count; i++)
            for (var j = isExhaustive ? 0 : i % 3; j < others.Length; j += isExhaustive ? 1 : 3)
            {
                var root = JsonNode.Parse(json)!;
                Replace(root, paths[i], others[j]);
                run.Try(root.ToJsonString());
            }
        run.AssertSound();
    }

    [Fact]
    public void The_small_documents_of_the_corpora()
    {
        Assert.SkipUnless(isExhaustive, "Only with BUDDYGEN_EXHAUSTIVE=1: it takes long");
        foreach (var path in Directory.EnumerateFiles(Corpora.Folder("openapi"), "*", SearchOption.AllDirectories).Where(static path => Path.GetExtension(path) is ".yaml" or ".yml" or ".json" && new FileInfo(path).Length < LargestOfCorpora))
        {
            var text = File.ReadAllText(path);
            var run = new Mutilation(new SpecInput(path, text) { Namespace = "Spec" });
            run.All(text, (text.Length / 200) + 1);
            run.AssertNoFault();
        }
    }

    private static void Mutilate(string path, string text, int step)
    {
        var run = new Mutilation(new SpecInput(path, text));
        run.All(text, isExhaustive ? 1 : step);
        run.AssertSound();
    }

    private static void Replace(JsonNode root, object[] path, string? replacement)
    {
        var at = root;
        foreach (var step in path[..^1])
            at = step is int index ? at[index]! : at[(string)step]!;
        if (at is JsonArray items)
        {
            items.RemoveAt((int)path[^1]);
            if (replacement is not null)
                items.Insert((int)path[^1], JsonNode.Parse(replacement));
            return;
        }
        at.AsObject().Remove((string)path[^1]);
        if (replacement is not null)
            at.AsObject().Insert(0, (string)path[^1], JsonNode.Parse(replacement));
    }

    /// <summary>One file of a project that is changed again and again, as an editor does.</summary>
    private sealed class Mutilation
    {
        private readonly SpecInput changing;
        private readonly SpecInput[] others;
        private readonly List<string> faults = [];
        private readonly GeneratorRun whole;
        private int tried;
        private int errors;
        private int problems;

        public Mutilation(SpecInput changing, params SpecInput[] others)
        {
            this.changing = changing;
            this.others = others;
            whole = GeneratorRun.Of("", [changing, .. others]);
        }

        public void All(string text, int step)
        {
            for (var i = 0; i < text.Length; i += step)
            {
                Try(text[..i]);
                Try(text.Remove(i, 1));
            }
        }

        public void Try(string text)
        {
            if (faults.Count > 10)
                return;
            tried++;
            var run = whole.AfterEdit(changing, text);
            if (run.Result.Exception is { } exception)
                Fault(exception.GetType().Name + ": " + exception.Message);
            if (run.Result.GeneratedSources.IsEmpty == run.Result.Diagnostics.IsEmpty)
                Fault($"{run.Result.GeneratedSources.Length} files, {run.Result.Diagnostics.Length} errors");
            errors += run.Result.Diagnostics.Length;
            // Parsing all that comes out would take most of the time; what no text of the spec reaches never changes.
            if (tried % 16 == 0)
                foreach (var source in run.Result.GeneratedSources.Where(static source => !source.HintName.StartsWith("BuddyGen.", StringComparison.Ordinal)))
                    if (source.SyntaxTree.GetDiagnostics(TestContext.Current.CancellationToken).FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } syntax)
                        Fault(syntax.ToString());

            var texts = run.Specs.Select(static spec => new BuddyGen.Reading.FileText(spec.Path, spec.GetText(TestContext.Current.CancellationToken).ToString())).ToEquatableArray();
            foreach (var spec in run.Specs.Where(static spec => spec.IsSpec))
            {
                var file = SpecFile.From(spec, new SpecInputOptions(), TestContext.Current.CancellationToken)!.With(texts, TestContext.Current.CancellationToken);
                var said = file.Read(new([file.Key]), TestContext.Current.CancellationToken).Problems;
                problems += said.Count;
                if (said.GroupBy(static problem => problem.Path).Any(static problems => problems.Count() > SpecProblems.Most))
                    Fault($"{said.Count} problems");
                foreach (var problem in said)
                    if (problem.Span.End > texts.Single(text => text.Path == problem.Path).Text!.Length)
                        Fault($"{problem.Arguments[0]} at {problem.Span}");
            }

            void Fault(string what) => faults.Add($"{changing.Path}: {what} in\n{text}");
        }

        public void AssertNoFault() => Assert.True(faults.Count == 0, string.Join("\n\n", faults.Take(3)));

        public void AssertSound()
        {
            AssertNoFault();
            Assert.True(tried > 20 && problems > tried / 4, $"{problems} problems, {errors} of them errors, in {tried} texts");
            TestContext.Current.TestOutputHelper?.WriteLine($"{tried} texts, {problems} problems, {errors} errors");
        }
    }
}
