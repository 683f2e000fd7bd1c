using BuddyGen.Modeling;

namespace BuddyGen.Emission;

/// <summary>How an object is written: what is absent is left out.</summary>
internal static class WriterEmitter
{
    public static void Write(SourceWriter writer, ObjectModel type)
    {
        using (writer.Block($"void {TypeNames.JsonModel}.Write({TypeNames.JsonWriter} writer)"))
        {
            writer.WriteLine("writer.WriteStartObject();");
            foreach (var property in type.Properties)
                WriteMember(writer, type, property);
            WriteOthers(writer, type);
            writer.WriteLine("writer.WriteEndObject();");
        }
    }

    private static void WriteMember(SourceWriter writer, ObjectModel type, PropertyModel property)
    {
        var name = Literals.Utf8(property.WireName);
        var nullIsWritten = NullIsWritten(type, property);
        if (Whole(property.Type, property.Name, PropertyEmitter.TypeOf(type, property).EndsWith("?", StringComparison.Ordinal)) is { } value)
        {
            if (Presence.IsMasked(type, property) && !Presence.IsNullable(property))
                writer.WriteLine($"if ({Presence.IsSet(type, property)})\n    {TypeNames.JsonWriting}.Member(writer, {name}, {value});");
            else
                writer.WriteLine($"{TypeNames.JsonWriting}.Member(writer, {name}, {value}{(nullIsWritten is null ? "" : ", evenNull: " + nullIsWritten)});");
            return;
        }

        using (writer.Block($"if ({property.Name} is not null)"))
        {
            writer.WriteLine($"writer.WritePropertyName({name});");
            WriteValue(writer, property.Type, property.Name, nullable: false, depth: 1);
        }
        if (nullIsWritten is not null)
            writer.WriteLine($"else{(nullIsWritten == "true" ? "" : $" if ({nullIsWritten})")}\n    writer.WriteNull({name});");
    }

    /// <summary>The expression that says whether a null is to be written; null where null is always absent.</summary>
    private static string? NullIsWritten(ObjectModel type, PropertyModel property)
    {
        if (PropertyEmitter.ConstantOf(type, property) is { } constant)
            return constant == "null" ? "true" : null;
        return property.Nullable ? Presence.IsSet(type, property) : null;
    }

    /// <summary>Members that the schema does not name; one that has a declared name would make that member occur twice.</summary>
    private static void WriteOthers(SourceWriter writer, ObjectModel type)
    {
        if (type.AdditionalPropertiesName is not { } others)
            return;
        var names = Literals.Names(type.Properties.Select(static property => property.WireName));
        if (type.AdditionalPropertiesType is TypeRef.Json)
        {
            writer.WriteLine($"{TypeNames.JsonWriting}.Others(writer, {others}, {names});");
            return;
        }
        using (writer.Block($"if ({others} is not null)"))
        using (writer.Block($"foreach (var other in {others})"))
        {
            if (type.Properties.Count > 0)
                writer.WriteLine($"if (global::BuddyGen.JsonNames.Contains({names}, other.Key))\n    continue;");
            writer.WriteLine("writer.WritePropertyName(other.Key);");
            WriteValue(writer, type.AdditionalPropertiesType, "other.Value", nullable: true, depth: 1);
        }
    }

    /// <summary>The value of a type that the runtime's methods take as a whole; null for lists and maps of what is seldom in them.</summary>
    private static string? Whole(TypeRef type, string value, bool nullable) => type switch
    {
        TypeRef.Primitive or TypeRef.Json or { IsModel: true }
            or TypeRef.List { Item: { IsModel: true } or TypeRef.Primitive { Kind: PrimitiveKind.String } }
            or TypeRef.Map { Value.IsModel: true }
            or TypeRef.Map { Value: TypeRef.Json or TypeRef.Primitive { Kind: PrimitiveKind.String }, ValueNullable: false } => value,
        TypeRef.Named => value + (nullable ? "?.Value" : ".Value"),
        _ => null,
    };

    /// <summary>Statements that write a value to <c>writer</c>.</summary>
    internal static void WriteValue(SourceWriter writer, TypeRef type, string value, bool nullable, int depth)
    {
        if (Whole(type, value, nullable) is { } whole)
        {
            writer.WriteLine($"{TypeNames.JsonWriting}.Value(writer, {whole});");
            return;
        }
        if (!nullable)
        {
            WriteNotNull(writer, type, value, depth);
            return;
        }
        writer.WriteLine($"if ({value} is null)\n    writer.WriteNullValue();");
        using (writer.Block("else"))
            WriteNotNull(writer, type, value, depth);
    }

    private static void WriteNotNull(SourceWriter writer, TypeRef type, string value, int depth)
    {
        // The items' own types promise no null, but whoever made the list may not have kept the promise.
        switch (type)
        {
            case TypeRef.List list:
                var item = depth == 1 ? "item" : "item" + depth;
                writer.WriteLine("writer.WriteStartArray();");
                using (writer.Block($"foreach (var {item} in {value})"))
                    WriteValue(writer, list.Item, item, list.ItemNullable || !TypeNames.IsValueType(list.Item), depth + 1);
                writer.WriteLine("writer.WriteEndArray();");
                break;
            case TypeRef.Map map:
                var entry = depth == 1 ? "entry" : "entry" + depth;
                writer.WriteLine("writer.WriteStartObject();");
                using (writer.Block($"foreach (var {entry} in {value})"))
                {
                    writer.WriteLine($"writer.WritePropertyName({entry}.Key);");
                    WriteValue(writer, map.Value, entry + ".Value", map.ValueNullable || !TypeNames.IsValueType(map.Value), depth + 1);
                }
                writer.WriteLine("writer.WriteEndObject();");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type), type, null);
        }
    }
}
