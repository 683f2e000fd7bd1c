using BuddyGen.Metadata;
using Microsoft.CodeAnalysis;

namespace BuddyGen.Rules;

/// <summary>Tells the trees that we emitted from all others, generated ones too.</summary>
internal static class OwnCode
{
    /// <summary>
    /// Whether the tree is the one in which a containing type is marked as emitted. A part of such a type that the user wrote stands in another tree.
    /// </summary>
    public static bool Contains(ISymbol? symbol, SyntaxTree tree)
    {
        for (var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType; type is not null; type = type.ContainingType)
            foreach (var attribute in type.GetAttributes())
                if (attribute.ApplicationSyntaxReference?.SyntaxTree == tree && EmittedMark.Is(attribute))
                    return true;
        return false;
    }
}
