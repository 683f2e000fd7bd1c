using System.Collections.Concurrent;
using BuddyGen.Generator.Tests;
using BuddyGen.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BuddyGen.Corpus.Tests;

/// <summary>Documents that are generated and compiled as one project: a large one alone, the small ones of a folder together. Done once for all tests.</summary>
internal sealed class CorpusUnit
{
    /// <summary>From this many characters on a document is a unit of its own.</summary>
    private const int Large = 100_000;

    private static readonly ConcurrentDictionary<string, Lazy<CorpusUnit>> done = new();

    private static readonly Lazy<ILookup<string, CorpusDocument>> units = new(static () => CorpusDocument.AllOf(Corpora.Folder("openapi"))
        .ToLookup(static document => document.Text.Length >= Large ? document.Name : document.Name.Split('/')[0]));

    private readonly Lazy<CompiledUnit> compiled;

    private CorpusUnit(string name, IReadOnlyList<CorpusDocument> documents)
    {
        Name = name;
        Documents = documents;
        Run = GeneratorRun.In(Project, [.. documents.Select(static document => document.ToInput())]);
        Files = FilesOf(Run);
        compiled = new(() => CompiledUnit.Of(Run));
    }

    /// <summary>The names of all units; without corpora one that skips the test when it is asked for.</summary>
    public static IEnumerable<string> AllNames => Corpora.AreThere ? units.Value.Select(static unit => unit.Key).Order(StringComparer.Ordinal) : ["none"];

    public static IEnumerable<CorpusUnit> All => AllNames.Select(Of);

    public static CSharpCompilation Project { get; } = WithRelease(GeneratorRun.Project(""));

    public string Name { get; }

    public IReadOnlyList<CorpusDocument> Documents { get; }

    public GeneratorRun Run { get; }

    /// <summary>Hint name and text of what was emitted.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    public CompiledUnit Compiled => compiled.Value;

    public static CorpusUnit Of(string name)
    {
        Corpora.Folder("openapi");
        return done.GetOrAdd(name, static name => new(() => new CorpusUnit(name, [.. units.Value[name]]))).Value;
    }

    public static Dictionary<string, string> FilesOf(GeneratorRun run) =>
        run.Result.GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>What the analyzer says of the documents, warnings and infos as well.</summary>
    public async Task<IReadOnlyList<Diagnostic>> SpecDiagnosticsAsync(CancellationToken cancellationToken)
    {
        var analysis = Run.Input.WithAnalyzers([new SpecAnalyzer()], new AnalyzerOptions([.. Run.Specs], new SpecInputOptions()));
        return await analysis.GetAnalyzerDiagnosticsAsync(cancellationToken);
    }

    private static CSharpCompilation WithRelease(CSharpCompilation project) => project.WithOptions(project.Options.WithOptimizationLevel(OptimizationLevel.Release));
}
