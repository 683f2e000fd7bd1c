using BuddyGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.OpenApi;

/// <summary>One file of a spec: the one that it starts with, or one that references lead into.</summary>
internal sealed class SpecDocument
{
    private readonly Dictionary<SpecNode, SchemaResource> resources = [];

    /// <param name="location">Where the file lies.</param>
    /// <param name="entry">The file that the spec starts with; null: this one.</param>
    public SpecDocument(SpecNode root, OpenApiVersion version, UriReference location, SpecDocument? entry)
    {
        Version = version;
        Entry = entry ?? this;
        IsOpenApi = root.TryGet("openapi", out _);
        Location = location;
        Name = entry is null ? "" : location.RelativeTo(entry.Location).ToString();
        // OpenAPI 3.2 §4.1.2.2.1, JSON Schema 2020-12 core §8.2.1: what a file calls itself goes before where it lies.
        var itself = root.TryGet(IsOpenApi ? "$self" : "$id", out var name) && name.Kind == NodeKind.String ? name.Text : "";
        Resource = SchemaResource.OfFile(this, root, StartOf(root), location.Resolve(UriReference.Parse(UriReference.WithoutFragment(itself))));
        resources.Add(root, Resource);
    }

    /// <summary>The file that the spec starts with.</summary>
    public SpecDocument Entry { get; }

    public bool IsEntry => Entry == this;

    /// <summary>Whether the file says so; others hold schemas, parameters and the like.</summary>
    public bool IsOpenApi { get; }

    /// <summary>Whose words the file speaks; one that does not say it speaks those of the entry.</summary>
    public OpenApiVersion Version { get; }

    public UriReference Location { get; }

    /// <summary>The way to it from the entry, as a URI reference; empty for the entry itself.</summary>
    public string Name { get; }

    /// <summary>The file's name without its extension.</summary>
    public string Title
    {
        get
        {
            var name = Location.FileName;
            var dot = name.LastIndexOf('.');
            return dot > 0 ? name.Substring(0, dot) : name;
        }
    }

    /// <summary>The file as a whole.</summary>
    public SchemaResource Resource { get; }

    public SpecNode Root => Resource.Start.Node;

    public void Add(SchemaResource resource)
    {
        if (!resources.ContainsKey(resource.Start.Node))
            resources.Add(resource.Start.Node, resource);
    }

    /// <summary>The position as references in it see it: a schema with an <c>$id</c> is a resource of its own.</summary>
    public Position Enter(Position position) =>
        resources.Count > 1 && resources.TryGetValue(position.Node, out var resource) ? position with { Pointer = position.Pointer.As(resource) } : position;

    /// <summary>Where to show a problem with a file as a whole.</summary>
    public static TextSpan StartOf(SpecNode root) => root.Members.Count > 0 ? root.Members[0].NameSpan : new TextSpan(root.Span.Start, Math.Min(root.Span.Length, 1));
}
