using BuddyGen.Modeling;
using BuddyGen.OpenApi;
using BuddyGen.Reading;
using BuddyGen.Schemas;

namespace BuddyGen.Corpus.Tests.RoundTrip;

/// <param name="Place">A pointer to the example, for people.</param>
/// <param name="Schema">What it is an example of.</param>
internal sealed record Example(string Place, SchemaElement Schema, JsonValue Value);

/// <summary>Every <c>example</c> and <c>examples</c> of what operations send and receive; and an object made of its members' for each emitted type.</summary>
internal sealed class Examples
{
    private readonly SpecNode root;
    private readonly List<Example> found = [];
    private readonly HashSet<SchemaElement> met = [];

    private Examples(SpecNode root) => this.root = root;

    public static IReadOnlyList<Example> Of(ReadDocument document)
    {
        var examples = new Examples(document.Root);
        foreach (var (_, schema) in document.Document.Schemas)
            examples.Walk(schema);
        foreach (var path in document.Document.Paths)
        {
            examples.Walk(path.Parameters);
            foreach (var operation in path.Operations)
            {
                examples.Walk(operation.Parameters);
                examples.Walk(operation.RequestBody?.Content ?? []);
                foreach (var response in operation.Responses)
                    examples.Walk(response.Content);
            }
        }
        var compositions = new Compositions(document.Shapes);
        var emitted = document.Api.Types.Where(static type => type is not EnumModel).Select(static type => type.Pointer).ToHashSet(StringComparer.Ordinal);
        foreach (var identity in examples.met.Select(schema => document.Shapes.Of(schema).Identity).Distinct().ToList())
            if (emitted.Contains(identity.Pointer.ToString()))
                examples.found.AddRange(compositions.Of(identity));
        return [.. examples.found.DistinctBy(static example => (example.Place, example.Schema))];
    }

    private void Walk(IEnumerable<Parameter> parameters)
    {
        foreach (var parameter in parameters)
            if (parameter.Schema is { } schema)
                Add(parameter, schema);
    }

    private void Walk(IEnumerable<MediaType> content)
    {
        foreach (var media in content)
            if (media.Schema is { } schema)
                Add(media, schema);
    }

    private void Add(Element holder, SchemaElement schema)
    {
        Walk(schema);
        if (holder.Node.TryGet("example", out var one))
            Add($"{holder.Pointer}/example", schema, one);
        if (holder.Node.TryGet("examples", out var many))
            foreach (var member in many.Members)
                if (Follow(member.Value) is { } example)
                    foreach (var field in new[] { "value", "dataValue" })
                        if (example.TryGet(field, out var value))
                            Add($"{holder.Pointer["examples"][member.Name]}/{field}", schema, value);
    }

    private void Walk(SchemaElement start)
    {
        var pending = new Stack<SchemaElement>();
        pending.Push(start);
        while (pending.Count > 0)
        {
            var schema = pending.Pop();
            if (!met.Add(schema))
                continue;
            for (var i = 0; i < schema.Keywords.Examples.Count; i++)
                found.Add(new Example($"{schema.Pointer}/example{(schema.Keywords.Examples.Count > 1 ? "s/" + i : "")}", schema, schema.Keywords.Examples[i]));
            foreach (var inner in Inner(schema))
                pending.Push(inner);
        }
    }

    private static IEnumerable<SchemaElement> Inner(SchemaElement schema) =>
        schema.Properties.Concat(schema.PatternProperties).Concat(schema.DependentSchemas).Select(static named => named.Element)
            .Concat(schema.PrefixItems).Concat(schema.AllOf).Concat(schema.AnyOf).Concat(schema.OneOf)
            .Concat(new[] { schema.Reference?.Target, schema.AdditionalProperties, schema.Items, schema.Contains, schema.Then, schema.Else }.OfType<SchemaElement>());

    private void Add(string place, SchemaElement schema, SpecNode node) => found.Add(new Example(place, schema, JsonValues.FromNode(node)));

    private SpecNode? Follow(SpecNode node)
    {
        for (var i = 0; i < 10 && node.TryGet("$ref", out var reference); i++)
        {
            if (Pointers.Find(root, reference.Text) is not { } target)
                return null;
            node = target;
        }
        return node;
    }
}
