using BuddyGen.Schemas;

namespace BuddyGen.Modeling;

/// <summary>
/// The types whose members a type's rules look into, with no more of them than a rule can see: a type's file is made from its own model alone, and is made anew
/// only if what it sees of others has changed.
/// </summary>
internal sealed class Neighbors
{
    private readonly Func<string, ObjectModel?> find;
    private readonly Func<string, UnionModel?> findUnion;
    private readonly SortedDictionary<string, ObjectModel> found = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, UnionModel> unions = new(StringComparer.Ordinal);

    private Neighbors(Func<string, ObjectModel?> find, Func<string, UnionModel?> findUnion)
    {
        this.find = find;
        this.findUnion = findUnion;
    }

    /// <summary>The type with its neighbors.</summary>
    /// <param name="find">The model of a request type, by its C# name.</param>
    /// <param name="findUnion">The model of a union, by its C# name.</param>
    public static ObjectModel Added(ObjectModel type, Func<string, ObjectModel?> find, Func<string, UnionModel?> findUnion)
    {
        if (type.Rules is not { } rules)
            return type;
        var neighbors = new Neighbors(find, findUnion);
        neighbors.Look(rules, type, isOwn: true);
        return type with { Neighbors = neighbors.found.Values.Select(Seen).ToEquatableArray(), Choices = neighbors.unions.Values.Select(Seen).ToEquatableArray() };
    }

    private static UnionModel Seen(UnionModel union) => union with
    {
        Rules = null,
        Description = null,
        Discriminator = null,
        Cases = union.Cases.Select(static one => new UnionCaseModel { Name = one.Name, Type = one.Type, Kinds = one.Kinds }).ToEquatableArray(),
    };

    private static ObjectModel Seen(ObjectModel type) => type with
    {
        Rules = null,
        Description = null,
        Neighbors = default,
        Choices = default,
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
            case TypeRef.Named { Form: NamedForm.Union } named when LooksInside(schema) && !unions.ContainsKey(named.Name) && findUnion(named.Name) is { } union:
                unions.Add(named.Name, union);
                foreach (var one in union.Cases)
                    Value(schema, one.Type);
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
