using BuddyGen.OpenApi;
using BuddyGen.Schemas;

namespace BuddyGen.Modeling;

/// <summary>The framework's type for texts and numbers, by format, else by bounds.</summary>
internal static class Scalars
{
    private static readonly JsonNumber LowestInt32 = JsonNumber.Of(int.MinValue);
    private static readonly JsonNumber HighestInt32 = JsonNumber.Of(int.MaxValue);
    private static readonly JsonNumber HighestInt64 = JsonNumber.Of(long.MaxValue);

    public static PrimitiveKind OfString(IReadOnlyList<SchemaElement> parts) => FormatOf(parts) switch
    {
        "date-time" => PrimitiveKind.DateTimeOffset,
        "date" => PrimitiveKind.DateOnly,
        "uuid" => PrimitiveKind.Guid,
        "byte" => PrimitiveKind.Bytes,
        _ when parts.Any(static part => part.IsBase64) => PrimitiveKind.Bytes,
        _ => PrimitiveKind.String,
    };

    public static PrimitiveKind OfNumber(IReadOnlyList<SchemaElement> parts) => FormatOf(parts) switch
    {
        "float" => PrimitiveKind.Single,
        "decimal" => PrimitiveKind.Decimal,
        _ => PrimitiveKind.Double,
    };

    public static PrimitiveKind OfInteger(IReadOnlyList<SchemaElement> parts)
    {
        switch (FormatOf(parts))
        {
            case "int32" or "int16" or "uint16" or "int8" or "uint8":
                return PrimitiveKind.Int32;
            case "int64" or "uint32":
                return PrimitiveKind.Int64;
            case "uint64":
                return PrimitiveKind.UInt64;
        }
        JsonNumber? lowest = null, highest = null;
        foreach (var part in parts)
        {
            lowest = Greater(lowest, part.Keywords.Minimum ?? part.Keywords.ExclusiveMinimum);
            highest = Less(highest, part.Keywords.Maximum ?? part.Keywords.ExclusiveMaximum);
        }
        if (lowest is { } low && highest is { } high && low.CompareTo(LowestInt32) >= 0 && high.CompareTo(HighestInt32) <= 0)
            return PrimitiveKind.Int32;
        return lowest is { Sign: >= 0 } && highest is { } top && top.CompareTo(HighestInt64) > 0 ? PrimitiveKind.UInt64 : PrimitiveKind.Int64;
    }

    public static string? FormatOf(IReadOnlyList<SchemaElement> parts)
    {
        for (var i = parts.Count - 1; i >= 0; i--)
            if (parts[i].Keywords.Format is { } format)
                return format;
        return null;
    }

    private static JsonNumber? Greater(JsonNumber? left, JsonNumber? right) => left is null || (right is { } r && r.CompareTo(left.Value) > 0) ? right ?? left : left;

    private static JsonNumber? Less(JsonNumber? left, JsonNumber? right) => left is null || (right is { } r && r.CompareTo(left.Value) < 0) ? right ?? left : left;
}
