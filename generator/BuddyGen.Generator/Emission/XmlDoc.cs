using System.Text;

namespace BuddyGen.Emission;

/// <summary>Documentation comments: the one way by which spec text gets into a comment. What <see cref="Description"/> does not make of its markup is text.</summary>
internal static class XmlDoc
{
    /// <summary>
    /// Summary and remarks of a declaration. Of a description its first paragraph, with what that announces, is the summary; if there is none, <paramref name="otherwise"/> is. The rest
    /// begins the remarks, and <paramref name="remarks"/> follow: paragraphs that are XML already.
    /// </summary>
    public static string Head(string? description, string otherwise, params IEnumerable<DescriptionBlock> remarks)
    {
        var blocks = Blocks(description);
        var announced = Announced(blocks);
        var rest = blocks.Skip(announced).Concat(remarks.Where(static remark => remark.Xml.Length > 0)).ToList();
        return Element("summary", announced == 0 ? otherwise : Xml([.. blocks.Take(announced)])) + (rest.Count == 0 ? "" : "\n" + Element("remarks", Xml(rest)));
    }

    /// <summary>A description, or <paramref name="otherwise"/> if there is none, with sentences of ours behind it; all but the description are XML already.</summary>
    public static string Content(string? description, string otherwise, params IEnumerable<string> sentences)
    {
        var blocks = Blocks(description).ToList();
        var more = string.Join(" ", sentences.Where(static sentence => sentence.Length > 0));
        if (blocks.Count == 0)
            blocks.Add(otherwise);
        if (more.Length == 0)
            return Xml(blocks);
        return blocks.Count == 1 && blocks[0].IsParagraph ? Sentence(blocks[0].Xml) + " " + more : Xml([.. blocks, more]);
    }

    /// <summary>What a description says more than a summary.</summary>
    public static IEnumerable<DescriptionBlock> Without(string summary, string? description)
    {
        var said = Text(summary).TrimEnd('.');
        return Blocks(description).SkipWhile(block => block.IsParagraph && string.Equals(block.Xml.TrimEnd('.'), said, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A description behind words of ours, in one paragraph with its first.</summary>
    public static string Inline(string start, string? description)
    {
        var blocks = Blocks(description);
        var joins = blocks.Count > 0 && blocks[0].IsParagraph;
        return start + (joins ? ": " + blocks[0].Xml : blocks.Count == 0 ? "." : ":") + string.Concat(blocks.Skip(joins ? 1 : 0).Select(static block => "\n" + Paragraph(block)));
    }

    /// <summary>The comment lines of an element whose content is XML already.</summary>
    public static string Element(string name, string xml)
    {
        var tag = name.Split(' ')[0];
        return xml.Contains('\n')
            ? Comment("<" + name + ">\n" + xml + "\n</" + tag + ">")
            : Comment("<" + name + ">" + xml + "</" + tag + ">");
    }

    /// <summary>A description as XML: a single paragraph without an element around it.</summary>
    public static string Text(string text) => Xml(Blocks(text));

    /// <summary>A description as parts of remarks; none if there is none.</summary>
    public static IReadOnlyList<DescriptionBlock> Blocks(string? text) => string.IsNullOrWhiteSpace(text) ? [] : Description.Read(text!);

    /// <summary>Text that is no Markdown, such as a title.</summary>
    public static string Plain(string text) => Escaped(string.Join(" ", SpecText.Lines(text)).Trim());

    /// <summary>Spec text within a line: <c>&lt;c&gt;…&lt;/c&gt;</c>; long ones cut.</summary>
    public static string Code(string text)
    {
        const int Longest = 200;
        var line = string.Join(" ", SpecText.Lines(text));
        return "<c>" + Escaped(line.Length <= Longest ? line : line.Substring(0, Longest) + "…") + "</c>";
    }

    /// <summary>Text in XML 1.0 §2.2 and §2.4: of what is no line feed, controls and the like are U+FFFD.</summary>
    public static string Escaped(string line)
    {
        var escaped = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '\n':
                    escaped.Append('\n');
                    break;
                case '\t':
                    escaped.Append(' ');
                    break;
                default:
                    escaped.Append(SpecText.IsTreacherous(line[i]) || SpecText.IsUnpaired(line, i) ? '\uFFFD' : line[i]);
                    break;
            }
        }
        return escaped.ToString();
    }

    /// <summary>How many blocks belong to the first paragraph: lists and code behind a colon do.</summary>
    private static int Announced(IReadOnlyList<DescriptionBlock> blocks)
    {
        var count = Math.Min(1, blocks.Count);
        if (count > 0 && blocks[0].Xml.EndsWith(":", StringComparison.Ordinal))
            while (count < blocks.Count && !blocks[count].IsParagraph)
                count++;
        return count;
    }

    private static string Xml(IReadOnlyList<DescriptionBlock> blocks) => blocks.Count == 1 ? blocks[0].Xml : string.Join("\n", blocks.Select(Paragraph));

    private static string Paragraph(DescriptionBlock block) => block.IsParagraph ? "<para>" + block.Xml + "</para>" : block.Xml;

    /// <summary>With a full stop where nothing ends it.</summary>
    private static string Sentence(string xml) => xml.Length > 0 && (char.IsLetterOrDigit(xml[xml.Length - 1]) || xml[xml.Length - 1] is '>' or ')' or '"') ? xml + "." : xml;

    private static string Comment(string lines) => "/// " + lines.Replace("\n", "\n/// ");
}
