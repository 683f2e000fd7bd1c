using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Reading;

/// <summary>
/// Reads a text that is JSON by RFC 8259 to the letter, in one pass and without recursion. Where the RFC leaves a choice (§4, §8.2):
/// a name that stands twice and half a surrogate pair are errors, for nothing that comes after could treat them rightly.
/// </summary>
internal sealed class JsonReader
{
    private readonly string text;
    private readonly NodeBuilder nodes;
    private int position;

    /// <summary>Whether the innermost open object or array has nothing in it yet.</summary>
    private bool isFirst;

    private JsonReader(string text, int origin, CancellationToken cancellation)
    {
        this.text = text;
        nodes = new NodeBuilder(origin, cancellation);
    }

    /// <summary>Reads a short text of our own, such as a rule in an attribute.</summary>
    public static bool TryRead(string text, out SpecNode? root)
    {
        try
        {
            root = Read(text, CancellationToken.None);
            return true;
        }
        catch (UnreadableTextException)
        {
            root = null;
            return false;
        }
    }

    /// <exception cref="UnreadableTextException">The text is no JSON, or too much of it.</exception>
    public static SpecNode Read(string text, CancellationToken cancellation, int origin = 0)
    {
        NodeBuilder.CheckLength(text);
        return new JsonReader(text, origin, cancellation).ReadAll();
    }

    private SpecNode ReadAll()
    {
        // Editors write a byte order mark; RFC 8259 §8.1 lets a reader pass over it.
        if (text.Length > 0 && text[0] == '\uFEFF')
            position = 1;
        SkipSpace();
        ReadValueOrOpen("a value");
        while (nodes.IsOpen)
        {
            SkipSpace();
            if (nodes.OpenKind == NodeKind.Mapping)
                ReadInObject();
            else
                ReadInArray();
        }
        SkipSpace();
        return position == text.Length ? nodes.Root! : throw Expected("the end of the text, because the value is complete");
    }

    private void ReadInObject()
    {
        var wasFirst = isFirst;
        if (IsAtEndOf('}'))
            return;
        if (Current != '"')
            throw Expected(wasFirst ? "a name in double quotes or '}'" : "a name in double quotes after ','");
        var start = position;
        nodes.Key(ReadString(), TextSpan.FromBounds(start, position));
        SkipSpace();
        if (Current != ':')
            throw Expected("':' after the name");
        position++;
        SkipSpace();
        isFirst = false;
        ReadValueOrOpen("a value after ':'");
    }

    private void ReadInArray()
    {
        var wasFirst = isFirst;
        if (IsAtEndOf(']'))
            return;
        isFirst = false;
        ReadValueOrOpen(wasFirst ? "a value or ']'" : "a value after ','");
    }

    /// <summary>Closes what is open if this is its end; else moves past the comma, which all but the first part need.</summary>
    private bool IsAtEndOf(char end)
    {
        if (Current == end)
        {
            nodes.Close(++position);
            isFirst = false;
            return true;
        }
        if (!isFirst)
        {
            if (Current != ',')
                throw Expected($"',' or '{end}'");
            position++;
            SkipSpace();
        }
        return false;
    }

    private void ReadValueOrOpen(string expected)
    {
        var start = position;
        switch (Current)
        {
            case '{':
            case '[':
                nodes.Open(Current == '{' ? NodeKind.Mapping : NodeKind.Sequence, start);
                position++;
                isFirst = true;
                return;
            case '"':
                var value = ReadString();
                nodes.Scalar(NodeKind.String, value, TextSpan.FromBounds(start, position));
                return;
        }
        while (position < text.Length && IsWordPart(text[position]))
            position++;
        var word = text.Substring(start, position - start);
        var span = TextSpan.FromBounds(start, position);
        if (word is "true" or "false")
            nodes.Scalar(NodeKind.Boolean, word, span);
        else if (word == "null")
            nodes.Scalar(NodeKind.Null, "", span);
        else if (word.Length > 0 && IsNumber(word))
            nodes.Scalar(NodeKind.Number, word, span);
        else if (word.Length > 0 && word[0] is '-' or '+' or '.' or (>= '0' and <= '9'))
            throw new UnreadableTextException($"This is not JSON: '{Found.Shortened(word)}' is not a number", span);
        else if (word.Length > 0)
            throw new UnreadableTextException($"This is not JSON: expected {expected}, found '{Found.Shortened(word)}'", span);
        else
            throw Expected(expected);
    }

