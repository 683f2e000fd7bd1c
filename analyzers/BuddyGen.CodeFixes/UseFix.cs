using System.Collections.Immutable;
using BuddyGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BuddyGen.Fixes;

/// <summary>A fix of a BG10xx diagnostic: it says what to edit, this base does the rest.</summary>
public abstract class UseFix : CodeFixProvider
{
    private protected UseFix(string id) => FixableDiagnosticIds = ImmutableArray.Create(id);

    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>All creations of a document at once, because creations stand inside each other and the stock provider drops edits that touch.</summary>
    public override FixAllProvider? GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        var edits = new List<Edit>();
        foreach (var diagnostic in diagnostics)
            if ((await OffersAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false)).FirstOrDefault(offer => string.Equals(offer.Key, context.CodeActionEquivalenceKey, StringComparison.Ordinal)) is { } offer)
                edits.Add(offer.Edit);
        return await InitializerEditor.ApplyAsync(document, edits, context.CancellationToken).ConfigureAwait(false);
    });

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
            foreach (var offer in await OffersAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
                context.RegisterCodeFix(
                    CodeAction.Create(offer.Title, cancellation => InitializerEditor.ApplyAsync(context.Document, [offer.Edit], cancellation), offer.Key),
                    diagnostic);
    }

    private protected abstract IEnumerable<Offer> Offers(Creation creation, Diagnostic diagnostic, FixData data);

    private async Task<IReadOnlyList<Offer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (FixData.From(diagnostic.Properties) is not { } data || await Creation.FindAsync(document, diagnostic, data, cancellation).ConfigureAwait(false) is not { } creation)
            return [];
        // What would change nothing is not offered.
        return [.. Offers(creation, diagnostic, data).Where(static offer => InitializerEditor.Changes(offer.Edit).Any())];
    }
}
