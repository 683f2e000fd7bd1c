namespace BuddyGen;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text.Json;

/// <summary>Reads the case of a union that has that index.</summary>
internal delegate object ReadUnionCase(ref Utf8JsonReader reader, int index);

/// <summary>
/// Finds the case of a union that a JSON value is: by the text of the discriminator, else by the kind of value, else by what is written in it. What is no case is
/// a <see cref="JsonElement"/>, so that nothing is lost.
/// </summary>
internal static class UnionReading
{
    /// <summary>How null is written among the values of members.</summary>
    public const string Null = "null";

    public static object Read(ref Utf8JsonReader reader, string? discriminator, UnionCase[] cases, ReadUnionCase read)
    {
        JsonReading.MoveToValue(ref reader);
        var kind = KindOf(reader.TokenType);
        if (kind == JsonKinds.Object && discriminator is not null)
            return Named(TextOf(reader, discriminator), cases) is { } named ? read(ref reader, named) : JsonReading.Element(ref reader);
        var count = 0;
        var only = 0;
        for (var i = 0; i < cases.Length; i++)
        {
            if ((cases[i].Kinds & kind) == 0)
                continue;
            count++;
            only = i;
        }
        // Where there is no choice, what is wrong inside is an error at its place.
        if (count == 1)
            return read(ref reader, only);
        if (count > 1)
            foreach (var index in InOrder(reader, kind, cases))
            {
                var ahead = reader;
                try
                {
                    var value = read(ref ahead, index);
                    reader = ahead;
                    return value;
                }
                catch (JsonException)
                {
                    // It is another one.
                }
            }
        return JsonReading.Element(ref reader);
    }

    private static JsonKinds KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonKinds.Object,
        JsonTokenType.StartArray => JsonKinds.Array,
        JsonTokenType.String => JsonKinds.String,
        JsonTokenType.Number => JsonKinds.Number,
        JsonTokenType.True or JsonTokenType.False => JsonKinds.Boolean,
        _ => JsonKinds.None,
    };

    private static int? Named(string? text, UnionCase[] cases)
    {
        if (text is not null)
            for (var i = 0; i < cases.Length; i++)
                if (Array.IndexOf(cases[i].Values, text) >= 0)
                    return i;
        return null;
    }

    /// <summary>Returns the text of a member of the object at the reader's position, or null if there is none. The reader is a copy, so nothing is consumed.</summary>
    public static string? TextOf(Utf8JsonReader reader, string name)
    {
        JsonReading.MoveToValue(ref reader);
        if (reader.TokenType != JsonTokenType.StartObject)
            return null;
        while (JsonReading.NextMember(ref reader))
        {
            var found = reader.ValueTextEquals(name);
            reader.Read();
            if (found)
                return reader.TokenType == JsonTokenType.String ? JsonReading.String(ref reader) : null;
            reader.Skip();
        }
        return null;
    }

    private static List<int> InOrder(Utf8JsonReader reader, JsonKinds kind, UnionCase[] cases)
    {
        var members = kind == JsonKinds.Object ? MembersOf(reader) : null;
        var text = kind is JsonKinds.String or JsonKinds.Number ? ScalarOf(ref reader) : null;
        var order = new List<int>();
        var distances = new List<int>();
        for (var i = 0; i < cases.Length; i++)
        {
            if ((cases[i].Kinds & kind) == 0)
                continue;
            // An object of a kind that came later is of no case, rather than of the wrong one.
            if ((members is not null ? cases[i].DistanceTo(members) : cases[i].DistanceTo(text)) is not { } distance)
                continue;
            var at = order.Count;
            while (at > 0 && distances[at - 1] > distance)
                at--;
            order.Insert(at, i);
            distances.Insert(at, distance);
        }
        return order;
    }

    /// <summary>Returns the members of an object, with the text of scalars; a number is written without exponent or trailing zeros.</summary>
    private static List<KeyValuePair<string, string?>> MembersOf(Utf8JsonReader reader)
    {
        var members = new List<KeyValuePair<string, string?>>();
        while (JsonReading.NextMember(ref reader))
        {
            var name = JsonReading.Name(ref reader);
            reader.Read();
            members.Add(new KeyValuePair<string, string?>(name, ScalarOf(ref reader)));
            reader.Skip();
        }
        return members;
    }

    private static string? ScalarOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => JsonReading.String(ref reader),
        JsonTokenType.Number => reader.TryGetDecimal(out var number) ? number.ToString("G29", CultureInfo.InvariantCulture) : null,
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => Null,
        _ => null,
    };
}
