using System.Globalization;
using System.Text;

namespace BuddyGen.Modeling;

/// <summary>C# identifiers from the names of a document. The same text gives the same name; what cannot be seen never gets into one.</summary>
internal static class Names
{
    private const int Longest = 80;

    /// <summary>What a name of signs alone is read as.</summary>
    private static readonly Dictionary<char, string> Signs = new()
    {
        ['+'] = "Plus", ['-'] = "Minus", ['='] = "Equal", ['!'] = "Not", ['<'] = "Less", ['>'] = "Greater", ['*'] = "Star", ['/'] = "Slash", ['\\'] = "Backslash",
        ['%'] = "Percent", ['&'] = "And", ['|'] = "Or", ['@'] = "At", ['#'] = "Hash", ['$'] = "Dollar", ['.'] = "Dot", [','] = "Comma", [':'] = "Colon",
        [';'] = "Semicolon", ['?'] = "Question", ['~'] = "Tilde", ['^'] = "Caret", ['_'] = "Underscore", [' '] = "Space", ['"'] = "Quote", ['\''] = "Apostrophe",
        ['('] = "Open", [')'] = "Close", ['['] = "Open", [']'] = "Close", ['{'] = "Open", ['}'] = "Close",
    };

    /// <summary>PascalCase by words; <paramref name="fallback"/> is what to call it if nothing in <paramref name="text"/> can stand in a name, or what to put before a digit.</summary>
    public static string Pascal(string text, string fallback = "Api") => Cut(Join(Words(text), text, fallback), text);

    /// <summary>camelCase, with <c>@</c> if it is a keyword.</summary>
    public static string Camel(string text, string fallback) => Escape(LowerFirst(Pascal(text, fallback)));

    public static string LowerFirst(string pascal) => char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);

    public static string Escape(string name) => CSharpWords.Keywords.Contains(name) ? "@" + name : name;

    /// <summary>Two names as one, of bearable length.</summary>
    public static string Combine(string owner, string member) => Cut(owner + member, owner + "." + member);

    /// <summary>The name of one of <paramref name="plural"/>, where English makes that plain; else null.</summary>
    public static string? Singular(string plural)
    {
        if (plural.Length < 4 || !plural.EndsWith("s", StringComparison.Ordinal))
            return null;
        if (plural.EndsWith("ies", StringComparison.Ordinal))
            return plural.Length > 4 ? plural.Substring(0, plural.Length - 3) + "y" : null;
        foreach (var end in new[] { "sses", "xes", "ches", "shes" })
            if (plural.EndsWith(end, StringComparison.Ordinal))
                return plural.Substring(0, plural.Length - 2);
        foreach (var end in new[] { "ss", "us", "is", "ses", "zes", "ous", "news", "series" })
            if (plural.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                return null;
        return plural.Substring(0, plural.Length - 1);
    }

    /// <summary>A namespace whose every part is an identifier.</summary>
    public static string Namespace(string text)
    {
        var parts = text.Split('.').Select(static part => IsIdentifier(part) ? part : Pascal(part, "Api")).ToList();
        return string.Join(".", parts);
    }

    public static bool IsIdentifier(string text) =>
        text.Length > 0 && (text[0] == '_' || IsLetter(text[0])) && text.All(static c => c == '_' || IsLetter(c) || IsDigit(c) || IsMark(c)) && !CSharpWords.Keywords.Contains(text);

    /// <summary>The words of a name: runs of letters and digits, broken before a capital that begins a word (<c>HTMLParser</c> is HTML and Parser).</summary>
    public static List<string> Words(string text)
    {
        var letters = Letters(text);
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < letters.Length; i++)
        {
            var c = letters[i];
            if (c == '\0')
            {
                Flush(words, word);
                continue;
            }
            if (word.Length > 0 && char.IsUpper(c))
            {
                var before = word[word.Length - 1];
                var beforeIsLower = char.IsLower(before) || IsDigit(before);
                // IDs is one word.
                var isPlural = i + 1 < letters.Length && letters[i + 1] == 's' && (i + 2 == letters.Length || !char.IsLower(letters[i + 2]));
                var nextIsLower = !isPlural && i + 1 < letters.Length && char.IsLower(letters[i + 1]);
                if (beforeIsLower || (char.IsUpper(before) && nextIsLower))
                    Flush(words, word);
            }
            word.Append(c);
        }
        Flush(words, word);
        return words;
    }

    private static void Flush(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
            words.Add(word.ToString());
        word.Clear();
    }

    private static string Join(List<string> words, string text, string fallback)
    {
        var name = new StringBuilder();
        var sign = text.Length > 1 && text[0] is '+' or '-' && text.Length > 1 && IsDigit(text[1]) ? Signs[text[0]] : "";
        name.Append(sign);
        foreach (var word in words)
        {
            if (name.Length > 0 && IsDigit(name[name.Length - 1]) && IsDigit(word[0]))
                name.Append('_');
            var singular = word.Length > 2 && word[word.Length - 1] == 's' ? word.Substring(0, word.Length - 1) : word;
            var isShouted = word.Length > 1 && singular.All(static c => !char.IsLower(c));
            name.Append(char.ToUpperInvariant(word[0])).Append(isShouted ? word.Substring(1).ToLowerInvariant() : word.Substring(1));
        }
        if (name.Length == 0)
            foreach (var c in text.Take(16))
                if (Signs.TryGetValue(c, out var word))
                    name.Append(word);
        if (name.Length == 0)
            return fallback;
        return IsLetter(name[0]) ? name.ToString() : fallback + name;
    }

    /// <summary>Composed (Unicode form C), with U+0000 for all that may not stand in an identifier or cannot be seen there.</summary>
    private static string Letters(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length && kept.Length < 400; i++)
        {
            var c = text[i];
            // Letters beyond the BMP are none to the compiler; what formats (joiners, direction marks) joins nothing and is seen by nobody.
            if (char.IsSurrogate(c))
                kept.Append('\0');
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.Format && !IsInvisible(c))
                kept.Append(IsLetter(c) || IsDigit(c) || IsMark(c) ? c : '\0');
        }
        var composed = kept.ToString().Normalize(NormalizationForm.FormC);
        var letters = new StringBuilder(composed.Length);
        foreach (var c in composed)
            letters.Append(IsMark(c) && (letters.Length == 0 || letters[letters.Length - 1] == '\0') ? '\0' : c);
        return letters.ToString();
    }

    private static bool IsLetter(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber && !IsInvisible(c);

    private static bool IsDigit(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber;

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Letters and marks by category that show nothing: fillers, variation selectors, joiners.</summary>
    private static bool IsInvisible(char c) =>
        c is '\u034F' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or (>= '\u180B' and <= '\u180F') or '\u3164' or '\uFFA0' or (>= '\uFE00' and <= '\uFE0F');

    /// <summary>A long name keeps its first words and a hash of the whole.</summary>
    private static string Cut(string name, string whole)
    {
        if (name.Length <= Longest)
            return name;
        // FNV-1a: the same in every process, which string.GetHashCode is not.
        var hash = 2166136261u;
        foreach (var c in whole)
            hash = unchecked((hash ^ c) * 16777619u);
        return name.Substring(0, EndOfWord(name, Longest - 9)) + "_" + hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    /// <summary>Where the last word that is over by <paramref name="end"/> ends; a word that takes half of the name is cut.</summary>
    private static int EndOfWord(string name, int end)
    {
        for (var i = end; i > end / 2; i--)
            if (char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
                return i;
        while (IsMark(name[end]))
            end--;
        return end;
    }
}
