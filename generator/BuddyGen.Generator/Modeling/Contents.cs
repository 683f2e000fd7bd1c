using BuddyGen.OpenApi;

namespace BuddyGen.Modeling;

/// <summary>Chooses among the media types of bodies and answers.</summary>
internal sealed class Contents(Shapes shapes, ModelingScope scope)
{
    /// <summary>The JSON body; null with <paramref name="problem"/>: the body is none that can be sent; null without: there is no body.</summary>
    public BodyPlan? BodyOf(RequestBody? body, out string? problem)
    {
        problem = null;
        if (body is null || body.Content.Count == 0)
            return null;
        var chosen = body.Content.FirstOrDefault(static media => HttpSyntax.Essence(media.Range) == "application/json")
            ?? body.Content.FirstOrDefault(static media => IsJson(media.Range))
            ?? body.Content.FirstOrDefault(static media => IsAny(media.Range));
        if (chosen is null)
        {
            problem = $"its body is {References.Short(HttpSyntax.Essence(body.Content[0].Range))}, and only JSON bodies are supported yet";
            return null;
        }
        foreach (var other in body.Content)
            if (other != chosen)
                scope.Unsupported(other.Place, $"A body is sent as JSON where it can be; the form '{References.Short(HttpSyntax.Essence(other.Range))}' is left out");
        return new BodyPlan(body, chosen.Schema, IsAny(chosen.Range) ? "application/json" : HttpSyntax.Essence(chosen.Range));
    }

    /// <summary>The answer of success: of several types the lowest status decides.</summary>
    public AnswerPlan AnswerOf(Operation operation)
    {
        var successes = operation.Responses.Where(static response => response.Status[0] == '2').OrderBy(static response => Order(response.Status), StringComparer.Ordinal).ToList();
        // 'default' stands for what is not declared: an error, unless no success is declared.
        if (successes.Count == 0)
            successes.AddRange(operation.Responses.Where(static response => response.Status == "default"));
        if (successes.Count == 0)
            return new AnswerPlan(AnswerKind.None, null, null, default);
        var first = successes[0];
        var (kind, schema) = KindOf(operation, first);
        var statuses = new List<string> { first.Status };
        foreach (var other in successes.Skip(1))
        {
            var (otherKind, otherSchema) = KindOf(operation, other);
            if (otherKind == kind && (kind != AnswerKind.Json || TypeKeys.Of(shapes, schema) == TypeKeys.Of(shapes, otherSchema)))
                statuses.Add(other.Status);
            else
                scope.Unsupported(other.Place, $"The answer {other.Status} is of another type than {first.Status}; it is read as that one");
        }
        return new AnswerPlan(kind, first, schema, statuses.ToEquatableArray());
    }

    private static string Order(string status) => status.ToUpperInvariant();

    private (AnswerKind Kind, SchemaElement? Schema) KindOf(Operation operation, Response response)
    {
        if (response.Content.Count == 0 || operation.Method == "HEAD" || response.Status is "204" or "205")
            return (AnswerKind.None, null);
        if (response.Content.FirstOrDefault(static media => IsJson(media.Range)) is { } json)
            return (AnswerKind.Json, json.Schema);
        // Frameworks that do not know better write */* for what is JSON; a plain text is none.
        if (response.Content.FirstOrDefault(static media => IsAny(media.Range)) is { Schema: { } schema })
        {
            var shape = shapes.Of(schema);
            var isText = shape is { Kind: ShapeKind.Primitive, Primitive: PrimitiveKind.String };
            if (isText)
                return (Scalars.FormatOf(shape.Parts) == "binary" ? AnswerKind.Bytes : AnswerKind.Text, null);
            return (AnswerKind.Json, schema);
        }
        return (response.Content.Any(static media => IsText(HttpSyntax.Essence(media.Range))) ? AnswerKind.Text : AnswerKind.Bytes, null);
    }

    private static bool IsJson(string range)
    {
        var essence = HttpSyntax.Essence(range);
        return essence is "application/json" or "text/json" || essence.EndsWith("+json", StringComparison.Ordinal);
    }

    private static bool IsAny(string range) => HttpSyntax.Essence(range) is "*/*" or "application/*";

    private static bool IsText(string essence) =>
        essence.StartsWith("text/", StringComparison.Ordinal) || essence.EndsWith("+xml", StringComparison.Ordinal)
        || essence is "application/xml" or "application/yaml" or "application/x-yaml" or "application/javascript" or "application/x-www-form-urlencoded";
}
