using BuddyGen.Schemas;

namespace BuddyGen.Modeling;

/// <summary>A value that is of one of several C# types.</summary>
internal sealed record UnionModel : TypeModel
{
    /// <summary>Whether it can be sent: then it is a record, and validates what it holds.</summary>
    public bool IsSent { get; init; }

    /// <summary>Of an answer whose schema is sent, too, in a shape of its own: the C# name of that.</summary>
    public string? RequestName { get; init; }

    /// <summary>Of different C# types.</summary>
    public EquatableArray<UnionCaseModel> Cases { get; init; }

    /// <summary>The member whose text says of which case an object is; null: the objects are told apart by their members.</summary>
    public string? Discriminator { get; init; }

    /// <summary>Of a sent one: an <c>anyOf</c> with the rules of each case, in order.</summary>
    public JsonSchema? Rules { get; init; }
}

internal sealed record UnionCaseModel
{
    /// <summary>What <c>From</c> and <c>TryGet</c> are followed by, unique in the union.</summary>
    public required string Name { get; init; }

    public required TypeRef Type { get; init; }

    public required JsonKinds Kinds { get; init; }

    public string? Description { get; init; }

    /// <summary>Of an object: the texts of the discriminator. Of an enum: its values.</summary>
    public EquatableArray<string> Values { get; init; }

    /// <summary>Whether every value of its kind can be of this type.</summary>
    public bool TakesAll { get; init; }

    /// <summary>Of an object that must be told from others by its members: those that are required, and the rest.</summary>
    public EquatableArray<string> Required { get; init; }

    public EquatableArray<string> Optional { get; init; }

    /// <summary>Of an object: members that can have few values only.</summary>
    public EquatableArray<FixedMember> Fixed { get; init; }

    /// <summary>Of an object: members that cannot be null, and can in objects of other cases.</summary>
    public EquatableArray<string> NotNull { get; init; }

    /// <summary>Of an object: whether it drops members that it does not declare.</summary>
    public bool Closed { get; init; }
}

/// <summary>A member and the only values that it can have: texts, numbers as their plain digits, <c>true</c>, <c>false</c> and <c>null</c>.</summary>
internal sealed record FixedMember(string Name, EquatableArray<string> Texts);

[Flags]
internal enum JsonKinds
{
    None = 0,
    Object = 1,
    Array = 2,
    String = 4,
    Number = 8,
    Boolean = 16,
    Any = Object | Array | String | Number | Boolean,
}
