using BuddyGen.Modeling;

namespace BuddyGen.Emission;

/// <summary>How emitted code spells types: always from <c>global::</c>, because a member hides a type of its name.</summary>
internal static class TypeNames
{
    public const string JsonElement = "global::System.Text.Json.JsonElement";
    public const string JsonReader = "global::System.Text.Json.Utf8JsonReader";
    public const string JsonWriter = "global::System.Text.Json.Utf8JsonWriter";
    public const string JsonReading = "global::BuddyGen.JsonReading";
    public const string JsonWriting = "global::BuddyGen.JsonWriting";

    /// <summary>An emitted type by its C# name.</summary>
    public static string Of(SpecIdentity spec, string name) => "global::" + spec.Namespace + "." + name;

    /// <summary>The interface by which the runtime writes a type.</summary>
    public const string JsonModel = "global::BuddyGen.IJsonModel";

    /// <summary>The interface by which the runtime reads a type, if the framework can have such.</summary>
    public const string ReadableJsonModel = "global::BuddyGen.IReadableJsonModel";

    /// <summary>That of the two which an emitted type declares.</summary>
    public static string JsonModelOf(SpecIdentity spec) => spec.OwnConverters ? JsonModel : ReadableJsonModel;

    public static string Of(SpecIdentity spec, TypeRef type) => type switch
    {
        TypeRef.Primitive primitive => Of(primitive.Kind),
        TypeRef.Named named => Of(spec, named.Name),
        TypeRef.List list => "global::System.Collections.Generic.IReadOnlyList<" + Of(spec, list.Item, list.ItemNullable) + ">",
        TypeRef.Map map => "global::System.Collections.Generic.IReadOnlyDictionary<string, " + Of(spec, map.Value, map.ValueNullable) + ">",
        _ => JsonElement,
    };

    public static string Of(SpecIdentity spec, TypeRef type, bool nullable) => Of(spec, type) + (nullable ? "?" : "");

    public static bool IsValueType(TypeRef type) => type switch
    {
        TypeRef.Primitive primitive => primitive.Kind is not (PrimitiveKind.String or PrimitiveKind.Bytes),
        TypeRef.Named named => named.Form == NamedForm.Enum,
        TypeRef.Json => true,
        _ => false,
    };

    private static string Of(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Boolean => "bool",
        PrimitiveKind.Int32 => "int",
        PrimitiveKind.Int64 => "long",
        PrimitiveKind.UInt64 => "ulong",
        PrimitiveKind.Single => "float",
        PrimitiveKind.Double => "double",
        PrimitiveKind.Decimal => "decimal",
        PrimitiveKind.DateTimeOffset => "global::System.DateTimeOffset",
        PrimitiveKind.DateOnly => "global::System.DateOnly",
        PrimitiveKind.Guid => "global::System.Guid",
        PrimitiveKind.Bytes => "byte[]",
        _ => "string",
    };
}
