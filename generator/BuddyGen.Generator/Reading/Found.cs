using System.Globalization;

namespace BuddyGen.Reading;

/// <summary>How messages show what stands in a text: short, on one line, and with nothing invisible or reordering in it.</summary>
internal static class Found
{
    private const int Longest = 40;

    /// <summary>The character at a position as a message shows it: <c>'}'</c>, <c>U+200B</c>, or <c>the end of the text</c>.</summary>
    public static string At(string text, int position)
    {
        if (position >= text.Length)
            return "the end of the text";
        var length = char.IsSurrogatePair(text, position) ? 2 : 1;
        return IsVisible(text, position)
            ? $"'{text.Substring(position, length)}'"
            : "U+" + (length == 2 ? char.ConvertToUtf32(text, position) : text[position]).ToString("X4", CultureInfo.InvariantCulture);
    }

    /// <summary>The first of a text, what is invisible replaced.</summary>
    public static string Shortened(string text)
    {
        var shown = text.Length <= Longest ? text : text.Substring(0, char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest) + "…";
        for (var i = 0; i < shown.Length; i++)
            if (!IsVisible(shown, i) && !(char.IsLowSurrogate(shown[i]) && i > 0 && char.IsHighSurrogate(shown[i - 1])))
                shown = shown.Substring(0, i) + "\uFFFD" + shown.Substring(i + 1);
        return shown;
    }

    /// <summary>The line of a position, counted from 1.</summary>
    public static string Line(string text, int position)
    {
        var line = 1;
        for (var i = 0; i < position && i < text.Length; i++)
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                line++;
        return line.ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsVisible(string text, int position) => CharUnicodeInfo.GetUnicodeCategory(text, position) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);
}
