using Microsoft.CodeAnalysis;

namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>Whatever the user calls types of his own, and wherever he has them: generated code means what it meant.</summary>
public class FamiliarNamesTests
{
    private static readonly string[] Names =
    [
        "Action", "Array", "Attribute", "Buddy", "BuddyGenerator", "CancellationToken", "Convert", "DateTimeOffset", "Dictionary", "Encoding", "Enum", "Exception", "Func", "Guid", "HttpClient",
        "HttpMethod", "IReadOnlyList", "JsonConverter", "JsonElement", "JsonReading", "JsonSerializer", "List", "Math", "Nullable", "Object", "Stream", "String", "StringBuilder", "Task", "TimeSpan",
        "Type", "Uri", "Utf8JsonReader", "Utf8JsonWriter", "ValueTask", "Violations", "Words",
    ];

    public static TheoryData<string, string> Places => new()
    {
        { "Shop", $"namespace Shop {{ {Types} }}" },
        { "System.Something", $"namespace System.Something {{ {Types} }}" },
        { "Shop.System.Buddy", $"namespace Shop {{ {Types} }}" },
        { "Shop", Types },
        { "Shop", string.Concat(Names.Select(name => $"global using {name} = Mine;")) + " static class Mine;" },
    };

    private static string Types => string.Concat(Names.Select(name => $"static class {name}; "));

    /// <summary>What the SDK puts into every file, and a using of the spec's namespace: neither hides the other.</summary>
    [Fact]
    public void Types_of_the_framework_can_be_named_beside_those_of_a_spec()
    {
        string[] schemas = ["Task", "File", "Path", "Action", "Type", "Exception", "Uri", "Version", "Timer", "Thread", "Range", "Index", "Random", "Buffer", "Convert", "Attribute", "Environment", "Monitor", "Directory", "Stream", "Object", "List"];
        var spec = "openapi: 3.0.3\ninfo: {title: x, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n" + string.Concat(schemas.Select(static name => $"    {name}: {{type: object, properties: {{a: {{type: string}}}}}}\n"));
        var run = GeneratorRun.Of(
            """
            global using global::System;
            global using global::System.Collections.Generic;
            global using global::System.IO;
            global using global::System.Linq;
            global using global::System.Net.Http;
            global using global::System.Threading;
            global using global::System.Threading.Tasks;
            using Box;

            internal static class Program
            {
                internal static async Task<int> Main(string[] arguments)
                {
                    Action action = static () => { };
                    Type type = typeof(Uri);
                    await Task.Delay(1);
                    try
                    {
                        using Stream stream = File.OpenRead(Path.Combine(arguments[0], Environment.NewLine));
                    }
                    catch (Exception exception) when (exception is IOException)
                    {
                        action();
                    }
                    List<TaskSchema> tasks = [new TaskSchema { A = Convert.ToString(new Version(1, 0)) }, new() { A = type.Name }];
                    return tasks.Count + new List { A = new FileSchema().A }.ToString()!.Length;
                }
            }
            """,
            new SpecInput("box.yaml", spec));
        Assert.Empty(run.Result.Diagnostics);
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Are_in_nobodys_way(string space, string code)
    {
        foreach (var path in Directory.EnumerateFiles(Repository.PathOf("spec"), "*.yaml", SearchOption.AllDirectories))
        {
            var run = GeneratorRun.Of(code, new SpecInput(Path.GetFileName(path), File.ReadAllText(path)) { Namespace = space, ClientName = "ShopClient" });
            Assert.Empty(run.Result.Diagnostics);
            Assert.NotEmpty(run.Result.GeneratedSources);
            Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
        }
    }
}
