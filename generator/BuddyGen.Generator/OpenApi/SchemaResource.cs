using BuddyGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.OpenApi;

/// <summary>
/// What an identifier means, and what the references within are relative to: a file, or a schema that has an <c>$id</c> (JSON Schema 2020-12 core §4.3.5).
/// </summary>
internal sealed class SchemaResource
{
    private readonly Dictionary<string, Position> anchors = new(StringComparer.Ordinal);

    private SchemaResource(SpecDocument document, UriReference uri)
    {
        Document = document;
        Uri = uri;
    }

    public SpecDocument Document { get; }

    /// <summary>The base of the references within.</summary>
    public UriReference Uri { get; }

    public Position Start { get; private set; }

    public IEnumerable<string> Anchors => anchors.Keys;

    public static SchemaResource OfFile(SpecDocument document, SpecNode root, TextSpan place, UriReference uri)
    {
        var resource = new SchemaResource(document, uri);
        resource.Start = new Position(root, JsonPointer.ToStartOf(resource), place);
        return resource;
    }

    public static SchemaResource OfSchema(Position schema, UriReference uri)
    {
        var resource = new SchemaResource(schema.Pointer.Resource.Document, uri);
        resource.Start = schema with { Pointer = schema.Pointer.As(resource) };
        return resource;
    }

    public Position? Anchor(string name) => anchors.TryGetValue(name, out var position) ? position : null;

    /// <summary>The first of a name counts; false: there is one already.</summary>
    public bool AddAnchor(string name, Position position)
    {
        if (anchors.ContainsKey(name))
            return false;
        anchors.Add(name, position);
        return true;
    }
}
