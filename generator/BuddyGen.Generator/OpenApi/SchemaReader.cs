using BuddyGen.Diagnostics;
using BuddyGen.Reading;
using BuddyGen.Schemas;

namespace BuddyGen.OpenApi;

/// <summary>
/// Reads schemas of all three dialects into the words of JSON Schema 2020-12. A node is read once, however often it is met (YAML aliases share
/// nodes); references are resolved when the document is complete.
/// </summary>
internal sealed class SchemaReader(OpenApiScope scope, References references)
{
    private const string BecomesJson = "it becomes JsonElement";

    private readonly Dictionary<SpecNode, SchemaElement> read = [];
    private readonly List<(SchemaReference Reference, string Outcome)> pending = [];
    private readonly List<SchemaElement> discriminated = [];
    private readonly List<SchemaElement> referring = [];
    private readonly DiscriminatorReader discriminators = new(scope);

    /// <summary>All schemas that have a <c>discriminator</c>, in the order in which they were read.</summary>
    public IReadOnlyList<SchemaElement> Discriminated => discriminated;

    public SchemaElement Read(Position position) => Read(position, 0);

    /// <summary>Gives every reference its target; those that lead nowhere or in a circle are reported and stay without.</summary>
    public void ResolveReferences()
    {
        for (var i = 0; i < pending.Count; i++)
        {
            scope.Cancellation.ThrowIfCancellationRequested();
            var (reference, outcome) = pending[i];
            if (references.Find(reference.Text, reference.Span, reference.From, outcome) is not { } target)
                continue;
            if (target.Pointer is { IsStart: true, Resource.Document.IsOpenApi: true } || target.Node.Kind is not (NodeKind.Mapping or NodeKind.Boolean))
                references.Unresolved(reference.Span, $"'{References.Short(reference.Text)}' is not a schema; {outcome}");
            else
                reference.Target = Read(target);
        }
        BreakCircles();
    }

    /// <summary>The targets of references that are called something where they stand, those under the entry's own <c>components</c> apart.</summary>
    public IReadOnlyList<NamedElement<SchemaElement>> Definitions() => pending
        .Select(static pending => pending.Reference.Target)
        .OfType<SchemaElement>()
        .Distinct()
        .Where(static target => !(target.Pointer is { IsComponentSchema: true, Resource.Document.IsEntry: true }))
        .Select(static target => (Name: target.Pointer.DefinitionName(), Target: target))
        .Where(static named => named.Name is not null)
        .OrderBy(static named => named.Target.Pointer.ToString(), StringComparer.Ordinal)
        .Select(static named => new NamedElement<SchemaElement>(named.Name!, named.Target))
        .ToList();

    /// <summary>A chain of <c>$ref</c>s that comes back to itself says nothing of an instance.</summary>
    private void BreakCircles()
    {
        var ended = new HashSet<SchemaElement>();
        var chain = new HashSet<SchemaElement>();
        foreach (var element in referring)
        {
            chain.Clear();
            for (var at = element; at?.Reference is { } reference && !ended.Contains(at); at = reference.Target)
                if (!chain.Add(at))
                {
                    references.Unresolved(reference.Span, $"'{References.Short(reference.Text)}' leads back to itself; {BecomesJson}");
                    reference.Target = null;
                    break;
                }
            ended.UnionWith(chain);
        }
    }

    private SchemaElement Read(Position position, int depth)
    {
        var node = position.Node;
        if (read.TryGetValue(node, out var known))
            return known;
        position = position.Pointer.Resource.Document.Enter(position);
        SchemaElement element;
        if (!scope.Spend(position.Place))
            return new SchemaElement(position);
        if (depth > OpenApiScope.MostDepth)
        {
            scope.Unsupported(position.Place, $"The schema is nested more than {OpenApiScope.MostDepth} levels deep; {BecomesJson}");
            element = new SchemaElement(position);
        }
        else if (node.Kind == NodeKind.Boolean && !Is30(position))
            element = new SchemaElement(position) { Always = node.Text == "true" };
        else if (node.Kind != NodeKind.Mapping)
        {
            scope.Invalid(node.Span, $"A schema must be a mapping, not {Fields.KindOf(node)}; {BecomesJson}");
            element = new SchemaElement(position);
        }
        else
            element = ReadKeywords(position, depth);
        read[node] = element;
        if (element.Reference is { } reference)
        {
            referring.Add(element);
            pending.Add((reference, BecomesJson));
        }
        if (element.Discriminator is { } discriminator)
        {
            discriminated.Add(element);
            foreach (var mapping in discriminator.Mapping)
                pending.Add((mapping.Reference, "the mapping is ignored"));
        }
        return element;
    }

