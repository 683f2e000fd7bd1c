namespace BuddyGen.OpenApi;

internal sealed class Response(Position position) : Element(position)
{
    /// <summary><c>200</c>, <c>2XX</c> or <c>default</c>.</summary>
    public required string Status { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<MediaType> Content { get; init; } = [];

    /// <summary>The key under <c>components/responses</c>, or what it is called in another file.</summary>
    public string? ComponentKey { get; init; }

    public Response WithStatus(string status, Position position) => new(position)
    {
        Status = status,
        Description = Description,
        Content = Content,
        ComponentKey = ComponentKey,
    };
}
