using BuddyGen.Diagnostics;
using BuddyGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.OpenApi;

/// <summary>Finds what a <c>$ref</c> means.</summary>
internal sealed class References(OpenApiScope scope, SpecDocuments documents)
{
    /// <summary>Smaller mappings are searched as they are.</summary>
    private const int Small = 16;

    /// <summary>References on the way of a reference.</summary>
    private const int MostFollowed = 8;

    private readonly Dictionary<SpecNode, Dictionary<string, SpecMember>> indices = [];
    private int depth;

    /// <summary>Where <paramref name="reference"/> leads, or null after saying at <paramref name="span"/> why it leads nowhere and what comes of it.</summary>
    /// <param name="from">Where it stands: what it is relative to.</param>
    public Position? Find(string reference, TextSpan span, JsonPointer from, string outcome)
    {
        var resource = from.Resource;
        var address = UriReference.WithoutFragment(reference);
        if (address.Length > 0)
        {
            if (documents.Find(UriReference.Parse(address), resource, out var isBroken) is not { } found)
            {
                if (!isBroken)
                    Unresolved(span, NotAmongTheFiles(reference, UriReference.Parse(address), resource, outcome));
                return null;
            }
            resource = found;
        }
        var fragment = address.Length == reference.Length ? "" : reference.Substring(address.Length + 1);
        if (JsonPointer.TryPercentDecode(fragment, out var name) && name.Length > 0 && name[0] != '/')
        {
            if (resource.Anchor(name) is { } named)
                return named;
            Unresolved(span, $"'{Short(reference)}' names an anchor, and there is none of that name; {outcome}{scope.Suggestions.Clause(name, resource.Anchors)}");
            return null;
        }
        if (!JsonPointer.TryParse(fragment, out var tokens))
        {
            Unresolved(span, $"'{Short(reference)}' is not a JSON pointer; {outcome}");
            return null;
        }
        var (position, missing) = Walk(resource.Start, tokens);
        if (missing == tokens.Count)
            return position;
        // Schemas with an $id of their own still mean the document's components by "#/components/…".
        var document = resource.Document.Resource;
        if (resource != document && Walk(document.Start, tokens) is var (outer, rest) && rest == tokens.Count)
            return outer;
        var close = position.Node.Kind == NodeKind.Mapping ? scope.Suggestions.For(tokens[missing], position.Node.Members.Select(static member => member.Name)) : null;
        if (close is not null)
        {
            var meant = position.Pointer[close];
            for (var i = missing + 1; i < tokens.Count; i++)
                meant = meant[tokens[i]];
            Unresolved(span, $"'{Short(reference)}' leads nowhere; {outcome}; did you mean '{meant}'?");
        }
        else
            Unresolved(span, $"'{Short(reference)}' leads nowhere; {outcome}");
        return null;
    }

    /// <summary>The element itself, or what its <c>$ref</c> leads to, through any number of them; null after reporting.</summary>
    public Position? Follow(Position position, string outcome)
    {
        HashSet<SpecNode>? met = null;
        while (position.Node.TryGet("$ref", out var reference))
        {
            if (reference.Kind != NodeKind.String)
            {
                scope.Invalid(reference.Span, $"'$ref' must be text; {outcome}");
                return null;
            }
            if (!(met ??= []).Add(position.Node))
            {
                Unresolved(reference.Span, $"'{Short(reference.Text)}' leads back to itself; {outcome}");
                return null;
            }
            if (Find(reference.Text, reference.Span, position.Pointer, outcome) is not { } target)
                return null;
            position = target;
        }
        return position;
    }

    public void Unresolved(TextSpan span, string message) => scope.Report(SpecDescriptors.UnresolvedReference, span, message);

    public static string Short(string text) => text.Length <= 120 ? text : text.Substring(0, 117) + "...";

    private string NotAmongTheFiles(string reference, UriReference address, SchemaResource from, string outcome)
    {
        if (address.IsAbsolute || address.Authority is not null)
            return $"'{Short(reference)}' is not among the project's files, and nothing is fetched; put a copy into the project, name it as <BuddyGenSpecPart Include=\"…\" /> and refer to that; {outcome}";
        var meant = from.Document.Location.Resolve(address).RelativeTo(documents.Entry.Location).ToString();
        return $"'{Short(reference)}' is not among the project's files; add <BuddyGenSpecPart Include=\"{Short(meant)}\" />; {outcome}{scope.Suggestions.Clause(meant, documents.Names)}";
    }

    /// <summary>
    /// The members of a map of the document. By the letter such a map (<c>paths</c>, <c>schemas</c> …) is no reference; documents that are spread over files make it
    /// one all the same.
    /// </summary>
    public IEnumerable<NamedElement<Position>> MapOf(Fields fields, string name, bool extensions = false) =>
        fields.At(name) is { } map && IsOnlyReference(map.Node) ? Follow(map, "it is taken as empty") is { } meant ? fields.Map(name, meant, extensions) : [] : fields.Map(name, extensions);

    /// <summary>As far as the tokens lead, and how many of them do.</summary>
    private (Position Position, int Steps) Walk(Position start, List<string> tokens)
    {
        var at = start;
        var followed = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            // What stands behind a reference is meant by its place, too.
            if (IsOnlyReference(at.Node) && tokens[i] != "$ref" && ++followed <= MostFollowed && Beyond(at) is { } target)
                at = target;
            if (Step(at, tokens[i]) is not { } next)
                return (at, i);
            at = next.Pointer.Resource.Document.Enter(next);
        }
        return (at, tokens.Count);
    }

    private static bool IsOnlyReference(SpecNode node) => node.Members.Count == 1 && node.Members[0] is { Name: "$ref", Value.Kind: NodeKind.String };

    /// <summary>Where a reference on the way of another leads; what is wrong with it is said where it is read.</summary>
    private Position? Beyond(Position at)
    {
        if (depth > MostFollowed)
            return null;
        var text = at.Node.Members[0].Value.Text;
        var address = UriReference.WithoutFragment(text);
        var resource = address.Length == 0 ? at.Pointer.Resource : documents.Find(UriReference.Parse(address), at.Pointer.Resource, out _);
        if (resource is null || !JsonPointer.TryParse(address.Length == text.Length ? "" : text.Substring(address.Length + 1), out var tokens))
            return null;
        depth++;
        var (position, steps) = Walk(resource.Start, tokens);
        depth--;
        return steps == tokens.Count ? position : null;
    }

    private Position? Step(Position at, string token)
    {
        if (at.Node.Kind == NodeKind.Mapping)
        {
            if (at.Node.Members.Count > Small)
                return IndexOf(at.Node).TryGetValue(token, out var found) ? Position.Of(found, at.Pointer) : null;
            return at.Node.Member(token) is { } member ? Position.Of(member, at.Pointer) : null;
        }
        if (at.Node.Kind == NodeKind.Sequence && JsonPointer.TryIndex(token, out var index) && index < at.Node.Items.Count)
            return at.Item(index);
        return null;
    }

    private Dictionary<string, SpecMember> IndexOf(SpecNode mapping)
    {
        if (!indices.TryGetValue(mapping, out var index))
        {
            indices.Add(mapping, index = new Dictionary<string, SpecMember>(mapping.Members.Count, StringComparer.Ordinal));
            foreach (var member in mapping.Members)
                index[member.Name] = member;
        }
        return index;
    }
}
