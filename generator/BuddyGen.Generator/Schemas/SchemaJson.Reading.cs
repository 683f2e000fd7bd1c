using System.Globalization;
using BuddyGen.Reading;

namespace BuddyGen.Schemas;

internal static partial class SchemaJson
{
    // Deeper than any schema that was written by us; whatever claims to be deeper says nothing.
    private const int DeepestSchema = 64;

    /// <summary>
    /// Reads what <see cref="Write"/> wrote. Never throws: a keyword that is unknown, or not of the form that the standard gives it, says nothing.
    /// Takes the standard's spelling too, except that <c>$ref</c> is not followed.
    /// </summary>
    public static JsonSchema Read(SpecNode node) => Read(node, 0);

    private static JsonSchema Read(SpecNode node, int depth)
    {
        if (node.Kind == NodeKind.Boolean)
            return node.Text == "false" ? JsonSchema.None : JsonSchema.Any;
        if (node.Kind != NodeKind.Mapping || depth > DeepestSchema)
            return JsonSchema.Any;
        var schema = JsonSchema.Any;
        foreach (var member in node.Members)
            schema = With(schema, member.Name, member.Value, depth + 1);
        return schema;
    }

    private static JsonSchema With(JsonSchema schema, string keyword, SpecNode value, int depth) => keyword switch
    {
        "pointer" => schema with { Pointer = Text(value) },
        "ref" => schema with { Ref = Text(value) },
        "type" => schema with { Types = value.Kind == NodeKind.String ? new[] { value.Text }.ToEquatableArray() : Names(value) },
        "const" => schema with { Const = JsonValues.FromNode(value) },
        "enum" => schema with { Enum = Values(value) },
        "minimum" => schema with { Minimum = Number(value) },
        "maximum" => schema with { Maximum = Number(value) },
        "exclusiveMinimum" => schema with { ExclusiveMinimum = Number(value) },
        "exclusiveMaximum" => schema with { ExclusiveMaximum = Number(value) },
        "multipleOf" => schema with { MultipleOf = Number(value) is { Sign: > 0 } divisor ? divisor : null },
        "minLength" => schema with { MinLength = Count(value) },
        "maxLength" => schema with { MaxLength = Count(value) },
        "pattern" => schema with { Pattern = Text(value) },
        "format" => schema with { Format = Text(value) },
        "prefixItems" => schema with { PrefixItems = Schemas(value, depth) },
        "items" => schema with { Items = One(value, depth) },
        "contains" => schema with { Contains = One(value, depth) },
        "minContains" => schema with { MinContains = Count(value) },
        "maxContains" => schema with { MaxContains = Count(value) },
        "minItems" => schema with { MinItems = Count(value) },
        "maxItems" => schema with { MaxItems = Count(value) },
        "uniqueItems" => schema with { UniqueItems = value is { Kind: NodeKind.Boolean, Text: "true" } },
        "required" => schema with { Required = Names(value) },
        "properties" => schema with { Properties = Named(value, depth) },
        "patternProperties" => schema with { PatternProperties = Named(value, depth) },
        "additionalProperties" => schema with { AdditionalProperties = One(value, depth) },
        "propertyNames" => schema with { PropertyNames = One(value, depth) },
        "minProperties" => schema with { MinProperties = Count(value) },
        "maxProperties" => schema with { MaxProperties = Count(value) },
        "dependentRequired" => schema with { DependentRequired = value.Members.Select(static member => new NamedNames(member.Name, Names(member.Value))).ToEquatableArray() },
        "dependentSchemas" => schema with { DependentSchemas = Named(value, depth) },
        "if" => schema with { If = One(value, depth) },
        "then" => schema with { Then = One(value, depth) },
        "else" => schema with { Else = One(value, depth) },
        "allOf" => schema with { AllOf = Schemas(value, depth) },
        "anyOf" => schema with { AnyOf = Schemas(value, depth) },
        "oneOf" => schema with { OneOf = Schemas(value, depth) },
        "not" => schema with { Not = One(value, depth) },
        "examples" => schema with { Examples = Values(value) ?? default },
        _ => schema,
    };

    private static string? Text(SpecNode node) => node.Kind == NodeKind.String ? node.Text : null;

    private static JsonNumber? Number(SpecNode node) => node.Kind == NodeKind.Number && JsonNumber.TryParse(node.Text, out var number) ? number : null;

    private static long? Count(SpecNode node)
    {
        // 2.0 is an integer (JSON Schema core §4.2.3).
        if (Number(node) is not { Sign: >= 0, IsInteger: true } number)
            return null;
        return number.CompareTo(JsonNumber.Of(long.MaxValue)) <= 0 && long.TryParse(number.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : long.MaxValue;
    }

    private static EquatableArray<string> Names(SpecNode node) => node.Items.Where(static item => item.Kind == NodeKind.String).Select(static item => item.Text).ToEquatableArray();

    // A value of another kind than a schema is no schema: the keyword says nothing.
    private static JsonSchema? One(SpecNode node, int depth) => node.Kind is NodeKind.Mapping or NodeKind.Boolean ? Read(node, depth) : null;

    private static EquatableArray<JsonSchema> Schemas(SpecNode node, int depth) => node.Items.Select(item => Read(item, depth)).ToEquatableArray();

    private static EquatableArray<NamedSchema> Named(SpecNode node, int depth) => node.Members.Select(member => new NamedSchema(member.Name, Read(member.Value, depth))).ToEquatableArray();

    private static EquatableArray<JsonValue>? Values(SpecNode node) => node.Kind == NodeKind.Sequence ? node.Items.Select(JsonValues.FromNode).ToEquatableArray() : null;
}
