namespace BuddyGen.Schemas;

/// <summary>Forms in which authors say something that a keyword of its own would say.</summary>
internal static class SchemaForms
{
    /// <summary>What a schema demands, without what only documents it.</summary>
    public static JsonSchema Rules(JsonSchema schema) => schema with { Pointer = null, Format = null, Examples = default };

    /// <summary>Of <c>anyOf</c> or <c>oneOf</c> with <c>{type: null}</c> and one other: the other, which is what must hold of a value that is not null.</summary>
    public static JsonSchema? Nullable(EquatableArray<JsonSchema> branches)
    {
        if (branches.Count != 2)
            return null;
        return IsNull(branches[0]) ? branches[1] : IsNull(branches[1]) ? branches[0] : null;
    }

    /// <summary>Whether it is what a union's type carries: nothing but the alternatives. An object's or an enum's own schema names its type.</summary>
    public static bool IsUnion(JsonSchema schema) => schema.AnyOf.Count > 0 && Rules(schema) == new JsonSchema { AnyOf = schema.AnyOf };

    /// <summary>Of <c>{required: [name]}</c>, perhaps with <c>type: object</c>: the name.</summary>
    public static string? OnlyRequired(JsonSchema schema) =>
        schema.Required.Count == 1 && IsOnly(schema, new JsonSchema { Required = schema.Required }) ? schema.Required[0] : null;

    /// <summary>Of <c>{anyOf: […]}</c>: the branches; else none.</summary>
    public static EquatableArray<JsonSchema> OnlyAnyOf(JsonSchema schema) => IsOnly(schema, new JsonSchema { AnyOf = schema.AnyOf }) ? schema.AnyOf : default;

    private static bool IsNull(JsonSchema schema) => Rules(schema) == new JsonSchema { Types = new(["null"]) };

    private static bool IsOnly(JsonSchema schema, JsonSchema part) =>
        Rules(schema with { Types = schema.Types.Count == 1 && schema.Types[0] == "object" ? default : schema.Types }) == part;
}
