using BuddyGen.OpenApi;
using BuddyGen.Schemas;

namespace BuddyGen.Modeling;

/// <summary>Where a schema without a name of its own stands: <c>{Owner}{Leaf}</c> is what its type would be called.</summary>
internal readonly record struct Stand(string Owner, string Leaf)
{
    public string Name => Names.Combine(TypeCatalog.Plain(Owner), Leaf);

    /// <summary>An item of a list: the singular where English makes it plain.</summary>
    public Stand Item => this with { Leaf = Names.Singular(Leaf) ?? Leaf + "Item" };

    public Stand Value => this with { Leaf = Names.Singular(Leaf) ?? Leaf + "Value" };
}

/// <summary>Makes types of schemas: what is asked for, and then all that it leads to.</summary>
internal sealed partial class TypeBuilder(SpecIdentity spec, SpecOptions options, Shapes shapes, Hierarchy hierarchy, Reach reach, TypeCatalog catalog, ModelingScope scope)
{
    private readonly Dictionary<(SchemaElement Identity, bool IsRequest), TypeRef.Named> known = [];
    private readonly Queue<(SchemaElement Identity, TypeRef.Named Type, bool IsRequest)> pending = [];
    private readonly HashSet<SchemaElement> open = [];
    private readonly Dictionary<string, ObjectModel> objects = new(StringComparer.Ordinal);

    /// <summary>The type of a schema on the side given, and whether null is declared to be allowed.</summary>
    public (TypeRef Type, bool Nullable) TypeOf(SchemaElement schema, bool isRequest, Stand stand)
    {
        var shape = shapes.Of(schema);
        if (shape.Loss is { } loss)
            scope.Lost(loss);
        return (TypeOf(shape, isRequest, stand), shape.Nullable);
    }

    /// <summary>The request type of an object, if there is one.</summary>
    public TypeRef.Named? RequestType(SchemaElement identity) => known.TryGetValue(Key(identity, isRequest: true), out var type) ? type : null;

    /// <summary>All types that were asked for, by name; with the rules of those that are sent.</summary>
    public EquatableArray<TypeModel> Finish()
    {
        var finished = new List<(ObjectModel Model, SchemaElement Identity)>();
        var unions = new List<(UnionModel Model, SchemaElement Identity)>();
        var types = new List<TypeModel>();
        while (pending.Count > 0)
        {
            scope.Cancellation.ThrowIfCancellationRequested();
            var (identity, type, isRequest) = pending.Dequeue();
            var shape = shapes.Of(identity);
            if (type.Form == NamedForm.Enum)
                types.Add(EnumOf(identity, shape, type));
            else if (type.Form == NamedForm.Union)
                unions.Add((UnionOf(identity, shape, type, isRequest), identity));
            else
                finished.Add((ObjectOf(identity, type, isRequest), identity));
        }
        var choices = unions.ToDictionary(static union => union.Model.Name, static union => union.Model, StringComparer.Ordinal);
        var rules = new RuleBuilder(spec.Namespace, shapes, this, scope);
        foreach (var (model, identity) in finished)
            types.Add(model.Form == NamedForm.Request ? WithRules(model, rules.Of(identity), choices) : model);
        foreach (var (model, identity) in unions)
            types.Add(model.IsSent ? model with { Rules = rules.OfUnion(identity) } : model);
        return types.OrderBy(static type => type.Name, StringComparer.Ordinal).ToEquatableArray();
    }

    private ObjectModel WithRules(ObjectModel model, JsonSchema rules, Dictionary<string, UnionModel> unions)
    {
        model = model with { Rules = rules };
        return Neighbors.Added(model, name => objects.TryGetValue(name, out var other) ? other : null, name => unions.TryGetValue(name, out var union) ? union : null);
    }

