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

    /// <summary>The operations to emit, each entry a path, a tag or an operationId, perhaps with wildcards; empty: all.</summary>
    public EquatableArray<string> Operations { get; init; }

    /// <summary>Those of them to leave out.</summary>
    public EquatableArray<string> ExceptOperations { get; init; }

    /// <summary>False: types only.</summary>
    public bool Client { get; init; } = true;

    /// <summary>Whether what a request needs is C#'s <c>required</c>.</summary>
    public bool RequiredKeyword { get; init; }

    /// <summary>Whether JSON that lacks a required member is an error where it is read.</summary>
    public bool StrictAnswers { get; init; }
}
