namespace BuddyGen;

using global::System;
using global::System.Globalization;
using global::System.Text.Json;

/// <summary>What emitted writers are made of. A member that is null is absent, unless it is to be there <c>evenNull</c>.</summary>
internal static partial class JsonWriting
{
    public static void Member(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value, bool evenNull = false)
    {
        if (value is { } set)
            writer.WriteString(name, set);
        else if (evenNull)
            writer.WriteNull(name);
    }

    public static void Member(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value, bool evenNull = false)
    {
        if (value is { } set)
            writer.WriteBoolean(name, set);
        else if (evenNull)
            writer.WriteNull(name);
    }

    public static void Member(Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? value, bool evenNull = false)
    {
        if (value is { } set)
            writer.WriteNumber(name, set);
        else if (evenNull)
            writer.WriteNull(name);
    }

    public static void Member(Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? value, bool evenNull = false)
    {
        if (value is { } set)
            writer.WriteNumber(name, set);
        else if (evenNull)
            writer.WriteNull(name);
    }

    public static void Member(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ulong? value, bool evenNull = false)
    {
        if (value is { } set)
            writer.WriteNumber(name, set);
        else if (evenNull)
            writer.WriteNull(name);
    }

    public static void Member(Utf8JsonWriter writer, ReadOnlySpan<byte> name, float? value, bool evenNull = false)
    {
        if (value is { } set)
            writer.WriteNumber(name, set);
        else if (evenNull)
            writer.WriteNull(name);
    }

    public static void Member(Utf8JsonWriter writer, ReadOnlySpan<byte> name, double? value, bool evenNull = false)
    {
        if (value is { } set)
            writer.WriteNumber(name, set);
        else if (evenNull)
            writer.WriteNull(name);
    }

    public static void Member(Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal? value, bool evenNull = false)
    {
        if (value is { } set)
            writer.WriteNumber(name, set);
        else if (evenNull)
            writer.WriteNull(name);
    }

    public static void Member(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? value, bool evenNull = false)
    {
        if (value is { } set)
            writer.WriteString(name, set);
        else if (evenNull)
            writer.WriteNull(name);
    }

    public static void Member(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Guid? value, bool evenNull = false)
    {
        if (value is { } set)
            writer.WriteString(name, set);
        else if (evenNull)
            writer.WriteNull(name);
    }

    public static void Member(Utf8JsonWriter writer, ReadOnlySpan<byte> name, byte[]? value, bool evenNull = false)
    {
        if (value is { } set)
            writer.WriteBase64String(name, set);
        else if (evenNull)
            writer.WriteNull(name);
    }

#if NET6_0_OR_GREATER
    public static void Member(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly? value, bool evenNull = false)
    {
        if (value is { } set)
            writer.WriteString(name, Text(set));
        else if (evenNull)
            writer.WriteNull(name);
    }

    private static string Text(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
#endif

    /// <summary><c>default</c> is no value: absent.</summary>
    public static void Member(Utf8JsonWriter writer, ReadOnlySpan<byte> name, JsonElement? value, bool evenNull = false)
    {
        if (value is not { ValueKind: not JsonValueKind.Undefined } set)
        {
            if (evenNull)
                writer.WriteNull(name);
            return;
        }
        writer.WritePropertyName(name);
        Value(writer, set);
    }

    /// <summary>A member that the schema does not name.</summary>
    public static void Member(Utf8JsonWriter writer, string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
            return;
        writer.WritePropertyName(name);
        Value(writer, value);
    }
}
