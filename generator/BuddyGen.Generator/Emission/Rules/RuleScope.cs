using BuddyGen.Modeling;
using BuddyGen.Schemas;

namespace BuddyGen.Emission;

/// <summary>An object in emitted code: its model, and the expression that leads to its members (empty: <c>this</c>).</summary>
internal sealed record RuleObject(ObjectModel Type, string Path);

/// <summary>A condition that holds where the emitted code stands.</summary>
/// <param name="Held">In words.</param>
/// <param name="Opposite">What would have to be the case instead, in words.</param>
/// <param name="Object">What the condition was asked of; null if of a value.</param>
internal sealed record RuleReason(string Held, string Opposite, JsonSchema Condition, RuleObject? Object);

/// <summary>Where a rule is being compiled: in the instance, in the schema, and under which conditions.</summary>
internal sealed record RuleScope
{
    /// <summary>The C# expression of the JSON pointer.</summary>
    public required string Pointer { get; init; }

    /// <summary>In the spec, as a URI fragment pointer.</summary>
    public required string Rule { get; init; }

    /// <summary>What sentences call the instance.</summary>
    public required string Subject { get; init; }

    public MemberNames Names { get; init; } = MemberNames.None;

    /// <summary>The instance's own schema, whatever the part of it that is being compiled.</summary>
    public required JsonSchema Declared { get; init; }

    public EquatableArray<RuleReason> Reasons { get; init; }

    /// <summary>Whether values must not be quoted.</summary>
    public bool Secret { get; init; }

    /// <summary>How many loops this stands in.</summary>
    public int Depth { get; init; }

    public string Because => Reasons.Count == 0 ? "" : Wording.Because + Held;

    public string Held => Wording.Join(Reasons.Select(static reason => reason.Held), " and ");

    public string Opposites => Wording.Join(Reasons.Select(static reason => reason.Opposite), " or ");

    /// <summary>Makes the names of a loop's variables differ from those of the loops around it.</summary>
    public string Suffix => Depth == 0 ? "" : SchemaPointer.Index(Depth + 1);

    public RuleScope At(JsonSchema schema) => schema.Pointer is { } pointer ? this with { Rule = pointer } : this;

    public RuleScope Below(params string[] keywords) => this with { Rule = SchemaPointer.Below(Rule, keywords) };

    public RuleScope Under(RuleReason reason) => this with { Reasons = Reasons.Append(reason).ToEquatableArray() };

    /// <summary>The C# expression of a member's pointer.</summary>
    public string PointerOf(string member)
    {
        var token = SchemaPointer.Member("", member);
        // Literals grow together; behind a call they are added.
        return Pointer.EndsWith("\"", StringComparison.Ordinal) ? Pointer.Substring(0, Pointer.Length - 1) + SourceWriter.Literal(token).Substring(1) : Pointer + " + " + SourceWriter.Literal(token);
    }

    public RuleScope Member(string wireName, PropertyModel? property, JsonSchema schema)
    {
        var declared = Declared.Property(wireName) ?? schema;
        return this with
        {
            Pointer = PointerOf(wireName),
            Subject = Wording.Member(wireName, Names),
            Names = MemberNames.None,
            Declared = declared,
            Secret = declared.Format == "password" || property is { Secret: true },
        };
    }
}
