using BuddyGen.Diagnostics;
using BuddyGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.OpenApi;

/// <summary>The files that a spec's references may lead into, each read when the first one does. There are no others: nothing is opened, nothing is fetched.</summary>
internal sealed class SpecDocuments
{
    private readonly SpecProblems problems;
    private readonly OpenApiScope scope;
    private readonly Dictionary<string, FileText> unread = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SpecDocument?> read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaResource> resources = new(StringComparer.Ordinal);
    private bool allNamesAreKnown;

    public SpecDocuments(SpecNode root, OpenApiVersion version, FileText entry, IEnumerable<FileText> others, SpecProblems problems, OpenApiScope scope)
    {
        this.problems = problems;
        this.scope = scope;
        foreach (var other in others)
            if (!string.Equals(other.Path, entry.Path, StringComparison.Ordinal))
                unread[UriReference.OfFile(other.Path).Path] = other;
        var location = UriReference.OfFile(entry.Path);
        Entry = new SpecDocument(root, version, location, null);
        Add(Entry, entry.Text ?? "");
    }

    public SpecDocument Entry { get; }

    /// <summary>The ways to all files from the entry, to say what was perhaps meant.</summary>
    public IEnumerable<string> Names => unread.Keys.Concat(read.Keys).Select(path => new UriReference(null, null, path, null).RelativeTo(Entry.Location).ToString());

    /// <summary>What a reference from <paramref name="from"/> means; null: it is not among the files. <paramref name="isBroken"/>: it is, and what is wrong there has been reported.</summary>
    public SchemaResource? Find(UriReference reference, SchemaResource from, out bool isBroken)
    {
        isBroken = false;
        var meant = from.Uri.Resolve(reference);
        if (resources.TryGetValue(meant.ToString(), out var named))
            return named;
        if (InFile(meant, ref isBroken) is { } file)
            return file.Resource;
        // Who gives a file an $id that is no place still means the files beside it by relative references.
        if (!isBroken && !reference.IsAbsolute && InFile(from.Document.Location.Resolve(reference), ref isBroken) is { } beside)
            return beside.Resource;
        if (isBroken || allNamesAreKnown)
            return null;
        allNamesAreKnown = true;
        foreach (var (path, text) in unread.Select(static other => (other.Key, other.Value)).OrderBy(static other => other.Key, StringComparer.Ordinal).ToList())
            if (SpecParts.MayNameItself(text.Text ?? ""))
                InFile(new UriReference(null, null, path, null), ref isBroken);
        isBroken = false;
        return resources.TryGetValue(meant.ToString(), out named) ? named : null;
    }

    private SpecDocument? InFile(UriReference location, ref bool isBroken)
    {
        if (location.Scheme is not null || location.Authority is not null)
            return null;
        if (read.TryGetValue(location.Path, out var known))
        {
            isBroken = known is null;
            return known;
        }
        if (!unread.TryGetValue(location.Path, out var file))
            return null;
        unread.Remove(location.Path);
        scope.Cancellation.ThrowIfCancellationRequested();
        var document = Read(file, location);
        if (document is null)
            read.Add(location.Path, null);
        else
            Add(document, file.Text!);
        isBroken = document is null;
        return document;
    }

    private SpecDocument? Read(FileText file, UriReference location)
    {
        var text = SourceText.From(file.Text ?? "");
        if (problems.Include(file.Path, text) is not { } origin)
        {
            scope.Unsupported(Entry.Resource.Start.Place, "The files of this spec are too long together to be read; references into the last of them lead nowhere");
            return null;
        }
        if (file.Text is null)
            problems.Add(SpecDescriptors.Unreadable, new TextSpan(origin, 0), "the file cannot be read as text");
        else if (SpecReader.Read(file.Path, text, problems, scope.Cancellation, origin) is { } root && DocumentVersion.OfPart(root, Entry.Version, problems) is { } version)
            return new SpecDocument(root, version, location, Entry);
        return null;
    }

    private void Add(SpecDocument document, string text)
    {
        read.Add(document.Location.Path, document);
        AddResource(document.Resource);
        if (IdentifierReader.MayBeIn(text))
            new IdentifierReader(document, AddResource, scope).Read();
    }

    private void AddResource(SchemaResource resource)
    {
        var uri = resource.Uri.ToString();
        if (!resources.TryGetValue(uri, out var other))
            resources.Add(uri, resource);
        else if (resource.Start.Node.TryGet("$id", out var id) || resource.Start.Node.TryGet("$self", out id))
            scope.Invalid(id.Span, $"'{References.Short(id.Text)}' is the name of another schema already; references lead to the first");
    }
}
