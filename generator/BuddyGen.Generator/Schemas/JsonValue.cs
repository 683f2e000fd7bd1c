namespace BuddyGen.Schemas;

internal enum JsonKind { Null, Boolean, Number, String, Array, Object }

/// <summary>
/// A JSON value, equal to another as JSON Schema 2020-12 (core §4.2.2) says: numbers by value (<c>1</c> is <c>1.0</c>, not <c>true</c>),
/// objects whatever the order of their members.
/// </summary>
internal sealed class JsonValue : IEquatable<JsonValue>
{
    public static readonly JsonValue Null = new(JsonKind.Null, "", default, default, default);
    public static readonly JsonValue True = new(JsonKind.Boolean, "true", default, default, default);
    public static readonly JsonValue False = new(JsonKind.Boolean, "false", default, default, default);

    private JsonValue(JsonKind kind, string text, JsonNumber number, EquatableArray<JsonValue> items, EquatableArray<JsonMember> members)
    {
        Kind = kind;
        Text = text;
        Number = number;
        Items = items;
        Members = members;
    }

    public JsonKind Kind { get; }

    /// <summary>The text of a string, of a number as written, or <c>true</c> / <c>false</c>; else empty.</summary>
    public string Text { get; }

    public JsonNumber Number { get; }

    public EquatableArray<JsonValue> Items { get; }

    public EquatableArray<JsonMember> Members { get; }

    public static JsonValue Of(string text) => new(JsonKind.String, text, default, default, default);

    public static JsonValue Of(bool value) => value ? True : False;

    public static JsonValue Of(JsonNumber number) => new(JsonKind.Number, number.ToString(), number, default, default);

    public static JsonValue Array(IEnumerable<JsonValue> items) => new(JsonKind.Array, "", default, items.ToEquatableArray(), default);

    public static JsonValue Object(IEnumerable<JsonMember> members) => new(JsonKind.Object, "", default, default, members.ToEquatableArray());

    public JsonValue? this[string name]
    {
        get
        {
            foreach (var member in Members)
                if (string.Equals(member.Name, name, StringComparison.Ordinal))
                    return member.Value;
            return null;
        }
    }

    public bool Equals(JsonValue? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || Kind != other.Kind)
            return false;
        return Kind switch
        {
            JsonKind.Number => Number.Equals(other.Number),
            JsonKind.Array => Items.Equals(other.Items),
            JsonKind.Object => Members.Count == other.Members.Count && Members.All(member => member.Value.Equals(other[member.Name])),
            _ => string.Equals(Text, other.Text, StringComparison.Ordinal),
        };
    }

    public override bool Equals(object? obj) => Equals(obj as JsonValue);

    public override int GetHashCode() => Kind switch
    {
        JsonKind.Number => Number.GetHashCode(),
        JsonKind.Array => Items.GetHashCode(),
        JsonKind.Object => Members.Aggregate(Members.Count, (hash, member) => hash ^ StringComparer.Ordinal.GetHashCode(member.Name)),
        _ => unchecked((StringComparer.Ordinal.GetHashCode(Text) * 7) + (int)Kind),
    };
}

internal sealed record JsonMember(string Name, JsonValue Value);
