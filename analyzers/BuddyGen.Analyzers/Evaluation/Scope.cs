using BuddyGen.Facts;
using BuddyGen.Schemas;

namespace BuddyGen.Evaluation;

/// <summary>Where an evaluation stands: in the instance, in the schema, and under which conditions.</summary>
internal sealed record Scope
{
    /// <summary>In the instance, as a JSON pointer.</summary>
    public string Pointer { get; init; } = "";

    /// <summary>In the spec, as a URI fragment pointer.</summary>
    public string Rule { get; init; } = "#";

    /// <summary>What sentences call the instance: <c>'Size' (size)</c>.</summary>
    public string Subject { get; init; } = "The object";

    /// <summary>The wire name of the member that the instance is, if it is one.</summary>
    public string? Member { get; init; }

    /// <summary>The instance's own schema, whatever the part of it that is being evaluated.</summary>
    public JsonSchema Declared { get; init; } = JsonSchema.Any;

    public EquatableArray<Reason> Reasons { get; init; }

    /// <summary>False inside a condition: there a value counts as it is, and nothing is reported.</summary>
    public bool Asserting { get; init; } = true;

    /// <summary>Whether values must not be quoted.</summary>
    public bool Secret { get; init; }

    /// <summary>Collects what is certainly broken; null if nobody asks.</summary>
    public List<Violation>? Report { get; init; }

    /// <summary><c>because …</c> with a space before it; empty if the rule always applies.</summary>
    public string Because => Reasons.Count == 0 ? "" : Wording.Because + Held;

    public string Held => Wording.Join(Reasons.Select(static reason => reason.Held), " and ");

    public string Opposites => Wording.Join(Reasons.Select(static reason => reason.Opposite), " or ");

    public bool Vacuous => Reasons.Any(static reason => reason.Vacuous);

    public Scope Below(params string[] keywords) => Report is null ? this : this with { Rule = SchemaPointer.Below(Rule, keywords) };

    public Scope Under(Reason reason) => this with { Reasons = Reasons.Append(reason).ToEquatableArray() };

    public Scope Silent() => Report is null ? this : this with { Report = null };

    public Scope Condition() => this with { Report = null, Asserting = false };

    /// <summary>The same place, with violations kept apart until it is known whether they count.</summary>
    public Scope Apart(out List<Violation> found)
    {
        found = [];
        return Report is null ? this : this with { Report = found };
    }
}
