using System.Globalization;
using BuddyGen.OpenApi;

namespace BuddyGen.Modeling;

/// <summary>Whether two schemas become the same C# type: then their keys are equal.</summary>
internal static class TypeKeys
{
    /// <summary>Of a schema; null: of any JSON.</summary>
    public static string Of(Shapes shapes, SchemaElement? schema) => Of(shapes, schema, 0);

    private static string Of(Shapes shapes, SchemaElement? schema, int depth)
    {
        if (schema is null || depth > ModelingScope.MostNesting)
            return "any";
        // What is being looked at right now can only be a type of its own.
        if (shapes.IsOpen(schema))
            return Identity(shapes, shapes.IdentityOf(schema));
        var shape = shapes.Of(schema);
        return shape.Kind switch
        {
            ShapeKind.Primitive => shape.Primitive.ToString(),
            ShapeKind.Enum or ShapeKind.Object or ShapeKind.Union => Identity(shapes, shape.Identity),
            ShapeKind.List => "list of " + Of(shapes, shape.Item, depth + 1),
            ShapeKind.Map => "map of " + Of(shapes, shape.Item, depth + 1),
            _ => "any",
        };
    }

    private static string Identity(Shapes shapes, SchemaElement schema) => "#" + shapes.NumberOf(schema).ToString(CultureInfo.InvariantCulture);
}
