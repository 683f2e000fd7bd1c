namespace BuddyGen.Emission;

/// <summary>A tag of HTML as it is written.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Length">From bracket to bracket.</param>
internal sealed record HtmlTag(string Name, bool IsEnd, int Length, string Attributes)
{
    private const int Longest = 2_000;

    /// <summary>The tag that begins there, if one does.</summary>
    public static HtmlTag? At(string text, int start)
    {
        if (start >= text.Length || text[start] != '<')
            return null;
        var isEnd = start + 1 < text.Length && text[start + 1] == '/';
        var nameStart = start + (isEnd ? 2 : 1);
        var at = nameStart;
        while (at < text.Length && IsNameCharacter(text[at], at == nameStart))
            at++;
        if (at == nameStart || at == text.Length || !(text[at] is '>' or '/' or ' ' or '\n'))
            return null;
        var name = text.Substring(nameStart, at - nameStart).ToLowerInvariant();
        var attributes = at;
        var quote = '\0';
        for (; at < text.Length && at - start < Longest; at++)
        {
            if (quote != '\0')
                quote = text[at] == quote ? '\0' : quote;
            else if (text[at] == '>')
                return new HtmlTag(name, isEnd, at + 1 - start, text.Substring(attributes, at - attributes));
            else if (text[at] == '<')
                return null;
            else if (text[at] is '"' or '\'')
                quote = text[at];
        }
        return null;
    }

    /// <summary>The value of an attribute; null if there is none of the name.</summary>
    public string? Attribute(string name)
    {
        for (var at = Attributes.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = Attributes.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var value = Skip(at + name.Length);
            if (at == 0 || Attributes[at - 1] is not (' ' or '\n') || value == Attributes.Length || Attributes[value] != '=')
                continue;
            value = Skip(value + 1);
            if (value == Attributes.Length)
                return "";
            var isQuoted = Attributes[value] is '"' or '\'';
            var end = Attributes.IndexOfAny(isQuoted ? [Attributes[value]] : [' ', '\n'], value + 1);
            return isQuoted ? Attributes.Substring(value + 1, (end < 0 ? Attributes.Length : end) - value - 1) : Attributes.Substring(value, (end < 0 ? Attributes.Length : end) - value);
        }
        return null;
    }

    private int Skip(int at)
    {
        while (at < Attributes.Length && Attributes[at] is ' ' or '\n')
            at++;
        return at;
    }

    private static bool IsNameCharacter(char character, bool isFirst) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') || (!isFirst && character is >= '0' and <= '9');
}
