using System.Globalization;
using BuddyGen.OpenApi;
using BuddyGen.Schemas;

namespace BuddyGen.Modeling;

/// <summary>
/// The keywords of a schema that hold schemas as conditions, as they stand in the document. A condition that cannot be said in full is left out whole and
/// reported: half of one would refuse what is right.
/// </summary>
internal sealed class ConditionBuilder(string @namespace, Shapes shapes, TypeBuilder types, ModelingScope scope)
{
    private const int MostDepth = 64;
    private const int MostSchemas = 5_000;

    private readonly HashSet<SchemaElement> open = [];
    private int schemas;

    /// <param name="part">A schema that holds of the object itself.</param>
    /// <param name="hidden">Members that the type leaves out: nothing that must hold may demand them.</param>
    public JsonSchema Of(SchemaElement part, HashSet<string> hidden)
    {
        schemas = 0;
        var at = part.Pointer.ToString();
        var schema = JsonSchema.Any;
        if (part.If is { } condition && (part.Then ?? part.Else) is not null && Whole(part, "if", Build(condition, at + "/if", null, 0)) is { } @if)
        {
            var then = part.Then is null ? null : Whole(part, "then", Build(part.Then, at + "/then", hidden, 0));
            var @else = part.Else is null ? null : Whole(part, "else", Build(part.Else, at + "/else", hidden, 0));
            if ((then ?? @else) is not null)
                schema = schema with { If = @if, Then = then, Else = @else };
        }
        if (Constants(part) is { } constants)
            schema = schema with { Enum = constants };
        else if (part.AnyOf.Count > 0 && !Conjunction.IsReduced(part.AnyOf))
            schema = schema with { AnyOf = Whole(part, "anyOf", Build(part.AnyOf, at + "/anyOf", hidden, 0)) ?? default };
        if (schema.Enum is null && part.OneOf.Count > 0 && !Conjunction.IsReduced(part.OneOf))
            schema = schema with { OneOf = Whole(part, "oneOf", Build(part.OneOf, at + "/oneOf", null, 0)) ?? default };
        if (part.Not is { } not)
            schema = schema with { Not = Whole(part, "not", Build(not, at + "/not", null, 0)) };
        if (part.DependentSchemas.Count > 0)
            schema = schema with { DependentSchemas = Whole(part, "dependentSchemas", Build(part.DependentSchemas, at + "/dependentSchemas", hidden, 0)) ?? default };
        if (part.PatternProperties.Count > 0)
            schema = schema with { PatternProperties = Whole(part, "patternProperties", Build(part.PatternProperties, at + "/patternProperties", null, 0)) ?? default };
        if (part.PropertyNames is { } names)
            schema = schema with { PropertyNames = Whole(part, "propertyNames", Build(names, at + "/propertyNames", null, 0)) };
        if (part.Contains is { } contains)
            schema = schema with { Contains = Whole(part, "contains", Build(contains, at + "/contains", null, 0)) };
        if (part.PrefixItems.Count > 0)
        {
            schema = schema with { PrefixItems = Whole(part, "prefixItems", Build(part.PrefixItems, at + "/prefixItems", null, 0)) ?? default };
            if (part.Items is { } items && schema.PrefixItems.Count > 0)
                schema = schema with { Items = Whole(part, "items", Build(items, at + "/items", null, 0)) };
        }
        return schema;
    }

    /// <summary>A choice between constants is an <c>enum</c>, which has better words. (Not beside a type that takes null: an enum there is meant to do so, too.)</summary>
    private static EquatableArray<JsonValue>? Constants(SchemaElement part)
    {
        var (choice, other) = part.AnyOf.Count > 0 ? (part.AnyOf, part.OneOf) : (part.OneOf, part.AnyOf);
        return choice.Count > 0 && other.Count == 0 && !part.Keywords.Types.Contains("null") && Enumeration.ConstantsOf(choice) is ({ } values, false) && (choice == part.AnyOf || values.Distinct().Count() == values.Count) ? values.Distinct().ToEquatableArray() : null;
    }

    private T? Whole<T>(SchemaElement part, string keyword, T? built)
    {
        if (built is null)
            scope.Unsupported(part.PlaceOf(keyword), $"The rule under '{keyword}' leads nowhere, to itself, or too far to be written out; it is not enforced");
        return built;
    }

