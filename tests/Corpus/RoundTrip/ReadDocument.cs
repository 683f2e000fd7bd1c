using BuddyGen.Diagnostics;
using BuddyGen.Modeling;
using BuddyGen.OpenApi;
using BuddyGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Corpus.Tests.RoundTrip;

/// <summary>A document as the generator's rooms see it.</summary>
internal sealed class ReadDocument
{
    private ReadDocument(SpecNode root, OpenApiDocument document, ApiModel api)
    {
        Root = root;
        Document = document;
        Api = api;
        Shapes = new Shapes(new Discriminators(document, default), new ModelingScope(Nowhere(), default));
    }

    public SpecNode Root { get; }

    public OpenApiDocument Document { get; }

    public ApiModel Api { get; }

    public Shapes Shapes { get; }

    /// <summary>Null where no code comes out.</summary>
    /// <param name="beside">The documents of the same project: references may lead into them.</param>
    public static ReadDocument? Of(CorpusDocument document, IEnumerable<CorpusDocument> beside, CancellationToken cancellation)
    {
        var text = SourceText.From(document.Text);
        var problems = new SpecProblems(document.Name, text);
        var file = document.ToFileText();
        var parts = SpecParts.Of(file, beside.Select(static other => other.ToFileText()).ToEquatableArray(), cancellation);
        if (SpecReader.Read(document.Name, text, problems, cancellation) is not { } root || OpenApiReader.Read(root, file, parts, problems, cancellation) is not { } read)
            return null;
        var options = new SpecOptions { Namespace = document.Namespace, ClientName = document.Namespace + "Client", Accessibility = "public" };
        return ApiModeler.Model(read, options, document.Name, problems, cancellation) is { } api && !problems.HasErrors ? new ReadDocument(root, read, api) : null;
    }

    private static SpecProblems Nowhere() => new("", SourceText.From(""));
}
