using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BuddyGen.Reading;

/// <summary>
/// Reads the one YAML document of a text. Only YamlDotNet's event parser is used, which does not recurse, resolve tags or make objects;
/// what the events mean is decided here: YAML 1.2's core schema, keys that are text, each once, <c>&lt;&lt;</c> among them.
/// </summary>
internal sealed class YamlReader
{
    private const int MaxEvents = 2_000_000;

    /// <summary>How far the parser may look ahead for a key's colon. More takes quadratic time on nested brackets.</summary>
    private const int MaxKeyLength = 1024;

    private readonly string text;
    private readonly int offset;
    private readonly LineSeparators separators;
    private readonly CancellationToken cancellation;
    private readonly NodeBuilder nodes;
    private readonly Dictionary<string, (Anchor Anchor, string? Key)> anchors = new(StringComparer.Ordinal);

    /// <summary>Whether each open collection stands in brackets.</summary>
    private readonly Stack<bool> flow = [];

    private YamlReader(string text, int offset, LineSeparators separators, int origin, CancellationToken cancellation)
    {
        this.separators = separators;
        this.text = text;
        this.offset = offset;
        this.cancellation = cancellation;
        nodes = new NodeBuilder(origin, cancellation);
    }

    /// <exception cref="UnreadableTextException">The text is no YAML, not one document, or too much of it.</exception>
    public static SpecNode Read(string text, CancellationToken cancellation, int maxEvents = MaxEvents, int origin = 0)
    {
        NodeBuilder.CheckLength(text);
        CheckCharacters(text);
        try
        {
            return ReadAll(text, maxEvents, origin, cancellation);
        }
        catch (UnreadableTextException exception) when (!exception.IsFinal)
        {
            var straightened = BlockScalars.Straighten(text);
            if (ReferenceEquals(straightened, text))
                throw;
            return ReadAll(straightened, maxEvents, origin, cancellation);
        }
    }

    private static SpecNode ReadAll(string text, int maxEvents, int origin, CancellationToken cancellation)
    {
        var separators = LineSeparators.In(text);
        var parsed = separators.Hide(text);
        // The parser takes a byte order mark for the start of the first key.
        var offset = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var scanner = new Scanner(new StringReader(offset == 0 ? parsed : parsed.Substring(offset)), skipComments: true, MaxKeyLength);
        var reader = new YamlReader(text, offset, separators, origin, cancellation);
        try
        {
            reader.ReadEvents(new Parser(scanner), maxEvents);
        }
        catch (Exception exception) when (exception is not (UnreadableTextException or OperationCanceledException))
        {
            throw reader.Failure(exception, scanner);
        }
        return reader.nodes.Root ?? throw new UnreadableTextException("This file has no content; expected a mapping", new TextSpan(0, 0));
    }

    private void ReadEvents(Parser parser, int maxEvents)
    {
        var documents = 0;
        for (var events = 0; parser.MoveNext(); events++)
        {
            if (events % 1024 == 0)
                cancellation.ThrowIfCancellationRequested();
            if (events > maxEvents)
                throw Final("The document has too many parts", At(parser.Current!.Start));
            var current = parser.Current!;
            switch (current)
            {
                case DocumentStart when ++documents > 1:
                    throw Final("A second document starts here; a spec is one document", At(current.Start));
                case MappingStart mapping:
                    Open(NodeKind.Mapping, mapping, mapping.Style == MappingStyle.Flow);
                    break;
                case SequenceStart sequence:
                    Open(NodeKind.Sequence, sequence, sequence.Style == SequenceStyle.Flow);
                    break;
                case MappingEnd or SequenceEnd:
                    Close(current);
                    break;
                case Scalar scalar:
                    Add(scalar);
                    break;
                case AnchorAlias alias:
                    Add(alias);
                    break;
            }
        }
    }

    private void Open(NodeKind kind, NodeEvent start, bool isFlow)
    {
        var at = At(start.Start);
        if (nodes.ExpectsKey)
            throw Final($"A key must be a text; found a {(kind == NodeKind.Mapping ? "mapping" : "sequence")}", at);
        nodes.Open(kind, at.Start, AnchorOf(start, key: null));
        flow.Push(isFlow);
    }

    private void Close(ParsingEvent end)
    {
        // A flow collection's end event stands before its bracket; a block collection's at whatever comes next.
        nodes.Close(flow.Pop() ? Math.Min(Position(end.Start) + 1, text.Length) : null);
    }

