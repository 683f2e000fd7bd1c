namespace BuddyGen.OpenApi;

internal sealed class RequestBody(Position position) : Element(position)
{
    public bool Required { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<MediaType> Content { get; init; } = [];

    /// <summary>The key under <c>components/requestBodies</c>, if it stands there.</summary>
    public string? ComponentKey { get; init; }
}
