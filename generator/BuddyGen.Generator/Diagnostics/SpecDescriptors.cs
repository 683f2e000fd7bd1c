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

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(Unreadable, NotOpenApi, UnresolvedReference, NotSupported);
}