    /// <summary>Null: it cannot be said in full.</summary>
    private JsonSchema? Build(SchemaElement element, string expected, HashSet<string>? hidden, int depth)
    {
        if (element.Always is { } always)
            return always ? JsonSchema.Any : JsonSchema.None;
        if (depth > MostDepth || ++schemas > MostSchemas)
            return null;
        scope.Cancellation.ThrowIfCancellationRequested();
        JsonSchema? target = null;
        if (element.Reference is { } reference && (target = Follow(reference, hidden, depth)) is null)
            return null;

        var at = element.Pointer.ToString();
        var own = element.Keywords with { Examples = default };
        if (hidden is not null && own.Required.Any(hidden.Contains))
            own = own with { Required = own.Required.Where(name => !hidden.Contains(name)).ToEquatableArray() };
        var whole = true;
        JsonSchema? One(SchemaElement? child, string keyword, HashSet<string>? names = null)
        {
            if (child is null)
                return null;
            var built = Build(child, at + "/" + keyword, names, depth + 1);
            whole &= built is not null;
            return built;
        }
        EquatableArray<JsonSchema> List(IReadOnlyList<SchemaElement> children, string keyword, HashSet<string>? names = null)
        {
            var built = Build(children, at + "/" + keyword, names, depth + 1);
            whole &= built is not null;
            return built ?? default;
        }
        EquatableArray<NamedSchema> Map(IReadOnlyList<NamedElement<SchemaElement>> children, string keyword, HashSet<string>? names = null)
        {
            var built = Build(children, at + "/" + keyword, names, depth + 1);
            whole &= built is not null;
            return built ?? default;
        }
        var schema = own with
        {
            Properties = Map(element.Properties, "properties"),
            PatternProperties = Map(element.PatternProperties, "patternProperties"),
            AdditionalProperties = One(element.AdditionalProperties, "additionalProperties"),
            PropertyNames = One(element.PropertyNames, "propertyNames"),
            DependentSchemas = Map(element.DependentSchemas, "dependentSchemas", hidden),
            Items = One(element.Items, "items"),
            PrefixItems = List(element.PrefixItems, "prefixItems"),
            Contains = One(element.Contains, "contains"),
            If = One(element.If, "if"),
            Then = One(element.Then, "then", hidden),
            Else = One(element.Else, "else", hidden),
            AllOf = List(element.AllOf, "allOf", hidden),
            AnyOf = List(element.AnyOf, "anyOf", hidden),
            OneOf = List(element.OneOf, "oneOf"),
            Not = One(element.Not, "not"),
        };
        if (!whole)
            return null;
        if (own is { Enum: null, Const: null } && Constants(element) is { } constants)
            schema = schema with { Enum = constants, AnyOf = default, OneOf = default };
        if (target is not null)
        {
            if (schema == JsonSchema.Any)
                schema = target;
            else
                schema = schema with { AllOf = schema.AllOf.Append(target).ToEquatableArray() };
        }
        if (element.OrNull)
            schema = new JsonSchema { AnyOf = new EquatableArray<JsonSchema>([schema, new JsonSchema { Types = new EquatableArray<string>(["null"]) }]) };
        return schema.Pointer is not null || schema.Ref is not null || at == expected ? schema : schema with { Pointer = at };
    }

    private JsonSchema? Follow(SchemaReference reference, HashSet<string>? hidden, int depth)
    {
        if (reference.Target is not { } target)
            return null;
        var shape = shapes.Of(target);
        if (shape.Kind == ShapeKind.Object && shape.Identity == target && types.RequestType(target) is { Form: NamedForm.Request } type)
            return new JsonSchema { Ref = @namespace + "." + type.Name };
        if (!open.Add(target))
            return null;
        var built = Build(target, "", hidden, depth + 1);
        open.Remove(target);
        return built;
    }

    private EquatableArray<JsonSchema>? Build(IReadOnlyList<SchemaElement> elements, string expected, HashSet<string>? hidden, int depth)
    {
        var built = new List<JsonSchema>(elements.Count);
        for (var i = 0; i < elements.Count; i++)
        {
            if (Build(elements[i], expected + "/" + i.ToString(CultureInfo.InvariantCulture), hidden, depth) is not { } schema)
                return null;
            built.Add(schema);
        }
        return built.ToEquatableArray();
    }

    private EquatableArray<NamedSchema>? Build(IReadOnlyList<NamedElement<SchemaElement>> elements, string expected, HashSet<string>? hidden, int depth)
    {
        var built = new List<NamedSchema>(elements.Count);
        foreach (var (name, element) in elements)
        {
            if (Build(element, expected + "/" + JsonPointer.Escape(name), hidden, depth) is not { } schema)
                return null;
            built.Add(new NamedSchema(name, schema));
        }
        return built.ToEquatableArray();
    }
}
