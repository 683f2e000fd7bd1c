using BuddyGen.Schemas;

namespace BuddyGen.Modeling;

/// <summary>Members that leave one value only.</summary>
internal static class Constants
{
    /// <summary>
    /// The value, and its plain type where the schema has none of its own. In a request only a required member is fixed: an optional one may be left out,
    /// and always writing it would decide that for the user. An <c>enum</c> of one value without a name says the same as <c>const</c>: a type for it would tell nothing.
    /// </summary>
    public static (JsonValue Value, TypeRef? Type)? Of(Shape shape, bool required, bool isRequest)
    {
        if (shape.Nullable || (isRequest && !required))
            return null;
        if (shape.Const is { } constant)
            return shape.Kind switch
            {
                ShapeKind.Enum => constant.Kind == JsonKind.String ? (constant, null) : null,
                ShapeKind.Primitive => TypeFor(constant, shape.Primitive) is { } type ? (constant, type) : null,
                _ => null,
            };
        var isHere = shape.Identity == shape.Parts[shape.Parts.Count - 1];
        if (isHere && shape.Kind == ShapeKind.Enum && shape.Values.Count == 1)
            return (JsonValue.Of(shape.Values[0].Value), new TypeRef.Primitive(PrimitiveKind.String));
        return null;
    }

    private static TypeRef? TypeFor(JsonValue value, PrimitiveKind declared) => value.Kind switch
    {
        JsonKind.String when declared is not (PrimitiveKind.Boolean or PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 or PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal)
            => new TypeRef.Primitive(PrimitiveKind.String),
        JsonKind.Boolean when declared == PrimitiveKind.Boolean => new TypeRef.Primitive(PrimitiveKind.Boolean),
        JsonKind.Number when declared is PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal => new TypeRef.Primitive(declared),
        JsonKind.Number when value.Number.IsInteger && Fits(value.Number, declared) => new TypeRef.Primitive(declared),
        _ => null,
    };

    private static bool Fits(JsonNumber number, PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Int32 => number.CompareTo(JsonNumber.Of(int.MinValue)) >= 0 && number.CompareTo(JsonNumber.Of(int.MaxValue)) <= 0,
        PrimitiveKind.Int64 => number.CompareTo(JsonNumber.Of(long.MinValue)) >= 0 && number.CompareTo(JsonNumber.Of(long.MaxValue)) <= 0,
        PrimitiveKind.UInt64 => number.Sign >= 0 && JsonNumber.TryParse("18446744073709551615", out var highest) && number.CompareTo(highest) <= 0,
        _ => false,
    };
}
