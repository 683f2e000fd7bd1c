using System.Text;

namespace BuddyGen.Emission;

/// <summary>
/// The marks of emphasis in a paragraph: those that have partners go. Stricter than CommonMark: a mark begins before a word and ends behind one, so that patterns, paths and
/// products keep their stars. Only a pair of stars may begin before a sign, as in <c>**+1**</c>.
/// </summary>
internal sealed class Emphasis
{
    private readonly List<Run> runs = [];
    private readonly Stack<Run> stars = new();
    private readonly Stack<Run> underscores = new();

    /// <summary>Writes a run of one mark as it is.</summary>
    public void Add(StringBuilder xml, string text, int start, int end)
    {
        var run = new Run(xml.Length, end - start);
        runs.Add(run);
        xml.Append(text, start, end - start);
        var before = start == 0 ? '\n' : text[start - 1];
        var after = end == text.Length ? '\n' : text[end];
        var open = text[start] == '*' ? stars : underscores;
        if (open.Count > 0 && EndsWord(before) && !IsWithinWord(after))
            Close(run, open);
        else if ((BeginsWord(after) || (end - start == 2 && !char.IsWhiteSpace(after))) && !IsWithinWord(before))
            open.Push(run);
    }

    /// <summary>The text without the marks that have found partners.</summary>
    public string Without(StringBuilder xml)
    {
        if (runs.All(static run => run.Paired == 0))
            return xml.ToString();
        var rest = new StringBuilder(xml.Length);
        var at = 0;
        var all = xml.ToString();
        foreach (var run in runs)
        {
            rest.Append(all, at, run.Place - at);
            at = run.Place + run.Paired;
        }
        return rest.Append(all, at, all.Length - at).ToString();
    }

    private static void Close(Run run, Stack<Run> open)
    {
        while (open.Count > 0 && run.Left > 0)
        {
            var paired = Math.Min(run.Left, open.Peek().Left);
            run.Paired += paired;
            open.Peek().Paired += paired;
            if (open.Peek().Left == 0)
                open.Pop();
        }
    }

    private static bool IsWithinWord(char character) => char.IsLetterOrDigit(character);

    private static bool BeginsWord(char character) =>
        char.IsLetterOrDigit(character) || char.IsControl(character) && character != '\n' || char.IsSurrogate(character) || character is '*' or '_' or '`' or '[' or '(' or '{' or '<' or '"' or '\'' or '&' or '$' or '#' or '@' or '\\' or '“' or '‘' or '!';

    private static bool EndsWord(char character) =>
        char.IsLetterOrDigit(character) || char.IsControl(character) && character != '\n' || char.IsSurrogate(character) || character is '*' or '_' or '`' or ']' or ')' or '}' or '>' or '"' or '\'' or '.' or ',' or ';' or ':' or '!' or '?' or '%' or '…' or '”' or '’';

    private sealed class Run(int place, int count)
    {
        public int Place { get; } = place;

        /// <summary>How many of the marks have partners.</summary>
        public int Paired { get; set; }

        public int Left => count - Paired;
    }
}
