using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BuddyGen.Schemas;

/// <summary>
/// Regular expressions of ECMA-262 (2020-12 core §6.4, with the <c>u</c> flag) as .NET ones that match the same texts. What cannot be said exactly
/// (back-references, Unicode properties of another Unicode version …) has no translation: then nothing is certain of the rule.
/// </summary>
internal static class EcmaPattern
{
    /// <summary>A match that takes longer is abandoned, and the rule left open.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(250);

    private const int LongestPattern = 4000;
    private const int DeepestGroup = 50;
    private const string WordBoundary = "(?:(?<=[0-9A-Z_a-z])(?![0-9A-Z_a-z])|(?<![0-9A-Z_a-z])(?=[0-9A-Z_a-z]))";
    private const string NoWordBoundary = "(?:(?<=[0-9A-Z_a-z])(?=[0-9A-Z_a-z])|(?<![0-9A-Z_a-z])(?![0-9A-Z_a-z]))";

    /// <summary>The .NET pattern, or null if there is none that is exact.</summary>
    public static string? Translate(string pattern) => pattern.Length <= LongestPattern && new Translation(pattern).Run() is { } translated && Create(translated) is not null ? translated : null;

    public static Regex? Compile(string pattern) => Translate(pattern) is { } translated ? Create(translated) : null;

