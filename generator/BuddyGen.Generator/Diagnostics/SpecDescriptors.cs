using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace BuddyGen.Diagnostics;

/// <summary>BG0001–BG0999: problems of a spec. Error: no code comes out of the document. Warning: code comes out, but not all that the document says. Info: nothing of the types and operations is lost.</summary>
internal static class SpecDescriptors
{
    public const string Category = "BuddyGen.Spec";

    public static readonly DiagnosticDescriptor Unreadable = new(
        "BG0001", "The spec file cannot be read", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor NotOpenApi = new(
        "BG0002", "An element is not valid OpenAPI", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnresolvedReference = new(
        "BG0003", "A reference leads nowhere", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor NotSupported = new(
        "BG0004", "A construct is not supported", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor OtherVersion = new(
        "BG0005", "A reference has the types from another version of the spec", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Ambiguous = new(
        "BG0006", "Two references have the types of one spec",
        "{0} have the types of namespace '{1}', and a type of it that is named here is ambiguous (CS0433); let one of the projects have the spec and the other reference it, set Accessibility=\"internal\" on its BuddyGenSpec item, or give one of the references an alias",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor ProjectLacks = new(
        "BG0007", "The project lacks what the generated code needs", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor OptionNamesNothing = new(
        "BG0008", "An option names what the spec does not have", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor NotEnforced = new(
        "BG0009", "A rule is not checked before sending", "{0}", Category, DiagnosticSeverity.Info, isEnabledByDefault: true);

    /// <summary>Those that stand in a spec.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(Unreadable, NotOpenApi, UnresolvedReference, NotSupported, OtherVersion, ProjectLacks, OptionNamesNothing, NotEnforced);
}
