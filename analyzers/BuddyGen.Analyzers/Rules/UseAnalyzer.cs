using System.Collections.Immutable;
using BuddyGen.Evaluation;
using BuddyGen.Metadata;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
            // Not operations: those of all that we emitted would be built first, which costs more than all else here.
            start.RegisterSyntaxNodeAction(
                context =>
                {
                    if (!OwnCode.Contains(context.ContainingSymbol, context.Node.SyntaxTree))
                        Check(context, evaluators);
                },
                SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression, SyntaxKind.WithExpression, SyntaxKind.InvocationExpression, SyntaxKind.SimpleAssignmentExpression);
        });
    }

    private static void Check(SyntaxNodeAnalysisContext context, Evaluators evaluators)
    {
        // An initializer's assignments are part of the creation; a call by another name is none that OperationMethod would take.
        if (context.Node is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } || (context.Node is InvocationExpressionSyntax invocation && !MayBeNamedAsync(invocation.Expression)))
            return;
        switch (context.SemanticModel.GetOperation(context.Node, context.CancellationToken))
        {
            case { Kind: OperationKind.ObjectCreation or OperationKind.With } creation:
                CheckCreation(context, creation, evaluators);
                break;
            case IInvocationOperation call:
                CheckCall(context, call, evaluators);
                break;
            case ISimpleAssignmentOperation assignment:
                CheckAssignment(context, assignment, evaluators);
                break;
        }
    }

    private static bool MayBeNamedAsync(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax { Name: var name } => OperationMethod.IsName(name.Identifier.ValueText),
        MemberBindingExpressionSyntax { Name: var name } => OperationMethod.IsName(name.Identifier.ValueText),
        SimpleNameSyntax name => OperationMethod.IsName(name.Identifier.ValueText),
        _ => true,
    };

    private static void CheckCall(SyntaxNodeAnalysisContext context, IInvocationOperation call, Evaluators evaluators)
    {
        foreach (var violation in new ParameterCheck(evaluators, context.CancellationToken).Run(call))
            Report(context, call.TargetMethod.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), [violation], violation.Message);
    }

    private static void CheckAssignment(SyntaxNodeAnalysisContext context, ISimpleAssignmentOperation assignment, Evaluators evaluators)
    {
        if (assignment.Target is not IPropertyReferenceOperation { Property: var property }
            || evaluators.Schemas.Get(property.ContainingType) is not { IsOptions: true } type)
            return;
        foreach (var violation in new ParameterCheck(evaluators, context.CancellationToken).Run(assignment, type))
            Report(context, type.FullName, [violation], violation.Message);
    }

    private static void CheckCreation(SyntaxNodeAnalysisContext context, IOperation creation, Evaluators evaluators)
    {
        if (evaluators.Schemas.Get(creation.Type) is not { IsEnum: false } type)
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

    private static void Report(SyntaxNodeAnalysisContext context, string type, IReadOnlyList<Violation> violations, string message)
    {
        if (UseDescriptors.Of(violations[0].Id) is not { } descriptor)
            return;
        // What follows from a condition that only holds because its member is absent is right by the standard and often not meant.
        var severity = violations[0].Vacuous && descriptor.DefaultSeverity == DiagnosticSeverity.Error ? DiagnosticSeverity.Warning : descriptor.DefaultSeverity;
        context.ReportDiagnostic(Diagnostic.Create(
            descriptor,
            Places.Of(violations[0], context.Node),
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