    private void Add(Scalar scalar)
    {
        var span = SpanOf(scalar);
        var content = separators.Show(scalar.Value);
        if (nodes.ExpectsKey)
        {
            AnchorOf(scalar, content)?.Set(SpecNode.Scalar(NodeKind.String, content, nodes.Laid(span)), visits: 1, height: 0);
            nodes.Key(content, span);
            return;
        }
        var isPlain = scalar.Style == ScalarStyle.Plain;
        var resolved = !scalar.Tag.IsEmpty ? CoreSchema.Resolve(content, scalar.Tag.Value, isPlain)
            : isPlain ? CoreSchema.Resolve(content)
            : (NodeKind.String, content);
        if (resolved is not { } value)
            throw Final($"The tag {CoreSchema.Shown(scalar.Tag.Value)} does not fit '{Found.Shortened(content)}'", span);
        nodes.Scalar(value.Kind, value.Text, span, AnchorOf(scalar, content));
    }

    private void Add(AnchorAlias alias)
    {
        var span = Between(alias.Start, alias.End);
        var name = Found.Shortened(alias.Value.Value);
        if (!anchors.TryGetValue(alias.Value.Value, out var target))
            throw Final($"The alias *{name} means an anchor &{name}, and there is none before it", span);
        if (target.Anchor.Node is null)
            throw Final($"The alias *{name} stands inside the value that it means", span);
        if (!nodes.ExpectsKey)
            nodes.Alias(target.Anchor, span);
        else if (target.Key is { } key)
            nodes.Key(key, span);
        else
            throw Final($"A key must be a text; *{name} is a {(target.Anchor.Node.Kind == NodeKind.Mapping ? "mapping" : "sequence")}", span);
    }

    /// <summary>From here on, aliases of that name mean this node. <paramref name="key"/> is what an alias as a key means.</summary>
    private Anchor? AnchorOf(NodeEvent node, string? key)
    {
        if (node.Anchor.IsEmpty)
            return null;
        var anchor = new Anchor();
        anchors[node.Anchor.Value] = (anchor, key);
        return anchor;
    }

    /// <summary>The parser throws YamlException, mostly, and InvalidOperationException for an unclosed bracket; some carry no mark.</summary>
    private UnreadableTextException Failure(Exception exception, Scanner scanner)
    {
        var mark = exception is YamlException { Start: var start } && !start.Equals(Mark.Empty) ? start : scanner.CurrentPosition;
        var span = At(mark);
        var bracket = flow.Count > 0 && flow.Peek() ? text[nodes.OpenStart] : '\0';
        var message = exception is YamlException ? exception.Message.Trim().TrimEnd('.').Replace("  ", " ")
            : bracket == '\0' ? "something here does not fit"
            : $"expected ',' or '{(bracket == '[' ? ']' : '}')}'";
        if (!message.Contains("found "))
            message += $", found {Found.At(text, span.Start)}";
        if (message.Contains("apping values are not allowed") || message.Contains("found invalid mapping"))
            message += "; a text that holds ': ' needs quotes";
        if (bracket != '\0')
            message += $"; the '{bracket}' in line {Found.Line(text, nodes.OpenStart)} is not closed";
        return new UnreadableTextException("This is not YAML: " + char.ToLowerInvariant(message[0]) + message.Substring(1), span);
    }

    private TextSpan SpanOf(Scalar scalar)
    {
        var span = Between(scalar.Start, scalar.End);
        var end = span.End;
        // A block scalar's mark ends where the next token starts.
        while (end > span.Start && text[end - 1] is ' ' or '\t' or '\r' or '\n')
            end--;
        return TextSpan.FromBounds(span.Start, end);
    }

    private TextSpan Between(Mark start, Mark end) => TextSpan.FromBounds(Position(start), Math.Max(Position(start), Position(end)));

    /// <summary>The character at a mark, or nothing at the end of a line.</summary>
    private TextSpan At(Mark mark)
    {
        var position = Position(mark);
        var length = position >= text.Length || text[position] is '\r' or '\n' ? 0 : char.IsSurrogatePair(text, position) ? 2 : 1;
        return new TextSpan(position, length);
    }

    private int Position(Mark mark) => (int)Math.Min(mark.Index + offset, text.Length);

    private static UnreadableTextException Final(string message, TextSpan span) => new(message, span) { IsFinal = true };

    /// <summary>YAML 1.2 §5.1: what a text may hold. The parser lets most of it pass.</summary>
    private static void CheckCharacters(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is < ' ' and not ('\t' or '\n' or '\r'))
                throw Final($"{Found.At(text, i)} is no character of a YAML text{(c == '\0' ? "; is this a text file in UTF-8?" : "")}", new TextSpan(i, 1));
            if (!char.IsSurrogate(c))
                continue;
            if (!char.IsSurrogatePair(text, i))
                throw Final("This is half of a surrogate pair, which is no character", new TextSpan(i, 1));
            i++;
        }
    }
}
