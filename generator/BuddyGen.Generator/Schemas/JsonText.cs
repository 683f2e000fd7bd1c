using System.Globalization;
using System.Text;

namespace BuddyGen.Schemas;

/// <summary>JSON values as compact JSON text, ASCII only: it goes through attributes and compilers unharmed.</summary>
internal static class JsonText
{
    public static string Of(JsonValue value) => value.Kind switch
    {
        JsonKind.Null => "null",
        JsonKind.Boolean => value.Text,
        JsonKind.Number => value.Number.ToString(),
        JsonKind.String => Quote(value.Text),
        JsonKind.Array => List(value.Items.Select(Of)),
        _ => Map(value.Members.Select(static member => (member.Name, Of(member.Value)))),
    };

    public static string List(IEnumerable<string> items) => "[" + string.Join(", ", items) + "]";

    public static string Map(IEnumerable<(string Name, string Json)> members) => "{" + string.Join(", ", members.Select(static member => Quote(member.Name) + ": " + member.Json)) + "}";

    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var c in text)
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                < ' ' or > '~' => quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(c),
            };
        return quoted.Append('"').ToString();
    }
}
