using BenchmarkDotNet.Attributes;
using BuddyGen.Benchmarks.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BuddyGen.Benchmarks;

/// <summary>The same as <see cref="GeneratorBenchmarks"/> for a document of 1.8 MB: Box's, which is not part of the repository.</summary>
[MemoryDiagnoser]
[WarmupCount(12), IterationCount(20), IterationTime(100)]
public class LargeDocumentBenchmarks
{
    /// <summary>Null where BUDDYGEN_CORPORA does not lead to it.</summary>
    public static readonly string? Document =
        Environment.GetEnvironmentVariable("BUDDYGEN_CORPORA") is { Length: > 0 } corpora && Path.Combine(corpora, "openapi", "box", "openapi.json") is var path && File.Exists(path) ? path : null;

    private readonly SyntaxTree[] _trees = [BuddyProject.Tree("class One;"), BuddyProject.Tree("class Two;")];
    private readonly string _text = File.ReadAllText(Document!);
    private CSharpCompilation _compilation = null!;
    private GeneratorDriver _driver = null!;
    private int _edits;

    [GlobalSetup]
    public void Setup()
    {
        _compilation = BuddyProject.Compilation(_trees[0]);
        _driver = Cold();
        var result = _driver.GetRunResult();
        if (result.GeneratedTrees.Length < 100 || result.Diagnostics.Length > 0)
            throw new InvalidOperationException($"{result.GeneratedTrees.Length} files, {string.Join(", ", result.Diagnostics)}");
    }

    [Benchmark(Description = "cold run")]
    public GeneratorDriver Cold() => BuddyProject.Driver(new SpecVersion(_text, "/consumer/openapi.json")).RunGenerators(_compilation);

    [Benchmark(Description = "after a C# edit")]
    public GeneratorDriver AfterCSharpEdit()
    {
        _compilation = _compilation.ReplaceSyntaxTree(_trees[_edits & 1], _trees[++_edits & 1]);
        return _driver = _driver.RunGenerators(_compilation);
    }
}
