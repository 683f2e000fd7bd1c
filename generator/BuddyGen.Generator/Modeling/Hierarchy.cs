using BuddyGen.OpenApi;

namespace BuddyGen.Modeling;

/// <summary>Which objects are kinds of others in C#: those that a discriminator tells apart and that <c>allOf</c> makes from one another.</summary>
internal sealed class Hierarchy(Discriminators discriminators, Shapes shapes)
{
    /// <summary>What the object is a kind of; null: of nothing.</summary>
    public SchemaElement? BaseOf(SchemaElement identity)
    {
        if (discriminators.ParentOf(identity) is not { } parent || !IsObject(identity) || !IsObject(parent))
            return null;
        // Two discriminators may each make the other's schema a kind of its own.
        var met = new HashSet<SchemaElement> { identity };
        for (var at = parent; at is not null; at = discriminators.ParentOf(at))
            if (!met.Add(at))
                return null;
        return parent;
    }

    /// <summary>All kinds of the object, and their kinds.</summary>
    public IEnumerable<SchemaElement> DerivedOf(SchemaElement identity) => discriminators.DescendantsOf(identity).Where(kind => AncestorsOf(kind).Contains(identity));

    /// <summary>What the object is a kind of, and so on, nearest first.</summary>
    public IEnumerable<SchemaElement> AncestorsOf(SchemaElement identity)
    {
        for (var at = BaseOf(identity); at is not null; at = BaseOf(at))
            yield return at;
    }

    /// <summary>The texts that stand for the kind in objects of the base's discriminator.</summary>
    public IEnumerable<string> ValuesOf(SchemaElement @base, SchemaElement kind) =>
        AncestorsOf(@base).Prepend(@base).SelectMany(discriminators.ValuesOf).Where(pair => pair.Schema == kind).Select(static pair => pair.Value).Distinct();

    /// <summary>The member whose text tells the kinds of the object apart.</summary>
    public string? DiscriminatorOf(SchemaElement identity) =>
        AncestorsOf(identity).Prepend(identity).Select(static schema => schema.Discriminator?.PropertyName).FirstOrDefault(static name => name is not null);

    private bool IsObject(SchemaElement schema) => shapes.Of(schema) is { Kind: ShapeKind.Object } shape && shape.Identity == schema;
}
