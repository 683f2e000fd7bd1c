using Microsoft.CodeAnalysis;

namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>Beyond 200 types, types share files: a change is a change of one of them.</summary>
public class ManyTypesTests
{
    [Fact]
    public void Many_types_are_in_few_files_and_one_more_changes_one()
    {
        var first = GeneratorRun.Of("", Spec(400, 220));
        Assert.Empty(first.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
        var before = Files(first);
        Assert.InRange(before.Count, 150, 250);
        var after = Files(GeneratorRun.Of("", Spec(401, 220)));
        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        // The type itself, the one that names it, the list of all types, and the word of what the assembly has.
        Assert.Equal(4, after.Count(file => before[file.Key] != file.Value));
    }

    [Fact]
    public void Types_of_one_schema_share_a_file()
    {
        var schemas = string.Concat(Enumerable.Range(0, 100).Select(static number =>
            $"    T{number}: {{type: object, properties: {{id: {{type: string, readOnly: true}}, state: {{type: string, description: old, enum: [A]}}, part: {{type: object, description: old, properties: {{x: {{type: string}}}}}}}}}}\n"));
        const string Head = "openapi: 3.1.0\ninfo: {title: Many, version: '1'}\ncomponents:\n  schemas:\n";
        var before = Files(GeneratorRun.Of("", new SpecInput("many.yaml", Head + schemas)));
        var after = Files(GeneratorRun.Of("", new SpecInput("many.yaml", Head + string.Join("\n", schemas.Split('\n').Select(static line => line.StartsWith("    T7:", StringComparison.Ordinal) ? line.Replace("old", "new", StringComparison.Ordinal) : line)))));
        var changed = Assert.Single(after, file => before[file.Key] != file.Value);
        Assert.All(new[] { "T7", "T7Request", "T7State", "T7Part" }, name => Assert.Contains($" {name} ", changed.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Few_types_have_a_file_each() => Assert.Contains("Many.T7.g.cs", Files(GeneratorRun.Of("", Spec(150, 2))).Keys);

    private static Dictionary<string, string> Files(GeneratorRun run) =>
        run.Result.GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString());

    private static SpecInput Spec(int types, int operations) => new(
        "many.yaml",
        "openapi: 3.1.0\ninfo: {title: Many, version: '1'}\npaths:\n" +
        string.Concat(Enumerable.Range(0, operations).Select(static number =>
            "  /p#: {get: {operationId: get#, tags: [A@], parameters: [{name: q, in: query, schema: {type: string}}], responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/T#'}}}}}}}\n"
                .Replace("T#", $"T{number}").Replace("p#", $"p{number}").Replace("get#", $"get{number}").Replace("@", $"{number % 3}"))) +
        "  /all: {post: {operationId: all, requestBody: {content: {application/json: {schema: {type: object, properties: {" +
        string.Join(", ", Enumerable.Range(0, types).Select(static number => $"p{number}: {{$ref: '#/components/schemas/T{number}'}}")) +
        "}}}}}, responses: {'204': {description: ok}}}}\ncomponents:\n  schemas:\n" +
        string.Concat(Enumerable.Range(0, types).Select(static number => $"    T{number}: {{type: object, properties: {{x: {{type: string}}}}}}\n"))) { Namespace = "Many" };
}