    private string ReadString()
    {
        var start = ++position;
        StringBuilder? value = null;
        var from = start;
        while (position < text.Length)
        {
            var c = text[position];
            if (c == '"')
            {
                var last = text.Substring(from, position - from);
                position++;
                return value is null ? last : value.Append(last).ToString();
            }
            if (c == '\\')
            {
                value ??= new StringBuilder();
                value.Append(text, from, position - from);
                ReadEscape(value);
                from = position;
            }
            else if (c < ' ')
            {
                throw new UnreadableTextException(
                    c is '\n' or '\r'
                        ? "This is not JSON: the line ends inside a string; expected '\"'"
                        : $"This is not JSON: {Found.At(text, position)} inside a string must be written as an escape", new TextSpan(position, 1));
            }
            else if (char.IsSurrogate(c))
            {
                if (!char.IsSurrogatePair(text, position))
                    throw HalfPair(position, 1);
                position += 2;
            }
            else
            {
                position++;
            }
        }
        throw new UnreadableTextException("This is not JSON: a string starts here and does not end; expected '\"'", new TextSpan(start - 1, 1));
    }

    private void ReadEscape(StringBuilder value)
    {
        var start = position++;
        var c = Current;
        position++;
        switch (c)
        {
            case '"' or '\\' or '/':
                value.Append(c);
                return;
            case 'b':
                value.Append('\b');
                return;
            case 'f':
                value.Append('\f');
                return;
            case 'n':
                value.Append('\n');
                return;
            case 'r':
                value.Append('\r');
                return;
            case 't':
                value.Append('\t');
                return;
            case 'u':
                var unit = ReadHex(start);
                value.Append(unit);
                if (!char.IsSurrogate(unit))
                    return;
                var low = position;
                if (char.IsLowSurrogate(unit) || Current != '\\' || position + 1 >= text.Length || text[position + 1] != 'u')
                    throw HalfPair(start, position - start);
                position += 2;
                var second = ReadHex(low);
                if (!char.IsLowSurrogate(second))
                    throw HalfPair(start, low - start);
                value.Append(second);
                return;
        }
        throw new UnreadableTextException(
            $"This is not JSON: expected one of \" \\ / b f n r t u after '\\', found {Found.At(text, start + 1)}",
            TextSpan.FromBounds(start, Math.Min(start + 2, text.Length)));
    }

    private char ReadHex(int start)
    {
        var unit = 0;
        for (var i = 0; i < 4; i++, position++)
        {
            var digit = Current switch
            {
                >= '0' and <= '9' and var c => c - '0',
                >= 'a' and <= 'f' and var c => c - 'a' + 10,
                >= 'A' and <= 'F' and var c => c - 'A' + 10,
                _ => throw new UnreadableTextException(
                    $"This is not JSON: expected four hexadecimal digits after '\\u', found {Found.At(text, position)}", TextSpan.FromBounds(start, position)),
            };
            unit = (unit * 16) + digit;
        }
        return (char)unit;
    }

    /// <summary>RFC 8259 §6.</summary>
    internal static bool IsNumber(string word)
    {
        var at = word.Length > 0 && word[0] == '-' ? 1 : 0;
        var whole = Digits(word, at);
        if (whole == at || (word[at] == '0' && whole > at + 1))
            return false;
        at = whole;
        if (at < word.Length && word[at] == '.')
        {
            var fraction = Digits(word, at + 1);
            if (fraction == at + 1)
                return false;
            at = fraction;
        }
        if (at < word.Length && word[at] is 'e' or 'E')
        {
            at++;
            if (at < word.Length && word[at] is '+' or '-')
                at++;
            var exponent = Digits(word, at);
            if (exponent == at)
                return false;
            at = exponent;
        }
        return at == word.Length;
    }

    private static int Digits(string word, int at)
    {
        while (at < word.Length && word[at] is >= '0' and <= '9')
            at++;
        return at;
    }

    private char Current => position < text.Length ? text[position] : '\0';

    private void SkipSpace()
    {
        while (position < text.Length && text[position] is ' ' or '\n' or '\r' or '\t')
            position++;
    }

    private static bool IsWordPart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '+' or '-' or '.' or '_';

    private UnreadableTextException Expected(string expected)
    {
        var message = $"This is not JSON: expected {expected}, found {Found.At(text, position)}";
        if (position >= text.Length && nodes.IsOpen)
            message += $"; the {(nodes.OpenKind == NodeKind.Mapping ? "'{'" : "'['")} in line {Found.Line(text, nodes.OpenStart)} is not closed";
        var length = position >= text.Length ? 0 : char.IsSurrogatePair(text, position) ? 2 : 1;
        return new UnreadableTextException(message, new TextSpan(Math.Min(position, text.Length), length));
    }

    private static UnreadableTextException HalfPair(int start, int length) =>
        new("This is half of a surrogate pair, which is no character; expected both halves", new TextSpan(start, length)) { IsFinal = true };
}
