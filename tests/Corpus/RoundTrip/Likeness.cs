using System.Globalization;
using BuddyGen.Modeling;
using BuddyGen.OpenApi;
using BuddyGen.Schemas;

namespace BuddyGen.Corpus.Tests.RoundTrip;

/// <summary>Whether what was written is what was read, as far as the C# type can say it.</summary>
internal sealed class Likeness(Shapes shapes, bool isRequest)
{
    /// <summary>Where and how they differ first; null if they do not.</summary>
    public string? Difference(SchemaElement schema, JsonValue expected, JsonValue actual) => Difference(schema, expected, actual, "");

    private string? Difference(SchemaElement? schema, JsonValue expected, JsonValue actual, string path)
    {
        if (expected.Equals(actual))
            return null;
        var shape = schema is null ? null : shapes.Of(schema);
        var different = $"{(path.Length == 0 ? "/" : path)}: {Short(expected)} became {Short(actual)}";
        if (shape is null || expected.Kind != actual.Kind)
            return different;
        switch (shape.Kind)
        {
            case ShapeKind.Primitive:
                return SameScalar(shape.Primitive, expected, actual) ? null : different;
            case ShapeKind.List when expected.Kind == JsonKind.Array && expected.Items.Count == actual.Items.Count:
                return expected.Items.Zip(actual.Items).Select((pair, index) => Difference(shape.Item, pair.First, pair.Second, $"{path}/{index}")).FirstOrDefault(static found => found is not null);
            case ShapeKind.Map or ShapeKind.Object when expected.Kind == JsonKind.Object:
                return OfMembers(shape, expected, actual, path);
            case ShapeKind.Union:
                return shape.Cases.SelectMany(static one => one.Others.Prepend(one.Schema)).Any(one => Difference(one, expected, actual, path) is null) ? null : different;
            default:
                return different;
        }
    }

    private string? OfMembers(Shape shape, JsonValue expected, JsonValue actual, string path)
    {
        foreach (var (name, value) in expected.Members)
        {
            var member = shape.Members.Where(known => known.Name == name).Select(static known => (ShapeMember?)known).FirstOrDefault();
            var here = path + "/" + name;
            if (actual[name] is { } written)
            {
                if (Difference(member?.Schema ?? shape.Additional ?? shape.Item, value, written, here) is { } difference)
                    return difference;
            }
            else if (!MayBeAbsent(member, value))
                return $"{here}: {Short(value)} is not written";
        }
        return actual.Members.Select(static member => member.Name).FirstOrDefault(name => expected[name] is null) is { } added ? $"{path}/{added}: {Short(actual[added]!)} was not there" : null;
    }

    private bool MayBeAbsent(ShapeMember? member, JsonValue value)
    {
        if (member is not { } known)
            return false;
        var shape = shapes.Of(known.Schema);
        // What the other side sets is none of this shape's.
        if (isRequest ? shape.ReadOnly : shape.WriteOnly)
            return true;
        return !isRequest && !known.Required && value.Kind == JsonKind.Null;
    }

    private static bool SameScalar(PrimitiveKind kind, JsonValue expected, JsonValue actual) => kind switch
    {
        PrimitiveKind.Double => double.Parse(expected.Text, CultureInfo.InvariantCulture) == double.Parse(actual.Text, CultureInfo.InvariantCulture),
        PrimitiveKind.Single => float.Parse(expected.Text, CultureInfo.InvariantCulture) == float.Parse(actual.Text, CultureInfo.InvariantCulture),
        PrimitiveKind.Decimal => decimal.Parse(expected.Text, NumberStyles.Float, CultureInfo.InvariantCulture) == decimal.Parse(actual.Text, NumberStyles.Float, CultureInfo.InvariantCulture),
        PrimitiveKind.DateTimeOffset => Instant(expected) is { } instant && instant == Instant(actual),
        PrimitiveKind.Guid => string.Equals(expected.Text, actual.Text, StringComparison.OrdinalIgnoreCase),
        PrimitiveKind.Bytes => Convert.FromBase64String(expected.Text).AsSpan().SequenceEqual(Convert.FromBase64String(actual.Text)),
        _ => false,
    };

    /// <summary>To 100 ns, which is what C# can say.</summary>
    private static (DateTime, TimeSpan)? Instant(JsonValue value) =>
        DateTimeOffset.TryParse(value.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? (instant.DateTime, instant.Offset) : null;

    private static string Short(JsonValue value) => value.ToJson() is { Length: > 80 } text ? text[..80] + "…" : value.ToJson();
}
