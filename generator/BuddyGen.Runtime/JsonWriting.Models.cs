namespace BuddyGen;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;

/// <summary>Objects, and lists and maps of what is most often in them. An item that is null is written as null, though its type promises none: whoever made the list may not have kept the promise.</summary>
internal static partial class JsonWriting
{
    public static void Member(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IJsonModel? value, bool evenNull = false)
    {
        if (Begin(writer, name, value, evenNull))
            value!.Write(writer);
    }

    public static void Member(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<IJsonModel?>? value, bool evenNull = false)
    {
        if (Begin(writer, name, value, evenNull))
            Value(writer, value);
    }

    public static void Member(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<string?>? value, bool evenNull = false)
    {
        if (Begin(writer, name, value, evenNull))
            Value(writer, value);
    }

    public static void Member<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? value, bool evenNull = false)
        where T : class?, IJsonModel?
    {
        if (Begin(writer, name, value, evenNull))
            Value(writer, value);
    }

    public static void Member(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, string>? value, bool evenNull = false)
    {
        if (Begin(writer, name, value, evenNull))
            Value(writer, value);
    }

    public static void Member(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, JsonElement>? value, bool evenNull = false)
    {
        if (Begin(writer, name, value, evenNull))
            Value(writer, value);
    }

    public static void Value(Utf8JsonWriter writer, IJsonModel? value)
    {
        if (value is null)
            writer.WriteNullValue();
        else
            value.Write(writer);
    }

    public static void Value(Utf8JsonWriter writer, IReadOnlyList<IJsonModel?>? value) => List(writer, value, static (writer, item) => Value(writer, item));

    public static void Value(Utf8JsonWriter writer, IReadOnlyList<string?>? value) => List(writer, value, static (writer, item) => Value(writer, item));

    public static void Value<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T>? value)
        where T : class?, IJsonModel? => Map(writer, value, static (writer, member) => Value(writer, member));

    public static void Value(Utf8JsonWriter writer, IReadOnlyDictionary<string, string>? value) => Map(writer, value, static (writer, member) => Value(writer, member));

    public static void Value(Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonElement>? value) => Map(writer, value, static (writer, member) => Value(writer, member));

    /// <summary>Members that the schema does not name; one of a name that is written already would be there twice.</summary>
    public static void Others(Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonElement>? others, ReadOnlySpan<byte> names)
    {
        if (others is null)
            return;
        foreach (var other in others)
            if (!JsonNames.Contains(names, other.Key))
                Member(writer, other.Key, other.Value);
    }

    /// <summary>Whether a value is to follow the name.</summary>
    private static bool Begin(Utf8JsonWriter writer, ReadOnlySpan<byte> name, object? value, bool evenNull)
    {
        if (value is not null)
            writer.WritePropertyName(name);
        else if (evenNull)
            writer.WriteNull(name);
        return value is not null;
    }

    private static void List<T>(Utf8JsonWriter writer, IReadOnlyList<T>? items, Action<Utf8JsonWriter, T> write)
    {
        if (items is null)
        {
            writer.WriteNullValue();
            return;
        }
        writer.WriteStartArray();
        for (var i = 0; i < items.Count; i++)
            write(writer, items[i]);
        writer.WriteEndArray();
    }

    private static void Map<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T>? members, Action<Utf8JsonWriter, T> write)
    {
        if (members is null)
        {
            writer.WriteNullValue();
            return;
        }
        writer.WriteStartObject();
        foreach (var member in members)
        {
            writer.WritePropertyName(member.Key);
            write(writer, member.Value);
        }
        writer.WriteEndObject();
    }
}
