namespace BuddyGen.OpenApi;

/// <summary>An OpenAPI 3.x document, its references resolved.</summary>
internal sealed class OpenApiDocument(Position position) : Element(position)
{
    public required OpenApiVersion Version { get; init; }
    public string? Title { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<Server> Servers { get; init; } = [];
    public IReadOnlyList<Tag> Tags { get; init; } = [];
    public IReadOnlyList<PathItem> Paths { get; init; } = [];

    /// <summary>Null: the document says nothing.</summary>
    public IReadOnlyList<SecurityRequirement>? Security { get; init; }

    /// <summary><c>components/schemas</c>, in the order of the text.</summary>
    public IReadOnlyList<NamedElement<SchemaElement>> Schemas { get; init; } = [];

    /// <summary>All schemas with a <c>discriminator</c>, wherever they stand.</summary>
    public IReadOnlyList<SchemaElement> Discriminated { get; init; } = [];

    /// <summary>Schemas elsewhere that references lead to and that are called something there (<c>$defs</c>, other files), in the order of their pointers.</summary>
    public IReadOnlyList<NamedElement<SchemaElement>> Definitions { get; init; } = [];

    public IReadOnlyList<SecurityScheme> SecuritySchemes { get; init; } = [];

    /// <summary>Whether the document declares any path, readable or not.</summary>
    public bool HasPaths { get; init; }
}

internal readonly record struct NamedElement<T>(string Name, T Element);
