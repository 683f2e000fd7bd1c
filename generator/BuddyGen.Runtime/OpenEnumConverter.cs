namespace BuddyGen;

using global::System;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;

/// <summary>How System.Text.Json reads and writes an open enum: any text is read, and written back as it was.</summary>
#if NET7_0_OR_GREATER
internal sealed class OpenEnumConverter<T> : JsonConverter<T>
    where T : struct, IOpenEnum, IParsable<T>
#else
internal abstract class OpenEnumConverter<T> : JsonConverter<T>
    where T : struct, IOpenEnum
#endif
{
    public override bool HandleNull => true;

    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? default : Create(JsonReading.String(ref reader));

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    public sealed override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Create(JsonReading.Name(ref reader));

    public sealed override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value ?? throw new JsonException("a value that is not set cannot be a member name"));

#if NET7_0_OR_GREATER
    private static T Create(string value) => T.Parse(value, null);
#else
    protected abstract T Create(string value);
#endif
}
