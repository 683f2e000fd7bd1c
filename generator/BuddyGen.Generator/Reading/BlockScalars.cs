namespace BuddyGen.Reading;

/// <summary>
/// YamlDotNet refuses a block scalar (<c>|</c> or <c>&gt;</c>) whose first line is blank but has spaces in it, which is valid YAML (§8.1.1.1) and
/// stands in documents of large vendors. With those spaces moved before the line break, to the end of the header's line, it means the same and every offset stays true.
/// </summary>
internal static class BlockScalars
{
    /// <summary>The text with such spaces moved; the same instance if there are none.</summary>
    public static string Straighten(string text)
    {
        char[]? moved = null;
        var line = 0;
        while (line < text.Length)
        {
            var end = LineEnd(text, line);
            var next = NextLine(text, end);
            if (!IsHeader(text, line, end, out var hasIndentation) || next >= text.Length)
            {
                line = next;
                continue;
            }
            var first = next;
            var firstEnd = LineEnd(text, first);
            line = SkipContent(text, line, next, out var indentation);
            var spaces = firstEnd - first;
            if (spaces == 0 || Indentation(text, first) != spaces || hasIndentation || spaces > indentation || firstEnd == text.Length)
                continue;
            moved ??= text.ToCharArray();
            for (var i = 0; i < spaces; i++)
                moved[end + i] = ' ';
            text.CopyTo(end, moved, end + spaces, first - end);
        }
        return moved is null ? text : new string(moved);
    }

    /// <summary>Passes over the lines of a block scalar: those that are blank or indented at least as its first line with text.</summary>
    private static int SkipContent(string text, int header, int line, out int indentation)
    {
        indentation = -1;
        var parent = ParentIndentation(text, header);
        while (line < text.Length)
        {
            var end = LineEnd(text, line);
            var spaces = Indentation(text, line);
            if (line + spaces < end)
            {
                if (indentation < 0 && spaces > parent)
                    indentation = spaces;
                if (indentation < 0 || spaces < indentation)
                    break;
            }
            line = NextLine(text, end);
        }
        if (indentation < 0)
            indentation = int.MaxValue;
        return line;
    }

    /// <summary>How far the node is indented that a header's line opens: <c>b</c> in <c>- - b: |</c>. What belongs to the scalar is indented more.</summary>
    private static int ParentIndentation(string text, int header)
    {
        var at = header + Indentation(text, header);
        if (text[at] is '|' or '>' || string.CompareOrdinal(text, at, "---", 0, 3) == 0)
            return -1;
        while (text[at] == '-' && text[at + 1] == ' ')
        {
            var next = at + 1 + Indentation(text, at + 1);
            if (text[next] is '|' or '>' or '!' or '&')
                break;
            at = next;
        }
        return at - header;
    }

    /// <summary>Whether a line ends in the header of a block scalar, such as <c>description: |-  # text</c>.</summary>
    private static bool IsHeader(string text, int start, int end, out bool hasIndentation)
    {
        hasIndentation = false;
        var at = start + Indentation(text, start);
        if (at < end && text[at] == '#')
            return false;
        var comment = text.IndexOf(" #", at, end - at, StringComparison.Ordinal);
        at = (comment < 0 ? end : comment) - 1;
        while (at >= start && text[at] is ' ' or '\t')
            at--;
        for (var i = 0; i < 2 && at >= start && text[at] is '+' or '-' or (>= '1' and <= '9'); i++, at--)
            hasIndentation |= text[at] is >= '1' and <= '9';
        return at >= start && text[at] is '|' or '>' && (at == start || text[at - 1] is ' ' or '\t');
    }

    private static int Indentation(string text, int line)
    {
        var at = line;
        while (at < text.Length && text[at] == ' ')
            at++;
        return at - line;
    }

    private static int LineEnd(string text, int line)
    {
        var at = text.IndexOfAny(['\r', '\n'], line);
        return at < 0 ? text.Length : at;
    }

    private static int NextLine(string text, int end) =>
        end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
}
