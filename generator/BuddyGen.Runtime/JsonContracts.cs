namespace BuddyGen;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;
using global::System.Text.Json.Serialization.Metadata;

/// <summary>The contracts that System.Text.Json needs for a type, without reflection.</summary>
internal static class JsonContracts
{
    public static JsonTypeInfo Of<T>(JsonSerializerOptions options, JsonConverter<T> converter) => JsonMetadataServices.CreateValueInfo<T>(options, converter);

#if NET7_0_OR_GREATER
    public static JsonTypeInfo OfModel<T>(JsonSerializerOptions options)
        where T : class, IReadableJsonModel => Of(options, new JsonModelConverter<T>());

    public static JsonTypeInfo OfEnum<T>(JsonSerializerOptions options)
        where T : struct, IOpenEnum, IParsable<T> => Of(options, new OpenEnumConverter<T>());
#endif

    public static JsonTypeInfo OfNullable<T>(JsonSerializerOptions options)
        where T : struct => JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options));

    public static JsonTypeInfo OfList<T>(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(options, new JsonCollectionInfoValues<IReadOnlyList<T>>());

    /// <summary>The options must know <see cref="string"/>, too, the type of the keys.</summary>
    public static JsonTypeInfo OfMap<T>(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateIReadOnlyDictionaryInfo<IReadOnlyDictionary<string, T>, string, T>(options, new JsonCollectionInfoValues<IReadOnlyDictionary<string, T>>());

    public static JsonTypeInfo OfString(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<string>(options, JsonMetadataServices.StringConverter);
}
