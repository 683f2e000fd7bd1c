namespace BuddyGen.Emission;

/// <summary>The code spans of a text in Markdown: from so many backticks to as many, within a paragraph (CommonMark 0.31 §6.1).</summary>
internal static class CodeSpans
{
    /// <summary>Where each begins, with its first backtick, and where it is over. One pass from the end: to look for each partner anew would cost the square of the length.</summary>
    public static Dictionary<int, int> Of(string text)
    {
        var spans = new Dictionary<int, int>();
        var runs = new Dictionary<int, int>();
        for (var end = text.Length; end > 0;)
        {
            if (text[end - 1] != '`')
            {
                end--;
                if (end > 0 && text[end] == '\n' && text[end - 1] == '\n')
                    runs.Clear();
                continue;
            }
            var start = end;
            while (start > 0 && text[start - 1] == '`')
                start--;
            if (runs.TryGetValue(end - start, out var partner))
                spans[start] = partner + (end - start);
            runs[end - start] = start;
            end = start;
        }
        return spans;
    }
}
