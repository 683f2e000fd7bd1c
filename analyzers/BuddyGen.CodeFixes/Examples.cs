using BuddyGen.Metadata;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis;

namespace BuddyGen.Fixes;

/// <summary>Values that a schema itself suggests.</summary>
/// <param name="assembly">Where what a schema refers to is found.</param>
internal sealed class Examples(SchemaCache schemas, IAssemblySymbol assembly)
{
    private const int MostNesting = 8;

    /// <summary>The value, if the schema leaves only one.</summary>
    public JsonValue? OnlyValue(JsonSchema? schema) => OnlyValue(schema, 0);

    /// <summary>The schema's example, or one made of its required members' examples.</summary>
    public JsonValue? Of(JsonSchema? schema) => Of(schema, 0);

    private JsonValue? OnlyValue(JsonSchema? schema, int depth)
    {
        if (schema is null || depth > MostNesting)
            return null;
        if (schema.Const is { } value)
            return value;
        if (schema.Enum is { Count: 1 } values)
            return values[0];
        return schema.Ref is { } name ? OnlyValue(schemas.Get(assembly, name)?.Schema, depth + 1) : null;
    }

    private JsonValue? Of(JsonSchema? schema, int depth)
    {
        if (schema is null || depth > MostNesting)
            return null;
        if (schema.Examples.Count > 0)
            return schema.Examples[0];
        if (OnlyValue(schema) is { } only)
            return only;
        if (schema.Ref is { } name)
            return Of(schemas.Get(assembly, name)?.Schema, depth + 1);
        var alternatives = schema.AnyOf.Count > 0 ? schema.AnyOf : schema.OneOf;
        var required = schema.Required.Concat(alternatives.Count > 0 ? alternatives[0].Required : []).Distinct(StringComparer.Ordinal).ToList();
        if (required.Count == 0)
            return null;
        var members = required.Select(member => Of(schema.Property(member), depth + 1) is { } value ? new JsonMember(member, value) : null).ToList();
        return members.Contains(null) ? null : JsonValue.Object(members!);
    }
}
