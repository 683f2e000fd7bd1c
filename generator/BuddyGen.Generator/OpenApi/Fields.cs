using BuddyGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.OpenApi;

/// <summary>A mapping read as one of OpenAPI's objects: its fixed fields by type; one that is wrong-typed or unknown is reported, and the rest goes on.</summary>
internal sealed class Fields
{
    private readonly Position position;
    private readonly string what;
    private readonly OpenApiScope scope;

    private Fields(Position position, string what, OpenApiScope scope)
    {
        this.position = position;
        this.what = what;
        this.scope = scope;
    }

    /// <summary>Null, reported, if the node is no mapping. <paramref name="what"/> names the object in messages: <c>an operation</c>.</summary>
    public static Fields? Of(Position position, string what, OpenApiScope scope, ISet<string> known)
    {
        if (position.Node.Kind != NodeKind.Mapping)
        {
            scope.Invalid(position.Node.Span, $"{Capital(what)} must be a mapping, not {KindOf(position.Node)}; it is left out");
            return null;
        }
        foreach (var member in position.Node.Members)
            if (!known.Contains(member.Name) && !IsExtension(member.Name))
                scope.Invalid(member.NameSpan, $"'{References.Short(member.Name)}' is not a field of {what}; it is ignored{Suggestion.Clause(member.Name, known)}");
        return new Fields(position, what, scope);
    }

    public static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.Ordinal);

    public string? Text(string name)
    {
        if (!position.Node.TryGet(name, out var value))
            return null;
        if (value.Kind == NodeKind.String)
            return value.Text;
        Wrong(name, value, "text");
        return null;
    }

    /// <summary>The text of a field that must be there; null, reported, if it is not.</summary>
    public string? Needed(string name, string outcome)
    {
        if (!position.Node.TryGet(name, out var value))
        {
            scope.Invalid(position.Place, $"{Capital(what)} needs '{name}'; {outcome}");
            return null;
        }
        if (value.Kind == NodeKind.String)
            return value.Text;
        scope.Invalid(value.Span, $"'{name}' of {what} must be text, not {KindOf(value)}; {outcome}");
        return null;
    }

    public bool? Flag(string name)
    {
        if (!position.Node.TryGet(name, out var value))
            return null;
        if (value.Kind == NodeKind.Boolean)
            return value.Text == "true";
        Wrong(name, value, "true or false");
        return null;
    }

    /// <summary>The members of a field that is a map; none if it is missing or, reported, no mapping.</summary>
    public IEnumerable<NamedElement<Position>> Map(string name, bool extensions = false) => At(name) is { } map ? Map(name, map, extensions) : [];

    /// <summary>The same of a map that stands elsewhere.</summary>
    public IEnumerable<NamedElement<Position>> Map(string name, Position map, bool extensions = false)
    {
        var (value, pointer) = (map.Node, map.Pointer);
        if (value.Kind != NodeKind.Mapping)
        {
            Wrong(name, value, "a mapping");
            yield break;
        }
        scope.Cancellation.ThrowIfCancellationRequested();
        foreach (var member in value.Members)
            if (extensions || !IsExtension(member.Name))
                yield return new NamedElement<Position>(member.Name, Position.Of(member, pointer));
    }

    public IEnumerable<Position> List(string name)
    {
        if (!position.Node.TryGet(name, out var value))
            yield break;
        if (value.Kind != NodeKind.Sequence)
        {
            Wrong(name, value, "a list");
            yield break;
        }
        var list = new Position(value, position.Pointer[name], value.Span);
        for (var i = 0; i < value.Items.Count; i++)
        {
            if ((i & 1023) == 0)
                scope.Cancellation.ThrowIfCancellationRequested();
            yield return list.Item(i);
        }
    }

    /// <summary>A list of texts; an item that is none is reported and left out.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        foreach (var item in List(name))
            if (item.Node.Kind == NodeKind.String)
                texts.Add(item.Node.Text);
            else
                scope.Invalid(item.Node.Span, $"An item of '{name}' must be text, not {KindOf(item.Node)}; it is ignored");
        return texts;
    }

    public bool Has(string name) => position.Node.TryGet(name, out _);

    public Position? At(string name) => position.Node.Member(name) is { } member ? Position.Of(member, position.Pointer) : null;

    /// <summary>Where the field is named.</summary>
    public TextSpan PlaceOf(string name) => At(name)?.Place ?? position.Place;

    public static string KindOf(SpecNode node) => node.Kind switch
    {
        NodeKind.Null => "nothing",
        NodeKind.Boolean => "true or false",
        NodeKind.Number => "a number",
        NodeKind.String => "text",
        NodeKind.Sequence => "a list",
        _ => "a mapping",
    };

    private void Wrong(string name, SpecNode value, string expected) =>
        scope.Invalid(value.Span, $"'{name}' of {what} must be {expected}, not {KindOf(value)}; it is ignored");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
