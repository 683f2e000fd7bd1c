using BuddyGen.Modeling;
using BuddyGen.Schemas;

namespace BuddyGen.Emission;

/// <summary>The rules of a type in words, for its documentation: the same conditions in the same words as the diagnostics say.</summary>
internal sealed class RuleDocs
{
    private readonly ObjectModel type;
    private readonly ModelNames names;
    private readonly List<(string? Member, string Sentence)> sentences = [];
    private readonly Dictionary<string, string> bounds = new(StringComparer.Ordinal);

    public RuleDocs(ObjectModel type)
    {
        this.type = type;
        names = new ModelNames(type, static _ => null);
        if (type.Rules is not { } rules)
            return;
        Add(rules, rules.Pointer ?? type.Pointer);
        foreach (var property in rules.Properties)
            // A member that is fixed says so.
            if (!(type.Property(property.Name) is { } member && Presence.IsFixed(type, member)) && OfValue(property.Schema, type.Pointer) is { Length: > 0 } alone)
                bounds[property.Name] = alone;
    }

    /// <summary>Of a parameter: what holds for it, and the values that the spec shows.</summary>
    public static IEnumerable<string> Of(ParameterModel parameter)
    {
        if (parameter.Rules is { } rules && OfValue(rules, rules.Pointer ?? "#") is { Length: > 0 } alone)
            yield return alone;
        if (parameter.Default is { Kind: not JsonKind.Null } otherwise)
            yield return "Default: " + Shown(otherwise) + ".";
        if (FormatOf(parameter.Format, parameter.Type) is { } format)
            yield return format;
        if (parameter.Example is { } example)
            yield return "Example: " + Shown(example) + ".";
    }

    /// <summary>What holds between the members.</summary>
    public string[] OfType() => [.. sentences.Select(static rule => rule.Sentence).Distinct(StringComparer.Ordinal)];

    /// <summary>What holds for a member: by itself, and because of others.</summary>
    public IEnumerable<string> Of(PropertyModel property)
    {
        if (bounds.TryGetValue(property.WireName, out var alone))
            yield return alone;
        foreach (var sentence in sentences.Where(rule => rule.Member == property.WireName).Select(static rule => rule.Sentence).Distinct(StringComparer.Ordinal))
            yield return sentence;
    }

    private void Add(JsonSchema schema, string pointer)
    {
        if (schema.If is { } condition)
        {
            var holds = Wording.Condition(condition, condition.Pointer ?? pointer + "/if", names);
            var fails = Wording.Condition(condition, condition.Pointer ?? pointer + "/if", names, negated: true);
            AddConsequence(schema.Then, holds, fails);
            AddConsequence(schema.Else, fails, holds);
        }
        foreach (var dependent in schema.DependentRequired)
            foreach (var name in dependent.Names)
                AddRequired(name, Wording.IsSet(dependent.Name, names));
        foreach (var dependent in schema.DependentSchemas)
            AddConsequence(dependent.Schema, Wording.IsSet(dependent.Name, names), Wording.IsSet(dependent.Name, names, negated: true));
        AddAlternatives(schema.AnyOf, "");
        AddAlternatives(schema.OneOf, ", and not more than one of them");
        for (var i = 0; i < schema.AllOf.Count; i++)
            Add(schema.AllOf[i], pointer + "/allOf/" + i.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private void AddConsequence(JsonSchema? consequence, string when, string otherwise)
    {
        if (consequence is null)
            return;
        foreach (var name in consequence.Required)
            AddRequired(name, when);
        foreach (var property in consequence.Properties)
            if (property.Schema.Never)
                sentences.Add((property.Name, Sentence(Wording.OnlyAllowedWhen(Wording.Member(property.Name, names), otherwise))));
    }

    private void AddRequired(string name, string when) => sentences.Add((name, Sentence(Wording.MustBeSetWhen(Wording.Member(name, names), when))));

    private void AddAlternatives(EquatableArray<JsonSchema> alternatives, string more)
    {
        if (alternatives.Count > 0 && alternatives.All(static alternative => alternative.Required.Count > 0))
            sentences.Add((null, Sentence(Wording.NeedsOneOf(type.Name, alternatives.Select(static alternative => alternative.Required), names) + more)));
    }

    /// <summary>A sentence; null where the C# type says it, or there is none.</summary>
    public static string? FormatOf(string? format, TypeRef type) => format is not null && type is TypeRef.Primitive { Kind: PrimitiveKind.String } ? "Format: " + XmlDoc.Code(format) + "." : null;

    /// <summary>A value that the spec shows; a text without its quotes, unless nothing else would be there to see.</summary>
    public static string Shown(JsonValue value) => XmlDoc.Code(value.Kind == JsonKind.String && value.Text.Trim().Length > 0 ? value.Text : value.ToJson());

    /// <summary>What a value, and each item of a list, must be by itself; empty: anything.</summary>
    private static string OfValue(JsonSchema schema, string pointer)
    {
        var whole = Bounds(schema) is var bounds && bounds != JsonSchema.Any ? Sentence(Wording.Condition(bounds, pointer, MemberNames.None)) : "";
        if (schema.UniqueItems)
            whole += (whole.Length > 0 ? " " : "") + "No item is there twice.";
        var items = schema.Items is { } item && Bounds(item) is var ofItem && ofItem != JsonSchema.Any ? Sentence(Wording.Condition(ofItem, pointer, MemberNames.None, subject: "each item")) : "";
        return whole + (whole.Length > 0 && items.Length > 0 ? " " : "") + items;
    }

    private static JsonSchema Bounds(JsonSchema schema) => new()
    {
        Minimum = schema.Minimum,
        Maximum = schema.Maximum,
        ExclusiveMinimum = schema.ExclusiveMinimum,
        ExclusiveMaximum = schema.ExclusiveMaximum,
        MultipleOf = schema.MultipleOf,
        MinLength = schema.MinLength is > 0 ? schema.MinLength : null,
        MaxLength = schema.MaxLength,
        Pattern = schema.Pattern,
        MinItems = schema.MinItems is > 0 ? schema.MinItems : null,
        MaxItems = schema.MaxItems,
        Enum = schema.Enum,
    };

    private static string Sentence(string words) => XmlDoc.Plain(char.ToUpperInvariant(words[0]) + words.Substring(1) + ".");
}
