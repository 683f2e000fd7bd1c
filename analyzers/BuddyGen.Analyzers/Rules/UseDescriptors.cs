using Microsoft.CodeAnalysis;

namespace BuddyGen.Rules;

/// <summary>BG1001–BG1999: how emitted types are used. The sentence is the evaluator's, so each message is nothing but its argument.</summary>
internal static class UseDescriptors
{
    public const string Category = "BuddyGen.Use";

    public static readonly DiagnosticDescriptor RequiredMemberMissing = new(
        "BG1001", "A required member is missing", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "The schema of the object's type requires members that are not set, or that are set to null or default. The API would refuse the request.");

    public static readonly DiagnosticDescriptor ConditionallyRequiredMemberMissing = new(
        "BG1002", "A member that these values require is missing", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "The schema requires a member because of the values beside it.");

    public static readonly DiagnosticDescriptor MemberNotAllowed = new(
        "BG1003", "A member is not allowed here", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "The schema forbids a member because of the values beside it, or because another member is absent.");

    public static readonly DiagnosticDescriptor ValueNotAllowed = new(
        "BG1004", "A value is not one of those allowed", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: "The schema lists the values of a member, and this is none of them. A value of an open enum that the spec does not know yet is written as new T(\"VALUE\").");

    public static readonly DiagnosticDescriptor NumberOutOfBounds = new(
        "BG1005", "A number is out of bounds", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: "The schema bounds a number, and this one is beyond, or no multiple of what it must be a multiple of.");

    public static readonly DiagnosticDescriptor TextNotAllowed = new(
        "BG1006", "A text has the wrong length, pattern or format", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: "The schema says how long a text may be or what it looks like, and this one is different.");

    public static readonly DiagnosticDescriptor ListNotAllowed = new(
        "BG1007", "A list has the wrong size, or an item twice", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: "The schema says how many items a list has or that they differ, and this one breaks that.");

    public static readonly DiagnosticDescriptor AlternativesNotMet = new(
        "BG1008", "None of the alternatives holds, or more than one", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "The schema has alternatives, and the object satisfies none of them, or more than the one that it may.");

    /// <summary>In the order of their ids.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        RequiredMemberMissing, ConditionallyRequiredMemberMissing, MemberNotAllowed, ValueNotAllowed,
        NumberOutOfBounds, TextNotAllowed, ListNotAllowed, AlternativesNotMet,
    ];

    /// <summary>Null for an id that is none of ours.</summary>
    public static DiagnosticDescriptor? Of(string id)
    {
        foreach (var descriptor in All)
            if (string.Equals(descriptor.Id, id, StringComparison.Ordinal))
                return descriptor;
        return null;
    }
}
