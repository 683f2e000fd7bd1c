using BuddyGen.Evaluation;
using BuddyGen.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BuddyGen.Rules;

/// <summary>Which rules a creation, or a <c>with</c>, certainly breaks, and which of them it is the one to say so.</summary>
internal sealed class CreationCheck(Evaluators evaluators, CancellationToken cancellation)
{
    private const int MostNesting = 16;

    private readonly FactReader reader = new(evaluators.Schemas, cancellation);

    /// <summary>What is to be reported of it, in the evaluator's order.</summary>
    public IReadOnlyList<Violation> Run(IOperation creation) => Run(creation, 0).Own;

    private (List<Violation> Own, HashSet<Key> Said) Run(IOperation creation, int depth)
    {
        if (depth > MostNesting || evaluators.Schemas.Get(creation.Type) is not { IsEnum: false } type)
            return ([], []);
        var violations = evaluators.Of(type).Evaluate(type.Schema, reader.Read(creation)).Violations;
        if (violations.Count == 0)
            return ([], []);
        // What was said where the operand was made is not said again.
        var before = creation is IWithOperation with && reader.Origin(with.Operand) is { } origin ? Run(origin, depth + 1).Said : [];
        var isTemplate = Templates.Is(creation, cancellation);
        var own = violations.Where(violation => !before.Contains(Key.Of(violation)) && !(isTemplate && MayBeCompleted(violation))).ToList();
        var said = new HashSet<Key>(own.Select(Key.Of));
        said.UnionWith(violations.Select(Key.Of).Where(before.Contains));
        return (own, said);
    }

    /// <summary>What is wrong with a value is wrong at once; what is missing may still come.</summary>
    private static bool MayBeCompleted(Violation violation) => violation.Id is "BG1001" or "BG1002" or "BG1003" or "BG1008";

    private readonly record struct Key(string Id, string InstancePointer, string? Member, string RulePointer)
    {
        public static Key Of(Violation violation) => new(violation.Id, violation.InstancePointer, violation.Member, violation.RulePointer);
    }
}
