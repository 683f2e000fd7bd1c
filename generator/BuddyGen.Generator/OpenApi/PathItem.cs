namespace BuddyGen.OpenApi;

internal sealed class PathItem(Position position) : Element(position)
{
    /// <summary>The template: <c>/pets/{id}</c>.</summary>
    public required string Template { get; init; }

    /// <summary>None: the document's hold.</summary>
    public IReadOnlyList<Server> Servers { get; init; } = [];
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];
    public IReadOnlyList<Operation> Operations { get; init; } = [];
}
