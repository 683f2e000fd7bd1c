using BuddyGen.Schemas;

namespace BuddyGen.OpenApi;

internal sealed class Parameter(Position position) : Element(position)
{
    public required string Name { get; init; }

    /// <summary><c>path</c>, <c>query</c>, <c>header</c>, <c>cookie</c> or <c>querystring</c>.</summary>
    public required string In { get; init; }
    public bool Required { get; init; }
    public bool Deprecated { get; init; }
    public string? Description { get; init; }

    /// <summary>Null: it is described by <c>content</c>, or not at all.</summary>
    public SchemaElement? Schema { get; init; }
    public bool HasContent { get; init; }
    public string? Style { get; init; }
    public bool? Explode { get; init; }
    public bool AllowReserved { get; init; }
    public JsonValue? Example { get; init; }

    /// <summary>The key under <c>components/parameters</c>, or what it is called in another file.</summary>
    public string? ComponentKey { get; init; }
}
