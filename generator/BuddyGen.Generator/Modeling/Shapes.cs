using BuddyGen.Diagnostics;
using BuddyGen.OpenApi;
using BuddyGen.Reading;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Modeling;

/// <summary>Says of each schema what it is in C#. Each is looked at once.</summary>
internal sealed class Shapes
{
    /// <summary>Unions within unions: deeper ones are JSON of any shape.</summary>
    private const int MostUnionDepth = 32;

    private readonly ModelingScope scope;
    private readonly Discriminators discriminators;
    private readonly UnionShapes unions;
    private readonly Dictionary<SchemaElement, Shape> shapes = [];
    private readonly Dictionary<SchemaElement, int> numbers = [];
    private readonly Dictionary<SchemaElement, SchemaElement> tuples = [];
    private readonly Dictionary<string, SchemaElement> merged = [];
    private readonly HashSet<SchemaElement> open = [];
    private readonly Dictionary<SchemaElement, SchemaElement> identities = [];
    private int depth;
    private int members;
    private int placesLookedFor;

    public Shapes(Discriminators discriminators, ModelingScope scope)
    {
        this.scope = scope;
        this.discriminators = discriminators;
        unions = new UnionShapes(this, discriminators);
    }

    /// <summary>Whether the schema is being looked at right now: it is part of what it is made of.</summary>
    public bool IsOpen(SchemaElement schema) => open.Contains(schema);

    /// <summary>Another number for every schema.</summary>
    public int NumberOf(SchemaElement schema)
    {
        if (!numbers.TryGetValue(schema, out var number))
            numbers.Add(schema, number = numbers.Count);
        return number;
    }

    public Shape Of(SchemaElement schema)
    {
        if (shapes.TryGetValue(schema, out var known))
            return known;
        if (depth > MostUnionDepth || !open.Add(schema))
            return Json(schema, Conjunction.Of(schema), schema, new Loss(schema.Place, "The union is made of itself; it becomes JsonElement"));
        scope.Cancellation.ThrowIfCancellationRequested();
        depth++;
        var shape = Build(schema);
        depth--;
        open.Remove(schema);
        return shapes[schema] = shape;
    }

    private Shape Build(SchemaElement schema)
    {
        var conjunction = Conjunction.Of(schema);
        if (conjunction.Circle is { } circle)
        {
            var keyword = circle.AllOf.Count > 0 ? "allOf" : circle.AnyOf.Count > 0 ? "anyOf" : circle.OneOf.Count > 0 ? "oneOf" : "$ref";
            scope.Unresolved(circle.PlaceOf(keyword), $"The schema is part of itself through '{keyword}'; the circle is ignored");
        }
        var identity = IdentityOf(schema);
        var parts = conjunction.Parts;
        if (conjunction.IsTooLarge)
            return Json(schema, conjunction, identity, new Loss(schema.Place, "The schema is made of more than 250 others; it becomes JsonElement"));
        if (parts.Any(static part => part.Always == false))
            return new Shape { Kind = ShapeKind.Json, Identity = identity, Parts = parts, Never = true };

        var types = DeclaredTypes.Of(parts, out var contradiction);
        if (contradiction is not null)
            return Json(schema, conjunction, identity, new Loss(contradiction.PlaceOf("type"), "The types contradict each other, so that no value is valid; it becomes JsonElement and is not checked"));
        if (Enumeration.Of(conjunction, types, scope) is { } named)
            return new Shape
            {
                Kind = ShapeKind.Enum,
                Identity = named.Owner,
                Parts = parts,
                Nullable = conjunction.Nullable,
                Primitive = named.Underlying,
                Values = named.Values,
                TakesOthers = named.IsOpen,
                Const = DeclaredTypes.ConstOf(parts) ?? DeclaredTypes.OnlyOf(parts, named.Owner),
            };
        if (unions.Of(schema, conjunction, identity, types) is { } union)
            return union;
        var type = types is { Count: 1 } ? types[0] : null;
        return (type ?? DeclaredTypes.Implied(parts)) switch
        {
            "object" when members > ModelingScope.MostMembers => Json(schema, conjunction, identity, new Loss(schema.Place, "The objects of the document have more than 500,000 properties in all; this one becomes JsonElement")),
            "object" => ObjectOf(conjunction, identity, []),
            "array" => ListOf(conjunction, identity),
            "string" => Scalar(conjunction, identity, Scalars.OfString(parts)),
            "integer" => Scalar(conjunction, identity, Scalars.OfInteger(parts)),
            "number" => Scalar(conjunction, identity, Scalars.OfNumber(parts)),
            "boolean" => Scalar(conjunction, identity, PrimitiveKind.Boolean),
            _ => Json(schema, conjunction, identity, null),
        };
    }

