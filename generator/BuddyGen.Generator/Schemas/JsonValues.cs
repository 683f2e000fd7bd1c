using System.Globalization;
using System.Text;
using BuddyGen.Reading;

namespace BuddyGen.Schemas;

/// <summary>JSON values from nodes of a text, and as text.</summary>
internal static class JsonValues
{
    /// <summary>
    /// The JSON value that a node means. What YAML calls a number and JSON does not (<c>.inf</c>, <c>.nan</c>), and a number beyond
    /// what <see cref="JsonNumber"/> takes, becomes a string.
    /// </summary>
    public static JsonValue FromNode(SpecNode node)
    {
        // Children before parents, without recursion; a node that aliases share is converted once.
        var done = new Dictionary<SpecNode, JsonValue>();
        var pending = new Stack<SpecNode>();
        pending.Push(node);
        while (pending.Count > 0)
        {
            var current = pending.Peek();
            var waits = false;
            if (!done.ContainsKey(current))
            {
                foreach (var child in Children(current))
                    if (!done.ContainsKey(child))
                    {
                        pending.Push(child);
                        waits = true;
                    }
            }
            if (waits)
                continue;
            pending.Pop();
            if (!done.ContainsKey(current))
                done.Add(current, From(current, done));
        }
        return done[node];
    }

    /// <summary>As compact JSON text.</summary>
    public static string ToJson(this JsonValue value)
    {
        var json = new StringBuilder();
        var pending = new Stack<object>();
        pending.Push(value);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case string punctuation:
                    json.Append(punctuation);
                    break;
                case JsonMember member:
                    WriteString(json, member.Name);
                    json.Append(':');
                    pending.Push(member.Value);
                    break;
                case JsonValue { Kind: JsonKind.Object } mapping:
                    json.Append('{');
                    PushAll(pending, mapping.Members, "}");
                    break;
                case JsonValue { Kind: JsonKind.Array } array:
                    json.Append('[');
                    PushAll(pending, array.Items, "]");
                    break;
                case JsonValue { Kind: JsonKind.String } text:
                    WriteString(json, text.Text);
                    break;
                case JsonValue { Kind: JsonKind.Null }:
                    json.Append("null");
                    break;
                case JsonValue scalar:
                    json.Append(scalar.Text);
                    break;
            }
        }
        return json.ToString();
    }

    private static IEnumerable<SpecNode> Children(SpecNode node) =>
        node.Kind == NodeKind.Mapping ? node.Members.Select(static member => member.Value) : node.Items;

    private static JsonValue From(SpecNode node, Dictionary<SpecNode, JsonValue> done) => node.Kind switch
    {
        NodeKind.Null => JsonValue.Null,
        NodeKind.Boolean => JsonValue.Of(node.Text == "true"),
        NodeKind.Number => JsonNumber.TryParse(node.Text, out var number) ? JsonValue.Of(number) : JsonValue.Of(node.Text),
        NodeKind.String => JsonValue.Of(node.Text),
        NodeKind.Sequence => JsonValue.Array(node.Items.Select(item => done[item])),
        _ => JsonValue.Object(node.Members.Select(member => new JsonMember(member.Name, done[member.Value]))),
    };

    private static void PushAll<T>(Stack<object> pending, EquatableArray<T> parts, string end)
        where T : class
    {
        pending.Push(end);
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            pending.Push(parts[i]);
            if (i > 0)
                pending.Push(",");
        }
    }

    private static void WriteString(StringBuilder json, string text)
    {
        json.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '"' or '\\':
                    json.Append('\\').Append(c);
                    break;
                case '\n':
                    json.Append("\\n");
                    break;
                case '\r':
                    json.Append("\\r");
                    break;
                case '\t':
                    json.Append("\\t");
                    break;
                // Line separators break lines in C# too; a lone half of a pair cannot be written in UTF-8.
                case < ' ' or '\u007F' or '\u0085' or '\u2028' or '\u2029':
                    Escape(json, c);
                    break;
                default:
                    if (char.IsSurrogate(c) && !char.IsSurrogatePair(text, i) && !(i > 0 && char.IsSurrogatePair(text, i - 1)))
                        Escape(json, c);
                    else
                        json.Append(c);
                    break;
            }
        }
        json.Append('"');
    }

    private static void Escape(StringBuilder json, char c) => json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
}
