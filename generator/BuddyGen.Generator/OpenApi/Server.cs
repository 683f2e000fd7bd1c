namespace BuddyGen.OpenApi;

internal sealed class Server(Position position) : Element(position)
{
    public required string Url { get; init; }

    /// <summary><c>x-buddygen-name</c>, else OpenAPI 3.2's <c>name</c>.</summary>
    public string? Name { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<ServerVariable> Variables { get; init; } = [];
}

internal sealed class ServerVariable(Position position) : Element(position)
{
    public required string Name { get; init; }
    public required string Default { get; init; }
    public IReadOnlyList<string> Values { get; init; } = [];
    public string? Description { get; init; }
}
