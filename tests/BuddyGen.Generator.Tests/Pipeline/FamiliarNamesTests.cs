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
