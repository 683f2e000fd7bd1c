namespace BuddyGen.Schemas;

/// <summary>
/// A JSON Schema 2020-12 as a value: the keywords that say what an instance must be, and those that diagnostics and fixes need.
/// Keywords that are not there are null or empty. OpenAPI 3.0's dialect is translated before it gets here.
/// </summary>
internal sealed record JsonSchema
{
    /// <summary>The schema <c>true</c> or <c>{}</c>.</summary>
    public static readonly JsonSchema Any = new();

    /// <summary>The schema <c>false</c>.</summary>
    public static readonly JsonSchema None = new() { Never = true };

    /// <summary>Whether this is the schema <c>false</c>.</summary>
    public bool Never { get; init; }

    /// <summary>
    /// Where this schema stands in its spec, as a URI fragment pointer such as <c>#/components/schemas/Pet</c>; given on the root and where a schema
    /// was inlined from elsewhere. Null: the parent's pointer and the keyword's path from there.
    /// </summary>
    public string? Pointer { get; init; }

    /// <summary>
    /// In the rules of an emitted type: the full metadata name of the C# type that carries the schema meant, such as <c>Parcels.Contact</c>,
    /// to be found in the assembly of the type that carries this.
    /// </summary>
    public string? Ref { get; init; }

    public EquatableArray<string> Types { get; init; }

    public JsonValue? Const { get; init; }

    /// <summary>Null if there is no <c>enum</c>.</summary>
    public EquatableArray<JsonValue>? Enum { get; init; }

    public JsonNumber? Minimum { get; init; }
    public JsonNumber? Maximum { get; init; }
    public JsonNumber? ExclusiveMinimum { get; init; }
    public JsonNumber? ExclusiveMaximum { get; init; }
    public JsonNumber? MultipleOf { get; init; }

    /// <summary>In Unicode code points.</summary>
    public long? MinLength { get; init; }
    public long? MaxLength { get; init; }
    public string? Pattern { get; init; }
    public string? Format { get; init; }

    public EquatableArray<JsonSchema> PrefixItems { get; init; }
    public JsonSchema? Items { get; init; }
    public JsonSchema? Contains { get; init; }
    public long? MinContains { get; init; }
    public long? MaxContains { get; init; }
    public long? MinItems { get; init; }
    public long? MaxItems { get; init; }
    public bool UniqueItems { get; init; }

    public EquatableArray<NamedSchema> Properties { get; init; }
    public EquatableArray<NamedSchema> PatternProperties { get; init; }
    public JsonSchema? AdditionalProperties { get; init; }
    public JsonSchema? PropertyNames { get; init; }
    public long? MinProperties { get; init; }
    public long? MaxProperties { get; init; }
    public EquatableArray<string> Required { get; init; }
    public EquatableArray<NamedNames> DependentRequired { get; init; }
    public EquatableArray<NamedSchema> DependentSchemas { get; init; }

    public JsonSchema? If { get; init; }
    public JsonSchema? Then { get; init; }
    public JsonSchema? Else { get; init; }
    public EquatableArray<JsonSchema> AllOf { get; init; }
    public EquatableArray<JsonSchema> AnyOf { get; init; }
    public EquatableArray<JsonSchema> OneOf { get; init; }
    public JsonSchema? Not { get; init; }

    /// <summary>From <c>examples</c> (or OpenAPI's <c>example</c>): values that a fix may offer.</summary>
    public EquatableArray<JsonValue> Examples { get; init; }

    public JsonSchema? Property(string name)
    {
        foreach (var property in Properties)
            if (string.Equals(property.Name, name, StringComparison.Ordinal))
                return property.Schema;
        return null;
    }
}

internal sealed record NamedSchema(string Name, JsonSchema Schema);

internal sealed record NamedNames(string Name, EquatableArray<string> Names);
