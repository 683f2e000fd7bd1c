using System.Net;
using System.Text;

namespace BuddyGen.Emission;

/// <summary>The text of a paragraph as XML: code, links and breaks; the marks of emphasis go.</summary>
internal sealed class DescriptionLine
{
    private const int LongestAddress = 2_000;
    private const int LongestEntity = 32;

    private static readonly char[] Marks =
    [
        '`', '[', '!', '<', '*', '_', '&', '\\',
        DescriptionHtml.Break, DescriptionHtml.CodeStart, DescriptionHtml.CodeEnd, DescriptionHtml.LinkStart, DescriptionHtml.LinkText, DescriptionHtml.LinkEnd,
    ];

    private readonly string text;
    private readonly IReadOnlyDictionary<string, string> definitions;
    private readonly bool isLinkText;
    private readonly Dictionary<int, int> codeSpans;
    private readonly int[] brackets;
    private readonly int lastLinkEnd;
    private readonly StringBuilder xml = new();
    private readonly Emphasis emphasis = new();

    private DescriptionLine(string text, IReadOnlyDictionary<string, string> definitions, bool isLinkText)
    {
        this.text = text;
        this.definitions = definitions;
        this.isLinkText = isLinkText;
        codeSpans = CodeSpans.Of(text);
        brackets = Brackets();
        lastLinkEnd = text.LastIndexOf(DescriptionHtml.LinkEnd);
    }

    public static string ToXml(string text, IReadOnlyDictionary<string, string> definitions) => ToXml(text, definitions, isLinkText: false);

    private static string ToXml(string text, IReadOnlyDictionary<string, string> definitions, bool isLinkText) =>
        text.IndexOfAny(Marks) < 0
            ? XmlDoc.Escaped(text)
            : new DescriptionLine(text, definitions, isLinkText).Convert();

    private string Convert()
    {
        for (var i = 0; i < text.Length;)
            i = Next(i);
        return emphasis.Without(xml);
    }

    /// <summary>Writes what begins there, and says where to go on.</summary>
    private int Next(int i)
    {
        switch (text[i])
        {
            case '`':
                return CodeSpan(i);
            case '\\' when i + 1 < text.Length && text[i + 1] == '\n':
                xml.Append("<br />");
                return i + 1;
            case '\\' when i + 1 < text.Length && text[i + 1] is '*' or '_' or '`' or '[' or ']' or '<' or '>' or '#' or '|' or '~':
                return Plain(i + 1);
            case DescriptionHtml.Break:
                TrimBlanks();
                xml.Append("<br />");
                return i + 1;
            case DescriptionHtml.CodeStart:
                var end = text.IndexOf(DescriptionHtml.CodeEnd, i);
                // The paragraph may be over before the code is.
                return Code(i + 1, end < 0 ? text.Length : end, end < 0 ? text.Length : end + 1);
            case DescriptionHtml.LinkStart:
                return HtmlLink(i);
            case DescriptionHtml.CodeEnd or DescriptionHtml.LinkText or DescriptionHtml.LinkEnd:
                return i + 1;
            case '&':
                return Entity(i);
            case '<':
                return Autolink(i);
            case '!' when i + 1 < text.Length && text[i + 1] == '[' && brackets[i + 1] > 0:
                return Link(i + 1) is var afterImage && afterImage > 0 ? afterImage : Plain(i);
            case '[' when brackets[i] > 0 && !isLinkText:
                return Link(i) is var afterLink && afterLink > 0 ? afterLink : Plain(i);
            case '*' or '_':
                var run = i + 1;
                while (run < text.Length && text[run] == text[i])
                    run++;
                emphasis.Add(xml, text, i, run);
                return run;
            default:
                return Plain(i);
        }
    }

    /// <summary>The character as it is, and what follows up to the next mark.</summary>
    private int Plain(int i)
    {
        var next = text.IndexOfAny(Marks, i + 1);
        var end = next < 0 ? text.Length : next;
        xml.Append(XmlDoc.Escaped(text.Substring(i, end - i)));
        return end;
    }

    private int CodeSpan(int i)
    {
        var run = i;
        while (run < text.Length && text[run] == '`')
            run++;
        if (codeSpans.TryGetValue(i, out var end))
            return Code(run, end - (run - i), end);
        xml.Append(text, i, run - i);
        return run;
    }

    private int Code(int start, int end, int next)
    {
        var code = text.Substring(start, end - start).Replace(DescriptionHtml.Break, ' ').Replace('\n', ' ').Trim();
        if (code.Length > 0)
            xml.Append("<c>").Append(XmlDoc.Escaped(code)).Append("</c>");
        return next;
    }

