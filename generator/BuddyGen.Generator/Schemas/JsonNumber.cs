using System.Globalization;
using System.Numerics;

namespace BuddyGen.Schemas;

/// <summary>A JSON number of any size, exact: <c>digits × 10^exponent</c> with no trailing zero in the digits. Keeps no spelling: <c>1.0</c> is <c>1</c>.</summary>
internal readonly struct JsonNumber : IEquatable<JsonNumber>, IComparable<JsonNumber>
{
    private readonly BigInteger digits;
    private readonly int exponent;

    private JsonNumber(BigInteger digits, int exponent)
    {
        this.digits = digits;
        this.exponent = exponent;
    }

    public int Sign => digits.Sign;

    public bool IsInteger => exponent >= 0;

    public static JsonNumber Of(long value) => TryParse(value.ToString(CultureInfo.InvariantCulture), out var number) ? number : default;

    /// <summary>Reads a number in JSON's grammar (RFC 8259 §6). False for any other text, and for one of more than 1,000 digits or an exponent beyond ±9,999.</summary>
    public static bool TryParse(string text, out JsonNumber number)
    {
        number = default;
        var position = 0;
        var negative = text.Length > 0 && text[0] == '-';
        if (negative)
            position++;
        var start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9')
            position++;
        if (position == start || (text[start] == '0' && position - start > 1))
            return false;
        var significant = text.Substring(start, position - start);
        var exponent = 0;
        if (position < text.Length && text[position] == '.')
        {
            var fraction = ++position;
            while (position < text.Length && text[position] is >= '0' and <= '9')
                position++;
            if (position == fraction)
                return false;
            significant += text.Substring(fraction, position - fraction);
            exponent = fraction - position;
        }
        if (position < text.Length && text[position] is 'e' or 'E')
        {
            if (!int.TryParse(text.Substring(position + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) || power is > 9999 or < -9999)
                return false;
            exponent += power;
            position = text.Length;
        }
        if (position != text.Length || significant.Length > 1000)
            return false;
        var trimmed = significant.TrimEnd('0');
        if (trimmed.TrimStart('0').Length == 0)
            return true;
        exponent += significant.Length - trimmed.Length;
        var digits = BigInteger.Parse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture);
        number = new JsonNumber(negative ? -digits : digits, exponent);
        return true;
    }

    public int CompareTo(JsonNumber other)
    {
        if (Sign != other.Sign)
            return Sign.CompareTo(other.Sign);
        var common = Math.Min(exponent, other.exponent);
        return Scaled(common).CompareTo(other.Scaled(common));
    }

    /// <summary>Whether this is an integer multiple of <paramref name="divisor"/>; false if that is 0.</summary>
    public bool IsMultipleOf(JsonNumber divisor)
    {
        if (divisor.Sign == 0)
            return false;
        var common = Math.Min(exponent, divisor.exponent);
        return (Scaled(common) % divisor.Scaled(common)).IsZero;
    }

    public bool Equals(JsonNumber other) => exponent == other.exponent && digits == other.digits;

    public override bool Equals(object? obj) => obj is JsonNumber other && Equals(other);

    public override int GetHashCode() => unchecked((digits.GetHashCode() * 31) + exponent);

    /// <summary>In JSON's grammar, plain where that is short: <c>0.01</c>, <c>1200</c>, <c>1e400</c>.</summary>
    public override string ToString()
    {
        var text = BigInteger.Abs(digits).ToString(CultureInfo.InvariantCulture);
        var sign = Sign < 0 ? "-" : "";
        if (exponent is >= 0 and <= 20)
            return sign + text + new string('0', exponent);
        if (exponent is < 0 and >= -20)
        {
            text = text.PadLeft(1 - exponent, '0');
            return sign + text.Substring(0, text.Length + exponent) + "." + text.Substring(text.Length + exponent);
        }
        return sign + text + "e" + exponent.ToString(CultureInfo.InvariantCulture);
    }

    private BigInteger Scaled(int to) => digits * BigInteger.Pow(10, exponent - to);
}