    /// <summary>What the schema means, through any number of steps that only add words. Each step is taken once for all that come by.</summary>
    public SchemaElement IdentityOf(SchemaElement schema)
    {
        var trail = new List<SchemaElement>();
        var met = new HashSet<SchemaElement>();
        var at = schema;
        while (!identities.TryGetValue(at, out _) && met.Add(at) && !discriminators.Names(at) && Conjunction.Meant(at) is { } meant)
        {
            trail.Add(at);
            at = meant;
        }
        if (identities.TryGetValue(at, out var known))
            at = known;
        foreach (var step in trail)
            identities[step] = at;
        return at;
    }

    public static Shape Scalar(Conjunction conjunction, SchemaElement identity, PrimitiveKind kind, bool? nullable = null) => new()
    {
        Kind = ShapeKind.Primitive,
        Identity = identity,
        Parts = conjunction.Parts,
        Nullable = nullable ?? conjunction.Nullable,
        Primitive = kind,
        // What has no type of its own has no name that would tell more than the value.
        Const = DeclaredTypes.ConstOf(conjunction.Parts) ?? DeclaredTypes.OnlyOf(conjunction.Parts, null),
    };

    /// <summary>Null is declared only where it is named: JSON of any shape holds it anyway.</summary>
    public static Shape Json(SchemaElement schema, Conjunction conjunction, SchemaElement identity, Loss? loss, bool? nullable = null) => new()
    {
        Kind = ShapeKind.Json,
        Identity = identity,
        Parts = conjunction.IsTooLarge || conjunction.Parts.Count == 0 ? [schema] : conjunction.Parts,
        Nullable = nullable ?? conjunction.Nullable,
        Loss = loss,
        Const = DeclaredTypes.ConstOf(conjunction.Parts),
    };

    private Shape ListOf(Conjunction conjunction, SchemaElement identity)
    {
        var items = conjunction.Parts.Where(static part => part.Items is { Always: not true }).Select(static part => part.Items!).ToList();
        var tuple = conjunction.Parts.FirstOrDefault(static part => part.PrefixItems.Count > 0);
        return new Shape
        {
            Kind = ShapeKind.List,
            Identity = identity,
            Parts = conjunction.Parts,
            Nullable = conjunction.Nullable,
            Item = tuple is not null ? AnyPlace(tuple) : items.Count > 0 ? Merged(items) : null,
        };
    }

    /// <summary>What an item can be, whatever its place: what each place is, is a rule.</summary>
    private SchemaElement AnyPlace(SchemaElement tuple)
    {
        if (!tuples.TryGetValue(tuple, out var item))
            tuples.Add(tuple, item = new SchemaElement(new Position(tuple.Node, tuple.Pointer["prefixItems"], tuple.PlaceOf("prefixItems")))
            {
                AnyOf = tuple.Items is { Always: null } rest ? [.. tuple.PrefixItems, rest] : tuple.PrefixItems,
            });
        return item;
    }