    private int Entity(int i)
    {
        var end = text.IndexOf(';', i, Math.Min(LongestEntity, text.Length - i));
        var written = end < 0 ? "&" : text.Substring(i, end + 1 - i);
        var decoded = WebUtility.HtmlDecode(written);
        // One that nobody knows is text, and what follows its ampersand may be marks.
        xml.Append(XmlDoc.Escaped(decoded == written ? "&" : decoded));
        return decoded == written ? i + 1 : end + 1;
    }

    private int Autolink(int i)
    {
        var end = text.IndexOfAny(['>', ' ', '\n', '<'], i + 1, Math.Min(LongestAddress, text.Length - i - 1));
        if (end < 0 || text[end] != '>' || !IsAddress(text.Substring(i + 1, end - i - 1)))
            return Plain(i);
        WriteLink(text.Substring(i + 1, end - i - 1), "");
        return end + 1;
    }

    private int HtmlLink(int i)
    {
        var start = text.IndexOf(DescriptionHtml.LinkText, i);
        if (start < 0)
            return i + 1;
        if (lastLinkEnd < start || isLinkText)
            return start + 1;
        var end = text.IndexOf(DescriptionHtml.LinkEnd, start);
        WriteLink(text.Substring(i + 1, start - i - 1).Trim(), Inner(start + 1, end));
        return end + 1;
    }

    /// <summary>A link, inline or by reference, or the alternative text of an image; 0 if the brackets are just brackets.</summary>
    private int Link(int i)
    {
        var close = brackets[i];
        var next = close + 1;
        string? address;
        if (next < text.Length && text[next] == '(')
        {
            (address, next) = Destination(next);
        }
        else if (definitions.Count == 0)
            return 0;
        else if (next < text.Length && text[next] == '[' && brackets[next] is var labelEnd and > 0 && labelEnd > next + 1)
        {
            definitions.TryGetValue(text.Substring(next + 1, labelEnd - next - 1), out address);
            next = labelEnd + 1;
        }
        else
        {
            definitions.TryGetValue(text.Substring(i + 1, close - i - 1), out address);
            if (next + 1 < text.Length && text[next] == '[' && text[next + 1] == ']')
                next += 2;
        }
        if (address is null)
            return 0;
        WriteLink(address, Inner(i + 1, close));
        return next;
    }

    /// <summary>The address in parentheses, with or without a title, and where they are over; null if it is none.</summary>
    private (string? Address, int Next) Destination(int open)
    {
        var depth = 0;
        var limit = Math.Min(text.Length, open + LongestAddress);
        for (var i = open; i < limit; i++)
        {
            if (text[i] == '(')
                depth++;
            else if (text[i] == ')' && --depth == 0)
            {
                var parts = text.Substring(open + 1, i - open - 1).Trim().Split([' ', '\n'], 2);
                // Words that are no title: an aside in parentheses.
                return parts.Length > 1 && parts[1].TrimStart()[0] is not ('"' or '\'' or '(') ? (null, 0) : (parts[0].TrimStart('<').TrimEnd('>'), i + 1);
            }
        }
        return (null, 0);
    }

    private string Inner(int start, int end) => ToXml(text.Substring(start, end - start), definitions, isLinkText: true).Trim();

    /// <summary>Only an address of the web leads anywhere from an editor; of others the text stays.</summary>
    private void WriteLink(string address, string inner)
    {
        if (!IsAddress(address) || isLinkText)
            xml.Append(inner);
        else
            xml.Append("<see href=\"").Append(XmlDoc.Escaped(address).Replace("\"", "&quot;")).Append(inner.Length == 0 ? "\" />" : "\">" + inner + "</see>");
    }

    private static bool IsAddress(string address) =>
        (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && address.IndexOfAny([' ', '\n', DescriptionHtml.Break]) < 0;

    private void TrimBlanks()
    {
        while (xml.Length > 0 && xml[xml.Length - 1] == ' ')
            xml.Length--;
    }

    /// <summary>For each opening bracket its closing one, outside code; 0 if it has none.</summary>
    private int[] Brackets()
    {
        var partners = new int[text.Length];
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (codeSpans.TryGetValue(i, out var end))
                i = end - 1;
            else if (text[i] == '\\')
                i++;
            else if (text[i] == '[')
                open.Push(i);
            else if (text[i] == ']' && open.Count > 0)
                partners[open.Pop()] = i;
        }
        return partners;
    }
}
