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
                ShapeKind.Enum => shape.Primitive == PrimitiveKind.String ? (constant.Kind == JsonKind.String ? (constant, null) : null) : constant.Kind == JsonKind.Number && Fits(constant.Number, shape.Primitive) ? (constant, null) : null,
                ShapeKind.Primitive => TypeFor(constant, shape.Primitive) is { } type ? (constant, type) : null,
                _ => null,
            };
        var isHere = shape.Identity == shape.Parts[shape.Parts.Count - 1];
        if (isHere && shape is { Kind: ShapeKind.Enum, Primitive: PrimitiveKind.String, Values.Count: 1, TakesOthers: false })
            return (shape.Values[0].Value, new TypeRef.Primitive(PrimitiveKind.String));
        return null;
    }

    /// <summary>The values of a plain member that the shortest <c>enum</c>, or choice between constants, leaves.</summary>
    public static EquatableArray<JsonValue> Allowed(Shape shape)
    {
        IReadOnlyList<JsonValue>? allowed = null;
        foreach (var part in shape.Parts)
            foreach (var values in new[] { part.Keywords.Enum, Enumeration.ConstantsOf(part.OneOf) is ({ } chosen, false) ? chosen.ToEquatableArray() : null, Enumeration.ConstantsOf(part.AnyOf) is ({ } any, false) ? any.ToEquatableArray() : null })
                if (values is { } these && (allowed is null || these.Count < allowed.Count))
                    allowed = these;
        return allowed?.Where(static value => value.Kind != JsonKind.Null).Distinct().ToEquatableArray() ?? default;
    }

    private static TypeRef? TypeFor(JsonValue value, PrimitiveKind declared) => value.Kind switch
    {
        JsonKind.String when declared is not (PrimitiveKind.Boolean or PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 or PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal)
            => new TypeRef.Primitive(PrimitiveKind.String),
        JsonKind.Boolean when declared == PrimitiveKind.Boolean => new TypeRef.Primitive(PrimitiveKind.Boolean),
        JsonKind.Number when declared is PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal => new TypeRef.Primitive(declared),
        JsonKind.Number when Fits(value.Number, declared) => new TypeRef.Primitive(declared),
        _ => null,
    };

    /// <summary>Whether an integer is one of that C# type.</summary>
    public static bool Fits(JsonNumber number, PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Int32 => number.IsInteger && number.CompareTo(JsonNumber.Of(int.MinValue)) >= 0 && number.CompareTo(JsonNumber.Of(int.MaxValue)) <= 0,
        PrimitiveKind.Int64 => number.IsInteger && number.CompareTo(JsonNumber.Of(long.MinValue)) >= 0 && number.CompareTo(JsonNumber.Of(long.MaxValue)) <= 0,
        PrimitiveKind.UInt64 => number.IsInteger && number.Sign >= 0 && JsonNumber.TryParse("18446744073709551615", out var highest) && number.CompareTo(highest) <= 0,
        _ => false,
    };
}
