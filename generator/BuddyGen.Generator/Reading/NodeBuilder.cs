using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Reading;

/// <summary>
/// Puts nodes together, bottom up and without recursion, while a reader goes through its text once. Keeps what holds for every syntax:
/// the budgets, cancellation, and that a key stands once in its mapping.
/// </summary>
/// <param name="origin">What the nodes' spans are moved by: where the file begins among the files of its spec. What comes in, and what is thrown, counts from the file's own start.</param>
internal sealed class NodeBuilder(int origin, CancellationToken cancellation)
{
    /// <summary>How deep nodes may nest, aliases followed. Whoever walks the tree may recurse safely, on a small stack too.</summary>
    public const int MaxDepth = 128;

    public const int MaxNodes = 2_000_000;

    /// <summary>How many nodes a walk that follows every alias may meet besides those that are written.</summary>
    public const int MaxAliased = 1_000_000;

    /// <summary>In UTF-16 units.</summary>
    public const int MaxText = 64 * 1024 * 1024;

    /// <summary>Small mappings are compared name by name; a set pays only beyond.</summary>
    private const int NamesWithoutSet = 12;

    private readonly List<Frame> open = [];

    /// <summary>The children of all open nodes, those of the innermost last.</summary>
    private readonly List<SpecMember> children = [];

    private int nodes;
    private int aliased;

    /// <summary>The finished tree; null before.</summary>
    public SpecNode? Root { get; private set; }

    public bool IsOpen => open.Count > 0;

    /// <summary>The innermost open node.</summary>
    public NodeKind OpenKind => open[open.Count - 1].Kind;

    /// <summary>Where the innermost open node starts.</summary>
    public int OpenStart => open[open.Count - 1].Start - origin;

    /// <summary>Whether a mapping is open and its next child must be a key.</summary>
    public bool ExpectsKey => IsOpen && open[open.Count - 1] is { Kind: NodeKind.Mapping, Name: null };

    /// <summary>A place of the file as nodes have it.</summary>
    public TextSpan Laid(TextSpan span) => new(span.Start + origin, span.Length);

    public static void CheckLength(string text)
    {
        if (text.Length > MaxText)
            throw new UnreadableTextException("The text is longer than 64 Mi characters", new TextSpan(0, 0)) { IsFinal = true };
    }

    public void Open(NodeKind kind, int start, Anchor? anchor = null)
    {
        Count(start);
        if (open.Count == MaxDepth)
            throw new UnreadableTextException("Values are nested deeper than 128 levels here", new TextSpan(start, 1)) { IsFinal = true };
        open.Add(new Frame { Kind = kind, Start = start + origin, FirstChild = children.Count, Anchor = anchor, VisitsBefore = nodes + aliased });
    }

    /// <summary>Names the next child of the open mapping.</summary>
    public void Key(string name, TextSpan span)
    {
        var frame = open[open.Count - 1];
        if (!IsNew(frame, name))
            throw new UnreadableTextException($"The key '{Found.Shortened(name)}' stands twice in the same mapping", span) { IsFinal = true };
        frame.Name = name;
        frame.NameSpan = Laid(span);
    }

    public void Scalar(NodeKind kind, string text, TextSpan span, Anchor? anchor = null)
    {
        Count(span.Start);
        var node = SpecNode.Scalar(kind, text, Laid(span));
        anchor?.Set(node, visits: 1, height: 0);
        Add(node, height: 0);
    }

    /// <summary>Adds a finished node a second time.</summary>
    public void Alias(Anchor anchor, TextSpan span)
    {
        Count(span.Start);
        aliased += anchor.Visits;
        if (aliased > MaxAliased)
            throw new UnreadableTextException("Aliases multiply this document to more than 1,000,000 values", span) { IsFinal = true };
        if (open.Count + anchor.Height > MaxDepth)
            throw new UnreadableTextException("With this alias, values are nested deeper than 128 levels", span) { IsFinal = true };
        Add(anchor.Node!, anchor.Height);
    }

    /// <summary>Finishes the innermost open node; without an <paramref name="end"/> it ends where its last child does.</summary>
    public void Close(int? end)
    {
        var frame = open[open.Count - 1];
        open.RemoveAt(open.Count - 1);
        var count = children.Count - frame.FirstChild;
        var span = TextSpan.FromBounds(frame.Start, Math.Max(frame.Start, end + origin ?? frame.End));
        SpecNode node;
        if (frame.Kind == NodeKind.Mapping)
        {
            var members = new SpecMember[count];
            children.CopyTo(frame.FirstChild, members, 0, count);
            node = SpecNode.Mapping(members, span);
        }
        else
        {
            var items = new SpecNode[count];
            for (var i = 0; i < count; i++)
                items[i] = children[frame.FirstChild + i].Value;
            node = SpecNode.Sequence(items, span);
        }
        children.RemoveRange(frame.FirstChild, count);
        frame.Anchor?.Set(node, 1 + nodes + aliased - frame.VisitsBefore, frame.Height);
        Add(node, frame.Height);
    }

    private void Add(SpecNode node, int height)
    {
        if (!IsOpen)
        {
            Root = node;
            return;
        }
        var frame = open[open.Count - 1];
        children.Add(new SpecMember(frame.Name ?? "", frame.NameSpan, node));
        frame.Name = null;
        frame.Height = Math.Max(frame.Height, height + 1);
        // An aliased node stands elsewhere; its key is what is here.
        frame.End = Math.Max(node.Span.Start >= frame.Start ? node.Span.End : 0, Math.Max(frame.End, frame.NameSpan.End));
    }

    private void Count(int position)
    {
        if (++nodes > MaxNodes)
            throw new UnreadableTextException("The document has more than 2,000,000 values", new TextSpan(position, 0)) { IsFinal = true };
        if (nodes % 1024 == 0)
            cancellation.ThrowIfCancellationRequested();
    }

    private bool IsNew(Frame frame, string name)
    {
        if (frame.Names is null && children.Count - frame.FirstChild < NamesWithoutSet)
        {
            for (var i = frame.FirstChild; i < children.Count; i++)
                if (string.Equals(children[i].Name, name, StringComparison.Ordinal))
                    return false;
            return true;
        }
        if (frame.Names is null)
        {
            frame.Names = new HashSet<string>(StringComparer.Ordinal);
            for (var i = frame.FirstChild; i < children.Count; i++)
                frame.Names.Add(children[i].Name);
        }
        return frame.Names.Add(name);
    }

    private sealed class Frame
    {
        public NodeKind Kind { get; init; }
        public int Start { get; init; }
        public int FirstChild { get; init; }
        public Anchor? Anchor { get; init; }
        public int VisitsBefore { get; init; }
        public int Height { get; set; }
        public int End { get; set; }
        public string? Name { get; set; }
        public TextSpan NameSpan { get; set; }
        public HashSet<string>? Names { get; set; }
    }
}

/// <summary>A node that aliases may repeat. Without a node as long as that is open.</summary>
internal sealed class Anchor
{
    public SpecNode? Node { get; private set; }

    /// <summary>How many nodes a walk through <see cref="Node"/> meets that follows every alias.</summary>
    public int Visits { get; private set; }

    /// <summary>How many levels stand below <see cref="Node"/>.</summary>
    public int Height { get; private set; }

    public void Set(SpecNode node, int visits, int height)
    {
        Node = node;
        Visits = visits;
        Height = height;
    }
}
