using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Fixes;

/// <summary>What is to become of one creation.</summary>
/// <param name="Set">Members to assign, or to assign anew.</param>
/// <param name="Remove">The C# names of members to remove.</param>
/// <param name="Replace">Other texts to exchange.</param>
internal sealed record Edit(Creation Creation, IReadOnlyList<Assignment> Set, IReadOnlyList<string> Remove, IReadOnlyList<TextChange> Replace)
{
    public static Edit OfSet(Creation creation, params Assignment[] assignments) => new(creation, assignments, [], []);

    public static Edit OfRemove(Creation creation, string name) => new(creation, [], [name], []);

    public static Edit OfReplace(Creation creation, TextSpan span, string text) => new(creation, [], [], [new TextChange(span, text)]);

    public Edit And(Edit other) => this with
    {
        Set = [.. Set, .. other.Set.Where(assignment => !Set.Any(mine => string.Equals(mine.Name, assignment.Name, StringComparison.Ordinal)))],
        Remove = [.. Remove.Union(other.Remove, StringComparer.Ordinal)],
        Replace = [.. Replace.Union(other.Replace)],
    };
}

/// <summary><c>Name = Value /* Comment */</c>.</summary>
/// <param name="Name">The C# name.</param>
internal sealed record Assignment(string Name, string Value, string? Comment = null)
{
    public string Right => Comment is null ? Value : Value + " /* " + Comment.Replace("*/", "* /") + " */";

    public override string ToString() => Identifiers.Escape(Name) + " = " + Right;
}

/// <summary>What a fix offers: a title for people, a key that is the same for the same offer elsewhere.</summary>
internal sealed record Offer(string Title, string Key, Edit Edit);
