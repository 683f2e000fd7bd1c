using BuddyGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BuddyGen.Fixes;

/// <summary>BG1004: changes a value to the one that was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectValueFix))]
public sealed class CorrectValueFix() : UseFix("BG1004")
{
    private protected override IEnumerable<Offer> Offers(Creation creation, Diagnostic diagnostic, FixData data)
    {
        var span = diagnostic.Location.SourceSpan;
        if (creation.Values is not { } values || !values.Span.Contains(span)
            || creation.Node.FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>(node => node.Span == span) is not { } value
            || creation.Model.GetTypeInfo(value).ConvertedType is not { } type)
        {
            yield break;
        }
        foreach (var remedy in data.Remedies)
            if (new ValueWriter(creation).Write(remedy.Value, type) is { } text)
                yield return new Offer("Change to " + text, "Change:" + text, Edit.OfReplace(creation, span, text));
    }
}
