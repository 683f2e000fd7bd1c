namespace BuddyGen.OpenApi;

internal sealed class RequestBody(Position position) : Element(position)
{
    public bool Required { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<MediaType> Content { get; init; } = [];

    /// <summary>The key under <c>components/requestBodies</c>, or what it is called in another file.</summary>
    public string? ComponentKey { get; init; }
}
