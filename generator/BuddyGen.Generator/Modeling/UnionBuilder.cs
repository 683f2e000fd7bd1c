using BuddyGen.OpenApi;
using BuddyGen.Schemas;

namespace BuddyGen.Modeling;

/// <summary>Makes the cases of a union: their names, and what tells them apart in JSON.</summary>
internal sealed class UnionBuilder(Shapes shapes, TypeCatalog catalog)
{
    /// <summary>A member with more possible texts tells little.</summary>
    private const int MostTexts = 16;

    /// <param name="union">The union's C# name.</param>
    /// <param name="typeOf">The C# type of a case's schema, whose type is called as the place says if nothing else names it.</param>
    public EquatableArray<UnionCaseModel> CasesOf(Shape shape, string union, Func<SchemaElement, Stand, TypeRef> typeOf)
    {
        var names = new NameScope(Taken(union), "Value");
        var cases = new List<UnionCaseModel>();
        var number = 0;
        var objects = shape.Cases.Count(one => shapes.Of(one.Schema).Kind == ShapeKind.Object);
        foreach (var one in shape.Cases)
        {
            var inner = shapes.Of(one.Schema);
            var leaf = LeafOf(one, inner, objects, ++number);
            var type = typeOf(one.Schema, new Stand(union, leaf));
            cases.Add(new UnionCaseModel
            {
                Name = names.Add(NameOf(inner, type, union)),
                Type = type,
                Kinds = KindsOf(inner),
                Description = one.Target.Description ?? one.Target.Title,
                Values = inner.Kind == ShapeKind.Enum ? inner.Values.Select(static value => value.Text).ToEquatableArray() : one.Values.ToEquatableArray(),
                TakesAll = inner.Kind == ShapeKind.Map || inner is { Kind: ShapeKind.Primitive, Primitive: PrimitiveKind.String or PrimitiveKind.Bytes or PrimitiveKind.Double or PrimitiveKind.Single or PrimitiveKind.Decimal },
            });
        }
        return (shape.Discriminator is null ? WithMembers(shape, cases) : cases).ToEquatableArray();
    }

    /// <summary>The cases whose members would be called as the union itself is, or its type on the request's side.</summary>
    private static IEnumerable<string> Taken(string union)
    {
        foreach (var prefix in new[] { "From", "TryGet" })
            if (union.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                yield return union.Substring(prefix.Length);
                yield return union.Substring(prefix.Length) + "Request";
            }
    }

    private JsonKinds KindsOf(Shape shape) => shape.Kind switch
    {
        ShapeKind.Object or ShapeKind.Map => JsonKinds.Object,
        ShapeKind.List => JsonKinds.Array,
        ShapeKind.Enum => shape.Primitive == PrimitiveKind.String ? JsonKinds.String : JsonKinds.Number,
        ShapeKind.Primitive => shape.Primitive switch
        {
            PrimitiveKind.Boolean => JsonKinds.Boolean,
            PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 or PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal => JsonKinds.Number,
            _ => JsonKinds.String,
        },
        ShapeKind.Union => shape.Cases.Aggregate(JsonKinds.None, (kinds, one) => kinds | KindsOf(shapes.Of(one.Schema))),
        _ => JsonKinds.Any,
    };

    /// <summary>What a type without a name of its own is called within the union's name.</summary>
    private string LeafOf(ShapeCase one, Shape shape, int objects, int number)
    {
        if (catalog.ComponentName(one.Target) is { } component)
            return component;
        if (one.Target.Title is { Length: > 0 and < 40 } title)
            return Names.Pascal(title, "Option");
        if (one.Values.Count > 0)
            return Names.Pascal(one.Values[0], "Option");
        return shape.Kind == ShapeKind.Object && objects > 1 ? "Option" + number.ToString(System.Globalization.CultureInfo.InvariantCulture) : WordOf(shape);
    }

    private string NameOf(Shape shape, TypeRef type, string union) => type switch
    {
        TypeRef.Named named => catalog.NameOf(shape.Identity, named.Name) is var name && name.Length > union.Length && name.StartsWith(union, StringComparison.Ordinal) && char.IsUpper(name[union.Length]) && name.Substring(union.Length) is not "Value" ? name.Substring(union.Length) : name,
        TypeRef.List list => ItemWord(list.Item) + "List",
        TypeRef.Map map => ItemWord(map.Value) + "Map",
        _ => WordOf(shape),
    };

