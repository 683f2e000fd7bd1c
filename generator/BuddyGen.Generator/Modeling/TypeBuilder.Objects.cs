using BuddyGen.OpenApi;

namespace BuddyGen.Modeling;

// Objects: their members, and what they inherit.
internal sealed partial class TypeBuilder
{
    /// <summary>Asked for twice where it is the base of others.</summary>
    private ObjectModel ObjectOf(SchemaElement identity, TypeRef.Named type, bool isRequest)
    {
        if (!objects.TryGetValue(type.Name, out var model))
            objects.Add(type.Name, model = BuildObject(identity, shapes.Of(identity), type, isRequest));
        return model;
    }

    private ObjectModel BuildObject(SchemaElement identity, Shape shape, TypeRef.Named type, bool isRequest)
    {
        var parent = hierarchy.BaseOf(identity) is { } schema && Kind(schema, isRequest) is { } named ? ObjectOf(schema, named, isRequest) : null;
        var derived = hierarchy.DerivedOf(identity)
            .Select(kind => (Type: Kind(kind, isRequest), Values: hierarchy.ValuesOf(identity, kind)))
            .Where(static kind => kind.Type is not null)
            .Select(static kind => new DerivedModel(kind.Type!.Name, kind.Values.ToEquatableArray()))
            .ToEquatableArray();
        var discriminator = hierarchy.DiscriminatorOf(identity);
        // Inline schemas of a split type are named after the type that answers have: both sides share what does not differ.
        var owner = catalog.NameOf(identity, type.Name);
        var names = new NameScope([.. CSharpWords.OfObjectModel, type.Name, owner, .. Taken(parent)], "Value");
        var bag = parent?.AdditionalPropertiesName ?? (shape.Closed && shape.Additional is null ? null : names.Add("AdditionalProperties"));
        var level = parent is null ? 0 : parent.Level + 1;
        var own = new List<PropertyModel>();
        var declared = DeclaredElsewhere(identity, shape);
        var inherited = parent is null ? [] : parent.Properties.ToDictionary(static property => property.WireName, static property => property with { IsVirtual = false, IsOverride = false }, StringComparer.Ordinal);
        foreach (var member in shape.Members)
        {
            scope.Cancellation.ThrowIfCancellationRequested();
            var memberShape = shapes.Of(member.Schema);
            if (inherited.TryGetValue(member.Name, out var known))
            {
                if (member.Name == discriminator && type.Form == NamedForm.Request && memberShape.Const is { } only && IsOverridable(known))
                    inherited[member.Name] = known with { Const = only, IsOverride = true };
            }
            else if (!memberShape.Never && !(isRequest ? memberShape.ReadOnly : memberShape.WriteOnly))
                own.Add(PropertyOf(member, memberShape, declared.TryGetValue(member.Name, out var common) ? common : owner, names, isRequest) is var property && derived.Count > 0 && member.Name == discriminator && type.Form == NamedForm.Request && IsOverridable(property)
                    ? property with { Level = level, IsVirtual = true }
                    : property with { Level = level });
        }
        return new ObjectModel
        {
            Spec = spec,
            Name = type.Name,
            Form = type.Form,
            Description = identity.Description ?? identity.Title,
            Pointer = identity.Pointer.ToString(),
            Deprecated = identity.Deprecated,
            Properties = (parent is null ? own : parent.Properties.Select(property => inherited[property.WireName]).Concat(own)).ToEquatableArray(),
            RequestName = RequestNameOf(identity, isRequest),
            OnlyInAnswers = isRequest && reach.IsSplit(identity) ? shape.Members.Where(member => shapes.Of(member.Schema) is { ReadOnly: true, Never: false }).Select(static member => member.Name).ToEquatableArray() : default,
            Base = parent?.Name,
            Level = level,
            Derived = derived,
            Discriminator = derived.Count > 0 ? discriminator : null,
            ReadsStrictly = options.StrictAnswers,
            AdditionalPropertiesName = bag,
            AdditionalPropertiesInherited = parent?.AdditionalPropertiesName is not null,
            AdditionalPropertiesType = parent?.AdditionalPropertiesName is not null ? parent.AdditionalPropertiesType : shape.Additional is { } additional ? TypeOf(additional, isRequest, new Stand(owner, "AdditionalProperty")).Type : new TypeRef.Json(),
        };
    }