    /// <summary>An object, or a map if nothing names its members.</summary>
    /// <param name="optional">Schemas that an object may meet besides: their members are never required.</param>
    public Shape ObjectOf(Conjunction conjunction, SchemaElement identity, IReadOnlyList<SchemaElement> optional)
    {
        var parts = conjunction.Parts;
        var names = new List<string>();
        var schemas = new Dictionary<string, List<SchemaElement>>(StringComparer.Ordinal);
        foreach (var part in parts.Concat(optional.SelectMany(static schema => Conjunction.Of(schema).Parts)))
            foreach (var (name, schema) in part.Properties)
            {
                if (!schemas.TryGetValue(name, out var list))
                {
                    schemas.Add(name, list = []);
                    names.Add(name);
                }
                list.Add(schema);
            }
        var additionals = parts.Select(static part => part.AdditionalProperties).OfType<SchemaElement>().Where(static schema => schema.Always is null).ToList();
        var additional = additionals.Count > 0 ? Merged(additionals) : null;
        // By the letter each part would refuse what only the others name; documents that say so mean the whole.
        var closed = parts.Any(static part => part.AdditionalProperties?.Always == false) && !parts.Any(static part => part.PatternProperties.Count > 0);
        if (names.Count == 0 && !closed)
            return new Shape { Kind = ShapeKind.Map, Identity = identity, Parts = parts, Nullable = conjunction.Nullable, Item = additional };

        var required = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
            foreach (var name in part.Keywords.Required)
            {
                if (!schemas.ContainsKey(name))
                {
                    var clause = scope.Suggestions.Clause(name, names);
                    if (closed)
                    {
                        scope.Invalid(PlaceOfName(part, name), $"'required' names '{References.Short(name)}', which 'additionalProperties: false' forbids; it is not demanded{clause}");
                        continue;
                    }
                    if (clause.Length > 0)
                        scope.Invalid(PlaceOfName(part, name), $"'required' names '{References.Short(name)}', which is none of the properties; it is taken as one of any shape{clause}");
                    schemas.Add(name, [additional ?? Anything(part)]);
                    names.Add(name);
                }
                required.Add(name);
            }
        // Where the schema does not declare the member it is not added: the document knows what the server takes.
        if (discriminators.OnlyValueOf(identity) is var (discriminator, value) && schemas.TryGetValue(discriminator, out var texts))
        {
            texts.Add(new SchemaElement(new Position(identity.Node, identity.Pointer["discriminator"], identity.Place)) { Keywords = JsonSchema.Any with { Types = new(["string"]), Const = JsonValue.Of(value) } });
            required.Add(discriminator);
        }
        if (names.Count > ModelingScope.MostProperties)
        {
            scope.Unsupported(identity.PlaceOf("properties"), $"An object of more than {ModelingScope.MostProperties} properties is not supported; the rest is kept among the members that no property names");
            names.RemoveRange(ModelingScope.MostProperties, names.Count - ModelingScope.MostProperties);
        }
        members += names.Count;
        return new Shape
        {
            Kind = ShapeKind.Object,
            Identity = identity,
            Parts = parts,
            Nullable = conjunction.Nullable,
            Members = names.Select(name => new ShapeMember(name, Merged(schemas[name]), required.Contains(name))).ToList(),
            Additional = additional,
            Closed = closed,
        };
    }

    /// <summary>Where <c>required</c> has a name. Looked for only as often as problems are shown: the list may be long.</summary>
    private TextSpan PlaceOfName(SchemaElement part, string name)
    {
        scope.Cancellation.ThrowIfCancellationRequested();
        if (++placesLookedFor <= SpecProblems.Most && part.Node.TryGet("required", out var list))
            foreach (var item in list.Items)
                if (item.Kind == NodeKind.String && item.Text == name)
                    return item.Span;
        return part.Place;
    }

    private static SchemaElement Anything(SchemaElement owner) => new(new Position(owner.Node, owner.Pointer["required"], owner.PlaceOf("required"))) { Always = true };

    /// <summary>One schema for several that hold together; the same one for the same several, so that recursion through them ends.</summary>
    public SchemaElement Merged(List<SchemaElement> schemas)
    {
        var distinct = schemas.Distinct().ToList();
        if (distinct.Count > 1)
            distinct.RemoveAll(static schema => schema.Always == true);
        if (distinct.Count == 0)
            return schemas[0];
        if (distinct.Count == 1)
            return distinct[0];
        var key = string.Join(" ", distinct.Select(schema => NumberOf(schema).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (!merged.TryGetValue(key, out var known))
        {
            var last = distinct[distinct.Count - 1];
            merged.Add(key, known = new SchemaElement(new Position(last.Node, last.Pointer, last.Place)) { AllOf = distinct, Title = last.Title, Description = last.Description });
        }
        return known;
    }
}
