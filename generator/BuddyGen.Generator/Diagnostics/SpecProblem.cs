using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Diagnostics;

/// <summary>Something about a spec that its author should know, and where. A value: it may pass between pipeline steps.</summary>
internal sealed record SpecProblem(DiagnosticDescriptor Descriptor, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    /// <summary>Where it weighs less than others of its kind.</summary>
    public DiagnosticSeverity? Severity { get; init; }

    /// <summary>
    /// The compiler prints a diagnostic that the generator and the analyzer both report once, but only if the message arguments
    /// are the same instances; interning makes them so.
    /// </summary>
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptor, Location.Create(Path, Span, Lines), Severity ?? Descriptor.DefaultSeverity, null, null, [.. Arguments.Select(string.Intern)]);
}
