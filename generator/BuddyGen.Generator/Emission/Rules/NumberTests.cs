using System.Globalization;
using BuddyGen.Modeling;
using BuddyGen.Schemas;

namespace BuddyGen.Emission;

/// <summary>Comparisons of numbers in C#'s types with exact ones: of the same outcome, or not made.</summary>
internal static class NumberTests
{
    // So many decimal digits survive the way through binary and back (DBL_DIG, FLT_DIG).
    private const int ExactInDouble = 15;
    private const int ExactInSingle = 6;

    private static readonly JsonNumber LeastInt32 = JsonNumber.Of(int.MinValue), MostInt32 = JsonNumber.Of(int.MaxValue);
    private static readonly JsonNumber LeastInt64 = JsonNumber.Of(long.MinValue), MostInt64 = JsonNumber.Of(long.MaxValue);
    private static readonly JsonNumber MostUInt64 = Parse(ulong.MaxValue.ToString(CultureInfo.InvariantCulture));

    public static bool IsNumber(RuleOperand operand) => Kind(operand) is not null;

    /// <param name="sign">The comparison that must hold.</param>
    /// <param name="opposite">Its negation.</param>
    public static RuleTest Compare(RuleOperand operand, JsonNumber bound, string sign, string opposite)
    {
        // Other kinds of values have no bounds.
        if (Kind(operand) is not { } kind)
            return RuleTest.True;
        if (Range(kind) is var (least, most))
        {
            // Beyond what the type can hold the outcome is known.
            if (bound.CompareTo(least) < 0)
                return RuleTest.Of(sign[0] == '>');
            if (bound.CompareTo(most) > 0)
                return RuleTest.Of(sign[0] == '<');
            if (!bound.IsInteger)
                kind = PrimitiveKind.Decimal;
        }
        return Literal(kind, bound) is { } literal
            ? RuleTest.Of(operand.Number + " " + sign + " " + literal, operand.Number + " " + opposite + " " + literal, skipsNull: true, negationSkipsNull: true)
            : RuleTest.Open("the bound " + bound + " is finer than the C# type");
    }

    public static RuleTest IsMultiple(RuleOperand operand, JsonNumber divisor)
    {
        if (Kind(operand) is not { } kind)
            return RuleTest.True;
        if (Literal(PrimitiveKind.Decimal, divisor) is not { } literal)
            return RuleTest.Open("the divisor " + divisor + " is finer than decimal");
        if (kind is PrimitiveKind.Single or PrimitiveKind.Double)
        {
            var code = "global::BuddyGen.Checks.IsMultiple(" + operand.Value + ", " + literal + ")";
            return RuleTest.Of(code, "!" + code);
        }
        var value = operand.Type is TypeRef.Named ? operand.Number : operand.Value;
        // All of these fit into decimal, and its remainder is exact.
        var remainder = Range(kind) is not null && divisor.IsInteger && CanHold(operand, divisor) ? value + " % " + Literal(kind, divisor) : value + " % " + literal;
        return RuleTest.Of(remainder + " == 0", remainder + " != 0");
    }

    /// <summary>Whether some value of the operand's type can be equal to the number.</summary>
    public static bool CanHold(RuleOperand operand, JsonNumber number) =>
        Kind(operand) is { } kind && (Range(kind) is not var (least, most) || (number.IsInteger && number.CompareTo(least) >= 0 && number.CompareTo(most) <= 0));

    /// <summary>The number as a literal of the operand's type; null if it would not be that very number.</summary>
    public static string? Literal(RuleOperand operand, JsonNumber number) => Kind(operand) is { } kind ? Literal(kind, number) : null;

    private static string? Literal(PrimitiveKind kind, JsonNumber number)
    {
        var text = number.ToString();
        switch (kind)
        {
            case PrimitiveKind.Int32:
                return text;
            case PrimitiveKind.Int64:
                return text + "L";
            case PrimitiveKind.UInt64:
                return text + "UL";
            case PrimitiveKind.Decimal:
                return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && Words.Of(exact) == text ? text + "M" : null;
            case PrimitiveKind.Double:
                return Digits(text) <= ExactInDouble && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && !double.IsInfinity(real) ? text + "D" : null;
            default:
                return Digits(text) <= ExactInSingle && float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var single) && !float.IsInfinity(single) ? text + "F" : null;
        }
    }

    private static int Digits(string text) => text.Split('e')[0].Replace("-", "").Replace(".", "").Trim('0').Length;

    private static PrimitiveKind? Kind(RuleOperand operand) => operand.Type switch
    {
        TypeRef.Primitive { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 or PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal } primitive => primitive.Kind,
        TypeRef.Named { Form: NamedForm.Enum, IsTexts: false } named => named.Underlying,
        _ => null,
    };

    private static (JsonNumber Least, JsonNumber Most)? Range(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Int32 => (LeastInt32, MostInt32),
        PrimitiveKind.Int64 => (LeastInt64, MostInt64),
        PrimitiveKind.UInt64 => (JsonNumber.Of(0), MostUInt64),
        _ => null,
    };

    private static JsonNumber Parse(string text) => JsonNumber.TryParse(text, out var number) ? number : default;
}
