using System.Globalization;
using System.Numerics;
using BuddyGen.Reading;
using BuddyGen.Schemas;

namespace BuddyGen.OpenApi;

/// <summary>Plain values of a document (enum values, constants, examples, bounds) as JSON.</summary>
internal static class JsonValues
{
    /// <summary>An example larger than this serves nobody, and shared nodes could make one without end.</summary>
    private const int MostNodes = 5_000;
    private const int MostDepth = 64;

    /// <summary>Null if the value cannot be said in JSON (<c>.inf</c>) or is too large.</summary>
    public static JsonValue? Of(SpecNode node)
    {
        var nodes = 0;
        return Of(node, 0, ref nodes);
    }

    /// <summary>A number of YAML 1.2's core schema, which has more spellings than JSON: <c>0x1F</c>, <c>0o17</c>, <c>+1</c>, <c>.5</c>, <c>012</c>.</summary>
    public static bool TryNumber(SpecNode node, out JsonNumber number)
    {
        number = default;
        return node.Kind == NodeKind.Number && TryNumber(node.Text, out number);
    }

    private static bool TryNumber(string text, out JsonNumber number)
    {
        if (JsonNumber.TryParse(text, out number))
            return true;
        if (text.Length > 1_000)
            return false;
        if (text.StartsWith("0x", StringComparison.Ordinal))
            return BigInteger.TryParse("0" + text.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex)
                && JsonNumber.TryParse(hex.ToString(CultureInfo.InvariantCulture), out number);
        if (text.StartsWith("0o", StringComparison.Ordinal))
        {
            var octal = BigInteger.Zero;
            foreach (var digit in text.Substring(2))
            {
                if (digit is < '0' or > '7')
                    return false;
                octal = (octal * 8) + (digit - '0');
            }
            return JsonNumber.TryParse(octal.ToString(CultureInfo.InvariantCulture), out number);
        }
        var sign = text.StartsWith("-", StringComparison.Ordinal) ? "-" : "";
        var rest = text.TrimStart('+', '-');
        var exponentAt = rest.IndexOfAny(['e', 'E']);
        var exponent = exponentAt < 0 ? "" : rest.Substring(exponentAt);
        var digits = exponentAt < 0 ? rest : rest.Substring(0, exponentAt);
        digits = digits.TrimStart('0');
        if (digits.Length == 0 || digits[0] == '.')
            digits = "0" + digits;
        return JsonNumber.TryParse(sign + digits.TrimEnd('.') + exponent, out number);
    }

    private static JsonValue? Of(SpecNode node, int depth, ref int nodes)
    {
        if (++nodes > MostNodes || depth > MostDepth)
            return null;
        switch (node.Kind)
        {
            case NodeKind.Null:
                return JsonValue.Null;
            case NodeKind.Boolean:
                return JsonValue.Of(node.Text == "true");
            case NodeKind.Number:
                return TryNumber(node.Text, out var number) ? JsonValue.Of(number) : null;
            case NodeKind.String:
                return JsonValue.Of(node.Text);
            case NodeKind.Sequence:
                var items = new List<JsonValue>(node.Items.Count);
                foreach (var item in node.Items)
                {
                    if (Of(item, depth + 1, ref nodes) is not { } value)
                        return null;
                    items.Add(value);
                }
                return JsonValue.Array(items);
            default:
                var members = new List<JsonMember>(node.Members.Count);
                foreach (var member in node.Members)
                {
                    if (Of(member.Value, depth + 1, ref nodes) is not { } value)
                        return null;
                    members.Add(new JsonMember(member.Name, value));
                }
                return JsonValue.Object(members);
        }
    }
}
