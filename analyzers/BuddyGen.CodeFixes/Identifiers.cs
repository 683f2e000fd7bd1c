using Microsoft.CodeAnalysis.CSharp;

namespace BuddyGen.Fixes;

internal static class Identifiers
{
    /// <summary>A name as C# has it in source: keywords with <c>@</c>.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
