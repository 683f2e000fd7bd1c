using BuddyGen.Modeling;
using BuddyGen.OpenApi;
using BuddyGen.Schemas;

namespace BuddyGen.Corpus.Tests.RoundTrip;

/// <summary>
/// Objects made of the examples that their members have: so that the example of a text or a number makes the trip, too, in the member that it belongs
/// to. Where there is none, a value of the member's kind that is hard to keep.
/// </summary>
internal sealed class Compositions(Shapes shapes)
{
    private const int MostDepth = 6;

    /// <summary>With all members, with the required ones only, and with null wherever it is allowed; of a union for each case.</summary>
    public IEnumerable<Example> Of(SchemaElement schema)
    {
        foreach (var extent in Enum.GetValues<Extent>())
            if (shapes.Of(schema) is { Kind: ShapeKind.Union } union)
            {
                for (var i = 0; i < union.Cases.Count; i++)
                    if (Compose(union, union.Cases[i], extent, 0) is { } value)
                        yield return new Example($"{schema.Pointer} ({extent.ToString().ToLowerInvariant()}, case {i + 1})", schema, value);
            }
            else if (Compose(schema, extent, 0) is { } value)
                yield return new Example($"{schema.Pointer} ({extent.ToString().ToLowerInvariant()})", schema, value);
    }

    private enum Extent { Full, Least, Null }

    private JsonValue? Compose(SchemaElement schema, Extent extent, int depth)
    {
        var shape = shapes.Of(schema);
        if (depth > 0 && extent == Extent.Null && shape.Nullable)
            return JsonValue.Null;
        if (depth > MostDepth || shape.Never)
            return null;
        if (shape.Const is { } constant)
            return constant;
        // An object's own example is a trip of its own.
        if (depth > 0 && shape.Parts.Reverse().SelectMany(static part => part.Keywords.Examples).FirstOrDefault() is { } example)
            return example;
        switch (shape.Kind)
        {
            case ShapeKind.Object:
                var members = new List<JsonMember>();
                foreach (var member in shape.Members)
                    if (member.Required || extent != Extent.Least)
                    {
                        var value = Compose(member.Schema, extent, depth + 1);
                        if (value is not null)
                            members.Add(new JsonMember(member.Name, value));
                        else if (member.Required)
                            return null;
                    }
                if (!shape.Closed && extent == Extent.Full && (shape.Additional is { } additional ? Compose(additional, extent, depth + 1) : JsonValue.Of("kept")) is { } other)
                    members.Add(new JsonMember("a member that no schema names", other));
                return JsonValue.Object(members);
            case ShapeKind.List:
                return shape.Item is { } item && Compose(item, extent, depth + 1) is { } one
                    ? JsonValue.Array(Enumerable.Repeat(one, (int)Math.Clamp(shape.Parts.Max(static part => part.Keywords.MinItems) ?? 1, 1, 10)))
                    : JsonValue.Array([]);
            case ShapeKind.Map:
                return JsonValue.Object(shape.Item is { } inner && Compose(inner, extent, depth + 1) is { } entry ? [new JsonMember("a key", entry)] : []);
            case ShapeKind.Union:
                return shape.Cases.Select(one => Compose(shape, one, extent, depth + 1)).FirstOrDefault(static value => value is not null);
            case ShapeKind.Enum:
                // A member may leave fewer of them than its type names.
                return shape.Const ?? shape.Values.Select(static one => one.Value).LastOrDefault(value => shape.Parts.All(part => part.Keywords.Enum is not { } allowed || allowed.Contains(value)));
            case ShapeKind.Primitive:
                return shape.Parts.Select(static part => part.Keywords.Enum).FirstOrDefault(static values => values is not null)?.LastOrDefault() ?? HardValues.Of(shape);
            default:
                return null;
        }
    }

    /// <summary>A value of the case, called by its name.</summary>
    private JsonValue? Compose(Shape union, ShapeCase one, Extent extent, int depth)
    {
        var value = Compose(one.Schema, extent, depth);
        return union.Discriminator is { } name && one.Values.Count > 0 && value is { Kind: JsonKind.Object }
            ? JsonValue.Object(value.Members.Where(member => member.Name != name).Append(new JsonMember(name, JsonValue.Of(one.Values[0]))))
            : value;
    }
}
