using BuddyGen.Schemas;

namespace BuddyGen.Modeling;

/// <summary>
/// Tells the types that are sent and whose rules, or those of what they can hold, are to be checked from those about which nothing can be wrong beyond their C# types: these
/// have no <c>Validate()</c>, and a method that sends one refuses none.
/// </summary>
internal sealed class CheckedTypes
{
    private readonly Dictionary<string, TypeModel> types;
    private readonly HashSet<string> found = new(StringComparer.Ordinal);

    private CheckedTypes(ApiModel api)
    {
        types = api.Types.Where(IsSent).ToDictionary(static type => type.Name, StringComparer.Ordinal);
        // Backwards from those that have rules to those that hold them.
        var holders = types.Values.SelectMany(type => Held(type).Select(name => (Held: name, Holder: type.Name))).ToLookup(static pair => pair.Held, static pair => pair.Holder, StringComparer.Ordinal);
        var pending = new Stack<string>(types.Values.Where(HasRules).Select(static type => type.Name));
        while (pending.Count > 0)
            if (pending.Pop() is var name && found.Add(name))
                foreach (var holder in holders[name])
                    pending.Push(holder);
    }

    public static ApiModel Marked(ApiModel api)
    {
        var marks = new CheckedTypes(api);
        if (marks.types.Count == marks.found.Count)
            return api;
        api = TypeRefs.Changed(api, type => type is TypeRef.Named { IsValidated: true } named && !marks.found.Contains(named.Name) ? named with { HasRules = false } : type);
        return api with { Types = api.Types.Select(type => IsSent(type) && !marks.found.Contains(type.Name) ? type with { HasRules = false } : type).ToEquatableArray() };
    }

    private static bool IsSent(TypeModel type) => type is ObjectModel { Form: NamedForm.Request } or UnionModel { IsSent: true };

    /// <summary>The types whose values are checked where the type's are: what it holds, and, since a base is asked for the rules of what it is, the whole of a hierarchy.</summary>
    private static IEnumerable<string> Held(TypeModel type)
    {
        var members = type switch
        {
            ObjectModel model => model.Properties.Select(static property => property.Type).Append(model.AdditionalPropertiesType),
            UnionModel union => union.Cases.Select(static one => one.Type),
            _ => [],
        };
        foreach (var member in members)
            if (Innermost(member) is TypeRef.Named named)
                yield return named.Name;
        if (type is ObjectModel kind)
        {
            if (kind.Base is { } @base)
                yield return @base;
            foreach (var derived in kind.Derived)
                yield return derived.Name;
        }
    }

    private static TypeRef Innermost(TypeRef type) => type switch
    {
        TypeRef.List list => Innermost(list.Item),
        TypeRef.Map map => Innermost(map.Value),
        _ => type,
    };

    private static bool HasRules(TypeModel type) => type switch
    {
        ObjectModel { Rules: { } rules } model => HasRules(rules, model),
        UnionModel { Rules: { } rules } union => rules.AnyOf.Count != union.Cases.Count || union.Cases.Where((one, index) => HasRules(rules.AnyOf[index], one.Type)).Any(),
        _ => true,
    };

    // What is not seen to be harmless counts as a rule.
    private static bool HasRules(JsonSchema schema, ObjectModel type)
    {
        if (SchemaForms.Rules(schema with { Types = default, Required = default, Properties = default, AdditionalProperties = default }) != JsonSchema.Any || !IsOf("object", schema))
            return true;
        // Written whatever its user does: by its only value, or as null.
        if (schema.Required.Any(name => type.Property(name) is not ({ Const: not null } or { Nullable: true })))
            return true;
        if (schema.AdditionalProperties is { Never: false } others && OfItems(others, type.AdditionalPropertiesType))
            return true;
        return schema.Properties.Any(member => type.Property(member.Name) is not { } property || (property.Const is null && HasRules(member.Schema, property.Type)));
    }

    private static bool HasRules(JsonSchema schema, TypeRef type)
    {
        var rules = SchemaForms.Rules(schema);
        if (rules == JsonSchema.Any || type is TypeRef.Json)
            return false;
        if (SchemaForms.Nullable(rules.AnyOf) is { } meant && rules == new JsonSchema { AnyOf = rules.AnyOf })
            return HasRules(meant, type);
        var beyond = rules with { Types = default };
        return type switch
        {
            TypeRef.Named => beyond != new JsonSchema { Ref = rules.Ref },
            TypeRef.List list => beyond != new JsonSchema { Items = rules.Items } || !IsOf(JsonTypes.Of(list), rules) || (rules.Items is { } items && OfItems(items, list.Item)),
            TypeRef.Map map => beyond != new JsonSchema { AdditionalProperties = rules.AdditionalProperties } || !IsOf(JsonTypes.Of(map), rules) || (rules.AdditionalProperties is { } values && OfItems(values, map.Value)),
            TypeRef.Primitive primitive => beyond != JsonSchema.Any || !IsOf(JsonTypes.Of(primitive), rules),
            _ => true,
        };
    }

    /// <summary>In a list and in a map, C# does not keep null away from references; a date is one where dates are text.</summary>
    private static bool OfItems(JsonSchema schema, TypeRef type) =>
        HasRules(schema, type) || (schema.Types.Count > 0 && !schema.Types.Contains("null") && type is TypeRef.List or TypeRef.Map or TypeRef.Primitive { Kind: PrimitiveKind.String or PrimitiveKind.Bytes or PrimitiveKind.DateOnly });

    private static bool IsOf(string kind, JsonSchema schema) => schema.Types.Count == 0 || JsonTypes.Allow(schema.Types, kind);
}
