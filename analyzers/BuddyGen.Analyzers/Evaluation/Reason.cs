using BuddyGen.Facts;
using BuddyGen.Schemas;

namespace BuddyGen.Evaluation;

/// <summary>Why a rule applies: a condition on the values beside it that holds, or does not.</summary>
internal sealed record Reason
{
    /// <summary>What is the case, in words.</summary>
    public required string Held { get; init; }

    /// <summary>What would have to be the case for the rule not to apply.</summary>
    public required string Opposite { get; init; }

    public required JsonSchema Condition { get; init; }

    /// <summary>Whether the condition holds here; false in an <c>else</c>.</summary>
    public required bool Holds { get; init; }

    /// <summary>What the condition was evaluated on.</summary>
    public required Fact Instance { get; init; }

    /// <summary>The value that triggers the rule, if it is written anywhere.</summary>
    public Fact? Trigger { get; init; }

    /// <summary>Whether the condition holds only because what it tests is absent.</summary>
    public bool Vacuous { get; init; }

    public static Reason Of(JsonSchema condition, string pointer, bool holds, Fact instance, MemberNames names) => new()
    {
        Held = Wording.Condition(condition, pointer, names, negated: !holds),
        Opposite = Wording.Condition(condition, pointer, names, negated: holds),
        Condition = condition,
        Holds = holds,
        Instance = instance,
        Trigger = instance is Fact.Object tested ? TriggerOf(condition, tested) : null,
        Vacuous = holds && IsVacuous(condition, instance),
    };

    private static Fact? TriggerOf(JsonSchema condition, Fact.Object instance)
    {
        foreach (var name in condition.Properties.Select(static property => property.Name).Concat(condition.Required))
        {
            var fact = instance[name].Opened();
            if (fact is Fact.Absent or Fact.Unknown)
                continue;
            return fact is Fact.Object inner && condition.Property(name) is { } schema && TriggerOf(schema, inner) is { } deeper ? deeper : instance[name];
        }
        foreach (var part in condition.AllOf.Concat(condition.AnyOf).Concat(condition.OneOf))
            if (TriggerOf(part, instance) is { } trigger)
                return trigger;
        return condition.Not is null ? null : TriggerOf(condition.Not, instance);
    }

    // JSON Schema core §10.3.2.1: properties says nothing of a member that is absent.
    private static bool IsVacuous(JsonSchema condition, Fact instance) =>
        instance.Opened() is Fact.Object tested &&
        (condition.Properties.Any(property => !property.Schema.Never && property.Schema != JsonSchema.Any &&
            (tested[property.Name].IsPresent() == Truth.Violated || IsVacuous(property.Schema, tested[property.Name]))) ||
            condition.AllOf.Any(part => IsVacuous(part, instance)));
}
