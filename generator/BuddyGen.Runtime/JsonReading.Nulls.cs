namespace BuddyGen;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;

/// <summary>Values that may be null.</summary>
internal static partial class JsonReading
{
    public static string? StringOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : String(ref reader);

    public static bool? BooleanOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Boolean(ref reader);

    public static int? Int32OrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Int32(ref reader);

    public static long? Int64OrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Int64(ref reader);

    public static ulong? UInt64OrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : UInt64(ref reader);

    public static float? SingleOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Single(ref reader);

    public static double? DoubleOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Double(ref reader);

    public static decimal? DecimalOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Decimal(ref reader);

    public static Guid? GuidOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Guid(ref reader);

    public static byte[]? BytesOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Bytes(ref reader);

    public static DateTimeOffset? DateTimeOffsetOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : DateTimeOffset(ref reader);

#if NET6_0_OR_GREATER
    public static DateOnly? DateOnlyOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : DateOnly(ref reader);
#endif

    public static JsonElement? ElementOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Element(ref reader);

    public static IReadOnlyList<T>? ListOrNull<T>(ref Utf8JsonReader reader, ReadJson<T> item) => IsNull(ref reader) ? null : List(ref reader, item);

    public static IReadOnlyList<string>? StringsOrNull(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : List<string>(ref reader, String);

    public static IReadOnlyDictionary<string, T>? MapOrNull<T>(ref Utf8JsonReader reader, ReadJson<T> value) => IsNull(ref reader) ? null : Map(ref reader, value);
}
