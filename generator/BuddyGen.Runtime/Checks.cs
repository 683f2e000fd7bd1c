namespace BuddyGen;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text.RegularExpressions;

/// <summary>Checks that take more than an operator. A rule that cannot be decided counts as obeyed.</summary>
internal static class Checks
{
    /// <summary>Whether a text matches a pattern; also true if that takes too long to decide.</summary>
    public static bool IsMatch(Regex regex, string text)
    {
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    /// <summary>Whether the number that is written to JSON is a multiple, in decimal: of binary fractions 0.3 would be none of 0.1.</summary>
    public static bool IsMultiple(double value, decimal divisor) => IsMultiple(value.ToString("R", CultureInfo.InvariantCulture), divisor);

    /// <inheritdoc cref="IsMultiple(double, decimal)" />
    public static bool IsMultiple(float value, decimal divisor) => IsMultiple(value.ToString("R", CultureInfo.InvariantCulture), divisor);

    /// <summary>Whether a list contains an item twice.</summary>
    public static bool HasTwins<T>(IReadOnlyList<T> items)
    {
        var known = new HashSet<T>();
        foreach (var item in items)
            if (!known.Add(item))
                return true;
        return false;
    }

    // decimal rounds away what is smaller than its last place: then nothing is certain.
    private static bool IsMultiple(string text, decimal divisor) =>
        !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) || Words.Number(text) != Words.Of(exact) || exact % divisor == 0;
}
