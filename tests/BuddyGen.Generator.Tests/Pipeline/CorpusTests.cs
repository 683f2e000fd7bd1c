using Microsoft.CodeAnalysis;

namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>Documents of strangers through the whole generator: C# or a located error, never an exception, and never text that is no C#.</summary>
public class CorpusTests
{
    public static TheoryData<string> Folders => ["adyen", "box", "discord", "hey-api-3.1", "kin-openapi", "kube-apps-v1", "museum", "oai-examples", "oai-schema-tests-3.1", "ogen", "openapi3-examples", "petstore", "readme-oas", "spotify", "xero"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_document_becomes_CSharp_or_an_error_at_its_place(string folder)
    {
        var root = Path.Combine(Corpora.Folder("openapi"), folder);
        var faults = new List<string>();
        var documents = 0;
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is ".yaml" or ".yml" or ".json"))
        {
            documents++;
            var name = Path.GetRelativePath(root, path);
            var run = GeneratorRun.Of("", new SpecInput(path, File.ReadAllText(path)) { Namespace = "Spec" });
            if (run.Result.Exception is { } exception)
                faults.Add($"{name}: {exception.GetType().Name}: {exception.Message}");
            else if (run.Result.GeneratedSources.IsEmpty == run.Result.Diagnostics.IsEmpty)
                faults.Add($"{name}: {run.Result.GeneratedSources.Length} files, {run.Result.Diagnostics.Length} errors");
            foreach (var source in run.Result.GeneratedSources)
                if (source.SyntaxTree.GetDiagnostics(TestContext.Current.CancellationToken).FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } syntax)
                    faults.Add($"{name}: {syntax}");
        }
        Assert.NotEqual(0, documents);
        Assert.True(faults.Count == 0, string.Join("\n", faults.Take(20)));
    }
}
