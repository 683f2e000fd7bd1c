using System.Collections.Immutable;
using BuddyGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BuddyGen;

/// <summary>
/// BG0006, where an editor shows it: from an action on the file in which it stands. The generator repeats it, because the errors that an
/// ambiguous type causes stop the compiler before analyzers run.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReferenceAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(SpecDescriptors.Ambiguous);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static context =>
        {
            var ambiguous = AmbiguousSpec.Among(ReferencedSpec.In(context.Compilation)).Select(spec => spec.ToDiagnostic(context.Compilation, context.CancellationToken)).ToList();
            if (ambiguous.Count == 0)
                return;
            context.RegisterSyntaxTreeAction(context =>
            {
                foreach (var diagnostic in ambiguous.Where(diagnostic => diagnostic.Location.SourceTree == context.Tree))
                    context.ReportDiagnostic(diagnostic);
            });
        });
    }
}
