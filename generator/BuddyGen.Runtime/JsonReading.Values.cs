namespace BuddyGen;

using global::System;
using global::System.Globalization;
using global::System.Text.Json;

internal static partial class JsonReading
{
    public static string String(ref Utf8JsonReader reader)
    {
        MoveToString(ref reader, "a string");
        return Text(ref reader);
    }

    public static bool Boolean(ref Utf8JsonReader reader)
    {
        MoveToValue(ref reader);
        return reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => throw Unexpected(ref reader, "a boolean"),
        };
    }

    public static int Int32(ref Utf8JsonReader reader)
    {
        MoveToNumber(ref reader);
        return reader.TryGetInt32(out var value) ? value : (int)Integer(ref reader, int.MinValue, int.MaxValue);
    }

    public static long Int64(ref Utf8JsonReader reader)
    {
        MoveToNumber(ref reader);
        return reader.TryGetInt64(out var value) ? value : (long)Integer(ref reader, long.MinValue, long.MaxValue);
    }

    public static ulong UInt64(ref Utf8JsonReader reader)
    {
        MoveToNumber(ref reader);
        return reader.TryGetUInt64(out var value) ? value : (ulong)Integer(ref reader, ulong.MinValue, ulong.MaxValue);
    }

    public static float Single(ref Utf8JsonReader reader)
    {
        MoveToNumber(ref reader);
        return reader.TryGetSingle(out var value) && !float.IsInfinity(value) ? value : throw OutOfRange(ref reader);
    }

    public static double Double(ref Utf8JsonReader reader)
    {
        MoveToNumber(ref reader);
        return reader.TryGetDouble(out var value) && !double.IsInfinity(value) ? value : throw OutOfRange(ref reader);
    }

    public static decimal Decimal(ref Utf8JsonReader reader)
    {
        MoveToNumber(ref reader);
        return reader.TryGetDecimal(out var value) ? value : throw OutOfRange(ref reader);
    }

    public static Guid Guid(ref Utf8JsonReader reader)
    {
        MoveToString(ref reader, "a UUID");
        return reader.TryGetGuid(out var value) ? value : throw NotA("a valid UUID", ref reader);
    }

    public static byte[] Bytes(ref Utf8JsonReader reader)
    {
        MoveToString(ref reader, "a base64 text");
        return reader.TryGetBytesFromBase64(out var value) ? value : throw NotA("valid base64", ref reader);
    }

    /// <summary>Reads a date-time of RFC 3339. One without an offset, which does occur although RFC 3339 does not allow it, is taken as UTC: the local time zone would be a guess.</summary>
    public static DateTimeOffset DateTimeOffset(ref Utf8JsonReader reader)
    {
        MoveToString(ref reader, "a date-time");
        // The framework's reading is ten times as fast, and right about what is written this way.
        if (IsPlainInstant(ref reader) && reader.TryGetDateTimeOffset(out var instant))
            return instant;
        return Rfc3339.TryParse(Text(ref reader), out var value) ? value : throw NotA("a valid date-time", ref reader);
    }

#if NET6_0_OR_GREATER
    /// <summary>Reads a full-date of RFC 3339.</summary>
    public static DateOnly DateOnly(ref Utf8JsonReader reader)
    {
        MoveToString(ref reader, "a date");
        return global::System.DateOnly.TryParseExact(Text(ref reader), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : throw NotA("a valid date", ref reader);
    }
#endif

    /// <summary>Reads an integer in another notation, such as <c>1.0</c> or <c>1e3</c>.</summary>
    private static decimal Integer(ref Utf8JsonReader reader, decimal least, decimal most)
    {
        if (!reader.TryGetDecimal(out var value))
            throw OutOfRange(ref reader);
        if (value != decimal.Truncate(value))
            throw new JsonException("expected an integer, found " + Written(ref reader));
        return value >= least && value <= most ? value : throw OutOfRange(ref reader);
    }

    /// <summary>Whether the text is a date and a time to the second or finer, of no more digits than a tick has, with an offset: the framework takes its own time zone where there is none.</summary>
    private static bool IsPlainInstant(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped || reader.HasValueSequence)
            return false;
        var text = reader.ValueSpan;
        return text.Length >= 20 && text[10] == (byte)'T'
            && (text[text.Length - 1] == (byte)'Z'
                ? text.Length <= 28
                : text.Length is >= 25 and <= 33 && text[text.Length - 6] is (byte)'+' or (byte)'-' && text[text.Length - 3] == (byte)':');
    }

    private static void MoveToNumber(ref Utf8JsonReader reader)
    {
        MoveToValue(ref reader);
        if (reader.TokenType != JsonTokenType.Number)
            throw Unexpected(ref reader, "a number");
    }

    private static void MoveToString(ref Utf8JsonReader reader, string expected)
    {
        MoveToValue(ref reader);
        if (reader.TokenType != JsonTokenType.String)
            throw Unexpected(ref reader, expected);
    }

    private static JsonException OutOfRange(ref Utf8JsonReader reader) => new("the number " + Written(ref reader) + " is out of range");

    private static JsonException NotA(string kind, ref Utf8JsonReader reader) => new("the text \"" + Shortened(Text(ref reader)) + "\" is not " + kind);

    private static string Written(ref Utf8JsonReader reader)
    {
        using var number = JsonDocument.ParseValue(ref reader);
        return Shortened(number.RootElement.GetRawText());
    }

    /// <summary>Shortens a text for an error message.</summary>
    private static string Shortened(string text) => text.Length <= 40 ? text : text.Substring(0, 40) + "…";
}
