namespace BuddyGen.OpenApi;

/// <summary>An entry of a <c>content</c> map.</summary>
internal sealed class MediaType(Position position) : Element(position)
{
    /// <summary>The key: <c>application/json</c>, <c>text/*</c>, perhaps with parameters.</summary>
    public required string Range { get; init; }
    public SchemaElement? Schema { get; init; }
}
