using System.Text;

namespace BuddyGen.Emission;

/// <summary>The lines of a description, before its blocks: code is marked, HTML is Markdown, and the definitions of links are taken out.</summary>
internal static class DescriptionLines
{
    public static List<string> Of(string text, Dictionary<string, string> definitions)
    {
        var lines = new List<string>();
        var isCode = false;
        foreach (var line in Marked(Description.Clean(text)).Split('\n'))
        {
            if (line.Length > 0 && line[line.Length - 1] == DescriptionHtml.CodeBlock)
                isCode = !isCode;
            if (isCode || !IsDefinition(line, definitions))
                lines.Add(line);
        }
        return lines;
    }

    public static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

    /// <summary>With a mark in place of each fence, and no HTML outside.</summary>
    private static string Marked(string text)
    {
        if (text.IndexOf("```", StringComparison.Ordinal) < 0 && text.IndexOf("~~~", StringComparison.Ordinal) < 0)
            return DescriptionHtml.ToMarkdown(text);
        var marked = new StringBuilder(text.Length);
        var outside = new StringBuilder();
        string? fence = null;
        foreach (var line in text.Split('\n'))
        {
            var content = line.Trim(' ');
            if (fence is null && FenceOf(content) is { } start)
            {
                fence = start;
                marked.Append(DescriptionHtml.ToMarkdown(outside.ToString())).Append(' ', Indent(line)).Append(DescriptionHtml.CodeBlock).Append('\n');
                outside.Clear();
            }
            else if (fence is not null && content.Length >= fence.Length && content.All(character => character == fence[0]))
            {
                fence = null;
                marked.Append(DescriptionHtml.CodeBlock).Append('\n');
            }
            else
                (fence is null ? outside : marked).Append(line).Append('\n');
        }
        return marked.Append(DescriptionHtml.ToMarkdown(outside.ToString())).ToString();
    }

    private static string? FenceOf(string content)
    {
        if (content.Length < 3 || content[0] is not ('`' or '~'))
            return null;
        var length = content.Length - content.TrimStart(content[0]).Length;
        return length >= 3 && (content[0] == '~' || content.IndexOf('`', length) < 0) ? content.Substring(0, length) : null;
    }

    /// <summary><c>[label]: address "title"</c>.</summary>
    private static bool IsDefinition(string line, Dictionary<string, string> definitions)
    {
        var content = line.Trim(' ');
        var end = content.IndexOf("]:", StringComparison.Ordinal);
        if (end < 2 || content[0] != '[')
            return false;
        var words = content.Substring(end + 2).Trim(' ').Split([' '], 2);
        if (words[0].Length == 0 || (words.Length > 1 && words[1].TrimStart(' ')[0] is not ('"' or '\'' or '(')))
            return false;
        var label = content.Substring(1, end - 1);
        if (!definitions.ContainsKey(label))
            definitions.Add(label, words[0].TrimStart('<').TrimEnd('>'));
        return true;
    }
}
