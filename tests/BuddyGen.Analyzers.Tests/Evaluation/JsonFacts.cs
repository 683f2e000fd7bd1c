using BuddyGen.Evaluation;
using BuddyGen.Facts;
using BuddyGen.Reading;
using BuddyGen.Schemas;

namespace BuddyGen.Analyzers.Tests.Evaluation;

/// <summary>Schemas and facts from JSON.</summary>
internal static class JsonFacts
{
    public static SpecNode Node(string json) => JsonReader.TryRead(json, out var node) ? node! : throw new ArgumentException(json);

    public static JsonSchema Schema(string json) => SchemaJson.Read(Node(json));

    public static JsonValue Value(string json) => JsonValues.FromNode(Node(json));

    /// <summary>
    /// As a C# expression would give it: objects and lists of facts. A member or item <c>{"?": "unknown"}</c>, <c>"present"</c>, <c>"absent"</c> is that fact;
    /// <c>{"?": [a, b]}</c> a choice; a member named <c>?</c> beside others says that more members may be there; <c>{"new": "X"}</c> is a deliberate constant.
    /// </summary>
    public static Fact Fact(string json) => Fact(Value(json));

    public static Fact Fact(JsonValue value)
    {
        if (value.Kind == JsonKind.Array)
            return new Fact.Array([.. value.Items.Select(Fact)], complete: true);
        if (value.Kind != JsonKind.Object)
            return new Fact.Constant(value);
        if (value.Members.Count == 1 && value["?"] is { Kind: JsonKind.Array or JsonKind.String } special)
            return special.Kind == JsonKind.Array
                ? new Fact.Choice([.. special.Items.Select(Fact)])
                : special.Text switch { "unknown" => new Fact.Unknown(), "present" => new Fact.Present(), _ => new Fact.Absent() };
        if (value.Members.Count == 1 && value["new"] is { } deliberate)
            return new Fact.Constant(deliberate, null, deliberate: true);
        return new Fact.Object(value.Members.Where(member => member.Name != "?").ToDictionary(member => member.Name, member => Fact(member.Value)), value["?"] is null ? new Fact.Absent() : new Fact.Unknown());
    }
}

/// <summary>Types by name, members in PascalCase, every object of one type.</summary>
internal sealed class Source(string? typeName = "Parcel", params (string Name, JsonSchema Schema)[] types) : ISchemaSource
{
    public JsonSchema? Resolve(string typeName) => types.FirstOrDefault(type => type.Name == typeName).Schema;

    public string? MemberName(Fact.Object instance, string wireName) =>
        wireName.StartsWith("x-", StringComparison.Ordinal) ? null : string.Concat(wireName.Split('_').Select(word => word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word[1..]));

    public string? TypeName(Fact.Object instance) => typeName;
}
