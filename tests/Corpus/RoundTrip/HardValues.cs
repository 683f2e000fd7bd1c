using System.Text.RegularExpressions;
using BuddyGen.Modeling;
using BuddyGen.Schemas;

namespace BuddyGen.Corpus.Tests.RoundTrip;

/// <summary>Values of a kind that are hard to keep, and that the schema's own bounds let pass where that is easily found.</summary>
internal static class HardValues
{
    private static readonly string[] Texts =
    [
        "a \"text\"\\ with é, \u2028 and \U0001F4E6", "A", "a", "12", "0", "4711", "a1", "AB", "#0a0b0c", "0a0b0c0d", "2024-02-29", "23:59:59", "https://parcels.example/1?a=b#c",
        "ada@parcels.example", "parcels.example", "192.0.2.1", "2001:db8::1", "P1DT2H", "0f8fad5b-d9cb-469f-a165-70867728950e", "GB82WEST12345698765432", "12.50", "en-GB", "/a/b", "+441632960961",
    ];

    public static JsonValue Of(Shape shape) => shape.Primitive switch
    {
        PrimitiveKind.String => Text(shape),
        PrimitiveKind.Boolean => JsonValue.False,
        PrimitiveKind.DateTimeOffset => JsonValue.Of("2024-02-29T23:59:59.1234567+05:30"),
        PrimitiveKind.DateOnly => JsonValue.Of("2024-02-29"),
        PrimitiveKind.Guid => JsonValue.Of("0F8FAD5B-D9CB-469F-A165-70867728950E"),
        PrimitiveKind.Bytes => JsonValue.Of("AP+/"),
        PrimitiveKind.Double or PrimitiveKind.Single or PrimitiveKind.Decimal => Number(shape, "0.1"),
        _ => Number(shape, "0"),
    };

    private static JsonValue Text(Shape shape)
    {
        var keywords = shape.Parts.Select(static part => part.Keywords).ToList();
        var patterns = keywords.Select(static one => one.Pattern).OfType<string>().Select(EcmaPattern.Translate).OfType<string>().Select(static pattern => new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))).ToList();
        var least = keywords.Max(static one => one.MinLength) ?? 0;
        var most = keywords.Min(static one => one.MaxLength) ?? long.MaxValue;
        var format = keywords.Select(static one => one.Format).FirstOrDefault(static format => format is not null);
        var fitting = Texts.Where(text => text.Length >= least && text.Length <= most && patterns.All(pattern => pattern.IsMatch(text)) && IsOf(format, text));
        return JsonValue.Of(fitting.FirstOrDefault() ?? new string('x', (int)Math.Min(least, 1000)));
    }

    private static bool IsOf(string? format, string text) => format switch
    {
        "date" => text == "2024-02-29",
        "time" => text == "23:59:59",
        "uri" or "url" or "uri-reference" or "iri" => text.StartsWith("https:", StringComparison.Ordinal),
        "email" or "idn-email" => text.Contains('@', StringComparison.Ordinal),
        "hostname" or "idn-hostname" => text == "parcels.example",
        "ipv4" => text == "192.0.2.1",
        "ipv6" => text == "2001:db8::1",
        "duration" => text == "P1DT2H",
        "uuid" => text.StartsWith("0f8", StringComparison.Ordinal),
        _ => true,
    };

    private static JsonValue Number(Shape shape, string otherwise)
    {
        var keywords = shape.Parts.Select(static part => part.Keywords).ToList();
        JsonNumber.TryParse(otherwise, out var number);
        if (keywords.Max(static one => one.Minimum) is { } least && least.CompareTo(number) > 0)
            number = least;
        if (keywords.Max(static one => one.ExclusiveMinimum) is { } below && below.CompareTo(number) >= 0)
            number = JsonNumber.Of(below.CompareTo(JsonNumber.Of(1_000_000)) < 0 ? 1_000_000 : long.MaxValue);
        if (keywords.Min(static one => one.Maximum) is { } most && most.CompareTo(number) < 0)
            number = most;
        if (keywords.Select(static one => one.MultipleOf).FirstOrDefault(static divisor => divisor is not null) is { } divisor && !number.IsMultipleOf(divisor))
            number = divisor;
        return JsonValue.Of(number);
    }
}
