using System.Text;

namespace BuddyGen.Emission;

/// <summary>
/// A description, which is CommonMark with HTML in it (OpenAPI 3.1 §3.5), as the few elements that documentation comments have: paragraphs, lists, code and links. All else is
/// shown as its words. Each step goes over the text once.
/// </summary>
internal sealed class Description
{
    /// <summary>How many lists stand in each other; what is deeper is in the last.</summary>
    public const int MostNesting = 8;

    private readonly List<DescriptionBlock> blocks = [];
    private readonly List<string> paragraph = [];
    private readonly Stack<OpenList> lists = new();
    private readonly StringBuilder list = new();
    private readonly IReadOnlyDictionary<string, string> definitions;
    private bool itemHasText;
    private bool afterBlank;
    private bool inQuote;

    private Description(IReadOnlyDictionary<string, string> definitions) => this.definitions = definitions;

    public static IReadOnlyList<DescriptionBlock> Read(string text)
    {
        var definitions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var lines = DescriptionLines.Of(text, definitions);
        var description = new Description(definitions);
        for (var i = 0; i < lines.Count; i++)
            i = description.Line(lines, i);
        description.Flush();
        description.CloseLists(-1);
        return description.blocks;
    }

    /// <summary>Without control characters but line feeds: tabs are blanks, what else changes how a text looks is U+FFFD.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var line in SpecText.Lines(text))
        {
            if (clean.Length > 0 || line.Length == 0)
                clean.Append('\n');
            for (var i = 0; i < line.Length; i++)
                clean.Append(line[i] == '\t' ? ' ' : SpecText.IsTreacherous(line[i]) || SpecText.IsUnpaired(line, i) ? '\uFFFD' : line[i]);
        }
        return clean.ToString();
    }

    /// <summary>Takes a line, or as many as belong to its block; says which was the last.</summary>
    private int Line(IReadOnlyList<string> lines, int i)
    {
        var line = lines[i];
        var indent = DescriptionLines.Indent(line);
        var content = Content(line);
        if (content.Length == 0)
        {
            Flush();
            afterBlank = true;
            return i;
        }
        if (content[0] == DescriptionHtml.CodeBlock)
        {
            var end = i + 1;
            while (end < lines.Count && !(Content(lines[end]) is { Length: 1 } mark && mark[0] == DescriptionHtml.CodeBlock))
                end++;
            BeginBlock(indent);
            AddCode(lines, i + 1, end, indent);
            return end;
        }
        if (IsQuote(content))
        {
            if (!inQuote)
                Flush();
            inQuote = true;
            content = content.TrimStart('>', ' ');
            if (content.Length == 0)
            {
                Flush();
                return i;
            }
        }
        else
            inQuote = false;
        if (IsRule(content))
        {
            Flush();
            return i;
        }
        if (Heading(content) is { } heading)
        {
            Flush();
            CloseLists(-1);
            paragraph.Add(heading);
            Flush();
            return i;
        }
        if (IsRow(content) || (content.IndexOf('|') >= 0 && i + 1 < lines.Count && IsDelimiterRow(Content(lines[i + 1]))))
        {
            var end = i + 1;
            while (end < lines.Count && lines[end].IndexOf('|') >= 0)
                end++;
            BeginBlock(indent);
            AddCode(lines, i, end, indent);
            return end - 1;
        }
        if (ListMarker.Of(content) is { } marker && (lists.Count > 0 || paragraph.Count == 0 || marker.MayFollowText))
            BeginItem(marker, indent, content.Substring(marker.Length));
        else
        {
            BeginBlock(indent);
            paragraph.Add(content);
        }
        afterBlank = false;
        return i;
    }

    /// <summary>What stands in a line; a break at its end stays, unless it is all there is.</summary>
    private static string Content(string line)
    {
        var content = line.Trim(' ');
        if (content.Length > 0 && content.Trim(' ', DescriptionHtml.Break).Length == 0)
            return "";
        return line.EndsWith("  ", StringComparison.Ordinal) && content.Length > 0 && content[content.Length - 1] != DescriptionHtml.Break ? content + DescriptionHtml.Break : content;
    }

    /// <summary>After an empty line only what is indented belongs to the item above.</summary>
    private void BeginBlock(int indent)
    {
        if (afterBlank)
            CloseLists(indent - 1);
        afterBlank = false;
    }

    private void BeginItem(ListMarker marker, int indent, string content)
    {
        Flush();
        CloseLists(indent);
        if (lists.Count > 0 && indent < lists.Peek().Indent + 2 && lists.Peek().IsNumbered != marker.IsNumbered)
            CloseList();
        if (lists.Count == 0 || (indent >= lists.Peek().Indent + 2 && lists.Count < MostNesting))
        {
            if (lists.Count > 0)
                list.Append('\n');
            lists.Push(new OpenList(indent, marker.IsNumbered));
            list.Append(marker.IsNumbered ? "<list type=\"number\">" : "<list type=\"bullet\">");
        }
        else
            list.Append("</description></item>");
        list.Append("\n<item><description>");
        itemHasText = false;
        if (content.Length > 0)
            paragraph.Add(content);
    }

    private void Flush()
    {
        if (paragraph.Count == 0)
            return;
        var xml = DescriptionLine.ToXml(string.Join("\n", paragraph).TrimEnd(' ', DescriptionHtml.Break), definitions).Trim();
        paragraph.Clear();
        if (xml.Length == 0)
            return;
        if (lists.Count == 0)
            blocks.Add(new DescriptionBlock(xml, IsParagraph: true));
        else
        {
            list.Append(itemHasText ? "\n<para>" + xml + "</para>" : xml);
            itemHasText = true;
        }
    }

    private void AddCode(IReadOnlyList<string> lines, int start, int end, int indent)
    {
        Flush();
        while (end > start && lines[end - 1].Trim(' ').Length == 0)
            end--;
        var code = new StringBuilder("<code>");
        for (var i = start; i < end; i++)
            code.Append('\n').Append(XmlDoc.Escaped(lines[i].Substring(Math.Min(indent, DescriptionLines.Indent(lines[i]))).TrimEnd()));
        code.Append("\n</code>");
        if (lists.Count == 0)
            blocks.Add(new DescriptionBlock(code.ToString(), IsParagraph: false));
        else
        {
            list.Append('\n').Append(code);
            itemHasText = true;
        }
        afterBlank = false;
    }

    /// <summary>Closes the lists that are indented further.</summary>
    private void CloseLists(int indent)
    {
        while (lists.Count > 0 && lists.Peek().Indent > indent)
            CloseList();
    }

    private void CloseList()
    {
        lists.Pop();
        list.Append("</description></item>\n</list>");
        itemHasText = true;
        if (lists.Count > 0)
            return;
        blocks.Add(new DescriptionBlock(list.ToString(), IsParagraph: false));
        list.Clear();
    }

    /// <summary>Of a comparison it is a sign.</summary>
    private static bool IsQuote(string content) => content[0] == '>' && !(content.Length > 1 && (content[1] == '=' || (content[1] == ' ' && content.Length > 2 && content[2] is >= '0' and <= '9')));

    /// <summary>A rule between paragraphs, or under a heading.</summary>
    private static bool IsRule(string content) =>
        content[0] is '-' or '*' or '_' or '=' && content.Length > 2 && content.All(character => character == content[0] || character == ' ') && content.Count(static character => character != ' ') > 2;

    private static string? Heading(string content)
    {
        var level = content.Length - content.TrimStart('#').Length;
        return level is > 0 and <= 6 && content.Length > level && content[level] == ' ' ? content.Trim('#', ' ', DescriptionHtml.Break) : null;
    }

    private static bool IsRow(string content) => content.Length > 1 && content[0] == '|' && content[content.Length - 1] == '|';

    private static bool IsDelimiterRow(string content) =>
        content.IndexOf('-') >= 0 && content.IndexOf('|') >= 0 && content.All(static character => character is '-' or '|' or ':' or ' ');

    private readonly record struct OpenList(int Indent, bool IsNumbered);

    /// <summary>What makes a line an item.</summary>
    private readonly record struct ListMarker(int Length, bool IsNumbered, bool MayFollowText)
    {
        public static ListMarker? Of(string content)
        {
            if (content[0] is '-' or '*' or '+' or '•')
                return content.Length == 1 ? null : content[1] == ' ' || content[0] == '•' ? new ListMarker(Blanks(content, 1), IsNumbered: false, MayFollowText: true) : null;
            var digits = 0;
            while (digits < content.Length && digits < 3 && content[digits] is >= '0' and <= '9')
                digits++;
            return digits > 0 && digits + 1 < content.Length && content[digits] is '.' or ')' && content[digits + 1] == ' '
                ? new ListMarker(Blanks(content, digits + 1), IsNumbered: true, MayFollowText: digits == 1 && content[0] == '1')
                : null;
        }

        private static int Blanks(string content, int at)
        {
            while (at < content.Length && content[at] == ' ')
                at++;
            return at;
        }
    }
}
