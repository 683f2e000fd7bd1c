using System.Globalization;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis;

namespace BuddyGen.Facts;

/// <summary>C# constants as the JSON that they are written as.</summary>
internal static class Constants
{
    /// <summary>The value of a C# constant; null if it is none that is written as a known JSON value.</summary>
    public static JsonValue? ToJson(object? value) => value switch
    {
        null => JsonValue.Null,
        string text => JsonValue.Of(text),
        bool truth => JsonValue.Of(truth),
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal => Number(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
        double number => Number(number.ToString("R", CultureInfo.InvariantCulture)),
        float number => Number(number.ToString("R", CultureInfo.InvariantCulture)),
        _ => null,
    };

    /// <summary>Whether a number keeps its value when it is converted to that type.</summary>
    public static bool Keeps(JsonNumber number, SpecialType type) => type switch
    {
        SpecialType.System_SByte => Within(number, sbyte.MinValue, (ulong)sbyte.MaxValue),
        SpecialType.System_Byte => Within(number, 0, byte.MaxValue),
        SpecialType.System_Int16 => Within(number, short.MinValue, (ulong)short.MaxValue),
        SpecialType.System_UInt16 => Within(number, 0, ushort.MaxValue),
        SpecialType.System_Int32 => Within(number, int.MinValue, int.MaxValue),
        SpecialType.System_UInt32 => Within(number, 0, uint.MaxValue),
        SpecialType.System_Int64 => Within(number, long.MinValue, long.MaxValue),
        SpecialType.System_UInt64 => Within(number, 0, ulong.MaxValue),
        SpecialType.System_Decimal => Within(number, long.MinValue, ulong.MaxValue),
        SpecialType.System_Double => Within(number, -(1L << 53), 1UL << 53),
        SpecialType.System_Single => Within(number, -(1L << 24), 1UL << 24),
        _ => false,
    };

    // NaN and infinity are no JSON numbers: the parser refuses them.
    private static JsonValue? Number(string text) => JsonNumber.TryParse(text.Replace("E+", "E"), out var number) ? JsonValue.Of(number) : null;

    private static bool Within(JsonNumber number, long least, ulong most) =>
        number.IsInteger && number.CompareTo(JsonNumber.Of(least)) >= 0
        && JsonNumber.TryParse(most.ToString(CultureInfo.InvariantCulture), out var limit) && number.CompareTo(limit) <= 0;
}
