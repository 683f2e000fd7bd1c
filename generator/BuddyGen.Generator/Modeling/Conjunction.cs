using BuddyGen.OpenApi;
using BuddyGen.Schemas;

namespace BuddyGen.Modeling;

/// <summary>
/// All schemas that an instance of one schema must meet together: itself, what its <c>$ref</c> leads to, its <c>allOf</c>, the one branch of an
/// <c>anyOf</c> or <c>oneOf</c> that is not <c>null</c>. Found without recursion, each once: circles and diamonds cost nothing.
/// </summary>
internal sealed class Conjunction
{
    /// <summary>More than any person combines; without a limit a chain of n schemas costs n² for all of them.</summary>
    private const int MostParts = 250;

    private readonly List<SchemaElement> parts = [];
    private readonly List<(SchemaElement Owner, string Keyword, IReadOnlyList<SchemaElement> Branches)> unions = [];

    public IReadOnlyList<SchemaElement> Parts => parts;

    /// <summary>The <c>anyOf</c> and <c>oneOf</c> that leave a choice; branches that are only null are taken out.</summary>
    public IReadOnlyList<(SchemaElement Owner, string Keyword, IReadOnlyList<SchemaElement> Branches)> Unions => unions;

    public bool Nullable { get; private set; }

    /// <summary>Whether there are more parts than are looked at.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>Where <c>allOf</c> comes back to a schema that it is part of.</summary>
    public SchemaElement? Circle { get; private set; }

    public static Conjunction Of(SchemaElement schema)
    {
        var conjunction = new Conjunction();
        conjunction.Collect(schema);
        // What is made from a schema that has it among its own branches is that branch already: there is no choice left.
        conjunction.unions.RemoveAll(union => union.Owner != schema && union.Branches.Any(branch => Discriminators.Target(branch) is var target && target != union.Owner && conjunction.parts.Contains(target)));
        return conjunction;
    }

    /// <summary>The schema that <paramref name="schema"/> only adds words to; null if it says something of its own.</summary>
    public static SchemaElement? Meant(SchemaElement schema)
    {
        if (!SaysNothing(schema))
            return null;
        var links = Links(schema, out _);
        if (links.Count > 1)
            links.RemoveAll(IsWords);
        return links.Count == 1 ? links[0] : null;
    }

    /// <summary>The description where the schema stands: its own, or that of words in its <c>allOf</c>, before or behind what they describe.</summary>
    public static string? WordsOf(SchemaElement schema) => schema.Description ?? schema.AllOf.Where(IsWords).Select(static part => part.Description).LastOrDefault(static words => words is not null);

    private static bool IsWords(SchemaElement schema) => schema.Keywords.Types.Count == 0 && SaysNothing(schema) && Links(schema, out _).Count == 0;

    /// <summary>Null means <c>type: "null"</c>, <c>const: null</c> or <c>enum: [null]</c>, and nothing beside; or an object that can hold nothing, or null, which is how OpenAPI 3.0, that has no null, says it.</summary>
    public static bool IsNull(SchemaElement schema) =>
        (schema.Keywords.Types.Count == 1 && schema.Keywords.Types[0] == "null")
        || schema.Keywords.Const is { Kind: JsonKind.Null }
        || (schema.Keywords.Enum is { Count: 1 } values && values[0].Kind == JsonKind.Null)
        || (schema.AdditionalProperties?.Always == false && schema.Pointer.Resource.Document.Version == OpenApiVersion.V30 && SaysNothing(new SchemaElement(schema) { AdditionalProperties = null })
            && schema.Keywords.Types.Count == 2 && schema.Keywords.Types.Contains("object") && schema.Keywords.Types.Contains("null") && schema.Reference is null && schema.AllOf.Count == 0 && schema.AnyOf.Count == 0 && schema.OneOf.Count == 0);

    /// <summary>The branches of a union that leave no choice: then they are part of the conjunction.</summary>
    public static bool IsReduced(IReadOnlyList<SchemaElement> branches) => branches.Count > 0 && branches.Count(static branch => !IsNull(branch)) == 1;

    /// <summary>Whether it has nothing but words, a type, and links to other schemas.</summary>
    public static bool SaysNothing(SchemaElement schema) =>
        (schema.Keywords with { Types = default, Examples = default }) == JsonSchema.Any
        && schema is
        {
            Always: null, AdditionalProperties: null, PropertyNames: null, Items: null, Contains: null, If: null, Then: null, Else: null, Not: null,
            Properties.Count: 0, PatternProperties.Count: 0, DependentSchemas.Count: 0, PrefixItems.Count: 0, IsBase64: false,
        }
        && (schema.AnyOf.Count == 0 || IsReduced(schema.AnyOf))
        && (schema.OneOf.Count == 0 || IsReduced(schema.OneOf));

    private static List<SchemaElement> Links(SchemaElement schema, out bool orNull)
    {
        var links = new List<SchemaElement>();
        orNull = schema.OrNull;
        if (schema.Reference?.Target is { } target)
            links.Add(target);
        links.AddRange(schema.AllOf);
        foreach (var branches in new[] { schema.AnyOf, schema.OneOf })
            if (IsReduced(branches))
            {
                links.Add(branches.First(static branch => !IsNull(branch)));
                orNull |= branches.Count > 1;
            }
        return links;
    }

    private void Collect(SchemaElement schema)
    {
        // Post-order on a stack of our own: an allOf chain may be thousands of steps long.
        var pending = new Stack<(SchemaElement Schema, bool OrNull, bool Done)>();
        var open = new HashSet<SchemaElement>();
        var met = new HashSet<SchemaElement>();
        bool allowed = false, refused = false;
        pending.Push((schema, false, false));
        while (pending.Count > 0)
        {
            var (at, orNull, done) = pending.Pop();
            if (done)
            {
                open.Remove(at);
                parts.Add(at);
                continue;
            }
            if (!met.Add(at))
            {
                if (open.Contains(at))
                    Circle ??= at;
                continue;
            }
            if (met.Count > MostParts)
            {
                IsTooLarge = true;
                break;
            }
            open.Add(at);
            var links = Links(at, out var here);
            orNull |= here;
            allowed |= orNull;
            foreach (var (keyword, branches) in new[] { ("anyOf", at.AnyOf), ("oneOf", at.OneOf) })
                if (branches.Count > 0 && !IsReduced(branches))
                {
                    allowed |= branches.Any(IsNull);
                    unions.Add((at, keyword, branches.Where(static branch => !IsNull(branch)).ToList()));
                }
            if (at.Keywords.Types.Count > 0)
            {
                var takesNull = at.Keywords.Types.Contains("null");
                allowed |= takesNull;
                refused |= !takesNull && !orNull;
            }
            else if (at.Keywords.Enum is { } values && values.Contains(JsonValue.Null))
                allowed = true;
            pending.Push((at, orNull, true));
            for (var i = links.Count - 1; i >= 0; i--)
                pending.Push((links[i], orNull, false));
        }
        Nullable = allowed && !refused;
    }
}
