using System.Text.Json;
using System.Text.Json.Nodes;
using BuddyGen.Reading;
using BuddyGen.Schemas;
using Json.Schema;
using JsonSchema = Json.Schema.JsonSchema;
using JsonValue = BuddyGen.Schemas.JsonValue;
using NodeValue = System.Text.Json.Nodes.JsonValue;

namespace BuddyGen.Corpus.Tests.RoundTrip;

/// <summary>
/// Says which examples are valid for their schemas, formats included, by a library that shares nothing with the generator: from the raw document,
/// whose schemas are only brought from OpenAPI 3.0's dialect into JSON Schema's.
/// </summary>
internal sealed class Judge
{
    private static readonly HashSet<string> SchemaMaps = ["properties", "patternProperties", "dependentSchemas"];
    private static readonly HashSet<string> SchemaLists = ["allOf", "anyOf", "oneOf", "prefixItems"];
    private static readonly HashSet<string> Subschemas = ["items", "additionalProperties", "propertyNames", "contains", "if", "then", "else", "not", "unevaluatedItems", "unevaluatedProperties"];
    private static readonly HashSet<string> Assertions =
    [
        "type", "enum", "const", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern", "format",
        "minItems", "maxItems", "uniqueItems", "minContains", "maxContains", "minProperties", "maxProperties", "required", "dependentRequired",
    ];

    private readonly SpecNode root;
    private readonly bool is30;
    private readonly Dictionary<SpecNode, string> keys = [];
    private readonly Queue<SpecNode> pending = [];
    private readonly Uri id = new("https://corpus.example/" + Guid.NewGuid());
    private readonly EvaluationOptions options = new() { RequireFormatValidation = true, EvaluateAs = SpecVersion.Draft202012 };

    static Judge()
    {
        // The registry's formats that numbers and base64 texts have in OpenAPI.
        Formats.Register(new PredicateFormat("int32", static node => node is not NodeValue value || !IsNumber(value) || (JsonNumber.TryParse(value.ToJsonString(), out var number) && number.CompareTo(JsonNumber.Of(int.MinValue)) >= 0 && number.CompareTo(JsonNumber.Of(int.MaxValue)) <= 0)));
        Formats.Register(new PredicateFormat("int64", static node => node is not NodeValue value || !IsNumber(value) || (JsonNumber.TryParse(value.ToJsonString(), out var number) && number.CompareTo(JsonNumber.Of(long.MinValue)) >= 0 && number.CompareTo(JsonNumber.Of(long.MaxValue)) <= 0)));
        Formats.Register(new PredicateFormat("byte", static node => node is not NodeValue value || value.GetValueKind() != JsonValueKind.String || Convert.TryFromBase64String(value.GetValue<string>(), new byte[value.GetValue<string>().Length], out _)));
    }

    public Judge(SpecNode root)
    {
        this.root = root;
        is30 = root.TryGet("openapi", out var version) && version.Text.StartsWith("3.0", StringComparison.Ordinal);
    }

    /// <summary>To be told before <see cref="IsValid"/> is asked.</summary>
    public void Learn(IEnumerable<SpecNode> schemas)
    {
        foreach (var schema in schemas)
            KeyOf(schema);
        var definitions = new JsonObject();
        while (pending.Count > 0)
        {
            var node = pending.Dequeue();
            definitions.Add(keys[node], Translated(node));
        }
        var document = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$id"] = id.ToString(), ["$defs"] = definitions };
        options.SchemaRegistry.Register(JsonSchema.FromText(document.ToJsonString()));
    }

    /// <summary>False, too, for a schema that is part of itself: it says nothing that could be judged.</summary>
    public bool IsValid(SpecNode schema, JsonValue value)
    {
        try
        {
            return JsonSchema.FromText($$"""{"$ref": "{{id}}#/$defs/{{keys[schema]}}"}""").Evaluate(JsonNode.Parse(value.ToJson()), options).IsValid;
        }
        catch (JsonSchemaException exception) when (exception.Message.Contains("circular", StringComparison.Ordinal))
        {
            return false;
        }
    }

    private static bool IsNumber(NodeValue value) => value.GetValueKind() == JsonValueKind.Number;

    private string KeyOf(SpecNode node)
    {
        if (keys.TryGetValue(node, out var key))
            return key;
        keys.Add(node, key = "s" + keys.Count);
        pending.Enqueue(node);
        return key;
    }

    private JsonNode? Translated(SpecNode node)
    {
        if (node.Kind == NodeKind.Boolean)
            return node.Text == "true";
        var schema = new JsonObject();
        var reference = node.TryGet("$ref", out var text) && text.Kind == NodeKind.String ? text.Text : null;
        // What leads nowhere says nothing.
        if (reference is not null && Pointers.Find(root, reference) is { Kind: NodeKind.Mapping or NodeKind.Boolean } target)
            schema["$ref"] = "#/$defs/" + KeyOf(target);
        if (reference is not null && is30)
            return schema;
        foreach (var member in node.Members)
        {
            var (name, value) = (member.Name, member.Value);
            if (SchemaMaps.Contains(name) && value.Kind == NodeKind.Mapping)
                schema[name] = new JsonObject(value.Members.Select(inner => KeyValuePair.Create(inner.Name, Translated(inner.Value))));
            else if (SchemaLists.Contains(name) && value.Items.Count > 0)
                schema[name] = new JsonArray([.. value.Items.Select(Translated)]);
            else if (Subschemas.Contains(name) && value.Kind is NodeKind.Mapping or NodeKind.Boolean)
                schema[name] = Translated(value);
            else if (Assertions.Contains(name) && IsWellFormed(name, value))
                schema[name] = JsonNode.Parse(JsonValues.FromNode(value).ToJson());
        }
        if (is30)
            FromDialect(node, schema);
        return schema;
    }

    private void FromDialect(SpecNode node, JsonObject schema)
    {
        foreach (var (exclusive, bound) in new[] { ("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum") })
        {
            if (!node.TryGet(exclusive, out var flag))
                continue;
            schema.Remove(exclusive);
            if (flag.Text == "true" && schema[bound] is { } limit)
            {
                schema.Remove(bound);
                schema[exclusive] = limit.DeepClone();
            }
        }
        if (!node.TryGet("nullable", out var nullable) || nullable.Text != "true")
            return;
        // By the letter only beside a type; documents mean it everywhere.
        var meant = schema.DeepClone();
        schema.Clear();
        schema["anyOf"] = new JsonArray(new JsonObject { ["type"] = "null" }, meant);
    }

    /// <summary>A keyword of the wrong kind is reported by the generator and ignored by both.</summary>
    private bool IsWellFormed(string name, SpecNode value) => name switch
    {
        "type" => SchemaTypes(value).All(static type => type is "object" or "array" or "string" or "integer" or "number" or "boolean" or "null"),
        "enum" => value.Items.Count > 0,
        "const" => true,
        "required" => value.Kind == NodeKind.Sequence && value.Items.All(static item => item.Kind == NodeKind.String),
        "dependentRequired" => value.Kind == NodeKind.Mapping,
        "pattern" or "format" => value.Kind == NodeKind.String && (name == "format" || EcmaPattern.Translate(value.Text) is not null),
        "uniqueItems" => value.Kind == NodeKind.Boolean,
        _ => value.Kind == NodeKind.Number && JsonNumber.TryParse(value.Text, out _),
    };

    private static IEnumerable<string> SchemaTypes(SpecNode value) => value.Kind == NodeKind.Sequence ? value.Items.Select(static item => item.Text) : [value.Text];
}
