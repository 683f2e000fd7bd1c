using System.Text;
using System.Text.RegularExpressions;

namespace BuddyGen.Emission;

/// <summary>Documentation comments: the one way by which spec text gets into a comment. None of its markup is taken for markup.</summary>
internal static class XmlDoc
{
    private static readonly Regex CodeSpan = new("`([^`]+)`", RegexOptions.CultureInvariant);

    /// <summary>A summary of spec text; if there is none, of <paramref name="otherwise"/>, which is XML already.</summary>
    public static string Summary(string? text, string otherwise) => Element("summary", string.IsNullOrWhiteSpace(text) ? otherwise : Text(text!));

    /// <summary>Remarks of paragraphs that are XML already; nothing if there are none. Ends with a line break, so that what follows can stand on the same line of a template.</summary>
    public static string Remarks(IReadOnlyCollection<string> paragraphs) => paragraphs.Count switch
    {
        0 => "",
        1 => Element("remarks", paragraphs.First()) + "\n",
        _ => Element("remarks", string.Join("\n", paragraphs.Select(static paragraph => paragraph.StartsWith("<para>", StringComparison.Ordinal) ? paragraph : "<para>" + paragraph + "</para>"))) + "\n",
    };

    /// <summary>The comment lines of an element whose content is XML already.</summary>
    public static string Element(string name, string xml)
    {
        var tag = name.Split(' ')[0];
        return xml.Contains('\n')
            ? Comment("<" + name + ">\n" + xml + "\n</" + tag + ">")
            : Comment("<" + name + ">" + xml + "</" + tag + ">");
    }

    /// <summary>Spec text as XML: blank lines part paragraphs; of Markdown's marks, which descriptions may have (OpenAPI 3.1 §3.5), code spans are honoured.</summary>
    public static string Text(string text)
    {
        var paragraphs = new List<string>();
        var lines = new List<string>();
        foreach (var line in SpecText.Lines(text).Append(""))
        {
            if (line.Trim().Length > 0)
            {
                lines.Add(CodeSpan.Replace(Escaped(line.Trim()), "<c>$1</c>"));
            }
            else if (lines.Count > 0)
            {
                paragraphs.Add(string.Join("\n", lines));
                lines.Clear();
            }
        }
        return paragraphs.Count == 1 ? paragraphs[0] : string.Join("\n", paragraphs.Select(static paragraph => "<para>" + paragraph + "</para>"));
    }

    /// <summary>Spec text within a line: <c>&lt;c&gt;…&lt;/c&gt;</c>; long ones cut.</summary>
    public static string Code(string text)
    {
        const int Longest = 200;
        var line = string.Join(" ", SpecText.Lines(text));
        return "<c>" + Escaped(line.Length <= Longest ? line : line.Substring(0, Longest) + "…") + "</c>";
    }

    /// <summary>Spec text, of one line, in XML 1.0 §2.2 and §2.4.</summary>
    private static string Escaped(string line)
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

    private static string Comment(string lines) => "/// " + lines.Replace("\n", "\n/// ");
}
