namespace BuddyGen.Evaluation;

/// <summary>What is certain of an instance under a schema.</summary>
internal enum Truth { Violated, Unknown, Valid }

/// <summary>The outcome of an evaluation; <see cref="Violations"/> is empty unless <see cref="Truth"/> is <see cref="Truth.Violated"/>.</summary>
internal sealed record Verdict(Truth Truth, EquatableArray<Violation> Violations)
{
    public static readonly Verdict Valid = new(Truth.Valid, default);
    public static readonly Verdict Unknown = new(Truth.Unknown, default);
}