    /// <summary>Null: it took too long to find out.</summary>
    public static bool? IsMatch(Regex regex, string text)
    {
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static Regex? Create(string translated)
    {
        try
        {
            return new Regex(translated, RegexOptions.CultureInvariant, Budget);
        }
        catch (ArgumentException)
        {
            // Not a regular expression.
            return null;
        }
    }

    private sealed class Translation(string pattern)
    {
        private readonly StringBuilder output = new();
        private int position;
        private int depth;

        private bool AtEnd => position >= pattern.Length;

        public string? Run()
        {
            while (!AtEnd)
                if (!Term())
                    return null;
            return depth == 0 ? output.ToString() : null;
        }

        private bool Term()
        {
            var c = pattern[position++];
            switch (c)
            {
                case '^':
                    return Append("^");
                case '$':
                    // .NET's own $ also matches before a last line break.
                    return Append("\\z");
                case '|':
                    return Append("|");
                case '.':
                    return Append(CodePoints.LineTerminators.Negated());
                case '(':
                    return Group();
                case ')':
                    return --depth >= 0 && Append(")");
                case '[':
                    return Class() is { } set && Append(set);
                case '*' or '+' or '?':
                    return Append(c.ToString());
                case '{':
                    return Count();
                case '\\':
                    return Escape();
                default:
                    position--;
                    return Append(One(Character()));
            }
        }

        private bool Group()
        {
            if (++depth > DeepestGroup)
                return false;
            if (AtEnd || pattern[position] != '?')
                return Append("(?:");
            foreach (var kind in new[] { "?:", "?=", "?!", "?<=", "?<!" })
                if (string.CompareOrdinal(pattern, position, kind, 0, kind.Length) == 0)
                {
                    position += kind.Length;
                    return Append("(" + kind);
                }
            // A name matters to back-references only.
            var end = pattern.IndexOf('>', position);
            if (end < 0 || position + 1 >= pattern.Length || pattern[position + 1] != '<' || end == position + 2)
                return false;
            for (var i = position + 2; i < end; i++)
                if (!char.IsLetterOrDigit(pattern[i]) && pattern[i] != '_')
                    return false;
            position = end + 1;
            return Append("(?:");
        }

        private bool Count()
        {
            var end = pattern.IndexOf('}', position);
            var parts = end < 0 ? [] : pattern.Substring(position, end - position).Split(',');
            var isCount = parts.Length is 1 or 2 && parts[0].Length > 0 && parts.All(static part => part.All(static c => c is >= '0' and <= '9'));
            if (!isCount)
                return Append(One('{'));
            if (parts.Any(static part => part.Length > 4))
                return false;
            position = end + 1;
            return Append("{" + string.Join(",", parts) + "}");
        }

        private bool Escape()
        {
            if (AtEnd)
                return false;
            switch (pattern[position])
            {
                case 'b':
                    position++;
                    return Append(WordBoundary);
                case 'B':
                    position++;
                    return Append(NoWordBoundary);
                case >= '1' and <= '9':
                    return false;
            }
            if (Set() is { } set)
                return Append(set);
            return EscapedCharacter(inClass: false) is { } character && Append(One(character));
        }

        // \d and its like; null: it is something else.
        private CodePoints? Set()
        {
            var set = pattern[position] switch
            {
                'd' or 'D' => CodePoints.Digits,
                'w' or 'W' => CodePoints.WordCharacters,
                's' or 'S' => CodePoints.WhiteSpace,
                _ => null,
            };
            return set is null ? null : char.IsUpper(pattern[position++]) ? set.Negated() : set;
        }

        private CodePoints? Class()
        {
            var negated = !AtEnd && pattern[position] == '^';
            if (negated)
                position++;
            var set = new CodePoints();
            while (true)
            {
                if (AtEnd)
                    return null;
                if (pattern[position] == ']')
                    break;
                if (ClassAtom(out var from) is not { } first)
                    return null;
                if (position + 1 < pattern.Length && pattern[position] == '-' && pattern[position + 1] != ']')
                {
                    position++;
                    // [\d-x] has two readings, by the flag.
                    if (from < 0 || ClassAtom(out var to) is null || to < from)
                        return null;
                    first = new CodePoints((from, to));
                }
                set = set.With(first);
            }
            position++;
            return negated ? set.Negated() : set;
        }

        private CodePoints? ClassAtom(out int character)
        {
            character = -1;
            if (AtEnd)
                return null;
            if (pattern[position] != '\\')
            {
                character = Character();
                return One(character);
            }
            position++;
            if (AtEnd)
                return null;
            if (Set() is { } set)
                return set;
            if (EscapedCharacter(inClass: true) is not { } escaped)
                return null;
            character = escaped;
            return One(character);
        }

        private int Character()
        {
            var character = char.IsSurrogatePair(pattern, position) ? char.ConvertToUtf32(pattern, position) : pattern[position];
            position += character > char.MaxValue ? 2 : 1;
            return character;
        }

        // After the backslash. Null: not a character, or none that is the same in every reading.
        private int? EscapedCharacter(bool inClass)
        {
            var c = pattern[position++];
            switch (c)
            {
                case 'n':
                    return '\n';
                case 'r':
                    return '\r';
                case 't':
                    return '\t';
                case 'v':
                    return '\v';
                case 'f':
                    return '\f';
                case 'b' when inClass:
                    return '\b';
                case '0':
                    return !AtEnd && pattern[position] is >= '0' and <= '9' ? null : 0;
                case 'c':
                    return !AtEnd && pattern[position] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') ? pattern[position++] % 32 : null;
                case 'x':
                    return Hex(2);
                case 'u':
                    return Unicode();
                default:
                    return c is > ' ' and <= '~' && !char.IsLetterOrDigit(c) ? c : null;
            }
        }

        private int? Unicode()
        {
            if (!AtEnd && pattern[position] == '{')
            {
                var end = pattern.IndexOf('}', position);
                if (end < 0 || end - position is 1 or > 7)
                    return null;
                position++;
                var point = Hex(end - position);
                position = end + 1;
                return point is <= 0x10FFFF ? point : null;
            }
            if (Hex(4) is not { } unit)
                return null;
            if (unit is < 0xD800 or > 0xDBFF || string.CompareOrdinal(pattern, position, "\\u", 0, 2) != 0)
                return unit;
            var back = position;
            position += 2;
            if (Hex(4) is >= 0xDC00 and <= 0xDFFF and var low)
                return char.ConvertToUtf32((char)unit, (char)low);
            position = back;
            return unit;
        }

        private int? Hex(int digits)
        {
            if (position + digits > pattern.Length || !int.TryParse(pattern.Substring(position, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
                return null;
            position += digits;
            return value;
        }

        private static CodePoints One(int character) => new((character, character));

        private bool Append(string text)
        {
            output.Append(text);
            return true;
        }

        private bool Append(CodePoints set) => Append(set.ToPattern());
    }
}
