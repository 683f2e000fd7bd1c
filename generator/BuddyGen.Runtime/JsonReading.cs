namespace BuddyGen;

using global::System;
using global::System.Collections.Generic;
using global::System.Runtime.CompilerServices;
using global::System.Text.Json;

/// <summary>Reads a value at the reader's position and leaves the reader at the last token of the value.</summary>
internal delegate T ReadJson<T>(ref Utf8JsonReader reader);

/// <summary>
/// What emitted readers are made of. Each method that reads a value may be called at the name of the member or at the value itself;
/// what is not as expected is a <see cref="JsonException"/> that says so.
/// </summary>
internal static partial class JsonReading
{
    /// <summary>Reads a whole document. Errors say where they occurred: <c>$.parcels[3].id: expected a number, found a string</c>.</summary>
    public static T Document<T>(ReadOnlySpan<byte> json, ReadJson<T> read)
    {
        // A byte order mark is no JSON, but servers do send it (RFC 8259 §8.1 lets us ignore it).
        if (json.Length >= 3 && json[0] == 0xEF && json[1] == 0xBB && json[2] == 0xBF)
            json = json.Slice(3);
        var reader = new Utf8JsonReader(json);
        try
        {
            reader.Read();
            var value = read(ref reader);
            reader.Read();
            return value;
        }
        catch (JsonException exception)
        {
            var path = JsonLocation.PathAt(json, reader.TokenStartIndex);
            throw new JsonException(path + ": " + exception.Message, path, exception.LineNumber, exception.BytePositionInLine, exception);
        }
    }

    /// <summary>Moves the reader into an object.</summary>
    public static void StartObject(ref Utf8JsonReader reader)
    {
        MoveToValue(ref reader);
        if (reader.TokenType != JsonTokenType.StartObject)
            throw Unexpected(ref reader, "an object");
    }

    /// <summary>Moves to the next member name in an object; false at the end of the object.</summary>
    public static bool NextMember(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>The length in bytes of the name where the reader stands, so that it need not be compared with every name there is; -1 if no name can equal it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int NameLength(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped || reader.HasValueSequence ? UncommonNameLength(ref reader) : reader.ValueSpan.Length;

    private static int UncommonNameLength(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
            return checked((int)reader.ValueSequence.Length);
        try
        {
            return global::System.Text.Encoding.UTF8.GetByteCount(reader.GetString()!);
        }
        catch (InvalidOperationException)
        {
            return -1;
        }
    }

    /// <summary>Checks at the end of an object that a required member was present.</summary>
    public static void Demand(bool isThere, string name, bool orNull = true)
    {
        if (!isThere)
            throw new JsonException("the required member '" + name + "' is missing" + (orNull ? " or null" : ""));
    }

    /// <summary>The member name at the reader's position.</summary>
    public static string Name(ref Utf8JsonReader reader) => Text(ref reader);

    /// <summary>Keeps a member that the schema does not list.</summary>
    public static void Other(ref Utf8JsonReader reader, ref Dictionary<string, JsonElement>? others) =>
        (others ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal))[Name(ref reader)] = Element(ref reader);

    /// <summary>Whether the value is null.</summary>
    public static bool IsNull(ref Utf8JsonReader reader)
    {
        MoveToValue(ref reader);
        return reader.TokenType == JsonTokenType.Null;
    }

    /// <summary>Skips the value.</summary>
    public static void Skip(ref Utf8JsonReader reader)
    {
        MoveToValue(ref reader);
        reader.Skip();
    }

    /// <summary>Reads any value as it is.</summary>
    public static JsonElement Element(ref Utf8JsonReader reader)
    {
        MoveToValue(ref reader);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>The value that a schema fixes, from its JSON text.</summary>
    public static JsonElement Constant(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>A null is kept where <typeparamref name="T"/> has one, even if the schema did not promise it: dropping an item would move the others.</summary>
    public static IReadOnlyList<T> List<T>(ref Utf8JsonReader reader, ReadJson<T> item)
    {
        MoveToValue(ref reader);
        if (reader.TokenType != JsonTokenType.StartArray)
            throw Unexpected(ref reader, "an array");
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(reader.TokenType == JsonTokenType.Null && default(T) is null ? default! : item(ref reader));
        return items;
    }

    public static IReadOnlyDictionary<string, T> Map<T>(ref Utf8JsonReader reader, ReadJson<T> value)
    {
        StartObject(ref reader);
        var values = new Dictionary<string, T>(StringComparer.Ordinal);
        while (NextMember(ref reader))
        {
            var name = Name(ref reader);
            reader.Read();
            values[name] = reader.TokenType == JsonTokenType.Null && default(T) is null ? default! : value(ref reader);
        }
        return values;
    }

    /// <summary>The exception for a value of another kind than expected.</summary>
    public static JsonException Unexpected(ref Utf8JsonReader reader, string expected)
    {
        var found = reader.TokenType switch
        {
            JsonTokenType.String => "a string",
            JsonTokenType.Number => "a number",
            JsonTokenType.True or JsonTokenType.False => "a boolean",
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            JsonTokenType.Null => "null",
            _ => "nothing",
        };
        return new JsonException("expected " + expected + ", found " + found);
    }

    public static void MoveToValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.None)
            reader.Read();
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            // Half a surrogate pair, or bytes that are no UTF-8.
            throw new JsonException("the text is not valid Unicode", exception);
        }
    }
}
