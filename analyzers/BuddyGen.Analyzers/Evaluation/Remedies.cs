using BuddyGen.Schemas;

namespace BuddyGen.Evaluation;

/// <summary>The assignments that turn a condition: of one member they are alternatives, of several members all are needed.</summary>
internal static class Remedies
{
    // More offers than this are none.
    private const int Most = 10;

    /// <param name="declared">The schema of the object, where the members' own schemas are.</param>
    public static EquatableArray<JsonMember> For(JsonSchema condition, bool mustHold, JsonSchema declared, ISchemaSource source)
    {
        if (condition.Never || condition.AnyOf.Count > 0 || condition.OneOf.Count > 0 || condition.AllOf.Count > 0 || condition.If is not null)
            return default;
        if (condition.Not is { } not)
            return condition == new JsonSchema { Not = not } ? For(not, !mustHold, declared, source) : default;
        var names = condition.Properties.Select(static property => property.Name).Concat(condition.Required).Distinct(StringComparer.Ordinal).ToArray();
        if (!mustHold && names.Length != 1)
            return default;
        var remedies = new List<JsonMember>();
        foreach (var name in names)
        {
            var tested = condition.Property(name) ?? JsonSchema.Any;
            var all = Values(declared.Property(name), source);
            var holding = Values(tested, source);
            var offers = mustHold ? (tested == JsonSchema.Any ? all : holding) : holding.Length == 0 ? [] : [.. all.Where(value => !holding.Contains(value))];
            // A member that nothing is offered for leaves the others without effect.
            if (offers.Length is 0 or > Most)
                return default;
            remedies.AddRange(offers.Select(value => new JsonMember(name, value)));
        }
        return remedies.ToEquatableArray();
    }

    private static JsonValue[] Values(JsonSchema? schema, ISchemaSource source)
    {
        if (schema is { Ref: { } target })
            schema = source.Resolve(target);
        return schema switch
        {
            { Const: { } constant } => [constant],
            { Enum: { } values } => [.. values],
            { Types: { Count: 1 } types } when types[0] == "boolean" => [JsonValue.True, JsonValue.False],
            { Examples: { Count: > 0 } examples } => [.. examples],
            _ => [],
        };
    }
}
