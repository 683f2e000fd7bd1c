using BuddyGen.Schemas;

namespace BuddyGen.Modeling;

/// <summary>
/// The types whose members a type's rules look into, with no more of them than a rule can see: a type's file is made from its own model alone, and is made anew
/// only if what it sees of others has changed.
/// </summary>
internal sealed class Neighbors
{
    private readonly Func<string, ObjectModel?> find;
    private readonly SortedDictionary<string, ObjectModel> found = new(StringComparer.Ordinal);

    private Neighbors(Func<string, ObjectModel?> find) => this.find = find;

    /// <param name="find">The model of a request type, by its C# name.</param>
    public static EquatableArray<ObjectModel> Of(ObjectModel type, Func<string, ObjectModel?> find)
    {
        if (type.Rules is not { } rules)
            return default;
        var neighbors = new Neighbors(find);
        neighbors.Look(rules, type, isOwn: true);
        return neighbors.found.Values.Select(Seen).ToEquatableArray();
    }

    private static ObjectModel Seen(ObjectModel type) => type with
    {
        Rules = null,
        Description = null,
        Neighbors = default,
        Properties = type.Properties.Select(static property => property with { Description = null, Allowed = default, Default = null, Example = null, Format = null }).ToEquatableArray(),
    };

    /// <summary>What a schema of an object of the type says of the members of its members.</summary>
    private void Look(JsonSchema schema, ObjectModel type, bool isOwn = false)
    {
        foreach (var property in schema.Properties)
            if (type.Property(property.Name) is { } member)
                Value(property.Schema, member.Type);
        foreach (var dependent in schema.DependentSchemas)
            Look(dependent.Schema, type);
        if (schema.AdditionalProperties is { } additional && isOwn)
            Value(additional, type.AdditionalPropertiesType);
        foreach (var inner in Parts(schema))
            Look(inner, type);
    }

    private void Value(JsonSchema schema, TypeRef type)
    {
        switch (type)
        {
            case TypeRef.Named { Form: NamedForm.Request } named when LooksInside(schema) && find(named.Name) is { } model:
                found[named.Name] = model;
                Look(schema, model);
                break;
            case TypeRef.List list:
                foreach (var item in schema.PrefixItems.Concat(new[] { schema.Items, schema.Contains }.OfType<JsonSchema>()))
                    Value(item, list.Item);
                foreach (var inner in Parts(schema))
                    Value(inner, type);
                break;
            case TypeRef.Map map:
                if (schema.AdditionalProperties is { } value)
                    Value(value, map.Value);
                foreach (var inner in Parts(schema))
                    Value(inner, type);
                break;
        }
    }

    /// <summary>More than that it is of its own type, or null.</summary>
    private static bool LooksInside(JsonSchema schema) =>
        SchemaForms.Rules(SchemaForms.Nullable(schema.AnyOf) ?? schema) with { Ref = null, Types = default } != JsonSchema.Any;

    private static IEnumerable<JsonSchema> Parts(JsonSchema schema) =>
        schema.AllOf.Concat(schema.AnyOf).Concat(schema.OneOf).Concat(new[] { schema.If, schema.Then, schema.Else, schema.Not }.OfType<JsonSchema>());
}
