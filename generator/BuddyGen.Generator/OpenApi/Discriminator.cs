using BuddyGen.Reading;

namespace BuddyGen.OpenApi;

/// <summary>A schema's <c>discriminator</c>: the member whose text says which schema an object is of.</summary>
/// <param name="PropertyName">The member's name in JSON.</param>
/// <param name="Mapping">Texts that stand for schemas whose name they are not.</param>
internal sealed record Discriminator(string PropertyName, IReadOnlyList<DiscriminatorMapping> Mapping);

internal sealed record DiscriminatorMapping(string Value, SchemaReference Reference);

/// <summary>Reads a <c>discriminator</c>; what is wrong with it is reported, and the rest holds.</summary>
internal sealed class DiscriminatorReader(OpenApiScope scope)
{
    private static readonly HashSet<string> FieldNames = ["propertyName", "mapping", "defaultMapping"];

    public Discriminator? Read(Position position)
    {
        if (Fields.Of(position, "a discriminator", scope, FieldNames) is not { } fields || fields.Needed("propertyName", "it is ignored") is not { } name)
            return null;
        if (fields.Has("defaultMapping"))
            scope.Unsupported(fields.PlaceOf("defaultMapping"), "'defaultMapping' is not supported; an object of no known kind is told by its members");
        var mapping = new List<DiscriminatorMapping>();
        foreach (var (value, target) in fields.Map("mapping", extensions: true))
            if (target.Node.Kind == NodeKind.String)
                mapping.Add(new DiscriminatorMapping(value, ReferenceTo(target)));
            else
                scope.Invalid(target.Node.Span, $"What '{References.Short(value)}' is mapped to must be the name of a schema or a reference to one, not {Fields.KindOf(target.Node)}; it is ignored");
        return new Discriminator(name, mapping);
    }

    /// <summary>
    /// A mapping names a schema or refers to one (OpenAPI 3.1.1 §4.8.25): it is a name if the document has a schema of that name, or the one that the spec starts with
    /// has (§4.3.1).
    /// </summary>
    private static SchemaReference ReferenceTo(Position target)
    {
        var (text, span) = (target.Node.Text, target.Node.Span);
        foreach (var document in new[] { target.Pointer.Resource.Document, target.Pointer.Resource.Document.Entry })
            if (document.Root.TryGet("components", out var components) && components.TryGet("schemas", out var schemas) && schemas.TryGet(text, out _))
                return new SchemaReference("#/components/schemas/" + JsonPointer.Escape(text), span, document.Resource.Start.Pointer);
        return new SchemaReference(text, span, target.Pointer);
    }
}
