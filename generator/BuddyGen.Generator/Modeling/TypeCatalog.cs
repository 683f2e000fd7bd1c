using BuddyGen.OpenApi;

namespace BuddyGen.Modeling;

/// <summary>The names of the emitted types. Schemas of <c>components</c> come first, used or not, so that a name depends on as little as possible.</summary>
internal sealed class TypeCatalog
{
    /// <summary>What a schema gets if its name is taken by a support type, by a group, by the namespace, by a member that its type has, or by a type of the implicit usings: documented in spec/README.md.</summary>
    public const string TakenSuffix = "Schema";

    private readonly Dictionary<SchemaElement, string> names = [];
    private readonly Dictionary<SchemaElement, string> requestNames = [];
    private readonly Dictionary<SchemaElement, string> components = [];
    private readonly Shapes shapes;
    private readonly NameScope scope;

    public TypeCatalog(OpenApiDocument document, Shapes shapes, IEnumerable<string> reserved)
    {
        this.shapes = shapes;
        scope = new NameScope(reserved, TakenSuffix);
        foreach (var (key, schema) in document.Schemas.Concat(document.Definitions))
        {
            var name = Names.Pascal(schema.PinnedName ?? key, "Type");
            var shape = shapes.Of(schema);
            if (shape.Kind is ShapeKind.Object or ShapeKind.Enum or ShapeKind.Union && !names.ContainsKey(shape.Identity) && IsNamedBy(schema, shape.Identity))
                names.Add(shape.Identity, name = Add(shape, name, schema.PinnedName is not null));
            if (!components.ContainsKey(schema))
                components.Add(schema, name);
        }
    }

    /// <summary>The name under which the two sides share a type, and that answers keep if they do not.</summary>
    public string NameOf(SchemaElement identity, string proposal)
    {
        if (!names.TryGetValue(identity, out var name))
            names.Add(identity, name = Add(shapes.Of(identity), identity.PinnedName is { } pinned ? Names.Pascal(pinned, "Type") : proposal, identity.PinnedName is not null));
        return name;
    }

    public string RequestNameOf(SchemaElement identity, string proposal)
    {
        if (!requestNames.TryGetValue(identity, out var name))
            requestNames.Add(identity, name = Add(shapes.Of(identity), Names.Combine(Plain(NameOf(identity, proposal)), "Request"), isPinned: false));
        return name;
    }

    /// <summary>A name for a type that no schema has: the short one if it is free, else one made from the long one.</summary>
    public string Add(string name, string longName) => scope.Add(scope.Has(name) || CSharpWords.OfImplicitUsings.Contains(name) ? longName : name);

    /// <summary>A type's name without the suffix that it has only for its own sake: what is named after it needs none.</summary>
    public static string Plain(string name) =>
        name.EndsWith(TakenSuffix, StringComparison.Ordinal) && name.Substring(0, name.Length - TakenSuffix.Length) is var plain && CSharpWords.OfImplicitUsings.Contains(plain) ? plain : name;

    /// <summary>The name of a schema that stands under <c>components</c> but is no emitted type itself, such as a list: its items are named after it.</summary>
    public string? ComponentName(SchemaElement schema) => components.TryGetValue(schema, out var name) ? name : null;

    /// <param name="isPinned">Who asks for a name of the implicit usings gets it.</param>
    private string Add(Shape shape, string name, bool isPinned)
    {
        var members = shape.Kind switch { ShapeKind.Enum => CSharpWords.InEnums, ShapeKind.Union => CSharpWords.InUnions, _ => CSharpWords.InObjects };
        return scope.Add(members.Contains(name) || (!isPinned && CSharpWords.OfImplicitUsings.Contains(name)) ? name + TakenSuffix : name);
    }

    /// <summary>A component names itself, what stands inside it, and what it only refers to where that is no component.</summary>
    private static bool IsNamedBy(SchemaElement component, SchemaElement identity) =>
        identity == component
        || (identity.Reference is null && identity.Pointer.ToString().StartsWith(component.Pointer + "/", StringComparison.Ordinal))
        || (component.Reference?.Target == identity && identity.Pointer is not { IsComponentSchema: true, Resource.Document.IsEntry: true });
}
