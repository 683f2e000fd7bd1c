using BuddyGen.Reading;
using BuddyGen.Schemas;

namespace BuddyGen.OpenApi;

/// <summary>Plain values of a document (enum values, constants, examples, bounds) as JSON.</summary>
internal static class PlainValues
{
    /// <summary>An example larger than this serves nobody, and shared nodes could make one without end.</summary>
    private const int MostNodes = 5_000;
    private const int MostDepth = 64;

    /// <summary>Null if the value cannot be said in JSON (<c>.inf</c>) or is too large.</summary>
    public static JsonValue? Of(SpecNode node)
    {
        var nodes = 0;
        return Of(node, 0, ref nodes);
    }

    /// <summary>A number; the reader has spelt it as JSON does, whatever the text's own spelling. False for <c>.inf</c> and <c>.nan</c>.</summary>
    public static bool TryNumber(SpecNode node, out JsonNumber number)
    {
        number = default;
        return node.Kind == NodeKind.Number && JsonNumber.TryParse(node.Text, out number);
    }

    private static JsonValue? Of(SpecNode node, int depth, ref int nodes)
    {
        if (++nodes > MostNodes || depth > MostDepth)
            return null;
        switch (node.Kind)
        {
            case NodeKind.Null:
                return JsonValue.Null;
            case NodeKind.Boolean:
                return JsonValue.Of(node.Text == "true");
            case NodeKind.Number:
                return TryNumber(node, out var number) ? JsonValue.Of(number) : null;
            case NodeKind.String:
                return JsonValue.Of(node.Text);
            case NodeKind.Sequence:
                var items = new List<JsonValue>(node.Items.Count);
                foreach (var item in node.Items)
                {
                    if (Of(item, depth + 1, ref nodes) is not { } value)
                        return null;
                    items.Add(value);
                }
                return JsonValue.Array(items);
            default:
                var members = new List<JsonMember>(node.Members.Count);
                foreach (var member in node.Members)
                {
                    if (Of(member.Value, depth + 1, ref nodes) is not { } value)
                        return null;
                    members.Add(new JsonMember(member.Name, value));
                }
                return JsonValue.Object(members);
        }
    }
}
