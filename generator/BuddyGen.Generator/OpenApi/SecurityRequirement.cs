using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.OpenApi;

/// <summary>Schemes that must be met together; none: the operation may be called by anyone.</summary>
internal sealed class SecurityRequirement(Position position) : Element(position)
{
    public IReadOnlyList<RequiredScheme> Schemes { get; init; } = [];
}

internal readonly record struct RequiredScheme(string Key, TextSpan Place, IReadOnlyList<string> Scopes);
