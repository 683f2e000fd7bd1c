using System.Globalization;
using System.Text;
using BuddyGen.Modeling;
using BuddyGen.Schemas;

namespace BuddyGen.Emission;

/// <summary>Spec values as C# expressions, beside <see cref="SourceWriter.Literal(string)"/>.</summary>
internal static class Literals
{
    /// <summary>A text in UTF-8: <c>"name"u8</c>.</summary>
    public static string Utf8(string text) => SourceWriter.Literal(SpecText.WellFormed(text)) + "u8";

    /// <summary>The names of members in UTF-8, each with its length in bytes before it, as the runtime's <c>JsonNames</c> takes them.</summary>
    public static string Names(IEnumerable<string> names) =>
        Utf8(string.Join(" ", names.Select(SpecText.WellFormed).Select(static name => Encoding.UTF8.GetByteCount(name).ToString(CultureInfo.InvariantCulture) + ":" + name)));

    /// <summary>JSON in a raw string literal, whose quotes outnumber any run of them in the text.</summary>
    public static string Raw(string json)
    {
        json = SpecText.EscapedJson(json.Replace("\r\n", "\n"));
        var longest = 0;
        var run = 0;
        foreach (var character in json)
            longest = Math.Max(longest, run = character == '"' ? run + 1 : 0);
        var quotes = new string('"', Math.Max(3, longest + 1));
        return quotes + "\n" + json + "\n" + quotes;
    }

    /// <summary>A value as the type has it, if the type can hold it.</summary>
    public static string? Of(SpecIdentity spec, TypeRef type, JsonValue value) => type switch
    {
        _ when value.Kind == JsonKind.Null => "null",
        TypeRef.Primitive { Kind: PrimitiveKind.String } => value.Kind == JsonKind.String ? SourceWriter.Literal(value.Text) : null,
        TypeRef.Primitive { Kind: PrimitiveKind.Boolean } => value.Kind == JsonKind.Boolean ? value.Text : null,
        TypeRef.Primitive primitive => value.Kind == JsonKind.Number ? Number(primitive.Kind, value.Number) : null,
        TypeRef.Named { Form: NamedForm.Enum } named => Of(spec, new TypeRef.Primitive(named.Underlying), value) is { } literal ? "new " + TypeNames.Of(spec, named) + "(" + literal + ")" : null,
        TypeRef.Json => TypeNames.JsonReading + ".Constant(" + Utf8(value.ToJson()) + ")",
        _ => null,
    };

    private static string? Number(PrimitiveKind kind, JsonNumber number)
    {
        var text = number.ToString();
        return kind switch
        {
            PrimitiveKind.Int32 => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? text : null,
            PrimitiveKind.Int64 => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? text + "L" : null,
            PrimitiveKind.UInt64 => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? text + "UL" : null,
            PrimitiveKind.Single => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var single) && !float.IsInfinity(single) ? text + "F" : null,
            PrimitiveKind.Double => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && !double.IsInfinity(real) ? text + "D" : null,
            PrimitiveKind.Decimal => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? text + "M" : null,
            _ => null,
        };
    }
}