    private SchemaElement ReadKeywords(Position position, int depth)
    {
        if (Is30(position) && position.Node.TryGet("$ref", out var only) && only.Kind == NodeKind.String)
            return new SchemaElement(position) { Reference = new SchemaReference(only.Text, only.Span, position.Pointer) };

        var keywords = new KeywordReader(position, scope).Read();
        SchemaReference? reference = null;
        Discriminator? discriminator = null;
        SchemaElement? additionalProperties = null, propertyNames = null, items = null, contains = null, @if = null, then = null, @else = null, not = null;
        IReadOnlyList<NamedElement<SchemaElement>> properties = [], patternProperties = [], dependentSchemas = [];
        IReadOnlyList<SchemaElement> prefixItems = [], allOf = [], anyOf = [], oneOf = [];
        foreach (var member in position.Node.Members)
        {
            var at = Position.Of(member, position.Pointer);
            switch (member.Name)
            {
                case "$ref" when member.Value.Kind == NodeKind.String:
                    reference = new SchemaReference(member.Value.Text, member.Value.Span, position.Pointer);
                    break;
                case "$ref":
                    scope.Invalid(member.Value.Span, $"'$ref' must be text, not {Fields.KindOf(member.Value)}; {BecomesJson}");
                    break;
                case "properties":
                    properties = ReadMap(at, depth);
                    break;
                case "patternProperties":
                    patternProperties = ReadMap(at, depth);
                    break;
                case "dependentSchemas":
                    dependentSchemas = ReadMap(at, depth);
                    break;
                case "additionalProperties" when member.Value.Kind == NodeKind.Boolean:
                    additionalProperties = new SchemaElement(at) { Always = member.Value.Text == "true" };
                    break;
                case "additionalProperties":
                    additionalProperties = Read(at, depth + 1);
                    break;
                case "propertyNames":
                    propertyNames = Read(at, depth + 1);
                    break;
                case "items":
                    items = Read(at, depth + 1);
                    break;
                case "contains":
                    contains = Read(at, depth + 1);
                    break;
                case "if":
                    @if = Read(at, depth + 1);
                    break;
                case "then":
                    then = Read(at, depth + 1);
                    break;
                case "else":
                    @else = Read(at, depth + 1);
                    break;
                case "not":
                    not = Read(at, depth + 1);
                    break;
                case "prefixItems":
                    prefixItems = ReadList(at, depth);
                    break;
                case "discriminator":
                    discriminator = discriminators.Read(at);
                    break;
                case "allOf":
                    allOf = ReadList(at, depth);
                    break;
                case "anyOf":
                    anyOf = ReadList(at, depth);
                    break;
                case "oneOf":
                    oneOf = ReadList(at, depth);
                    break;
            }
        }
        return new SchemaElement(position)
        {
            Keywords = keywords.Schema,
            Reference = reference,
            OrNull = keywords.OrNull,
            Properties = properties,
            PatternProperties = patternProperties,
            DependentSchemas = dependentSchemas,
            AdditionalProperties = additionalProperties,
            PropertyNames = propertyNames,
            Items = items,
            Contains = contains,
            PrefixItems = prefixItems,
            If = @if,
            Then = then,
            Else = @else,
            Not = not,
            AllOf = allOf,
            AnyOf = anyOf,
            OneOf = oneOf,
            Title = keywords.Title,
            Description = keywords.Description,
            Default = keywords.Default,
            Deprecated = keywords.Deprecated,
            ReadOnly = keywords.ReadOnly && !keywords.WriteOnly,
            WriteOnly = keywords.WriteOnly && !keywords.ReadOnly,
            Discriminator = discriminator,
            IsBase64 = keywords.IsBase64,
            PinnedName = keywords.PinnedName,
            EnumNames = keywords.EnumNames,
            EnumDescriptions = keywords.EnumDescriptions,
        };
    }

    private static bool Is30(Position position) => position.Pointer.Resource.Document.Version == OpenApiVersion.V30;

    private List<NamedElement<SchemaElement>> ReadMap(Position map, int depth)
    {
        var schemas = new List<NamedElement<SchemaElement>>();
        if (map.Node.Kind != NodeKind.Mapping)
            scope.Invalid(map.Node.Span, $"This keyword must be a mapping of schemas, not {Fields.KindOf(map.Node)}; it is ignored");
        foreach (var member in map.Node.Members)
            schemas.Add(new NamedElement<SchemaElement>(member.Name, Read(Position.Of(member, map.Pointer), depth + 1)));
        return schemas;
    }

    private List<SchemaElement> ReadList(Position list, int depth)
    {
        var schemas = new List<SchemaElement>();
        if (list.Node.Kind != NodeKind.Sequence || list.Node.Items.Count == 0)
            scope.Invalid(list.Node.Kind == NodeKind.Sequence ? list.Place : list.Node.Span, "This keyword must be a list of at least one schema; it is ignored");
        for (var i = 0; i < list.Node.Items.Count; i++)
            schemas.Add(Read(list.Item(i), depth + 1));
        return schemas;
    }
}
