using BuddyGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.OpenApi;

/// <summary>What all readers of one spec share.</summary>
internal sealed class OpenApiScope(SpecProblems problems, CancellationToken cancellation)
{
    /// <summary>Beyond this many elements the rest is left out: shared nodes (YAML aliases) can be met any number of times.</summary>
    public const int MostElements = 2_000_000;

    /// <summary>Deeper than the readers let a text nest; only shared nodes stack up to more.</summary>
    public const int MostDepth = 256;

    private int elements;

    public Suggestions Suggestions { get; } = new();

    public CancellationToken Cancellation => cancellation;

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, string message) => problems.Add(descriptor, span, message);

    public void Invalid(TextSpan span, string message) => problems.Add(SpecDescriptors.NotOpenApi, span, message);

    public void Unsupported(TextSpan span, string message) => problems.Add(SpecDescriptors.NotSupported, span, message);

    /// <summary>Counts an element; false: there are too many, which is reported once.</summary>
    public bool Spend(TextSpan place)
    {
        if ((elements & 1023) == 0)
            cancellation.ThrowIfCancellationRequested();
        if (elements > MostElements)
            return false;
        if (++elements <= MostElements)
            return true;
        Unsupported(place, "The document expands to more than 2,000,000 elements; what follows from here is left out");
        return false;
    }
}
