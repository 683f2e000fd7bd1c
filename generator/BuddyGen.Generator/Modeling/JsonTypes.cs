namespace BuddyGen.Modeling;

/// <summary>What values of a C# type are in JSON, by the words of <c>type</c>.</summary>
internal static class JsonTypes
{
    public static string Of(TypeRef type) => type switch
    {
        TypeRef.List => "array",
        TypeRef.Map or { IsModel: true } => "object",
        TypeRef.Named { IsTexts: false } => "integer",
        TypeRef.Primitive { Kind: PrimitiveKind.Boolean } => "boolean",
        TypeRef.Primitive { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 } => "integer",
        TypeRef.Primitive { Kind: PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal } => "number",
        _ => "string",
    };

    /// <summary>Whether each value of the type is of one of the types that a schema lists.</summary>
    public static bool Allow(EquatableArray<string> types, string type) => types.Contains(type) || (type == "integer" && types.Contains("number"));
}
