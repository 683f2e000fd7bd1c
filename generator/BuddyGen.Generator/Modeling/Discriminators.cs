using BuddyGen.OpenApi;
using BuddyGen.Schemas;

namespace BuddyGen.Modeling;

/// <summary>
/// What the discriminators of a document say: which text stands for which schema. A schema that one text stands for, and no discriminator says otherwise, always
/// has that text in the discriminator's member.
/// </summary>
internal sealed class Discriminators
{
    private readonly Dictionary<SchemaElement, IReadOnlyList<(string Value, SchemaElement Schema)>> values = [];
    private readonly Dictionary<SchemaElement, (string Property, string? Value)> only = [];
    private readonly Dictionary<SchemaElement, SchemaElement> parents = [];
    private readonly Dictionary<SchemaElement, List<SchemaElement>> descendants = [];

    public Discriminators(OpenApiDocument document, CancellationToken cancellation)
    {
        if (document.Discriminated.Count == 0)
            return;
        var names = new Dictionary<SchemaElement, string>();
        foreach (var (name, schema) in document.Schemas)
            if (!names.ContainsKey(schema))
                names.Add(schema, name);
        var children = document.Schemas
            .SelectMany(static schema => schema.Element.AllOf.Select(part => (Parent: Target(part), Child: schema.Element)))
            .ToLookup(static pair => pair.Parent, static pair => pair.Child);
        foreach (var schema in document.Discriminated)
        {
            cancellation.ThrowIfCancellationRequested();
            var targets = schema.OneOf.Concat(schema.AnyOf).Where(static branch => !Conjunction.IsNull(branch)).Select(Target).ToList();
            if (targets.Count == 0 && names.ContainsKey(schema))
            {
                targets = descendants[schema] = Descendants(schema, children);
                // The schemas between have their own below them.
                foreach (var between in targets)
                    if (!descendants.ContainsKey(between))
                        descendants[between] = Descendants(between, children);
            }
            Add(schema, targets, names);
        }
    }

    /// <summary>Which texts stand for which schema, if the schema has a discriminator that says so.</summary>
    public IReadOnlyList<(string Value, SchemaElement Schema)> ValuesOf(SchemaElement schema) => values.TryGetValue(schema, out var known) ? known : [];

    /// <summary>The member that can have one text only in objects of the schema, because that text stands for the schema.</summary>
    public (string Property, string Value)? OnlyValueOf(SchemaElement schema) =>
        only.TryGetValue(schema, out var known) && known.Value is { } value ? (known.Property, value) : null;

    /// <summary>The schema that this one is a kind of, by the discriminator of that or of one further up; null: none.</summary>
    public SchemaElement? ParentOf(SchemaElement schema) => parents.TryGetValue(schema, out var parent) ? parent : null;

    /// <summary>All kinds of the schema, and kinds of those, in the order of the document; none if no discriminator is about them.</summary>
    public IReadOnlyList<SchemaElement> DescendantsOf(SchemaElement schema) => descendants.TryGetValue(schema, out var found) ? found : [];

    /// <summary>Whether a discriminator's text stands for the schema, so that it is more than what it is made of.</summary>
    public bool Names(SchemaElement schema) => only.ContainsKey(schema);

    /// <summary>Says the same of a schema that is made from another.</summary>
    public void Copy(SchemaElement from, SchemaElement to)
    {
        if (only.TryGetValue(from, out var known))
            only[to] = known;
    }

    /// <summary>What a branch or a part means, through any number of references.</summary>
    public static SchemaElement Target(SchemaElement schema)
    {
        for (var steps = 0; steps < 100 && schema.Reference?.Target is { } target; steps++)
            schema = target;
        return schema;
    }

    private List<SchemaElement> Descendants(SchemaElement root, ILookup<SchemaElement, SchemaElement> children)
    {
        var found = new List<SchemaElement>();
        var met = new HashSet<SchemaElement> { root };
        var pending = new Queue<SchemaElement>([root]);
        while (pending.Count > 0)
        {
            var parent = pending.Dequeue();
            foreach (var child in children[parent])
                if (met.Add(child))
                {
                    found.Add(child);
                    pending.Enqueue(child);
                    if (!parents.ContainsKey(child))
                        parents.Add(child, parent);
                }
        }
        return found;
    }

    private void Add(SchemaElement schema, List<SchemaElement> targets, Dictionary<SchemaElement, string> names)
    {
        var discriminator = schema.Discriminator!;
        var found = new List<(string Value, SchemaElement Schema)>();
        foreach (var mapping in discriminator.Mapping)
            if (mapping.Reference.Target is { } target)
                found.Add((mapping.Value, Target(target)));
        foreach (var target in targets)
            if (!found.Any(known => known.Schema == target))
                foreach (var value in Implied(target, discriminator.PropertyName, names))
                    found.Add((value, target));
        values[schema] = found;
        foreach (var group in found.GroupBy(static pair => pair.Schema))
        {
            // What holds the kinds that nobody knows yet, too, keeps their texts.
            if (group.Key == schema)
                continue;
            var texts = group.Select(static pair => pair.Value).Distinct().ToList();
            var value = texts.Count == 1 && Allows(group.Key, discriminator.PropertyName, texts[0]) ? texts[0] : null;
            if (only.TryGetValue(group.Key, out var before) && before != (discriminator.PropertyName, value))
                value = null;
            only[group.Key] = (discriminator.PropertyName, value);
        }
    }

    /// <summary>Without a mapping the schema's name stands for it; where its own member can have few texts, and that name is none of them, those are meant.</summary>
    private static IEnumerable<string> Implied(SchemaElement schema, string property, Dictionary<SchemaElement, string> names)
    {
        var allowed = Allowed(schema, property);
        if (!names.TryGetValue(schema, out var name))
            return allowed ?? [];
        if (allowed is null || allowed.Contains(name))
            return [name];
        var close = allowed.Where(text => string.Equals(text, name, StringComparison.OrdinalIgnoreCase)).ToList();
        return close.Count > 0 ? close : allowed.Count == 1 ? allowed : [name];
    }

    private static bool Allows(SchemaElement schema, string property, string value) => Allowed(schema, property) is not { } allowed || allowed.Contains(value);

    /// <summary>The texts that the schema itself leaves to its member; null: any.</summary>
    private static List<string>? Allowed(SchemaElement schema, string property)
    {
        List<string>? allowed = null;
        foreach (var part in Conjunction.Of(schema).Parts)
            foreach (var (name, member) in part.Properties)
                if (name == property)
                    foreach (var keywords in Conjunction.Of(member).Parts.Select(static piece => piece.Keywords))
                    {
                        if (keywords.Types.Count > 0 && !keywords.Types.Contains("string"))
                            return [];
                        IEnumerable<JsonValue>? here = keywords.Const is { } constant ? [constant] : keywords.Enum is { } values ? values : null;
                        if (here?.ToList() is { } texts && (allowed is null || texts.Count < allowed.Count))
                            allowed = texts.Where(static text => text.Kind == JsonKind.String).Select(static text => text.Text).ToList();
                    }
        return allowed;
    }
}
