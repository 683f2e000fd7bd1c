using System.Collections.Immutable;
using BuddyGen.Evaluation;
using BuddyGen.Metadata;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace BuddyGen.Rules;

/// <summary>BG1001–BG1008: an object is made that certainly breaks a rule of the schema that its type carries, or a parameter is given that does.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UseAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = UseDescriptors.All.ToImmutableArray();

    public override void Initialize(AnalysisContext context)
    {
        // Razor's output and the like is code that somebody wrote; only what we emitted ourselves is left alone.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var evaluators = new Evaluators(new SchemaCache());
            start.RegisterOperationAction(context => Check(context, evaluators), OperationKind.ObjectCreation, OperationKind.With);
            start.RegisterOperationAction(context => CheckCall(context, evaluators), OperationKind.Invocation);
            start.RegisterOperationAction(context => CheckAssignment(context, evaluators), OperationKind.SimpleAssignment);
        });
    }

    private static void CheckCall(OperationAnalysisContext context, Evaluators evaluators)
    {
        var call = (IInvocationOperation)context.Operation;
        foreach (var violation in new ParameterCheck(evaluators, context.CancellationToken).Run(call))
            if (!OwnCode.Contains(context.ContainingSymbol, call.Syntax.SyntaxTree))
                Report(context, call.TargetMethod.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), [violation], violation.Message);
    }

    /// <summary>An initializer's assignments are part of the creation.</summary>
    private static void CheckAssignment(OperationAnalysisContext context, Evaluators evaluators)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment is not { Target: IPropertyReferenceOperation { Property: var property }, Parent: not IObjectOrCollectionInitializerOperation }
            || evaluators.Schemas.Get(property.ContainingType) is not { IsOptions: true } type)
            return;
        foreach (var violation in new ParameterCheck(evaluators, context.CancellationToken).Run(assignment, type))
            Report(context, type.FullName, [violation], violation.Message);
    }

    private static void Check(OperationAnalysisContext context, Evaluators evaluators)
    {
        var creation = context.Operation;
        if (evaluators.Schemas.Get(creation.Type) is not { IsEnum: false } type || OwnCode.Contains(context.ContainingSymbol, creation.Syntax.SyntaxTree))
            return;
        var violations = new CreationCheck(evaluators, context.CancellationToken).Run(creation);
        // One diagnostic names all members that an object lacks.
        foreach (var missing in violations.Where(IsMissing).GroupBy(static violation => (violation.Subject, violation.Vacuous)))
            Report(context, type.FullName, [.. missing], missing.First().Message + string.Concat(missing.Skip(1).Select(violation => ", " + Wording.Member(violation.Member!, new Names(type)))));
        foreach (var violation in violations)
            if (!IsMissing(violation))
                Report(context, type.FullName, [violation], violation.Message);
    }

    private static bool IsMissing(Violation violation) => violation.Id == UseDescriptors.RequiredMemberMissing.Id && violation.Member is not null;

    private static void Report(OperationAnalysisContext context, string type, IReadOnlyList<Violation> violations, string message)
    {
        if (UseDescriptors.Of(violations[0].Id) is not { } descriptor)
            return;
        // What follows from a condition that only holds because its member is absent is right by the standard and often not meant.
        var severity = violations[0].Vacuous && descriptor.DefaultSeverity == DiagnosticSeverity.Error ? DiagnosticSeverity.Warning : descriptor.DefaultSeverity;
        context.ReportDiagnostic(Diagnostic.Create(
            descriptor,
            Places.Of(violations[0], context.Operation.Syntax),
            severity,
            additionalLocations: null,
            FixData.Of(type, violations).ToProperties(),
            message));
    }

    private sealed class Names(SchemaType type) : MemberNames
    {
        public override string? NameOf(string wireName) => type.Property(wireName)?.Name;

        public override MemberNames Inside(string wireName) => None;
    }
}
