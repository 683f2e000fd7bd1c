namespace BuddyGen.OpenApi;

/// <summary>The name that was probably meant.</summary>
internal static class Suggestion
{
    /// <summary>The closest of <paramref name="names"/>: at most a third of the letters differ, and never more than three. Null if none is that close.</summary>
    public static string? For(string text, IEnumerable<string> names)
    {
        if (text.Length is 0 or > 80)
            return null;
        var limit = Math.Min(3, Math.Max(1, text.Length / 3));
        string? best = null;
        foreach (var name in names)
        {
            if (Math.Abs(name.Length - text.Length) > limit)
                continue;
            var distance = string.Equals(name, text, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(text, name, limit);
            if (distance <= limit && (best is null || distance < limit))
            {
                best = name;
                limit = distance;
            }
        }
        return best;
    }

    /// <summary><c>; did you mean 'x'?</c>, or nothing. For names of a document rather <see cref="Suggestions"/>: they may be many.</summary>
    public static string Clause(string text, IEnumerable<string> names) => For(text, names) is { } name ? $"; did you mean '{name}'?" : "";

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).</summary>
    private static int Distance(string left, string right, int limit)
    {
        var before = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }
            if (least > limit)
                return int.MaxValue;
            (before, last, row) = (last, row, before);
        }
        return last[right.Length];
    }
}

/// <summary>
/// Names of one document that were probably meant. Ten thousand mistakes beside ten thousand names would take minutes: the help is bounded, so that who has that many gets none
/// with the later ones.
/// </summary>
/// <remarks>The answers are those of <see cref="Suggestion"/>.</remarks>
internal sealed class Suggestions
{
    private int left = 200_000;

    public string? For(string text, IEnumerable<string> names) => left > 0 ? Suggestion.For(text, Counted(names)) : null;

    public string Clause(string text, IEnumerable<string> names) => left > 0 ? Suggestion.Clause(text, Counted(names)) : "";

    private IEnumerable<string> Counted(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            left--;
            yield return name;
        }
    }
}
