using BuddyGen.OpenApi;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Modeling;

/// <summary>Schemas that leave a choice between types: <c>oneOf</c>, <c>anyOf</c>, a <c>type</c> of several names, an <c>enum</c> of several kinds of values.</summary>
internal sealed class UnionShapes(Shapes shapes, Discriminators discriminators)
{
    /// <summary>More than any person distinguishes; and what is left of 30 levels of two alternatives each.</summary>
    private const int MostCases = 500;

    private readonly Dictionary<(SchemaElement Part, string Left), SchemaElement> variants = [];

    /// <summary>Null if there is no choice, or if its branches only add rules to one type.</summary>
    public Shape? Of(SchemaElement schema, Conjunction conjunction, SchemaElement identity, List<string>? types)
    {
        var type = types is { Count: 1 } ? types[0] : types is null ? DeclaredTypes.Implied(conjunction.Parts) : null;
        var declared = new HashSet<string>(conjunction.Parts.SelectMany(static part => part.Properties).Select(static property => property.Name), StringComparer.Ordinal);
        var choices = conjunction.Unions.Where(union => type is null || !union.Branches.All(branch => UnionBranch.OnlyAddsRules(branch, type, declared))).ToList();
        if (choices.Count > 1)
            return Lost(schema, conjunction, identity, choices[1].Owner.PlaceOf(choices[1].Keyword), "Two choices between types at one place are not supported");
        if (choices.Count == 0)
            return OfTypes(schema, conjunction, identity, types);
        var (owner, keyword, branches) = choices[0];
        if ((keyword == "anyOf" || declared.Count > 0) && (types is null || (types.Count == 1 && types[0] == "object")) && AreOneObject(owner, branches, declared))
            return shapes.ObjectOf(conjunction, identity, branches);
        var cases = new List<ShapeCase>();
        var said = discriminators.ValuesOf(owner);
        foreach (var branch in branches)
        {
            var target = Discriminators.Target(branch);
            var values = said.Where(pair => pair.Schema == target).Select(static pair => pair.Value).ToList();
            if (!Add(cases, new ShapeCase(CaseOf(conjunction, owner, branch), target, values), owner.Discriminator is not null))
                return Lost(schema, conjunction, identity, owner.PlaceOf(keyword), $"A choice between more than {MostCases} types is not supported");
        }
        // Of a member that is no text the values tell the cases apart like those of any other.
        var discriminator = owner.Discriminator?.PropertyName;
        return Build(conjunction, identity, cases, discriminator is not null && cases.All(one => MayBeText(shapes.Of(one.Schema), discriminator)) ? discriminator : null);
    }

    private Shape? OfTypes(SchemaElement schema, Conjunction conjunction, SchemaElement identity, List<string>? types)
    {
        types ??= DeclaredTypes.KindsOfEnum(conjunction.Parts);
        if (types is not { Count: > 1 })
            return null;
        var cases = new List<ShapeCase>();
        foreach (var type in types)
        {
            var only = shapes.Merged(conjunction.Parts.Select(part => Variant(part, type)).ToList());
            Add(cases, new ShapeCase(only, schema, []), discriminated: false);
        }
        return Build(conjunction, identity, cases, discriminator: null);
    }

    /// <summary>A union among the cases gives its own, unless a discriminator speaks of it as a whole.</summary>
    private bool Add(List<ShapeCase> cases, ShapeCase added, bool discriminated)
    {
        var shape = shapes.Of(added.Schema);
        if (shape.Never)
            return true;
        if (shape.Kind == ShapeKind.Union && !discriminated)
            cases.AddRange(shape.Cases.Select(static inner => inner with { Values = [] }));
        else
            cases.Add(added);
        return cases.Count <= MostCases;
    }

    private bool MayBeText(Shape shape, string member) =>
        shape.Members.Where(known => known.Name == member).All(known => shapes.Of(known.Schema) is not { Kind: ShapeKind.Primitive or ShapeKind.Enum, Primitive: PrimitiveKind.Boolean or PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 or PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal });

