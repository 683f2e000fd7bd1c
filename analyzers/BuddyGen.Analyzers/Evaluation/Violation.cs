using BuddyGen.Facts;
using BuddyGen.Schemas;

namespace BuddyGen.Evaluation;

/// <summary>A rule that is certainly broken.</summary>
internal sealed record Violation
{
    /// <summary><c>BG1001</c> … <c>BG1008</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The whole sentence, as it is shown (of BG1001 for this member alone).</summary>
    public required string Message { get; init; }

    /// <summary>Where in the instance, as a JSON pointer from the evaluated root; of a missing member, where it would be.</summary>
    public required string InstancePointer { get; init; }

    /// <summary>The object, list or value that breaks the rule; of a missing or forbidden member, the object that lacks or has it.</summary>
    public required Fact Subject { get; init; }

    /// <summary>The wire name of the missing (BG1001, BG1002) or forbidden (BG1003) member.</summary>
    public string? Member { get; init; }

    /// <summary>Of BG1002: the fact that triggers the rule, the value of the member that the condition speaks of; of the others, the value to point at. Null: point at the subject.</summary>
    public Fact? Place { get; init; }

    /// <summary>The schema that is broken (the one with the <c>enum</c>, <c>anyOf</c>, <c>maximum</c> …; of a missing member, the member's own schema if known).</summary>
    public required JsonSchema Schema { get; init; }

    /// <summary>Where the rule stands in the spec, as a URI fragment pointer: <c>#/components/schemas/Pet/then/required</c>.</summary>
    public required string RulePointer { get; init; }

    /// <summary>Of BG1003 and BG1004: the assignments that would make it right, wire name → value; of BG1008: see <see cref="Alternatives"/>.</summary>
    public EquatableArray<JsonMember> Remedies { get; init; }

    /// <summary>Of BG1008: for each alternative that could be completed, the wire names of the members it lacks.</summary>
    public EquatableArray<NamedNames> Alternatives { get; init; }

    /// <summary>Whether a condition held only because a member is absent (right by the standard, often not meant): shown as a warning.</summary>
    public bool Vacuous { get; init; }
}
