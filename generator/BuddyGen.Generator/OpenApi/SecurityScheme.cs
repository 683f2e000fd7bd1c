namespace BuddyGen.OpenApi;

internal sealed class SecurityScheme(Position position) : Element(position)
{
    public required string Key { get; init; }

    /// <summary><c>http</c>, <c>apiKey</c>, <c>oauth2</c>, <c>openIdConnect</c> or <c>mutualTLS</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Of <c>http</c>: <c>bearer</c>, <c>basic</c>, …, as written.</summary>
    public string? Scheme { get; init; }

    /// <summary>Of <c>apiKey</c>.</summary>
    public string? In { get; init; }

    /// <summary>Of <c>apiKey</c>: the name of the header, query parameter or cookie.</summary>
    public string? Name { get; init; }
    public string? Description { get; init; }
}
