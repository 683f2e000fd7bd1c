using System.Collections.Immutable;
using BuddyGen.Evaluation;
using BuddyGen.Reading;
using BuddyGen.Schemas;

namespace BuddyGen.Rules;

/// <summary>What a diagnostic tells the fixes, in <c>Diagnostic.Properties</c>: lists as compact JSON.</summary>
/// <param name="Type">The C# name of the object's type: a fix edits the innermost creation of that type around the diagnostic.</param>
/// <param name="Members">The wire names of the members that are missing or forbidden.</param>
/// <param name="Remedies">Assignments of which each would make it right, wire name → value.</param>
/// <param name="Alternatives">Sets of wire names of which each would make it right.</param>
internal sealed record FixData(string Type, EquatableArray<string> Members, EquatableArray<JsonMember> Remedies, EquatableArray<EquatableArray<string>> Alternatives)
{
    public static FixData Of(string type, IReadOnlyList<Violation> violations) => new(
        type,
        violations.Where(static violation => violation.Member is not null).Select(static violation => violation.Member!).Distinct().ToEquatableArray(),
        violations.SelectMany(static violation => violation.Remedies).ToEquatableArray(),
        violations.SelectMany(static violation => violation.Alternatives).Select(static alternative => alternative.Names).ToEquatableArray());

    public ImmutableDictionary<string, string?> ToProperties()
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        properties[nameof(Type)] = Type;
        properties[nameof(Members)] = Texts(Members).ToJson();
        properties[nameof(Remedies)] = JsonValue.Array(Remedies.Select(static remedy => JsonValue.Object([remedy]))).ToJson();
        properties[nameof(Alternatives)] = JsonValue.Array(Alternatives.Select(static names => Texts(names))).ToJson();
        return properties.ToImmutable();
    }

    /// <summary>Null if the properties are not from here.</summary>
    public static FixData? From(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(nameof(Type), out var type) && type is not null
            && List(properties, nameof(Members)) is { } members && List(properties, nameof(Remedies)) is { } remedies && List(properties, nameof(Alternatives)) is { } alternatives
            ? new FixData(
                type,
                members.Select(static name => name.Text).ToEquatableArray(),
                remedies.SelectMany(static remedy => remedy.Members).ToEquatableArray(),
                alternatives.Select(static names => names.Items.Select(static name => name.Text).ToEquatableArray()).ToEquatableArray())
            : null;

    private static JsonValue Texts(EquatableArray<string> texts) => JsonValue.Array(texts.Select(JsonValue.Of));

    private static EquatableArray<JsonValue>? List(ImmutableDictionary<string, string?> properties, string name) =>
        properties.TryGetValue(name, out var text) && text is not null && JsonReader.TryRead(text, out var root) && root is not null ? JsonValues.FromNode(root).Items : null;
}
