using BuddyGen.Emission;
using Microsoft.CodeAnalysis;

namespace BuddyGen;

/// <summary>What emission depends on of the consumer's references: a small value, so that an edit of the consumer's code changes nothing.</summary>
/// <param name="HasDateOnly">Whether the framework has <c>DateOnly</c>; dates are text where it has not.</param>
/// <param name="MissingPolyfills">Full names of the types that the compiler looks for and the framework lacks.</param>
internal sealed record FrameworkFacts(bool HasDateOnly, EquatableArray<string> MissingPolyfills)
{
    public static FrameworkFacts Of(Compilation compilation) =>
        new(compilation.GetTypeByMetadataName("System.DateOnly") is not null, RuntimeSources.MissingPolyfills(compilation));
}
