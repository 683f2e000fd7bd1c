using System.Globalization;
using System.Text;

namespace BuddyGen.Modeling;

/// <summary>A path such as <c>/pets/{id}</c> in pieces: text that is legal in a URI path (RFC 3986 §3.3), and names of parameters.</summary>
internal static class PathTemplate
{
    /// <summary>Null, and why, if the template is none that a request can follow.</summary>
    public static List<PathPart>? Parse(string template, out string? problem)
    {
        problem = null;
        var parts = new List<PathPart>();
        var literal = new StringBuilder();
        var position = 0;
        while (position < template.Length)
        {
            var c = template[position];
            if (c == '}')
                problem = "its braces are not balanced";
            else if (c is '?' or '#')
                problem = $"a path cannot hold '{c}'";
            if (problem is not null)
                return null;
            if (c != '{')
            {
                Encode(template, ref position, literal);
                continue;
            }
            var end = template.IndexOf('}', position);
            var name = end < 0 ? "" : template.Substring(position + 1, end - position - 1);
            if (end < 0 || name.IndexOf('{') >= 0)
                problem = "its braces are not balanced";
            else if (name.Length == 0)
                problem = "a parameter in it has no name";
            if (problem is not null)
                return null;
            Flush(parts, literal);
            parts.Add(new PathPart("", name));
            position = end + 1;
        }
        Flush(parts, literal);
        if (template.Split('/').Any(static segment => segment.Replace("%2e", ".").Replace("%2E", ".") is "." or ".."))
        {
            problem = "a segment of dots would be resolved away";
            return null;
        }
        return parts;
    }

    private static void Flush(List<PathPart> parts, StringBuilder literal)
    {
        if (literal.Length > 0)
            parts.Add(new PathPart(literal.ToString(), null));
        literal.Clear();
    }

    private static void Encode(string template, ref int position, StringBuilder literal)
    {
        var c = template[position];
        if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "-._~!$&'()*+,;=:@/".IndexOf(c) >= 0
            || (c == '%' && position + 2 < template.Length && IsHex(template[position + 1]) && IsHex(template[position + 2])))
        {
            literal.Append(c);
            position++;
            return;
        }
        var length = char.IsHighSurrogate(c) && position + 1 < template.Length && char.IsLowSurrogate(template[position + 1]) ? 2 : 1;
        foreach (var octet in Encoding.UTF8.GetBytes(template.Substring(position, length)))
            literal.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
        position += length;
    }

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