    /// <summary>Cases of one C# type are one case.</summary>
    private Shape? Build(Conjunction conjunction, SchemaElement identity, List<ShapeCase> found, string? discriminator)
    {
        var nullable = conjunction.Nullable || found.Any(one => shapes.Of(one.Schema).Nullable);
        var merged = new List<ShapeCase>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var one in found)
        {
            var key = TypeKeys.Of(shapes, one.Schema);
            // Among values of no certain type there is nothing to choose.
            if (key == "any" && shapes.Of(one.Schema).Kind == ShapeKind.Json)
                return Shapes.Json(identity, conjunction, identity, shapes.Of(one.Schema).Loss, nullable);
            if (places.TryGetValue(key, out var place))
                merged[place] = merged[place] with { Others = [.. merged[place].Others, one.Schema], Values = [.. merged[place].Values, .. one.Values] };
            else
            {
                places.Add(key, merged.Count);
                merged.Add(one);
            }
        }
        if (merged.Count > 1 && OfOneKind(merged.Select(one => shapes.Of(one.Schema)).ToList()) is { } kind)
            return OpenEnum(merged, conjunction, nullable) ?? Shapes.Scalar(conjunction, identity, kind, nullable);
        if (merged.Count == 0)
            return Shapes.Json(identity, conjunction, identity, null, nullable);
        if (merged.Count == 1)
            return Single(shapes.Of(merged[0].Schema), conjunction, identity, nullable);
        // What is a kind of another case is asked first.
        var cases = merged.OrderByDescending(one => Level(one.Target)).ToList();
        return new Shape { Kind = ShapeKind.Union, Identity = identity, Parts = conjunction.Parts, Nullable = nullable, Cases = cases, Discriminator = discriminator };
    }

    /// <summary>What enums, and plain values of their kind, are together: which of them a value is would tell nothing.</summary>
    private static PrimitiveKind? OfOneKind(List<Shape> shapes)
    {
        if (shapes.All(static shape => shape is { Kind: ShapeKind.Enum or ShapeKind.Primitive, Primitive: PrimitiveKind.String }))
            return PrimitiveKind.String;
        if (!shapes.Exists(static shape => shape.Kind == ShapeKind.Enum) || !shapes.All(static shape => shape is { Kind: ShapeKind.Enum or ShapeKind.Primitive, Primitive: PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 }))
            return null;
        return shapes.Exists(static shape => shape.Primitive == PrimitiveKind.UInt64) ? PrimitiveKind.UInt64 : PrimitiveKind.Int64;
    }

    /// <summary>An enum, or any value of its kind: it is open by the document's own word.</summary>
    private Shape? OpenEnum(List<ShapeCase> cases, Conjunction conjunction, bool nullable)
    {
        var enums = cases.Where(one => shapes.Of(one.Schema).Kind == ShapeKind.Enum).ToList();
        if (enums.Count != 1 || enums[0].Others.Count > 0 || !cases.Except(enums).All(one => one.Others.Count == 0 && Conjunction.SaysNothing(one.Schema)))
            return null;
        var only = shapes.Of(enums[0].Schema);
        return new Shape { Kind = ShapeKind.Enum, Identity = only.Identity, Parts = conjunction.Parts, Nullable = nullable, Primitive = only.Primitive, Values = only.Values, TakesOthers = true };
    }

    private int Level(SchemaElement schema)
    {
        var level = 0;
        while (level < 100 && discriminators.ParentOf(schema) is { } parent)
        {
            schema = parent;
            level++;
        }
        return level;
    }

    /// <summary>All branches are of one C# type: no choice, but rules.</summary>
    private static Shape Single(Shape one, Conjunction conjunction, SchemaElement identity, bool nullable) => one.Kind switch
    {
        ShapeKind.Object or ShapeKind.Enum => new Shape
        {
            Kind = one.Kind,
            Identity = one.Identity,
            Parts = one.Parts,
            Nullable = nullable,
            Members = one.Members,
            Additional = one.Additional,
            Closed = one.Closed,
            Primitive = one.Primitive,
            Values = one.Values,
            TakesOthers = one.TakesOthers,
        },
        ShapeKind.List or ShapeKind.Map => new Shape { Kind = one.Kind, Identity = identity, Parts = conjunction.Parts, Nullable = nullable, Item = one.Item },
        _ => Shapes.Scalar(conjunction, identity, one.Primitive, nullable),
    };

    private static Shape Lost(SchemaElement schema, Conjunction conjunction, SchemaElement identity, TextSpan place, string why) =>
        Shapes.Json(schema, conjunction, identity, new Loss(place, why + "; it becomes JsonElement and its rules are not checked"));

    /// <summary>The branch, and with it what holds of every branch.</summary>
    private SchemaElement CaseOf(Conjunction conjunction, SchemaElement owner, SchemaElement branch)
    {
        // A branch that is made from the schema that has it among its branches: all that holds of every branch is in it.
        if (Conjunction.Of(branch).Parts.Contains(owner))
            return branch;
        var shared = conjunction.Parts.Select(part => part == owner ? Variant(part, "") : part).Where(static part => !Conjunction.SaysNothing(part)).ToList();
        if (shared.Count == 0)
            return branch;
        var whole = shapes.Merged([.. shared, branch]);
        discriminators.Copy(Discriminators.Target(branch), whole);
        return whole;
    }

    /// <summary>The schema of one of its types, or, with an empty name, without its choices. The same one each time.</summary>
    private SchemaElement Variant(SchemaElement part, string type)
    {
        if (!variants.TryGetValue((part, type), out var variant))
            variants.Add((part, type), variant = type.Length == 0
                ? new SchemaElement(part) { AnyOf = [], OneOf = [], Discriminator = null }
                : new SchemaElement(part)
                {
                    Keywords = TypeKeywords.Of(part.Keywords, type) with { Types = new EquatableArray<string>([type]), Enum = OfType(part.Keywords.Enum, type) },
                    Properties = type == "object" ? part.Properties : [],
                    PatternProperties = type == "object" ? part.PatternProperties : [],
                    DependentSchemas = type == "object" ? part.DependentSchemas : [],
                    AdditionalProperties = type == "object" ? part.AdditionalProperties : null,
                    PropertyNames = type == "object" ? part.PropertyNames : null,
                    Items = type == "array" ? part.Items : null,
                    PrefixItems = type == "array" ? part.PrefixItems : [],
                    Contains = type == "array" ? part.Contains : null,
                    Reference = null,
                    AllOf = [],
                    OrNull = false,
                });
        return variant;
    }

    private static EquatableArray<JsonValue>? OfType(EquatableArray<JsonValue>? values, string type) =>
        values is { } all ? all.Where(value => DeclaredTypes.TypeOf(value) is { } own && (own == type || (own == "integer" && type == "number"))).ToEquatableArray() : null;

    /// <summary>
    /// Whether inline branches can be shown as one C# type, which of its members belong together being a rule: an object may be of several of them at once, or each
    /// adds to an object that is there without them.
    /// </summary>
    private bool AreOneObject(SchemaElement owner, IReadOnlyList<SchemaElement> branches, HashSet<string> declared)
    {
        if (owner.Discriminator is not null || branches.Any(static branch => branch.Reference is not null))
            return false;
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var branch in branches)
        {
            if (declared.Count > 0 && UnionBranch.OnlyAddsRules(branch, "object", declared))
                continue;
            var shape = shapes.Of(branch);
            if (shape is not { Kind: ShapeKind.Object, Closed: false, Additional: null, Nullable: false })
                return false;
            foreach (var member in shape.Members)
            {
                var here = shapes.Of(member.Schema);
                if (here is { Const: not null } or { Kind: ShapeKind.Enum, Values.Count: 1 })
                    return false;
                var key = TypeKeys.Of(shapes, member.Schema);
                if (known.TryGetValue(member.Name, out var before) && before != key)
                    return false;
                known[member.Name] = key;
            }
        }
        return true;
    }
}
