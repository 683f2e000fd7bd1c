using System.Collections.Immutable;
using BuddyGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BuddyGen;

/// <summary>
/// BG0001–BG0999: the problems of each spec file, where they stand. An analyzer, because its diagnostics show live in an open YAML file, which a
/// generator's do not; the generator repeats the errors, because the compiler stops before analyzers run when types are missing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpecAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = SpecDescriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static context =>
        {
            var specs = new ProjectSpecs(context.Options, context.Compilation);
            context.RegisterAdditionalFileAction(context =>
            {
                foreach (var problem in specs.ProblemsIn(context.AdditionalFile.Path, context.CancellationToken))
                    context.ReportDiagnostic(problem.ToDiagnostic());
            });
        });
    }
}
