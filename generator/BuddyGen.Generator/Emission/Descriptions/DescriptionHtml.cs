using System.Globalization;
using System.Net;
using System.Text;

namespace BuddyGen.Emission;

/// <summary>
/// The HTML of a description as the Markdown that means the same, where there is one; tags that only decorate go. What is no HTML, such as a placeholder in angle brackets
/// or a tag without its partner, stays as it is.
/// </summary>
internal sealed class DescriptionHtml
{
    // Control characters, of which a cleaned text has none, mark what must not be taken for Markdown.
    public const char Break = '\u000B';
    public const char CodeBlock = '\u000C';
    public const char CodeStart = '\u0001';
    public const char CodeEnd = '\u0002';
    public const char LinkStart = '\u0003';
    public const char LinkText = '\u0004';
    public const char LinkEnd = '\u0005';

    /// <summary>Elements whose tags count alone: their end may be left out, or they have none.</summary>
    private static readonly HashSet<string> Single = ["br", "hr", "p", "li", "tr", "td", "th", "dt", "dd", "img", "wbr"];

    private static readonly HashSet<string> Blocks =
        ["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "details", "summary", "dl", "dt", "dd", "center", "hr"];

    private static readonly HashSet<string> Decorations =
        ["b", "strong", "i", "em", "u", "s", "del", "ins", "span", "font", "small", "big", "mark", "sub", "q", "cite", "var", "abbr", "thead", "tbody", "wbr"];

    private static readonly HashSet<string> Codes = ["code", "tt", "kbd", "samp"];

    private readonly string text;
    private readonly StringBuilder written = new();
    private readonly Dictionary<int, int> codeSpans;
    private readonly Dictionary<string, int> lastEnds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> open = new(StringComparer.Ordinal);
    private readonly Stack<bool> lists = new();

    private DescriptionHtml(string text)
    {
        this.text = text;
        codeSpans = CodeSpans.Of(text);
    }

    /// <summary>Of a text without control characters other than line feeds.</summary>
    public static string ToMarkdown(string text) => text.IndexOf('<') < 0 ? text : new DescriptionHtml(text).Convert();

    private string Convert()
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '<' && HtmlTag.At(text, i) is { IsEnd: true } tag)
                lastEnds[tag.Name] = i;
        var lastComment = text.LastIndexOf("-->", StringComparison.Ordinal);
        for (var i = 0; i < text.Length;)
        {
            if (codeSpans.TryGetValue(i, out var end))
            {
                written.Append(text, i, end - i);
                i = end;
            }
            else if (text[i] == '<' && lastComment > i && string.CompareOrdinal(text, i, "<!--", 0, 4) == 0)
                i = text.IndexOf("-->", i, StringComparison.Ordinal) + 3;
            else if (text[i] == '<' && HtmlTag.At(text, i) is { } tag && Counts(tag, i))
                i = Tag(tag, i + tag.Length);
            else
                written.Append(text[i++]);
        }
        return written.ToString();
    }

    /// <summary>Whether a tag has its partner, where it needs one.</summary>
    private bool Counts(HtmlTag tag, int start)
    {
        if (Single.Contains(tag.Name))
            return true;
        open.TryGetValue(tag.Name, out var count);
        if (tag.IsEnd ? count == 0 : !(lastEnds.TryGetValue(tag.Name, out var last) && last > start))
            return false;
        open[tag.Name] = count + (tag.IsEnd ? -1 : 1);
        return true;
    }

    /// <summary>Writes what a tag means, and says where to go on.</summary>
    private int Tag(HtmlTag tag, int next)
    {
        switch (tag.Name)
        {
            case "br":
                // In a list a blank line would end it.
                if (lists.Count == 0 || !EndsWith(Break + "\n"))
                    written.Append(Break).Append('\n');
                return SkipLineEnd(next);
            case "ul" or "ol":
                return List(tag, next);
            case "li":
                if (!tag.IsEnd)
                    written.Append('\n').Append(' ', Math.Max(0, Math.Min(lists.Count, Description.MostNesting) - 1) * 2).Append(lists.Count > 0 && lists.Peek() ? "1. " : "- ");
                return SkipBlanks(next);
            case "tr":
                written.Append(tag.IsEnd ? "" : "\n|");
                return SkipBlanks(next);
            case "td" or "th":
                written.Append(tag.IsEnd ? " |" : " ");
                return SkipBlanks(next);
            case "sup":
                if (!tag.IsEnd && next < text.Length && (text[next] is >= '0' and <= '9' or '-' or '+'))
                    written.Append('^');
                return next;
            case "img":
                written.Append(Decoded(tag.Attribute("alt")).Replace('\n', ' '));
                return next;
            case "a":
                return Link(tag, next);
            case "pre" when !tag.IsEnd:
                return Preformatted(next);
            case var name when Codes.Contains(name) && !tag.IsEnd:
                return Code(name, next);
            case var name when Blocks.Contains(name):
                written.Append(lists.Count > 0 ? "\n" : "\n\n");
                return SkipBlanks(next);
            case var name when Decorations.Contains(name):
                return next;
            default:
                written.Append(text, next - tag.Length, tag.Length);
                return next;
        }
    }

    private int List(HtmlTag tag, int next)
    {
        if (!tag.IsEnd)
        {
            written.Append(lists.Count == 0 ? "\n\n" : "\n");
            lists.Push(tag.Name == "ol");
            return SkipBlanks(next);
        }
        if (lists.Count > 0)
            lists.Pop();
        written.Append(lists.Count == 0 ? "\n\n" : "\n");
        return SkipBlanks(next);
    }

    private int Link(HtmlTag tag, int next)
    {
        var address = tag.IsEnd ? null : tag.Attribute("href");
        if (tag.IsEnd)
            written.Append(LinkEnd);
        else
            written.Append(LinkStart).Append(Decoded(address).Replace("\n", "")).Append(LinkText);
        return next;
    }

    private int Code(string name, int next)
    {
        var end = text.IndexOf("</" + name, next, StringComparison.OrdinalIgnoreCase);
        // Its own end is still to come and counts for nothing more.
        written.Append(CodeStart).Append(Decoded(text.Substring(next, end - next)).Replace('\n', ' ')).Append(CodeEnd);
        open[name]--;
        return text.IndexOf('>', end) + 1;
    }

    private int Preformatted(int next)
    {
        var end = text.IndexOf("</pre", next, StringComparison.OrdinalIgnoreCase);
        var content = text.Substring(next, end - next).Trim('\n');
        var from = HtmlTag.At(content, 0) is { Name: "code", IsEnd: false } code ? code.Length : 0;
        var to = content.EndsWith("</code>", StringComparison.OrdinalIgnoreCase) && content.Length - 7 >= from ? content.Length - 7 : content.Length;
        written.Append('\n').Append(CodeBlock).Append('\n').Append(Decoded(content.Substring(from, to - from)).Trim('\n')).Append('\n').Append(CodeBlock).Append('\n');
        open["pre"]--;
        return SkipBlanks(text.IndexOf('>', end) + 1);
    }

    private static string Decoded(string? html) => html is null ? "" : html.IndexOf('&') < 0 ? html : Description.Clean(WebUtility.HtmlDecode(html));

    private bool EndsWith(string end) => written.Length >= end.Length && written.ToString(written.Length - end.Length, end.Length) == end;

    private int SkipBlanks(int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at;
    }

    private int SkipLineEnd(int at)
    {
        at = SkipBlanks(at);
        return at < text.Length && text[at] == '\n' ? at + 1 : at;
    }
}
