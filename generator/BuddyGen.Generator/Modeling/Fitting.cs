using BuddyGen.OpenApi;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Modeling;

/// <summary>Examples and defaults that a member's type can hold.</summary>
internal static class Fitting
{
    /// <summary>The outermost schema's examples; those of another kind of value are dropped: a fix that offered one would not compile.</summary>
    public static IReadOnlyList<JsonValue> ExamplesOf(Shape shape)
    {
        for (var i = shape.Parts.Count - 1; i >= 0; i--)
            if (shape.Parts[i].Keywords.Examples.Count > 0)
                return shape.Parts[i].Keywords.Examples.Where(value => Fits(shape, value)).ToList();
        return [];
    }

    public static JsonValue? DefaultOf(Shape shape, ModelingScope scope)
    {
        for (var i = shape.Parts.Count - 1; i >= 0; i--)
        {
            if (shape.Parts[i].Default is not { } value)
                continue;
            if (Fits(shape, value) && (shape.Kind != ShapeKind.Enum || value.Kind == JsonKind.Null || shape.TakesOthers || shape.Values.Any(known => known.Value.Equals(value))))
                return value;
            scope.Invalid(PlaceOfValue(shape.Parts[i], "default"), "The default is not valid against its own schema; it is ignored");
            return null;
        }
        return null;
    }

    private static TextSpan PlaceOfValue(SchemaElement part, string keyword) => part.Node.TryGet(keyword, out var value) ? value.Span : part.Place;

    private static bool Fits(Shape shape, JsonValue value)
    {
        if (value.Kind == JsonKind.Null)
            return shape.Nullable || shape.Kind == ShapeKind.Json;
        return shape.Kind switch
        {
            ShapeKind.Enum => shape.Primitive == PrimitiveKind.String ? value.Kind == JsonKind.String : value.Kind == JsonKind.Number && value.Number.IsInteger,
            ShapeKind.List => value.Kind == JsonKind.Array,
            ShapeKind.Map or ShapeKind.Object => value.Kind == JsonKind.Object,
            ShapeKind.Primitive => shape.Primitive switch
            {
                PrimitiveKind.Boolean => value.Kind == JsonKind.Boolean,
                PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 => value.Kind == JsonKind.Number && value.Number.IsInteger,
                PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal => value.Kind == JsonKind.Number,
                _ => value.Kind == JsonKind.String,
            },
            _ => true,
        };
    }
}
