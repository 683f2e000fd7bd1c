using BenchmarkDotNet.Attributes;
using BuddyGen.Benchmarks.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BuddyGen.Benchmarks;

/// <summary>
/// What generating costs a build once, and an editor after each edit. <c>RunGenerators</c> alone: <c>RunGeneratorsAndUpdateCompilation</c> parses
/// all that was emitted again each time, which no editor does.
/// </summary>
[MemoryDiagnoser]
[WarmupCount(12), IterationCount(20), IterationTime(100)]
public class GeneratorBenchmarks
{
    private const string Described = "Adds an AWS ECS action to a pipeline.";

    private readonly SyntaxTree[] _trees = [BuddyProject.Tree(BuddyProject.Creations(20, "one")), BuddyProject.Tree(BuddyProject.Creations(20, "two"))];
    private CSharpCompilation _compilation = null!;
    private SpecVersion _spec = null!;
    private GeneratorDriver _driver = null!;
    private int _edits;

    [GlobalSetup]
    public void Setup()
    {
        _spec = new SpecVersion(BuddyProject.SpecText);
        _compilation = BuddyProject.Compilation(_trees[0]);
        _driver = BuddyProject.Driver(_spec).RunGenerators(_compilation);
        var result = _driver.GetRunResult();
        if (result.GeneratedTrees.Length < 20 || result.Diagnostics.Length > 0 || !BuddyProject.SpecText.Contains(Described))
            throw new InvalidOperationException($"{result.GeneratedTrees.Length} files, {string.Join(", ", result.Diagnostics)}");
    }

    [Benchmark(Description = "cold run")]
    public GeneratorDriver Cold() => BuddyProject.Driver(new SpecVersion(BuddyProject.SpecText)).RunGenerators(_compilation);

    [Benchmark(Description = "after a C# edit")]
    public GeneratorDriver AfterCSharpEdit()
    {
        _compilation = _compilation.ReplaceSyntaxTree(_trees[_edits & 1], _trees[++_edits & 1]);
        return _driver = _driver.RunGenerators(_compilation);
    }

    [Benchmark(Description = "after a spec edit")]
    public GeneratorDriver AfterSpecEdit()
    {
        var edited = new SpecVersion(BuddyProject.SpecText.Replace(Described, $"Edit {++_edits}."));
        _driver = _driver.ReplaceAdditionalText(_spec, edited).RunGenerators(_compilation);
        _spec = edited;
        return _driver;
    }
}