    private static string ItemWord(TypeRef type) => type switch
    {
        TypeRef.Named named => named.Name,
        TypeRef.Primitive primitive => WordOf(primitive.Kind),
        TypeRef.List list => ItemWord(list.Item) + "List",
        TypeRef.Map map => ItemWord(map.Value) + "Map",
        _ => "Json",
    };

    private static string WordOf(Shape shape) => shape.Kind switch
    {
        ShapeKind.Primitive => WordOf(shape.Primitive),
        ShapeKind.List => "List",
        ShapeKind.Map => "Map",
        ShapeKind.Object => "Object",
        // Beside the property Value, FromValue and TryGetValue would be said of all cases.
        ShapeKind.Enum => shape.Primitive == PrimitiveKind.String ? "Keyword" : "Code",
        _ => "Json",
    };

    private static string WordOf(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Bytes => "Bytes",
        PrimitiveKind.DateTimeOffset => "DateTime",
        PrimitiveKind.DateOnly => "Date",
        PrimitiveKind.Guid => "Guid",
        PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 => "Integer",
        PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal => "Number",
        PrimitiveKind.Boolean => "Boolean",
        _ => "String",
    };

    /// <summary>Objects that no discriminator tells apart are told by their members.</summary>
    private List<UnionCaseModel> WithMembers(Shape union, List<UnionCaseModel> cases)
    {
        var inner = union.Cases.Select(one => shapes.Of(one.Schema)).ToList();
        if (inner.Count(static shape => shape.Kind is ShapeKind.Object or ShapeKind.Map) < 2)
            return cases;
        var fixedMembers = inner.Select(FixedOf).ToList();
        for (var i = 0; i < cases.Count; i++)
            if (inner[i].Kind == ShapeKind.Object)
                cases[i] = cases[i] with
                {
                    Required = inner[i].Members.Where(static member => member.Required).Select(static member => member.Name).ToEquatableArray(),
                    Optional = inner[i].Members.Where(static member => !member.Required).Select(static member => member.Name).ToEquatableArray(),
                    // What all have in common tells nothing.
                    Fixed = fixedMembers[i].Where(member => fixedMembers.Any(others => others.Any(other => other.Name == member.Name && other != member))).ToEquatableArray(),
                    Closed = inner[i].Closed,
                    NotNull = inner[i].Members.Where(member => !shapes.Of(member.Schema).Nullable && inner.Any(other => other.Members.Any(same => same.Name == member.Name && shapes.Of(same.Schema).Nullable))).Select(static member => member.Name).ToEquatableArray(),
                };
        return cases;
    }

    private List<FixedMember> FixedOf(Shape shape)
    {
        var members = new List<FixedMember>();
        foreach (var member in shape.Members)
        {
            var inner = shapes.Of(member.Schema);
            if (TextsOf(inner) is { Count: > 0 and <= MostTexts } texts)
                members.Add(new FixedMember(member.Name, (inner.Nullable ? texts.Append("null").Distinct(StringComparer.Ordinal) : texts).ToEquatableArray()));
        }
        return members;
    }

    /// <summary>The only values of a member, as the runtime spells them; null where they are too many, or not scalar.</summary>
    private static List<string>? TextsOf(Shape shape)
    {
        if (shape.Kind == ShapeKind.Enum && shape.Const is null)
            return shape.Values.Select(static value => value.Text).ToList();
        if (shape.Kind is not (ShapeKind.Enum or ShapeKind.Primitive))
            return null;
        IReadOnlyList<JsonValue>? values = shape.Const is { } constant ? [constant] : null;
        foreach (var part in shape.Parts)
            if (shape.Const is null && part.Keywords.Enum is { } here && (values is null || here.Count < values.Count))
                values = here;
        var scalars = values?.Where(static value => value.Kind != JsonKind.Null).ToList();
        // A number that is spelt with an exponent is spelt in other ways, too.
        return scalars?.All(static value => value.Kind is JsonKind.String or JsonKind.Boolean || (value.Kind == JsonKind.Number && !value.Text.Contains('e'))) == true
            ? scalars.Select(static value => value.Text).ToList()
            : null;
    }
}
