using System.Globalization;

namespace BuddyGen.Schemas;

/// <summary>Schemas as JSON text, the form in which rules travel with an emitted type, and back.</summary>
internal static partial class SchemaJson
{
    /// <summary>Pretty: a line for each keyword and each property of the root, everything below compact. Same schema, same text.</summary>
    public static string Write(JsonSchema schema)
    {
        if (IsTrivial(schema))
            return Compact(schema);
        var lines = Keywords(schema).Select(keyword => "  " + Quote(keyword.Name) + ": " +
            (keyword.Name == "properties" ? Lines(schema.Properties) : keyword.Json));
        return "{\n" + string.Join(",\n", lines) + "\n}";
    }

    private static string Lines(EquatableArray<NamedSchema> properties) =>
        "{\n" + string.Join(",\n", properties.Select(static property => "    " + Quote(property.Name) + ": " + Compact(property.Schema))) + "\n  }";

    private static string Compact(JsonSchema schema) => schema.Never ? "false" : IsTrivial(schema) ? "true" : Map(Keywords(schema));

    private static bool IsTrivial(JsonSchema schema) => schema.Never || schema == JsonSchema.Any;

    private static IEnumerable<(string Name, string Json)> Keywords(JsonSchema schema)
    {
        foreach (var (name, json) in All(schema))
            if (json is not null)
                yield return (name, json);
    }

    private static IEnumerable<(string Name, string? Json)> All(JsonSchema schema)
    {
        yield return ("pointer", Text(schema.Pointer));
        yield return ("ref", Text(schema.Ref));
        yield return ("type", schema.Types.Count == 1 ? Quote(schema.Types[0]) : Names(schema.Types));
        yield return ("const", schema.Const is { } constant ? constant.ToJson() : null);
        yield return ("enum", schema.Enum is { } values ? List(values.Select(JsonValues.ToJson)) : null);
        yield return ("minimum", schema.Minimum?.ToString());
        yield return ("maximum", schema.Maximum?.ToString());
        yield return ("exclusiveMinimum", schema.ExclusiveMinimum?.ToString());
        yield return ("exclusiveMaximum", schema.ExclusiveMaximum?.ToString());
        yield return ("multipleOf", schema.MultipleOf?.ToString());
        yield return ("minLength", Count(schema.MinLength));
        yield return ("maxLength", Count(schema.MaxLength));
        yield return ("pattern", Text(schema.Pattern));
        yield return ("format", Text(schema.Format));
        yield return ("prefixItems", Schemas(schema.PrefixItems));
        yield return ("items", One(schema.Items));
        yield return ("contains", One(schema.Contains));
        yield return ("minContains", Count(schema.MinContains));
        yield return ("maxContains", Count(schema.MaxContains));
        yield return ("minItems", Count(schema.MinItems));
        yield return ("maxItems", Count(schema.MaxItems));
        yield return ("uniqueItems", schema.UniqueItems ? "true" : null);
        yield return ("required", Names(schema.Required));
        yield return ("properties", Schemas(schema.Properties));
        yield return ("patternProperties", Schemas(schema.PatternProperties));
        yield return ("additionalProperties", One(schema.AdditionalProperties));
        yield return ("propertyNames", One(schema.PropertyNames));
        yield return ("minProperties", Count(schema.MinProperties));
        yield return ("maxProperties", Count(schema.MaxProperties));
        yield return ("dependentRequired", schema.DependentRequired.Count == 0 ? null : Map(schema.DependentRequired.Select(static entry => (entry.Name, List(entry.Names.Select(Quote))))));
        yield return ("dependentSchemas", Schemas(schema.DependentSchemas));
        yield return ("if", One(schema.If));
        yield return ("then", One(schema.Then));
        yield return ("else", One(schema.Else));
        yield return ("allOf", Schemas(schema.AllOf));
        yield return ("anyOf", Schemas(schema.AnyOf));
        yield return ("oneOf", Schemas(schema.OneOf));
        yield return ("not", One(schema.Not));
        yield return ("examples", schema.Examples.Count == 0 ? null : List(schema.Examples.Select(JsonValues.ToJson)));
    }

    private static string? Text(string? text) => text is null ? null : Quote(text);

    private static string? Count(long? count) => count?.ToString(CultureInfo.InvariantCulture);

    private static string? Names(EquatableArray<string> names) => names.Count == 0 ? null : List(names.Select(Quote));

    private static string? One(JsonSchema? schema) => schema is null ? null : Compact(schema);

    private static string? Schemas(EquatableArray<JsonSchema> schemas) => schemas.Count == 0 ? null : List(schemas.Select(Compact));

    private static string? Schemas(EquatableArray<NamedSchema> schemas) => schemas.Count == 0 ? null : Map(schemas.Select(static named => (named.Name, Compact(named.Schema))));

    private static string List(IEnumerable<string> items) => "[" + string.Join(", ", items) + "]";

    private static string Map(IEnumerable<(string Name, string Json)> members) => "{" + string.Join(", ", members.Select(static member => Quote(member.Name) + ": " + member.Json)) + "}";

    private static string Quote(string text) => JsonValue.Of(text).ToJson();
}
