namespace BuddyGen.Reading;

/// <summary>
/// U+0085, U+2028 and U+2029 are ordinary characters in YAML 1.2 (§5.4), but YamlDotNet breaks lines there, as YAML 1.1 did: it would change
/// descriptions silently. So it gets to see noncharacters that the text does not use instead.
/// </summary>
internal readonly struct LineSeparators
{
    private static readonly char[] Separators = ['\u0085', '\u2028', '\u2029'];

    /// <summary>What stands for each; null if the text has none of them.</summary>
    private readonly char[]? substitutes;

    private LineSeparators(char[] substitutes) => this.substitutes = substitutes;

    public static LineSeparators In(string text)
    {
        if (text.IndexOfAny(Separators) < 0)
            return default;
        // A text that uses nearly all 32 noncharacters of this block is no spec; the parser may break its lines.
        var free = Enumerable.Range(0xFDD0, 32).Select(static c => (char)c).Where(c => text.IndexOf(c) < 0).Take(Separators.Length).ToArray();
        return free.Length == Separators.Length ? new LineSeparators(free) : default;
    }

    public string Hide(string text) => substitutes is null ? text : Exchange(text, Separators, substitutes);

    public string Show(string content) => substitutes is null || content.IndexOfAny(substitutes) < 0 ? content : Exchange(content, substitutes, Separators);

    private static string Exchange(string text, char[] from, char[] to)
    {
        for (var i = 0; i < from.Length; i++)
            text = text.Replace(from[i], to[i]);
        return text;
    }
}
