namespace BuddyGen;

using global::System;
using global::System.Collections.Generic;

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

/// <summary>What tells one case of a union from the others.</summary>
internal sealed class UnionCase
{
    public UnionCase(JsonKinds kinds) => Kinds = kinds;

    public JsonKinds Kinds { get; }

    /// <summary>Of an object: the texts of the discriminator. Of a text or a number: the values of its enum.</summary>
    public string[] Values { get; init; } = Array.Empty<string>();

    /// <summary>Whether it takes every value of its kind, so that the others must be asked first.</summary>
    public bool TakesAll { get; init; }

    /// <summary>Of an object: its required members, and the others that it declares.</summary>
    public string[] Required { get; init; } = Array.Empty<string>();

    public string[] Optional { get; init; } = Array.Empty<string>();

    /// <summary>Of an object: a member, and then the only values that it can have, as <see cref="UnionReading"/> spells them.</summary>
    public string[][] Fixed { get; init; } = Array.Empty<string[]>();

    /// <summary>Of an object: members that cannot be null, and can in objects of other cases.</summary>
    public string[] NotNull { get; init; } = Array.Empty<string>();

    /// <summary>Of an object: whether it would drop a member that it does not declare.</summary>
    public bool Closed { get; init; }

    /// <summary>The less, the more likely the text is of this case.</summary>
    public int DistanceTo(string? text)
    {
        if (Values.Length > 0)
            return text is not null && Array.IndexOf(Values, text) >= 0 ? 0 : 3;
        return TakesAll ? 2 : 1;
    }

    /// <summary>
    /// The less, the more likely an object with these members is of this case: another value than the only ones counts most, then what is missing, then a null that it has no
    /// place for, then one of the only values, then what is not declared. Null: it is not of this case, because a member has another value than the only ones, and none has one of those.
    /// </summary>
    public int? DistanceTo(List<KeyValuePair<string, string?>> members)
    {
        var distance = Required.Length * 1_000;
        var (confirmed, contradicted) = (false, false);
        foreach (var member in members)
        {
            if (Array.IndexOf(Required, member.Key) >= 0)
                distance -= 1_000;
            else if (Array.IndexOf(Optional, member.Key) < 0)
                distance += Closed ? 100_000 : 1;
            foreach (var only in Fixed)
                if (only[0] == member.Key)
                {
                    var isOne = Array.IndexOf(only, member.Value, 1) >= 0;
                    (confirmed, contradicted) = (confirmed || isOne, contradicted || !isOne);
                    distance += isOne ? -100 : 1_000_000;
                }
            if (member.Value == UnionReading.Null && Array.IndexOf(NotNull, member.Key) >= 0)
                distance += 500;
        }
        return contradicted && !confirmed ? null : distance;
    }
}
