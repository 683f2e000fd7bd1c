namespace BuddyGen;

using global::System;
using global::System.Text;
using global::System.Text.Json;

/// <summary>
/// The names of an object's members, each with its length in bytes before it: <c>4:from 5:query</c>. A name is looked for behind the one that was found last,
/// because most servers write members in the order of their documents.
/// </summary>
internal ref struct JsonNames
{
    private readonly ReadOnlySpan<byte> _names;
    private int _place;
    private int _index;

    public JsonNames(ReadOnlySpan<byte> names)
    {
        _names = names;
        _place = 0;
        _index = 0;
    }

    /// <summary>Which of the names the reader stands at; -1: none of them.</summary>
    public int IndexOf(ref Utf8JsonReader reader)
    {
        var length = JsonReading.NameLength(ref reader);
        var start = _place;
        while (_place < _names.Length)
            if (IsNext(ref reader, length))
                return _index++;
        _place = 0;
        _index = 0;
        while (_place < start)
            if (IsNext(ref reader, length))
                return _index++;
        return -1;
    }

    /// <summary>Whether a name is among them.</summary>
    public static bool Contains(ReadOnlySpan<byte> names, string name)
    {
        var length = Encoding.UTF8.GetByteCount(name);
        byte[]? bytes = null;
        for (var place = 0; place < names.Length;)
        {
            var next = Next(names, ref place);
            if (next.Length == length && next.SequenceEqual(bytes ??= Encoding.UTF8.GetBytes(name)))
                return true;
        }
        return false;
    }

    /// <summary>Passes over the next name, and counts it if it is not the one.</summary>
    private bool IsNext(ref Utf8JsonReader reader, int length)
    {
        var name = Next(_names, ref _place);
        if (name.Length == length && reader.ValueTextEquals(name))
            return true;
        _index++;
        return false;
    }

    private static ReadOnlySpan<byte> Next(ReadOnlySpan<byte> names, ref int place)
    {
        if (names[place] == (byte)' ')
            place++;
        var length = 0;
        for (; names[place] != (byte)':'; place++)
            length = length * 10 + names[place] - '0';
        var name = names.Slice(place + 1, length);
        place += 1 + length;
        return name;
    }
}
