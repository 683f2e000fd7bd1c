using System.Globalization;
using System.Text;

namespace BuddyGen.Schemas;

/// <summary>JSON pointers (RFC 6901), into an instance as they are, into a spec as URI fragments (§6).</summary>
internal static class SchemaPointer
{
    /// <summary>In an instance: <c>/to/street~1no</c>.</summary>
    public static string Member(string pointer, string name) => pointer + "/" + Escaped(name);

    /// <summary>In a spec: <c>#/paths/~1pets/get</c>; what a fragment may not hold is percent-encoded.</summary>
    public static string Below(string pointer, params string[] segments)
    {
        var text = new StringBuilder(pointer);
        foreach (var segment in segments)
        {
            text.Append('/');
            foreach (var c in Encoding.UTF8.GetBytes(Escaped(segment)))
                if (c is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'0' and <= (byte)'9') || "-._~!$&'()*+,;=:@/?".IndexOf((char)c) >= 0)
                    text.Append((char)c);
                else
                    text.Append('%').Append(c.ToString("X2", CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }

    public static string Index(int index) => index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The name that a segment stands for, once nothing of it is percent-encoded.</summary>
    public static string Unescaped(string segment) => segment.Replace("~1", "/").Replace("~0", "~");

    private static string Escaped(string name) => name.Replace("~", "~0").Replace("/", "~1");
}
