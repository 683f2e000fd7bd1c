#if NET7_0_OR_GREATER
namespace BuddyGen;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;

/// <summary>Values of emitted types, where interfaces have static members.</summary>
internal static partial class JsonReading
{
    public static T Model<T>(ref Utf8JsonReader reader)
        where T : class, IReadableJsonModel => (T)T.Read(ref reader);

    public static T? ModelOrNull<T>(ref Utf8JsonReader reader)
        where T : class, IReadableJsonModel => IsNull(ref reader) ? null : Model<T>(ref reader);

    public static IReadOnlyList<T>? ModelsOrNull<T>(ref Utf8JsonReader reader)
        where T : class, IReadableJsonModel => IsNull(ref reader) ? null : List<T>(ref reader, Model<T>);

    /// <summary>An item of a list; a member is made by its own constructor.</summary>
    public static T Enum<T>(ref Utf8JsonReader reader)
        where T : struct, IOpenEnum, IParsable<T> => T.Parse(String(ref reader), null);
}
#endif
