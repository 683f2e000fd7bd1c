using BuddyGen.Evaluation;
using BuddyGen.Facts;
using BuddyGen.Metadata;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BuddyGen.Rules;

/// <summary>Which rules the arguments of an operation's call, or a value that is given to an operation's options later, certainly break.</summary>
internal sealed class ParameterCheck(Evaluators evaluators, CancellationToken cancellation)
{
    private readonly FactReader reader = new(evaluators.Schemas, cancellation);

    public IReadOnlyList<Violation> Run(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (!OperationMethod.MayBe(method) || evaluators.Schemas.Get(method.OriginalDefinition) is not { } rules)
            return [];
        var values = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var argument in call.Arguments)
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && rules.Property(parameter.Name) is not null)
                values[parameter.Name] = reader.Sent(argument.Value);
        return Evaluate(rules, values, method.ContainingAssembly);
    }

    /// <param name="options">The type whose property it is.</param>
    public IReadOnlyList<Violation> Run(ISimpleAssignmentOperation assignment, SchemaType options) =>
        assignment.Target is IPropertyReferenceOperation { Property: var property } && options.WireName(property) is { } name
            ? Evaluate(options.Schema, new Dictionary<string, Fact>(StringComparer.Ordinal) { [name] = reader.Sent(assignment.Value) }, options.Symbol.ContainingAssembly)
            : [];

    private IReadOnlyList<Violation> Evaluate(JsonSchema rules, Dictionary<string, Fact> values, IAssemblySymbol assembly) =>
        values.Values.All(static value => value is Fact.Unknown) ? [] : evaluators.Of(assembly).Evaluate(rules, new Fact.Object(values, new Fact.Unknown())).Violations;
}
