using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Fixes;

/// <summary>Edits initializers as text, so that all that stands there stays as its author laid it out.</summary>
internal static class InitializerEditor
{
    public static async Task<Document> ApplyAsync(Document document, IReadOnlyList<Edit> edits, CancellationToken cancellation)
    {
        var changes = edits
            .GroupBy(static edit => edit.Creation.Node.Span)
            .Select(static same => same.Aggregate(static (one, other) => one.And(other)))
            // An inner creation ends where something is put behind it: what is put into it comes first.
            .OrderBy(static edit => edit.Creation.Node.Span.Length)
            .SelectMany(Changes)
            .OrderBy(static change => change.Span.Start).ThenBy(static change => change.Span.End);
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(Apart(changes)));
    }

    /// <summary>The changes that an edit means; none if all is there as it should be.</summary>
    public static IEnumerable<TextChange> Changes(Edit edit)
    {
        var creation = edit.Creation;
        var added = new List<Assignment>();
        foreach (var assignment in edit.Set)
            if (creation.Assignment(assignment.Name) is { } present)
            {
                var span = WithComment(present.Right);
                if (!string.Equals(creation.Text.ToString(span), assignment.Right, StringComparison.Ordinal))
                    yield return new TextChange(span, assignment.Right);
            }
            else
            {
                added.Add(assignment);
            }
        if (added.Count > 0)
            foreach (var change in InitializerLayout.Add(creation, added))
                yield return change;
        foreach (var name in edit.Remove)
            if (creation.Assignment(name) is { } present)
                foreach (var change in InitializerLayout.Remove(creation, present))
                    yield return change;
        foreach (var change in edit.Replace)
            if (!string.Equals(creation.Text.ToString(change.Span), change.NewText, StringComparison.Ordinal))
                yield return change;
    }

    /// <summary>A placeholder is replaced together with the example in the comment behind it.</summary>
    private static TextSpan WithComment(ExpressionSyntax value)
    {
        var bare = value is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed ? suppressed.Operand : value;
        var comment = bare.IsKind(SyntaxKind.DefaultLiteralExpression)
            ? value.GetTrailingTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            : default;
        return comment == default ? value.Span : TextSpan.FromBounds(value.SpanStart, comment.Span.End);
    }

    /// <summary>Deletions that overlap are one; of other changes that overlap the first is made.</summary>
    private static List<TextChange> Apart(IEnumerable<TextChange> changes)
    {
        var apart = new List<TextChange>();
        foreach (var change in changes)
        {
            var last = apart.Count > 0 ? apart[apart.Count - 1] : default;
            if (apart.Count == 0 || change.Span.Start >= last.Span.End)
                apart.Add(change);
            else if (string.IsNullOrEmpty(last.NewText) && string.IsNullOrEmpty(change.NewText))
                apart[apart.Count - 1] = new TextChange(TextSpan.FromBounds(last.Span.Start, Math.Max(last.Span.End, change.Span.End)), "");
        }
        return apart;
    }
}
