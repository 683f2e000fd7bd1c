using System.Globalization;
using System.Numerics;

namespace BuddyGen.Reading;

/// <summary>
/// What a scalar of YAML means by the core schema of YAML 1.2 (§10.3.2): <c>no</c>, <c>on</c> and <c>2001-01-01</c> are texts.
/// A number's text is JSON's spelling of it where there is one, so <c>012</c> is 12, <c>0x1F</c> is 31 and <c>1.10</c> stays.
/// </summary>
internal static class CoreSchema
{
    private const string Prefix = "tag:yaml.org,2002:";

    /// <summary>Longer ones stay as they are written: turning thousands of hexadecimal digits into decimal ones takes quadratic time.</summary>
    private const int LongestConverted = 1000;

    /// <summary>The kind and text of a scalar without a tag of its own that is written without quotes.</summary>
    public static (NodeKind Kind, string Text) Resolve(string plain) => plain switch
    {
        "" or "~" or "null" or "Null" or "NULL" => (NodeKind.Null, ""),
        "true" or "True" or "TRUE" => (NodeKind.Boolean, "true"),
        "false" or "False" or "FALSE" => (NodeKind.Boolean, "false"),
        _ when plain[0] is not ('-' or '+' or '.' or (>= '0' and <= '9')) => (NodeKind.String, plain),
        _ => Number(plain) is { } number ? (NodeKind.Number, number) : (NodeKind.String, plain),
    };

    /// <summary>Like <see cref="Resolve"/> under a tag; null if the text is not what the tag says. A tag that is none of the core schema's changes nothing.</summary>
    public static (NodeKind Kind, string Text)? Resolve(string value, string tag, bool isPlain)
    {
        if (tag == "!" || tag == Prefix + "str")
            return (NodeKind.String, value);
        NodeKind? demanded = tag.StartsWith(Prefix, StringComparison.Ordinal)
            ? tag.Substring(Prefix.Length) switch
            {
                "null" => NodeKind.Null,
                "bool" => NodeKind.Boolean,
                "int" or "float" => NodeKind.Number,
                _ => null,
            }
            : null;
        if (demanded is null)
            return isPlain ? Resolve(value) : (NodeKind.String, value);
        var resolved = Resolve(value);
        var fits = resolved.Kind == demanded && !(tag == Prefix + "int" && resolved.Text.IndexOfAny(['.', 'e', 'E']) >= 0);
        return fits ? resolved : null;
    }

    /// <summary>A tag as people write it: <c>!!int</c>.</summary>
    public static string Shown(string tag) => tag.StartsWith(Prefix, StringComparison.Ordinal) ? "!!" + tag.Substring(Prefix.Length) : tag;

    private static string? Number(string plain)
    {
        if (JsonReader.IsNumber(plain))
            return plain;
        if (plain.StartsWith("0x", StringComparison.Ordinal) || plain.StartsWith("0o", StringComparison.Ordinal))
            return Whole(plain);
        var sign = plain[0] == '-' ? "-" : "";
        var unsigned = plain[0] is '-' or '+' ? plain.Substring(1) : plain;
        if (unsigned is ".inf" or ".Inf" or ".INF")
            return sign + ".inf";
        if (plain is ".nan" or ".NaN" or ".NAN")
            return ".nan";
        return Decimal(unsigned) is { } number ? sign + number : null;
    }

    private static string? Whole(string plain)
    {
        var radix = plain[1] == 'x' ? 16 : 8;
        if (plain.Length == 2)
            return null;
        for (var i = 2; i < plain.Length; i++)
            if (Digit(plain[i]) is var digit && (digit < 0 || digit >= radix))
                return null;
        if (plain.Length > LongestConverted)
            return plain;
        var value = BigInteger.Zero;
        for (var i = 2; i < plain.Length; i++)
            value = (value * radix) + Digit(plain[i]);
        return value.ToString(CultureInfo.InvariantCulture);
    }

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    /// <summary>Decimal digits, with a point and an exponent or without, in JSON's spelling; null for anything else.</summary>
    private static string? Decimal(string unsigned)
    {
        var power = unsigned.IndexOfAny(['e', 'E']);
        var mantissa = power < 0 ? unsigned : unsigned.Substring(0, power);
        var point = mantissa.IndexOf('.');
        var whole = point < 0 ? mantissa : mantissa.Substring(0, point);
        var fraction = point < 0 ? "" : mantissa.Substring(point + 1);
        if (whole.Length + fraction.Length == 0 || (whole.Length == 0 && point < 0))
            return null;
        whole = whole.TrimStart('0');
        var number = (whole.Length == 0 ? "0" : whole) + (fraction.Length == 0 ? "" : "." + fraction) + (power < 0 ? "" : unsigned.Substring(power));
        return JsonReader.IsNumber(number) ? number : null;
    }
}