    /// <summary>
    /// The members that another component brings, with its name: what stands inline there is named after it, whichever of the types that are made of it comes first.
    /// </summary>
    private Dictionary<string, string> DeclaredElsewhere(SchemaElement identity, Shape shape)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        if (shape.Parts.Count == 1)
            return owners;
        var first = new Dictionary<string, (SchemaElement Part, SchemaElement Schema)>(StringComparer.Ordinal);
        foreach (var part in shape.Parts)
            foreach (var (name, schema) in part.Properties)
                if (!first.ContainsKey(name))
                    first.Add(name, (part, schema));
        foreach (var member in shape.Members)
            // What others add to it makes another type of it, unless they only narrow an enum.
            if (first.TryGetValue(member.Name, out var declared) && declared.Part != identity && catalog.ComponentName(declared.Part) is { } component
                && (member.Schema == declared.Schema || shapes.Of(member.Schema).Identity == shapes.Of(declared.Schema).Identity))
            {
                owners.Add(member.Name, component);
            }
        return owners;
    }

    private TypeRef.Named? Kind(SchemaElement identity, bool isRequest) => Named(shapes.Of(identity), isRequest, new Stand("", catalog.NameOf(identity, "Type")));

    private string? RequestNameOf(SchemaElement identity, bool isRequest) => !isRequest && reach.IsSplit(identity) ? Kind(identity, isRequest: true)?.Name : null;

    /// <summary>Names that the members of a derived type cannot have.</summary>
    private static IEnumerable<string> Taken(ObjectModel? parent)
    {
        if (parent is null)
            return [];
        var names = parent.Properties.Select(static property => property.Name);
        return parent.AdditionalPropertiesName is { } bag ? names.Append(bag) : names;
    }

    /// <summary>One that no bit is kept for: a required text, or an enum.</summary>
    private static bool IsOverridable(PropertyModel property) =>
        property is { Required: true, Nullable: false, RequiredKeyword: false, Type: TypeRef.Primitive { Kind: PrimitiveKind.String } or TypeRef.Named { Form: NamedForm.Enum } };

    private PropertyModel PropertyOf(ShapeMember member, Shape shape, string owner, NameScope names, bool isRequest)
    {
        var word = Names.Pascal(member.Name, "Property");
        var constant = Constants.Of(shape, member.Required, isRequest);
        var (type, nullable) = constant?.Type is { } plain ? (plain, false) : TypeOf(member.Schema, isRequest, new Stand(owner, word));
        var isNamed = type is TypeRef.Named;
        // x-buddygen-name pins the type where the schema is one, else the member.
        var pinned = shape.Parts.Where(part => !(isNamed && part == shape.Identity)).Select(static part => part.PinnedName).LastOrDefault(static name => name is not null);
        return new PropertyModel
        {
            WireName = member.Name,
            Name = names.Add(pinned is null ? word : Names.Pascal(pinned, "Property")),
            Type = type,
            Required = member.Required,
            RequiredKeyword = options.RequiredKeyword && isRequest && member.Required && !nullable && constant is null,
            Nullable = nullable,
            Const = constant?.Value,
            Secret = shape.WriteOnly || Scalars.FormatOf(shape.Parts) == "password",
            Description = Conjunction.WordsOf(member.Schema) ?? Outermost(shape, static part => part.Description),
            Allowed = constant is null && type is TypeRef.Primitive { Kind: not PrimitiveKind.Boolean } ? Constants.Allowed(shape) : default,
            Default = Fitting.DefaultOf(shape, scope),
            Example = Fitting.ExamplesOf(shape).FirstOrDefault(),
            Format = Scalars.FormatOf(shape.Parts),
            Deprecated = shape.Parts.Any(part => part.Deprecated && !(isNamed && part == shape.Identity)),
            ReadOnly = shape.ReadOnly,
        };
    }

    private static T? Outermost<T>(Shape shape, Func<SchemaElement, T?> choose)
        where T : class
    {
        for (var i = shape.Parts.Count - 1; i >= 0; i--)
            if (choose(shape.Parts[i]) is { } value)
                return value;
        return null;
    }
}
