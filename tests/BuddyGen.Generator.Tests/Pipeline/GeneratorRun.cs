using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>The real generator over spec files and C#, as the compiler runs it.</summary>
public sealed class GeneratorRun
{
    /// <summary>What the SDK defines for net10.0.</summary>
    internal static readonly string[] Symbols = ["NET", .. Enumerable.Range(5, 6).Select(version => $"NET{version}_0_OR_GREATER")];

    /// <summary>As for net10.0.</summary>
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose, preprocessorSymbols: Symbols);

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation input, IReadOnlyList<SpecInput> specs)
    {
        Driver = driver.RunGenerators(input);
        Input = input;
        Specs = specs;
    }

    public GeneratorDriver Driver { get; }

    public CSharpCompilation Input { get; }

    public IReadOnlyList<SpecInput> Specs { get; }

    public GeneratorRunResult Result => Driver.GetRunResult().Results.Single();

    /// <summary>The consumer's compilation with what was emitted.</summary>
    public CSharpCompilation Output => Input.AddSyntaxTrees(Driver.GetRunResult().GeneratedTrees);

    public static GeneratorRun Of(string code, params SpecInput[] specs) => Of([code], specs);

    public static GeneratorRun Of(string[] code, params SpecInput[] specs) => In(Project(code), specs);

    /// <summary>A project as most tests have it: net10.0, warnings as errors, the newest ones too.</summary>
    public static CSharpCompilation Project(params string[] code) => CSharpCompilation.Create(
        "Consumer",
        code.Select((text, index) => CSharpSyntaxTree.ParseText(text, ParseOptions, $"Code{index}.cs")),
        Basic.Reference.Assemblies.Net100.References.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, generalDiagnosticOption: ReportDiagnostic.Error, warningLevel: 9999));

    /// <summary>In a project of the test's own making.</summary>
    public static GeneratorRun In(CSharpCompilation project, params SpecInput[] specs) => By(new BuddyGenerator(), project, specs);

    /// <summary>By an instance of the test's own making.</summary>
    public static GeneratorRun By(IIncrementalGenerator generator, CSharpCompilation project, params SpecInput[] specs) =>
        new(
            CSharpGeneratorDriver.Create(
                [generator.AsSourceGenerator()],
                specs,
                (CSharpParseOptions)project.SyntaxTrees.First().Options,
                new SpecInputOptions(),
                new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)),
            project,
            specs);

    /// <summary>The same driver after the first C# file was typed into.</summary>
    public GeneratorRun AfterEdit(string code)
    {
        var old = Input.SyntaxTrees.First();
        return new GeneratorRun(Driver, Input.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(code, ParseOptions, old.FilePath)), Specs);
    }

    /// <summary>The same driver over another compilation of the project.</summary>
    public GeneratorRun After(CSharpCompilation project) => new(Driver, project, Specs);

    /// <summary>The same driver after one spec file changed.</summary>
    public GeneratorRun AfterEdit(SpecInput old, string text)
    {
        var changed = old.With(text);
        return new GeneratorRun(Driver.ReplaceAdditionalText(old, changed), Input, [.. Specs.Select(spec => spec == old ? changed : spec)]);
    }

    /// <summary>What the analyzers of BG0001–BG0999 say, as an editor shows it.</summary>
    public async Task<IReadOnlyList<Diagnostic>> SpecDiagnosticsAsync(CancellationToken cancellationToken) =>
        [.. (await Output.WithAnalyzers([new SpecAnalyzer(), new ReferenceAnalyzer()], new AnalyzerOptions([.. Specs], new SpecInputOptions())).GetAnalyzerDiagnosticsAsync(cancellationToken))
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
}
