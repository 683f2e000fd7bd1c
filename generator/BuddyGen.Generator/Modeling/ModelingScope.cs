using BuddyGen.Diagnostics;
using BuddyGen.OpenApi;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Modeling;

/// <summary>What all of modeling shares: where problems go, when to stop, how much is too much.</summary>
internal sealed class ModelingScope(SpecProblems? problems, CancellationToken cancellation)
{
    public const int MostTypes = 20_000;
    public const int MostProperties = 5_000;

    /// <summary>Of all objects together, inherited ones counted wherever they are.</summary>
    public const int MostMembers = 500_000;

    /// <summary>Lists of lists of maps of …: C# could spell more, nobody could read it.</summary>
    public const int MostNesting = 32;

    public Suggestions Suggestions { get; } = new();

    public CancellationToken Cancellation => cancellation;

    /// <summary>The same, for questions whose problems concern nobody.</summary>
    public ModelingScope Quiet() => new(null, cancellation);

    public void Invalid(TextSpan place, string message) => problems?.Add(SpecDescriptors.NotOpenApi, place, message);

    public void Unresolved(TextSpan place, string message) => problems?.Add(SpecDescriptors.UnresolvedReference, place, message);

    public void Unsupported(TextSpan place, string message) => problems?.Add(SpecDescriptors.NotSupported, place, message);

    /// <summary>A choice that the document leaves, and of which one is never taken: nothing is lost.</summary>
    public void Unused(TextSpan place, string message) => problems?.Add(SpecDescriptors.NotSupported, DiagnosticSeverity.Info, place, message);

    /// <summary>What was said of an element that is not asked for.</summary>
    public void Forget(Element element) => problems?.Forget(element.Node.Span);

    /// <summary>At the start of the file: an item of the project has no place in it.</summary>
    public void OptionNamesNothing(string message) => problems?.Add(SpecDescriptors.OptionNamesNothing, default, message);

    public void Lost(Loss loss) => Unsupported(loss.Place, loss.Message);
}