    private TypeRef TypeOf(Shape shape, bool isRequest, Stand stand)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Primitive:
                return new TypeRef.Primitive(shape.Primitive);
            case ShapeKind.Enum or ShapeKind.Object or ShapeKind.Union:
                return (TypeRef?)Named(shape, isRequest, stand) ?? new TypeRef.Json();
            case ShapeKind.List or ShapeKind.Map:
                if (catalog.ComponentName(shape.Identity) is { } component)
                    stand = new Stand("", component);
                if (!open.Add(shape.Identity) || open.Count > ModelingScope.MostNesting)
                {
                    scope.Unsupported(shape.Identity.Place, "A list or map that holds itself, or is nested too deep, is not supported; it becomes JsonElement");
                    return new TypeRef.Json();
                }
                var isList = shape.Kind == ShapeKind.List;
                var (item, nullable) = shape.Item is null ? (new TypeRef.Json(), false) : TypeOf(shape.Item, isRequest, isList ? stand.Item : stand.Value);
                open.Remove(shape.Identity);
                return isList ? new TypeRef.List(item, nullable) : new TypeRef.Map(item, nullable);
            default:
                return new TypeRef.Json();
        }
    }

    private TypeRef.Named? Named(Shape shape, bool isRequest, Stand stand)
    {
        var identity = shape.Identity;
        var key = Key(identity, isRequest);
        if (known.TryGetValue(key, out var type))
            return type;
        if (known.Count >= ModelingScope.MostTypes)
        {
            scope.Unsupported(identity.Place, $"More than {ModelingScope.MostTypes} types are not supported; this one and those that follow become JsonElement");
            return null;
        }
        var isSent = shape.Kind != ShapeKind.Enum && (reach.IsSplit(identity) ? isRequest : reach.IsSent(identity));
        if (shape.Kind == ShapeKind.Enum)
            type = new TypeRef.Named(catalog.NameOf(identity, stand.Name), NamedForm.Enum) { Underlying = shape.Primitive };
        else
            type = new TypeRef.Named(
                isRequest && reach.IsSplit(identity) ? catalog.RequestNameOf(identity, stand.Name) : catalog.NameOf(identity, stand.Name),
                shape.Kind == ShapeKind.Union ? NamedForm.Union : isSent ? NamedForm.Request : NamedForm.Response);
        known.Add(key, type);
        pending.Enqueue((identity, type, isSent));
        return type;
    }

    /// <summary>Both sides share a type unless it is split.</summary>
    private (SchemaElement Identity, bool IsRequest) Key(SchemaElement identity, bool isRequest) => (identity, isRequest && reach.IsSplit(identity));

    private EnumModel EnumOf(SchemaElement identity, Shape shape, TypeRef.Named type)
    {
        var names = new NameScope([.. CSharpWords.OfEnumModel, type.Name], "Value");
        return new EnumModel
        {
            Spec = spec,
            Name = type.Name,
            Description = identity.Description ?? identity.Title,
            Pointer = identity.Pointer.ToString(),
            Deprecated = identity.Deprecated,
            Underlying = shape.Primitive,
            TakesOthers = shape.TakesOthers,
            Values = shape.Values
                .Select(value => new EnumValueModel(names.Add(value.Text.Length == 0 && value.Name is null ? "Empty" : Names.Pascal(value.Name ?? value.Text, "Value")), value.Text, value.Description))
                .ToEquatableArray(),
        };
    }

    private UnionModel UnionOf(SchemaElement identity, Shape shape, TypeRef.Named type, bool isRequest)
    {
        var owner = catalog.NameOf(identity, type.Name);
        return new UnionModel
        {
            Spec = spec,
            Name = type.Name,
            IsSent = isRequest,
            Description = identity.Description ?? identity.Title,
            Pointer = identity.Pointer.ToString(),
            Deprecated = identity.Deprecated,
            Cases = new UnionBuilder(shapes, catalog).CasesOf(shape, owner, (schema, stand) => TypeOf(schema, isRequest, stand).Type),
            Discriminator = shape.Discriminator,
            RequestName = RequestNameOf(identity, isRequest),
        };
    }
}
