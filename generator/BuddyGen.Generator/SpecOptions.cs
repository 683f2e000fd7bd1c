namespace BuddyGen;

/// <summary>What the metadata of a <c>BuddyGenSpec</c> item say, defaults filled in.</summary>
internal sealed record SpecOptions
{
    /// <summary>The C# namespace of everything that is emitted for the spec, such as <c>Buddy</c> or <c>Contoso.Pets</c>.</summary>
    public required string Namespace { get; init; }

    /// <summary>The class that has the operations, such as <c>BuddyClient</c>.</summary>
    public required string ClientName { get; init; }

    /// <summary><c>public</c> or <c>internal</c>.</summary>
    public string Accessibility { get; init; } = "public";
}
