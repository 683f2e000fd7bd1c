using BuddyGen.OpenApi;
using BuddyGen.Schemas;

namespace BuddyGen.Modeling;

/// <summary>The rules of parameters: those of their schemas, without what their C# types say already, and without null, which is never sent. Shared ones are read once.</summary>
internal sealed class ParameterRules(string @namespace, Shapes shapes, TypeBuilder types, ModelingScope scope)
{
    private readonly RuleBuilder rules = new(@namespace, shapes, types, scope);
    private readonly Dictionary<SchemaElement, JsonSchema?> known = [];
    private readonly Dictionary<SchemaElement, JsonValue?> defaults = [];

    /// <param name="type">The type of the schema; <see cref="TypeRef.Json"/> where it does not say.</param>
    public JsonSchema? Of(SchemaElement schema, TypeRef type)
    {
        if (!known.TryGetValue(schema, out var own))
        {
            var pointer = schema.Pointer.ToString();
            own = Beyond(type, rules.OfMember(schema, pointer));
            known.Add(schema, own = own is { Pointer: null } ? own with { Pointer = pointer } : own);
        }
        return own;
    }

    /// <summary>What the server takes where the parameter is left out.</summary>
    public JsonValue? DefaultOf(SchemaElement schema)
    {
        if (!defaults.TryGetValue(schema, out var value))
            defaults.Add(schema, value = Fitting.DefaultOf(shapes.Of(schema), scope));
        return value;
    }

    private static JsonSchema? Beyond(TypeRef type, JsonSchema schema)
    {
        // The text may be meant as a value of any kind.
        if (type is TypeRef.Json)
            return null;
        if (SchemaForms.Nullable(schema.AnyOf) is { } meant && SchemaForms.Rules(schema) == new JsonSchema { AnyOf = schema.AnyOf })
            schema = meant with { Pointer = schema.Pointer ?? meant.Pointer };
        var rest = schema with
        {
            Types = default,
            Const = schema.Const is { } constant && Fits(type, constant) ? constant : null,
            Enum = schema.Enum is { } values ? Allowed(type, values) : null,
            // Whether its value may be shown.
            Format = schema.Format == "password" ? schema.Format : null,
            Items = type is TypeRef.List list && schema.Items is { } items ? Beyond(list.Item, items) : null,
            Examples = default,
        };
        return SchemaForms.Rules(rest) == JsonSchema.Any ? null : rest;
    }

    /// <summary>In a path, a query or a header a number and its text are the same: a value of another kind than the type's is no rule but a slip.</summary>
    private static EquatableArray<JsonValue>? Allowed(TypeRef type, EquatableArray<JsonValue> values)
    {
        var allowed = values.Where(static value => value.Kind != JsonKind.Null).ToEquatableArray();
        return allowed.Count > 0 && allowed.All(value => Fits(type, value)) ? allowed : null;
    }

    private static bool Fits(TypeRef type, JsonValue value) => type switch
    {
        TypeRef.List => value.Kind == JsonKind.Array,
        TypeRef.Primitive { Kind: PrimitiveKind.Boolean } => value.Kind == JsonKind.Boolean,
        TypeRef.Named { Form: NamedForm.Enum, IsTexts: false } or TypeRef.Primitive { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 or PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal } => value.Kind == JsonKind.Number,
        TypeRef.Primitive or TypeRef.Named { Form: NamedForm.Enum } => value.Kind == JsonKind.String,
        _ => true,
    };
}
