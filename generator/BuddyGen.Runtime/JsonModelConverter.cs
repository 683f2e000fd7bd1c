#if NET7_0_OR_GREATER
namespace BuddyGen;

using global::System;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;

/// <summary>How System.Text.Json reads and writes an emitted type. A framework without static members of interfaces has a class for each type instead.</summary>
internal sealed class JsonModelConverter<T> : JsonConverter<T>
    where T : class, IReadableJsonModel
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonReading.Model<T>(ref reader);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => value.Write(writer);
}
#endif
