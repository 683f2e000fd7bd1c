namespace BuddyGen.Schemas;

/// <summary>Which keywords say anything of which type (validation §6): what they say of other types is true of every value.</summary>
internal static class TypeKeywords
{
    private static readonly HashSet<string> NumberFormats = ["int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float", "double", "decimal"];

    /// <summary>The schema without what says nothing of values of that type.</summary>
    public static JsonSchema Of(JsonSchema schema, string type)
    {
        if (type is not ("integer" or "number"))
            schema = schema with { Minimum = null, Maximum = null, ExclusiveMinimum = null, ExclusiveMaximum = null, MultipleOf = null };
        if (type != "string")
            schema = schema with { MinLength = null, MaxLength = null, Pattern = null };
        if (type != "array")
            schema = schema with { MinItems = null, MaxItems = null, UniqueItems = false, MinContains = null, MaxContains = null };
        if (type != "object")
            schema = schema with { MinProperties = null, MaxProperties = null, Required = default, DependentRequired = default };
        if (schema.Format is { } format && NumberFormats.Contains(format) != (type is "integer" or "number"))
            schema = schema with { Format = null };
        return schema;
    }
}
