using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.OpenApi;

internal sealed class Operation(Position position) : Element(position)
{
    /// <summary>The HTTP method: upper case, except where OpenAPI 3.2's <c>additionalOperations</c> spell it otherwise.</summary>
    public required string Method { get; init; }
    public string? OperationId { get; init; }

    /// <summary><c>x-buddygen-name</c>.</summary>
    public string? PinnedName { get; init; }
    public string? Summary { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>None: the path's hold.</summary>
    public IReadOnlyList<Server> Servers { get; init; } = [];
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];
    public RequestBody? RequestBody { get; init; }
    public IReadOnlyList<Response> Responses { get; init; } = [];

    /// <summary>Null: the document's hold.</summary>
    public IReadOnlyList<SecurityRequirement>? Security { get; init; }
    public bool Deprecated { get; init; }

    /// <summary>Where a reference in <c>parameters</c> leads nowhere: what the operation takes is not known in full.</summary>
    public TextSpan? UnknownParameter { get; init; }
}
