using System.Globalization;
using System.Text;

namespace BuddyGen.Schemas;

/// <summary>A set of Unicode code points, and the .NET pattern for one of them. .NET matches UTF-16 units: a pair must never be split.</summary>
internal sealed class CodePoints
{
    private const int Last = 0x10FFFF;
    private const int FirstHigh = 0xD800, FirstLow = 0xDC00, LastLow = 0xDFFF, FirstAstral = 0x10000;

    // ECMA-262 §22.2.2.9: \d, \w, \s; and what the dot leaves out (§12.3).
    public static readonly CodePoints Digits = new(('0', '9'));
    public static readonly CodePoints WordCharacters = new(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));
    public static readonly CodePoints WhiteSpace = new((9, 13), (32, 32), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF));
    public static readonly CodePoints LineTerminators = new((10, 10), (13, 13), (0x2028, 0x2029));

    private readonly List<(int From, int To)> ranges;

    public CodePoints(params (int From, int To)[] ranges) => this.ranges = Merged(ranges);

    private CodePoints(List<(int From, int To)> ranges) => this.ranges = ranges;

    public CodePoints With(CodePoints other) => new(Merged(ranges.Concat(other.ranges)));

    public CodePoints Negated()
    {
        var result = new List<(int, int)>();
        var next = 0;
        foreach (var (from, to) in ranges)
        {
            if (from > next)
                result.Add((next, from - 1));
            next = to + 1;
        }
        if (next <= Last)
            result.Add((next, Last));
        return new CodePoints(result);
    }

    public string ToPattern()
    {
        var choices = new List<string>();
        var plain = Class(Between(0, FirstHigh - 1).Concat(Between(LastLow + 1, FirstAstral - 1)));
        if (plain.Length > 0)
            choices.Add(plain);
        var high = Class(Between(FirstHigh, FirstLow - 1));
        if (high.Length > 0)
            choices.Add(high + "(?![\\uDC00-\\uDFFF])");
        var low = Class(Between(FirstLow, LastLow));
        if (low.Length > 0)
            choices.Add("(?<![\\uD800-\\uDBFF])" + low);
        choices.AddRange(Between(FirstAstral, Last).SelectMany(static range => Pairs(range.From, range.To)));
        return choices.Count switch
        {
            0 => "(?!)",
            1 when plain.Length > 0 => plain,
            _ => "(?:" + string.Join("|", choices) + ")",
        };
    }

    private IEnumerable<(int From, int To)> Between(int first, int last) =>
        ranges.Where(range => range.From <= last && range.To >= first).Select(range => (Math.Max(range.From, first), Math.Min(range.To, last)));

    private static IEnumerable<string> Pairs(int from, int to)
    {
        // Up to the end of the first high surrogate's block, whole blocks, and the beginning of the last one.
        int High(int point) => FirstHigh + ((point - FirstAstral) >> 10);
        int Low(int point) => FirstLow + ((point - FirstAstral) & 0x3FF);
        string Pair(int high, int lastHigh, int low, int lastLow) => Class([(high, lastHigh)]) + Class([(low, lastLow)]);

        if (High(from) == High(to))
        {
            yield return Pair(High(from), High(from), Low(from), Low(to));
            yield break;
        }
        var first = Low(from) == FirstLow ? High(from) : High(from) + 1;
        var last = Low(to) == LastLow ? High(to) : High(to) - 1;
        if (first > High(from))
            yield return Pair(High(from), High(from), Low(from), LastLow);
        if (first <= last)
            yield return Pair(first, last, FirstLow, LastLow);
        if (last < High(to))
            yield return Pair(High(to), High(to), FirstLow, Low(to));
    }

    private static string Class(IEnumerable<(int From, int To)> ranges)
    {
        var all = ranges.ToArray();
        if (all.Length == 0)
            return "";
        if (all.Length == 1 && all[0].From == all[0].To)
            return Unit(all[0].From);
        var text = new StringBuilder("[");
        foreach (var (from, to) in all)
        {
            text.Append(Unit(from));
            if (to > from)
                text.Append(to == from + 1 ? "" : "-").Append(Unit(to));
        }
        return text.Append(']').ToString();
    }

    private static string Unit(int unit) => unit switch
    {
        (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_' or ' ' => ((char)unit).ToString(),
        > ' ' and <= '~' => "\\" + (char)unit,
        _ => "\\u" + unit.ToString("X4", CultureInfo.InvariantCulture),
    };

    private static List<(int From, int To)> Merged(IEnumerable<(int From, int To)> ranges)
    {
        var merged = new List<(int From, int To)>();
        foreach (var (from, to) in ranges.OrderBy(static range => range.From))
            if (merged.Count > 0 && from <= merged[merged.Count - 1].To + 1)
                merged[merged.Count - 1] = (merged[merged.Count - 1].From, Math.Max(to, merged[merged.Count - 1].To));
            else
                merged.Add((from, to));
        return merged;
    }
}
