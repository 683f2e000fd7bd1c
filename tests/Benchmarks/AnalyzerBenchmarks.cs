using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BuddyGen.Benchmarks.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BuddyGen.Benchmarks;

/// <summary>
/// What the rules add to the compiler's own work on a file with 1,000 creations. Roslyn's price for having any analyzer that looks at creations
/// stands beside it, because it is paid once for all of a project's analyzers.
/// </summary>
[MemoryDiagnoser]
[WarmupCount(8), IterationCount(25), InvocationCount(1, 1)]
public class AnalyzerBenchmarks
{
    private const int Creations = 1000;

    private CSharpCompilation _compilation = null!;
    private AnalyzerOptions _options = null!;

    [GlobalSetup]
    public async Task Setup()
    {
        var spec = new SpecVersion(BuddyProject.SpecText);
        _options = new AnalyzerOptions([spec], BuddyProject.Options);
        Generate(BuddyProject.Creations(Creations));
        var found = await WithRules();
        if (found.Any(diagnostic => diagnostic.Id.StartsWith("BG", StringComparison.Ordinal) || diagnostic.Severity == DiagnosticSeverity.Error))
            throw new InvalidOperationException("This file has no mistakes: " + found.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        // Figures of rules that look at nothing would be good ones.
        Generate(BuddyProject.Creations(Creations).Replace("Region = \"us-east-1\", ", ""));
        found = await WithRules();
        if (found.Count(diagnostic => diagnostic.Id == "BG1001") != Creations)
            throw new InvalidOperationException($"{found.Length} diagnostics where {Creations} were to be found.");
        Generate(BuddyProject.Creations(Creations));

        void Generate(string text)
        {
            BuddyProject.Driver(spec).RunGeneratorsAndUpdateCompilation(BuddyProject.Compilation(BuddyProject.Tree(text)), out var updated, out _);
            _compilation = (CSharpCompilation)updated;
        }
    }

    [Benchmark(Baseline = true, Description = "compiler alone")]
    public ImmutableArray<Diagnostic> Compiler() => Fresh().GetDiagnostics();

    [Benchmark(Description = "and an analyzer that does nothing")]
    public Task<ImmutableArray<Diagnostic>> WithNothing() => Analyze([new Nothing()]);

    [Benchmark(Description = "and the rules")]
    public Task<ImmutableArray<Diagnostic>> WithRules() => Analyze(Shipped);

    private static readonly ImmutableArray<DiagnosticAnalyzer> Shipped =
    [
        .. new AnalyzerFileReference(typeof(BuddyGenerator).Assembly.Location, Loader.Instance).GetAnalyzers(LanguageNames.CSharp),
        .. new AnalyzerFileReference(Path.Combine(AppContext.BaseDirectory, "BuddyGen.Analyzers.dll"), Loader.Instance).GetAnalyzers(LanguageNames.CSharp),
    ];

    // Nothing of an earlier run is left in it.
    private CSharpCompilation Fresh() => _compilation.Clone();

    private Task<ImmutableArray<Diagnostic>> Analyze(ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        Fresh().WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(_options, null, concurrentAnalysis: true, logAnalyzerExecutionTime: false)).GetAllDiagnosticsAsync();

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public static readonly Loader Instance = new();

        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => System.Reflection.Assembly.Load(Path.GetFileNameWithoutExtension(fullPath));
    }

#pragma warning disable RS1036, RS1041 // It is never shipped.
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class Nothing : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [new("X0001", "", "", "", DiagnosticSeverity.Warning, true)];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterOperationAction(static _ => { }, OperationKind.ObjectCreation);
        }
    }
#pragma warning restore RS1036, RS1041
}
