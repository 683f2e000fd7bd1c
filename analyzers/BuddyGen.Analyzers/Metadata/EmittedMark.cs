using Microsoft.CodeAnalysis;

namespace BuddyGen.Metadata;

/// <summary>The attribute by which emitted code says who made it.</summary>
internal static class EmittedMark
{
    public static bool Is(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "GeneratedCodeAttribute" } && attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0].Value is "BuddyGen";
}
