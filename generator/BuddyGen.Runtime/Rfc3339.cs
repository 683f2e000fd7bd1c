namespace BuddyGen;

using global::System;
using global::System.Globalization;

/// <summary>Date-times as RFC 3339 §5.6 writes them, which System.Text.Json reads only in part: lower-case <c>t</c> and <c>z</c>, a blank for <c>T</c>, any number of digits in the fraction.</summary>
internal static class Rfc3339
{
    private static readonly string[] formats =
    {
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    };

    /// <summary>An instant; one without an offset is taken as UTC. Digits beyond a tick (100 ns) are cut off.</summary>
    public static bool TryParse(string text, out DateTimeOffset value)
    {
        var normal = text;
        if (text.Length > 10)
        {
            if (text[10] is 't' or ' ')
                normal = text.Substring(0, 10) + "T" + text.Substring(11);
            if (normal[normal.Length - 1] == 'z')
                normal = normal.Substring(0, normal.Length - 1) + "Z";
            normal = WithoutExcessDigits(normal);
        }
        return DateTimeOffset.TryParseExact(normal, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
    }

    private static string WithoutExcessDigits(string text)
    {
        const int FractionStart = 20;
        if (text.Length <= FractionStart || text[FractionStart - 1] != '.')
            return text;
        var end = FractionStart;
        while (end < text.Length && text[end] is >= '0' and <= '9')
            end++;
        return end - FractionStart <= 7 ? text : text.Substring(0, FractionStart + 7) + text.Substring(end);
    }
}
