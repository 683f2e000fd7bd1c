namespace BuddyGen;

/// <summary>A set of texts that the server may extend. An unknown text is kept as it is.</summary>
internal interface IOpenEnum
{
    /// <summary>The text in JSON; null: not set.</summary>
    string? Value { get; }
}

/// <summary>A set of integers that the server may extend: an unknown one is kept as it is.</summary>
internal interface IOpenEnum<TNumber>
    where TNumber : struct
{
    /// <summary>The number in JSON; null: not set.</summary>
    TNumber? Value { get; }
}
