namespace BuddyGen.OpenApi;

/// <summary>The names that a schema may hold.</summary>
internal static class SchemaKeywords
{
    public static readonly HashSet<string> Types = ["null", "boolean", "object", "array", "number", "string", "integer"];

    /// <summary>Read elsewhere, or with nothing to say about instances.</summary>
    public static readonly HashSet<string> Others =
    [
        "$ref", "properties", "patternProperties", "dependentSchemas", "additionalProperties", "propertyNames", "items", "contains", "if", "then", "else", "not",
        "prefixItems", "allOf", "anyOf", "oneOf", "$schema", "$id", "$anchor", "$comment", "$defs", "$vocabulary", "$dynamicAnchor", "definitions",
        "contentMediaType", "contentSchema", "externalDocs", "xml", "discriminator", "unevaluatedItems", "unevaluatedProperties", "$dynamicRef", "$recursiveRef",
    ];

    /// <summary>What <see cref="KeywordReader"/> reads.</summary>
    private static readonly HashSet<string> Mine =
    [
        "type", "const", "enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern", "format",
        "minContains", "maxContains", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "required", "dependentRequired",
        "title", "description", "default", "deprecated", "readOnly", "writeOnly", "example", "examples", "contentEncoding",
    ];

    /// <summary>What 2020-12 has and OpenAPI 3.0's dialect has not.</summary>
    public static readonly HashSet<string> NotIn30 =
    [
        "const", "patternProperties", "propertyNames", "contains", "minContains", "maxContains", "if", "then", "else", "prefixItems", "dependentSchemas",
        "dependentRequired", "examples", "contentEncoding", "contentMediaType", "contentSchema", "unevaluatedItems", "unevaluatedProperties", "$defs", "$id", "$anchor",
        "$dynamicRef", "$recursiveRef",
    ];

    public static readonly List<string> All = [.. Mine, .. Others, "nullable"];
}
