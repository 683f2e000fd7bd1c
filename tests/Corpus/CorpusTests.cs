using BuddyGen.Generator.Tests;
using BuddyGen.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;

namespace BuddyGen.Corpus.Tests;

/// <summary>Documents of strangers through the whole generator and the compiler.</summary>
public class CorpusTests
{
    private const string Company = "Company";

    public static TheoryData<string> Units => [.. CorpusUnit.AllNames];

    [Theory]
    [MemberData(nameof(Units))]
    public void Each_document_becomes_CSharp_or_an_error_at_its_place(string name)
    {
        var unit = CorpusUnit.Of(name);
        Assert.Null(unit.Run.Result.Exception);
        var texts = unit.Documents.ToDictionary(static document => document.Path, static document => document.Text);
        var faults = new List<string>();
        foreach (var diagnostic in unit.Run.Result.Diagnostics)
        {
            var span = diagnostic.Location.GetLineSpan();
            if (!texts.TryGetValue(span.Path ?? "", out var text) || diagnostic.Location.SourceSpan.End > text.Length)
                faults.Add($"{diagnostic}: no place");
        }
        var failed = unit.Run.Result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static diagnostic => diagnostic.Location.GetLineSpan().Path).ToHashSet();
        foreach (var document in unit.Documents)
        {
            var hasCode = unit.Files.Keys.Any(file => file.StartsWith(document.Namespace + ".", StringComparison.Ordinal));
            if (hasCode == failed.Contains(document.Path))
                faults.Add($"{document.Name}: {(hasCode ? "code in spite of an error" : "neither code nor an error")}");
        }
        Assert.True(faults.Count == 0, string.Join("\n", faults.Take(20)));
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void Other_order_and_company_change_no_byte(string name)
    {
        var unit = CorpusUnit.Of(name);
        var company = new SpecInput("/corpus/a.yaml", Repository.Read("spec/examples/parcels.yaml")) { Namespace = Company };
        var second = CorpusUnit.FilesOf(GeneratorRun.In(CorpusUnit.Project, [company, .. unit.Documents.Reverse().Select(static document => document.ToInput())]));
        var differing = unit.Files.Where(file => !second.TryGetValue(file.Key, out var text) || text != file.Value).Select(static file => file.Key);
        Assert.Empty(differing.Take(20));
        var more = second.Keys.Except(unit.Files.Keys).Where(static file => !file.StartsWith(Company + ".", StringComparison.Ordinal) && !file.StartsWith("BuddyGen.", StringComparison.Ordinal));
        Assert.Empty(more);
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void It_compiles_without_a_warning(string name)
    {
        var diagnostics = CorpusUnit.Of(name).Compiled.Diagnostics;
        Assert.True(diagnostics.Count == 0, $"{diagnostics.Count} of the compiler's:\n" + string.Join("\n", diagnostics.Take(20).Select(static diagnostic => $"{diagnostic}\n    {Line(diagnostic)}")));
    }

    private static string? Line(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree ? tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim() : null;
}
