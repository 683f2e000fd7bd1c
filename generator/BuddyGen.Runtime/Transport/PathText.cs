namespace BuddyGen;

using global::System;
using global::System.Text;

/// <summary>Text as a part of a URI (RFC 3986).</summary>
internal static class PathText
{
    public static void Escape(StringBuilder url, string value, string parameterName)
    {
        var plain = true;
        for (var i = 0; i < value.Length; i++)
        {
            var character = value[i];
            if (IsUnreserved(character))
                continue;
            plain = false;
            if (char.IsHighSurrogate(character) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                i++;
            else if (char.IsSurrogate(character))
                throw new ArgumentException("The text contains an unpaired surrogate.", parameterName);
        }
        url.Append(plain ? value : Uri.EscapeDataString(value));
    }

    /// <summary>
    /// Whether a path segment means "here" or "one up" (RFC 3986 §5.2.4), in any spelling that something on the way may take for it. Escaping does not help: a dot is
    /// never escaped, and <c>%2e</c> is a dot.
    /// </summary>
    public static bool IsDotSegment(string text, int start, int end)
    {
        var dots = 0;
        for (var i = start; i < end; dots++)
        {
            if (text[i] == '.')
                i++;
            else if (IsEscapedDot(text, i, end, out var length))
                i += length;
            else
                return false;
        }
        return dots is 1 or 2;
    }

    // "%2e", or "%252e" where a value that was "%2e" has been escaped.
    private static bool IsEscapedDot(string text, int start, int end, out int length)
    {
        length = 0;
        if (text[start] != '%')
            return false;
        var code = start + 1;
        if (code + 1 < end && text[code] == '2' && text[code + 1] == '5')
            code += 2;
        length = code + 2 - start;
        return code + 1 < end && text[code] == '2' && (text[code + 1] is 'e' or 'E');
    }

    private static bool IsUnreserved(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~';
}
