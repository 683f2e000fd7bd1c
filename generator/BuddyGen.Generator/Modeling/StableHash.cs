using System.Globalization;

namespace BuddyGen.Modeling;

/// <summary>FNV-1a over texts: the same in every process and on every machine, which <see cref="string.GetHashCode()"/> is not.</summary>
internal struct StableHash()
{
    private ulong value = 14695981039346656037UL;

    public static string Of(string text)
    {
        var hash = new StableHash();
        foreach (var character in text)
            hash.Add(character);
        return hash.ToString();
    }

    /// <summary>A text, told from its neighbours and from null.</summary>
    public void Add(string? text)
    {
        if (text is not null)
            foreach (var character in text)
                Add(character);
        Add(text is null ? '\u0001' : '\0');
    }

    /// <summary>A bare count, flag or kind.</summary>
    public void Add(int number) => Add((char)number);

    public override readonly string ToString() => value.ToString("x16", CultureInfo.InvariantCulture);

    private void Add(char character) => value = unchecked((value ^ character) * 1099511628211UL);
}
