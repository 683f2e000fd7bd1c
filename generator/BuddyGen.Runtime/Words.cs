namespace BuddyGen;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text;

/// <summary>How values are named in messages: the same at build and at run time, so that one mistake has one sentence.</summary>
internal static class Words
{
    private const int LongestText = 60;

    public const string NotSet = "not set";

    public const string Set = "set";

    public static string Of(string? text) => text is null ? NotSet : Text(text);

    public static string Of(bool? value) => value is { } known ? (known ? "true" : "false") : NotSet;

    public static string Of(long? value) => value is { } known ? known.ToString(CultureInfo.InvariantCulture) : NotSet;

    public static string Of(ulong? value) => value is { } known ? known.ToString(CultureInfo.InvariantCulture) : NotSet;

    public static string Of(decimal? value) => value is { } known ? Number(known.ToString(CultureInfo.InvariantCulture)) : NotSet;

    public static string Of(double? value) => value is { } known ? Number(known.ToString("R", CultureInfo.InvariantCulture)) : NotSet;

    public static string Of(float? value) => value is { } known ? Number(known.ToString("R", CultureInfo.InvariantCulture)) : NotSet;

    /// <summary>A text as it is where that cannot be misread, else as a JSON string; long ones cut.</summary>
    public static string Text(string text)
    {
        if (text.Length > LongestText)
        {
            var cut = char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;
            text = text.Substring(0, cut) + "\u2026";
        }
        var bare = text.Length > 0;
        foreach (var c in text)
            bare &= c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.' or '+' or '-';
        if (bare)
            return text;
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (c == '\n')
                quoted.Append("\\n");
            else if (char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    /// <summary>A number without spelling: <c>1.50</c> and <c>15E-1</c> are <c>1.5</c>; of more than 20 places in scientific form.</summary>
    public static string Number(string text)
    {
        var sign = text.StartsWith("-", StringComparison.Ordinal) ? "-" : "";
        var power = text.IndexOfAny(new[] { 'e', 'E' });
        var exponent = power < 0 ? 0 : int.Parse(text.Substring(power + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var digits = new StringBuilder();
        var fraction = false;
        for (var i = sign.Length; i < (power < 0 ? text.Length : power); i++)
        {
            if (text[i] == '.')
                fraction = true;
            else if (text[i] is < '0' or > '9')
                return text;
            else
                digits.Append(text[i]);
            if (fraction && text[i] != '.')
                exponent--;
        }
        var significant = digits.ToString().TrimStart('0');
        if (significant.Length == 0)
            return "0";
        exponent += significant.Length - significant.TrimEnd('0').Length;
        significant = significant.TrimEnd('0');
        if (exponent is >= 0 and <= 20)
            return sign + significant + new string('0', exponent);
        if (exponent is < 0 and >= -20)
        {
            significant = significant.PadLeft(1 - exponent, '0');
            return sign + significant.Substring(0, significant.Length + exponent) + "." + significant.Substring(significant.Length + exponent);
        }
        return sign + significant + "e" + exponent.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary><c>A, B or C</c>; of many the first twelve.</summary>
    public static string List(IReadOnlyList<string> items, string last)
    {
        const int Most = 12;
        var text = new StringBuilder();
        for (var i = 0; i < items.Count && i < Most; i++)
            text.Append(i == 0 ? "" : i == items.Count - 1 ? " " + last + " " : ", ").Append(items[i]);
        if (items.Count > Most)
            text.Append(", \u2026 (").Append(items.Count.ToString(CultureInfo.InvariantCulture)).Append(" in all)");
        return text.ToString();
    }

    /// <summary><c>'Size' (size) must be SMALL or LARGE; here it is SMAL, did you mean SMALL?</c></summary>
    /// <param name="sentence">Up to the <c>;</c>.</param>
    /// <param name="value">The text that is none of the allowed ones.</param>
    public static string NotOneOf(string sentence, string value, params string[] allowed)
    {
        var message = sentence + "; here it is " + Text(value);
        var closest = Closest(value, allowed);
        return closest is null ? message : message + ", did you mean " + Text(closest) + "?";
    }

    /// <summary>In Unicode code points, as JSON Schema counts (validation §6.3.1); an unpaired surrogate counts as one.</summary>
    public static int Length(string text)
    {
        var length = text.Length;
        for (var i = 1; i < text.Length; i++)
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                length--;
                i++;
            }
        return length;
    }

    /// <summary>The candidate that <paramref name="value"/> is most likely a misspelling of, if any.</summary>
    public static string? Closest(string value, IReadOnlyList<string> candidates)
    {
        string? closest = null;
        var least = (value.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            // Far apart in length is far apart.
            if (Math.Abs(candidate.Length - value.Length) >= least)
                continue;
            var distance = Distance(value.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance >= least)
                continue;
            least = distance;
            closest = candidate;
        }
        return closest;
    }

    /// <summary>How many insertions, deletions and replacements lie between two texts (Levenshtein).</summary>
    public static int Distance(string left, string right)
    {
        const int Longest = 200;
        if (left.Length > Longest || right.Length > Longest)
            return Math.Max(left.Length, right.Length);
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            row[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.Length];
    }
}
