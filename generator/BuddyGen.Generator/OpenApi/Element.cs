using BuddyGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.OpenApi;

/// <summary>An element of an OpenAPI document and where it stands.</summary>
internal abstract class Element(Position position)
{
    public SpecNode Node => position.Node;

    public JsonPointer Pointer => position.Pointer;

    /// <summary>Where to show a problem with the whole element: its key, which is short; a list's item itself.</summary>
    public TextSpan Place => position.Place;

    /// <summary>Where the member <paramref name="name"/> of this element is named; the element's place if it has none.</summary>
    public TextSpan PlaceOf(string name) => Node.Member(name)?.NameSpan ?? Place;
}

/// <summary>A node, its pointer, and the span at which a problem with it is shown.</summary>
internal readonly record struct Position(SpecNode Node, JsonPointer Pointer, TextSpan Place)
{
    public static Position Of(SpecMember member, JsonPointer parent) => new(member.Value, parent[member.Name], member.NameSpan);

    public Position Item(int index) => new(Node.Items[index], Pointer[index], Node.Items[index].Span);
}
