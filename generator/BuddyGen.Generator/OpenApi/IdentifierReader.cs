using BuddyGen.Reading;

namespace BuddyGen.OpenApi;

/// <summary>Finds the schemas of a file that have a name for references: <c>$id</c>, <c>$anchor</c>, <c>$dynamicAnchor</c>. Values (examples, enums …) hold none.</summary>
internal sealed class IdentifierReader(SpecDocument document, Action<SchemaResource> found, OpenApiScope scope)
{
    private static readonly HashSet<string> Maps = ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "schemas"];
    private static readonly HashSet<string> Values = ["enum", "const", "default", "example", "examples", "value", "dataValue"];

    private readonly HashSet<SpecNode> met = [];
    private int visited;

    /// <summary>Most texts have none, and searching a text is cheaper than walking its nodes.</summary>
    public static bool MayBeIn(string text) =>
        text.IndexOf("$id", StringComparison.Ordinal) >= 0 || text.IndexOf("$anchor", StringComparison.Ordinal) >= 0 || text.IndexOf("$dynamicAnchor", StringComparison.Ordinal) >= 0;

    public void Read() => Read(document.Resource.Start, isMap: false);

    /// <summary>Recursive: readers bound how deep nodes nest.</summary>
    /// <param name="isMap">Whether the members are names of schemas, not keywords.</param>
    private void Read(Position at, bool isMap)
    {
        if ((++visited & 1023) == 0)
            scope.Cancellation.ThrowIfCancellationRequested();
        if (at.Node.Kind == NodeKind.Sequence && met.Add(at.Node))
        {
            for (var i = 0; i < at.Node.Items.Count; i++)
                if (at.Node.Items[i].Kind is NodeKind.Mapping or NodeKind.Sequence)
                    Read(at.Item(i), isMap: false);
        }
        if (at.Node.Kind != NodeKind.Mapping || !met.Add(at.Node))
            return;
        if (!isMap)
            at = ReadNames(at);
        foreach (var member in at.Node.Members)
            if (member.Value.Kind is NodeKind.Mapping or NodeKind.Sequence && (isMap || !(Values.Contains(member.Name) || Fields.IsExtension(member.Name))))
                Read(Position.Of(member, at.Pointer), !isMap && Maps.Contains(member.Name));
    }

    private Position ReadNames(Position at)
    {
        foreach (var member in at.Node.Members)
        {
            if (member.Name != "$id" || member.Value.Kind != NodeKind.String || at.Node == document.Root)
                continue;
            var id = UriReference.WithoutFragment(member.Value.Text);
            // Before draft 2019-09 an anchor was an $id that is only a fragment.
            if (id.Length == 0)
            {
                AddAnchor(at, member, member.Value.Text.TrimStart('#'));
                continue;
            }
            var resource = SchemaResource.OfSchema(at, at.Pointer.Resource.Uri.Resolve(UriReference.Parse(id)));
            document.Add(resource);
            found(resource);
            at = resource.Start;
        }
        foreach (var member in at.Node.Members)
            if (member.Name is "$anchor" or "$dynamicAnchor" && member.Value.Kind == NodeKind.String)
                AddAnchor(at, member, member.Value.Text);
        return at;
    }

    private void AddAnchor(Position at, SpecMember member, string name)
    {
        if (name.Length > 0 && !at.Pointer.Resource.AddAnchor(name, at) && at.Pointer.Resource.Anchor(name) is { } other && other.Node != at.Node)
            scope.Invalid(member.Value.Span, $"The anchor '{References.Short(name)}' is there already; references lead to the first");
    }
}
