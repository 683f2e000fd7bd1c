namespace BuddyGen;

using global::System;
using global::System.Text.Json;

/// <summary>Values that are no members: items, and the values of maps. Null is written as such.</summary>
internal static partial class JsonWriting
{
    public static void Value(Utf8JsonWriter writer, string? value)
    {
        if (value is { } set)
            writer.WriteStringValue(set);
        else
            writer.WriteNullValue();
    }

    public static void Value(Utf8JsonWriter writer, bool? value)
    {
        if (value is { } set)
            writer.WriteBooleanValue(set);
        else
            writer.WriteNullValue();
    }

    public static void Value(Utf8JsonWriter writer, int? value)
    {
        if (value is { } set)
            writer.WriteNumberValue(set);
        else
            writer.WriteNullValue();
    }

    public static void Value(Utf8JsonWriter writer, long? value)
    {
        if (value is { } set)
            writer.WriteNumberValue(set);
        else
            writer.WriteNullValue();
    }

    public static void Value(Utf8JsonWriter writer, ulong? value)
    {
        if (value is { } set)
            writer.WriteNumberValue(set);
        else
            writer.WriteNullValue();
    }

    public static void Value(Utf8JsonWriter writer, float? value)
    {
        if (value is { } set)
            writer.WriteNumberValue(set);
        else
            writer.WriteNullValue();
    }

    public static void Value(Utf8JsonWriter writer, double? value)
    {
        if (value is { } set)
            writer.WriteNumberValue(set);
        else
            writer.WriteNullValue();
    }

    public static void Value(Utf8JsonWriter writer, decimal? value)
    {
        if (value is { } set)
            writer.WriteNumberValue(set);
        else
            writer.WriteNullValue();
    }

    public static void Value(Utf8JsonWriter writer, DateTimeOffset? value)
    {
        if (value is { } set)
            writer.WriteStringValue(set);
        else
            writer.WriteNullValue();
    }

    public static void Value(Utf8JsonWriter writer, Guid? value)
    {
        if (value is { } set)
            writer.WriteStringValue(set);
        else
            writer.WriteNullValue();
    }

    public static void Value(Utf8JsonWriter writer, byte[]? value)
    {
        if (value is { } set)
            writer.WriteBase64StringValue(set);
        else
            writer.WriteNullValue();
    }

#if NET6_0_OR_GREATER
    public static void Value(Utf8JsonWriter writer, DateOnly? value)
    {
        if (value is { } set)
            writer.WriteStringValue(Text(set));
        else
            writer.WriteNullValue();
    }
#endif

    public static void Value(Utf8JsonWriter writer, JsonElement? value)
    {
        if (value is { ValueKind: not JsonValueKind.Undefined } set)
            set.WriteTo(writer);
        else
            writer.WriteNullValue();
    }
}
