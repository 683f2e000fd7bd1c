using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Reading;

internal enum NodeKind { Null, Boolean, Number, String, Sequence, Mapping }

/// <summary>
/// One value of a YAML or JSON text and where it stands. Built once by a reader, never changed; YAML aliases share nodes,
/// so a node may be met more than once, never inside itself.
/// </summary>
internal sealed class SpecNode
{
    private static readonly SpecNode[] NoItems = [];
    private static readonly SpecMember[] NoMembers = [];

    private SpecNode(NodeKind kind, string text, TextSpan span, IReadOnlyList<SpecNode> items, IReadOnlyList<SpecMember> members)
    {
        Kind = kind;
        Text = text;
        Span = span;
        Items = items;
        Members = members;
    }

    public NodeKind Kind { get; }

    /// <summary>The text of a string; the text of a number as written; <c>true</c> or <c>false</c>; else empty.</summary>
    public string Text { get; }

    /// <summary>Where the value stands, in UTF-16 units; the files of a spec count on from one another (<see cref="Diagnostics.SpecProblems"/> tells them apart).</summary>
    public TextSpan Span { get; }

    public IReadOnlyList<SpecNode> Items { get; }

    /// <summary>In the order of the text; names are unique.</summary>
    public IReadOnlyList<SpecMember> Members { get; }

    public static SpecNode Scalar(NodeKind kind, string text, TextSpan span) => new(kind, text, span, NoItems, NoMembers);

    public static SpecNode Sequence(IReadOnlyList<SpecNode> items, TextSpan span) => new(NodeKind.Sequence, "", span, items, NoMembers);

    public static SpecNode Mapping(IReadOnlyList<SpecMember> members, TextSpan span) => new(NodeKind.Mapping, "", span, NoItems, members);

    /// <summary>The member of that name; null: there is none.</summary>
    public SpecMember? Member(string name)
    {
        foreach (var member in Members)
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
                return member;
        return null;
    }

    public bool TryGet(string name, [NotNullWhen(true)] out SpecNode? value)
    {
        value = Member(name)?.Value;
        return value is not null;
    }
}

/// <summary>A member of a mapping; <paramref name="NameSpan"/> is where its key stands.</summary>
internal readonly record struct SpecMember(string Name, TextSpan NameSpan, SpecNode Value);
