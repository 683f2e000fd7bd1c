namespace BuddyGen.OpenApi;

internal sealed class Tag(Position position) : Element(position)
{
    public required string Name { get; init; }
    public string? Description { get; init; }

    /// <summary><c>x-buddygen-name</c>.</summary>
    public string? PinnedName { get; init; }
}
