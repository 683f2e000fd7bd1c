using System.Globalization;
using System.Text;

namespace BuddyGen.Emission;

/// <summary>What every way from spec text into C# has in common: which characters end a line, and which must not stand in source as they are.</summary>
internal static class SpecText
{
    /// <summary>The lines, whatever ends them: CR, LF, CR LF, and the three that C# also counts (NEL, LS, PS: C# standard §6.3.3).</summary>
    public static string[] Lines(string text) => text.Replace("\r\n", "\n").Split('\r', '\n', '\u0085', '\u2028', '\u2029');

    /// <summary>Half a surrogate pair, which no encoding can write.</summary>
    public static bool IsUnpaired(string text, int index) =>
        char.IsSurrogate(text[index])
        && !(char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        && !(char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1]));

    /// <summary>Characters that change how the text around them looks, or are none at all: controls, line ends, bidirectional overrides (Unicode TR 36 §2.5), U+FFFE.</summary>
    public static bool IsTreacherous(char character) =>
        char.IsControl(character)
        || character is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' or '\uFFFE' or '\uFFFF';

    /// <summary>The text with U+FFFD for each half of a surrogate pair.</summary>
    public static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (IsUnpaired(text, i))
                return string.Concat(text.Select((character, index) => IsUnpaired(text, index) ? '\uFFFD' : character));
        return text;
    }

    /// <summary>JSON text in which treacherous characters, which can stand in JSON's strings only, are escaped (RFC 8259 §7).</summary>
    public static string EscapedJson(string json)
    {
        var escaped = new StringBuilder(json.Length);
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] is not ('\n' or '\r') && (IsTreacherous(json[i]) || IsUnpaired(json, i)))
                escaped.Append("\\u").Append(((int)json[i]).ToString("x4", CultureInfo.InvariantCulture));
            else
                escaped.Append(json[i]);
        }
        return escaped.ToString();
    }
}
