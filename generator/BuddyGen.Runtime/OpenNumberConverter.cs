namespace BuddyGen;

using global::System;
using global::System.Globalization;
using global::System.Text;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;

/// <summary>How System.Text.Json reads and writes an open enum of integers: any of them is read, and written back as it was.</summary>
#if NET7_0_OR_GREATER
internal sealed class OpenNumberConverter<T, TNumber> : JsonConverter<T>
    where T : struct, IOpenEnum<TNumber>, IParsable<T>
    where TNumber : struct, IConvertible
#else
internal abstract class OpenNumberConverter<T, TNumber> : JsonConverter<T>
    where T : struct, IOpenEnum<TNumber>
    where TNumber : struct, IConvertible
#endif
{
    public override bool HandleNull => true;

    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? default : Create(ref reader);

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonWriting.Value(writer, value.Value?.ToDecimal(CultureInfo.InvariantCulture));

    public sealed override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var number = new Utf8JsonReader(Encoding.UTF8.GetBytes(JsonReading.Name(ref reader)));
        return Create(ref number);
    }

    public sealed override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value?.ToString(CultureInfo.InvariantCulture) ?? throw new JsonException("a value that is not set cannot be the name of a member"));

#if NET7_0_OR_GREATER
    private static T Create(ref Utf8JsonReader reader) => T.Parse(
        typeof(TNumber) == typeof(int) ? JsonReading.Int32(ref reader).ToString(CultureInfo.InvariantCulture)
        : typeof(TNumber) == typeof(long) ? JsonReading.Int64(ref reader).ToString(CultureInfo.InvariantCulture)
        : JsonReading.UInt64(ref reader).ToString(CultureInfo.InvariantCulture),
        null);
#else
    protected abstract T Create(ref Utf8JsonReader reader);
#endif
}
