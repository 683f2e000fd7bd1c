using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Fixes;

/// <summary>Where members go in an initializer, and what goes with them when they are removed: one line stays one line, a member a line stays so.</summary>
internal static class InitializerLayout
{
    private const int LongestLine = 120;

    /// <summary>So few members are no reason to break a line.</summary>
    private const int LeastLines = 3;

    public static IEnumerable<TextChange> Add(Creation creation, IReadOnlyList<Assignment> added) => creation.Initializer switch
    {
        null => [New(creation, added)],
        { Expressions.Count: 0 } initializer => [Fill(creation, initializer, added)],
        var initializer => Append(creation.Text, initializer, added),
    };

    public static IEnumerable<TextChange> Remove(Creation creation, AssignmentExpressionSyntax assignment)
    {
        var text = creation.Text;
        var expressions = creation.Initializer!.Expressions;
        var index = expressions.IndexOf(assignment);
        var hasComma = index < expressions.SeparatorCount;
        var end = hasComma ? expressions.GetSeparator(index).Span.End : assignment.Span.End;
        var first = text.Lines.GetLineFromPosition(assignment.SpanStart);
        var last = text.Lines.GetLineFromPosition(end);
        if (IsBlank(text, first.Start, assignment.SpanStart) && IsBlankOrComment(text.ToString(TextSpan.FromBounds(end, last.End))))
        {
            // Alone on its lines: they go, and so does the comma before it if nothing follows.
            if (!hasComma && index > 0)
                yield return new TextChange(expressions.GetSeparator(index - 1).Span, "");
            yield return new TextChange(TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak), "");
        }
        else if (index < expressions.Count - 1)
        {
            var next = expressions[index + 1].SpanStart;
            yield return new TextChange(TextSpan.FromBounds(assignment.SpanStart, IsBlank(text, end, next) ? next : end), "");
        }
        else
        {
            var start = index > 0 ? expressions[index - 1].Span.End : assignment.SpanStart;
            // A comma behind the last one stays with the one before.
            if (index > 0 && hasComma)
                yield return new TextChange(TextSpan.FromBounds(start, assignment.Span.End), "");
            else
                yield return new TextChange(TextSpan.FromBounds(start, index == 0 && char.IsWhiteSpace(text[end]) && start > 0 && char.IsWhiteSpace(text[start - 1]) ? end + 1 : end), "");
        }
    }

    /// <summary>Behind a creation without initializer; the parentheses of <c>new T()</c> are not needed then.</summary>
    private static TextChange New(Creation creation, IReadOnlyList<Assignment> added)
    {
        var span = creation.Node switch
        {
            ObjectCreationExpressionSyntax { ArgumentList: { Arguments.Count: 0 } arguments } named when !arguments.DescendantTrivia().Any(static trivia => !string.IsNullOrWhiteSpace(trivia.ToString())) =>
                TextSpan.FromBounds(named.Type.Span.End, arguments.CloseParenToken.Span.End),
            BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } => new TextSpan(arguments.Span.End, 0),
            var node => new TextSpan(node.Span.End, 0),
        };
        var line = creation.Text.Lines.GetLineFromPosition(span.Start);
        var single = " { " + string.Join(", ", added) + " }";
        if (added.Count < LeastLines || span.Start - line.Start + single.Length <= LongestLine)
            return new TextChange(span, single);
        var indentation = Indentation(creation.Text, line);
        var lineBreak = LineBreak(creation.Text);
        return new TextChange(span, lineBreak + indentation + "{" + lineBreak + Lines(added, indentation, lineBreak) + indentation + "}");
    }

    private static TextChange Fill(Creation creation, InitializerExpressionSyntax initializer, IReadOnlyList<Assignment> added)
    {
        var text = creation.Text;
        var inside = TextSpan.FromBounds(initializer.OpenBraceToken.Span.End, initializer.CloseBraceToken.SpanStart);
        if (IsOneLine(text, initializer.Span))
            return IsBlank(text, inside.Start, inside.End)
                ? new TextChange(inside, " " + string.Join(", ", added) + " ")
                : new TextChange(new TextSpan(inside.End, 0), string.Join(", ", added) + " ");
        var closing = text.Lines.GetLineFromPosition(inside.End);
        var lines = Lines(added, Indentation(text, closing), LineBreak(text));
        return IsBlank(text, closing.Start, inside.End)
            ? new TextChange(new TextSpan(closing.Start, 0), lines)
            : new TextChange(new TextSpan(inside.End, 0), string.Join(", ", added) + " ");
    }

    private static IEnumerable<TextChange> Append(SourceText text, InitializerExpressionSyntax initializer, IReadOnlyList<Assignment> added)
    {
        var expressions = initializer.Expressions;
        var last = expressions[expressions.Count - 1];
        var endsInComma = expressions.SeparatorCount == expressions.Count;
        var end = endsInComma ? expressions.GetSeparator(expressions.Count - 1).Span.End : last.Span.End;
        if (IsOneLine(text, initializer.Span))
        {
            yield return new TextChange(new TextSpan(end, 0), endsInComma ? " " + string.Join(", ", added) + "," : ", " + string.Join(", ", added));
            yield break;
        }
        var indentation = Indentation(text, text.Lines.GetLineFromPosition(last.SpanStart));
        var lineBreak = LineBreak(text);
        var lines = lineBreak + indentation + string.Join("," + lineBreak + indentation, added) + (endsInComma ? "," : "");
        var line = text.Lines.GetLineFromPosition(end);
        // A comment at the end of the line belongs to what is there already.
        var lineEnd = initializer.CloseBraceToken.SpanStart > line.End ? line.End : end;
        if (lineEnd > end && text[lineEnd - 1] is ' ' or '\t')
            lineEnd = end + text.ToString(TextSpan.FromBounds(end, lineEnd)).TrimEnd().Length;
        if (endsInComma || lineEnd == end)
        {
            yield return new TextChange(new TextSpan(lineEnd, 0), (endsInComma ? "" : ",") + lines);
            yield break;
        }
        yield return new TextChange(new TextSpan(end, 0), ",");
        yield return new TextChange(new TextSpan(lineEnd, 0), lines);
    }

    private static string Lines(IReadOnlyList<Assignment> added, string indentation, string lineBreak)
    {
        var step = indentation.Contains('\t') ? "\t" : "    ";
        return string.Concat(added.Select(assignment => indentation + step + assignment + "," + lineBreak));
    }

    private static string Indentation(SourceText text, TextLine line)
    {
        var content = text.ToString(line.Span);
        return content.Substring(0, content.Length - content.TrimStart().Length);
    }

    private static string LineBreak(SourceText text)
    {
        var first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }

    private static bool IsOneLine(SourceText text, TextSpan span) => text.Lines.IndexOf(span.Start) == text.Lines.IndexOf(span.End);

    private static bool IsBlank(SourceText text, int start, int end) => string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(start, end)));

    private static bool IsBlankOrComment(string rest) => rest.TrimStart() is { } trimmed && (trimmed.Length == 0 || trimmed.StartsWith("//", StringComparison.Ordinal));
}
