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
        var chosen = JsonOf(body.Content)
            ?? body.Content.FirstOrDefault(static media => IsAny(media.Range));
        if (chosen is null)
        {
            problem = $"its body is {References.Short(HttpSyntax.Essence(body.Content[0].Range))}, and only JSON bodies are supported yet";
            return null;
        }
        foreach (var other in body.Content)
            if (other != chosen)
                scope.Unused(other.Place, $"A body is sent as JSON where it can be; the form '{References.Short(HttpSyntax.Essence(other.Range))}' is left out");
        return new BodyPlan(body, chosen.Schema, IsAny(chosen.Range) ? "application/json" : HttpSyntax.Essence(chosen.Range));
    }

    /// <summary>The answer of success: the first that has a body, by status, decides its type. One that has none beside it makes the body optional.</summary>
    public AnswerPlan AnswerOf(Operation operation)
    {
        var successes = SuccessesOf(operation).Select(response => Read(operation, response)).ToList();
        if (successes.Count == 0)
            return new AnswerPlan(AnswerKind.None, null, null, default);
        var main = successes.Find(static success => success.Kind != AnswerKind.None) ?? successes[0];
        var statuses = new List<string>();
        foreach (var success in successes)
        {
            if (success.Kind == AnswerKind.None || IsSame(success, main))
                statuses.Add(success.Response.Status);
            else
                scope.Unsupported(success.Response.Place, $"The answer {success.Response.Status} is of another type than {main.Response.Status}; it is read as that one");
        }
        return new AnswerPlan(main.Kind, main.Response, main.Schema, statuses.ToEquatableArray())
        {
            Optional = main.Kind == AnswerKind.Json && successes.Any(static success => success.Kind == AnswerKind.None),
            Accept = main.Accept,
        };
    }

    /// <summary>The error answers whose bodies are JSON. What is declared without a body, or with another one, has no type.</summary>
    public IReadOnlyList<ErrorPlan> ErrorsOf(Operation operation)
    {
        if (operation.Method == "HEAD")
            return [];
        var successes = SuccessesOf(operation);
        var errors = new List<ErrorPlan>();
        foreach (var response in operation.Responses)
            if (response.Status[0] is not ('1' or '2') && !successes.Contains(response) && JsonOf(response.Content) is { } json)
                errors.Add(new ErrorPlan(response, json.Schema));
        return errors;
    }

    /// <summary>'default' stands for what is not declared: an error, unless nothing else is declared that is none.</summary>
    private static List<Response> SuccessesOf(Operation operation)
    {
        var successes = operation.Responses.Where(static response => response.Status[0] == '2').OrderBy(static response => response.Status.ToUpperInvariant(), StringComparer.Ordinal).ToList();
        if (!operation.Responses.Any(static response => response.Status[0] is '1' or '2' or '3'))
            successes.AddRange(operation.Responses.Where(static response => response.Status == "default"));
        return successes;
    }

    private bool IsSame(Success one, Success other) =>
        one.Kind == other.Kind && (one.Kind != AnswerKind.Json || TypeKeys.Of(shapes, one.Schema) == TypeKeys.Of(shapes, other.Schema));

    private Success Read(Operation operation, Response response)
    {
        if (response.Content.Count == 0 || operation.Method == "HEAD" || response.Status is "204" or "205")
            return new Success(response, AnswerKind.None);
        if (JsonOf(response.Content) is { } json)
        {
            foreach (var other in response.Content)
                if (other != json)
                    scope.Unused(other.Place, $"An answer is asked for as {References.Short(HttpSyntax.Essence(json.Range))}; the form '{References.Short(HttpSyntax.Essence(other.Range))}' is not used");
            return new Success(response, AnswerKind.Json, json.Schema) { Accept = AcceptOf([json]) };
        }
        // Frameworks that do not know better write */* for what is JSON; a plain text is none.
        if (response.Content.FirstOrDefault(static media => IsAny(media.Range)) is { Schema: { } schema })
        {
            var shape = shapes.Of(schema);
            var isText = shape is { Kind: ShapeKind.Primitive, Primitive: PrimitiveKind.String };
            if (isText)
                return new Success(response, Scalars.FormatOf(shape.Parts) == "binary" ? AnswerKind.Bytes : AnswerKind.Text);
            return new Success(response, AnswerKind.Json, schema);
        }
        // Bytes, if it may be something else than text: they lose nothing.
        return new Success(response, response.Content.All(static media => IsText(HttpSyntax.Essence(media.Range))) ? AnswerKind.Text : AnswerKind.Bytes) { Accept = AcceptOf(response.Content) };
    }

    private static MediaType? JsonOf(IReadOnlyList<MediaType> content) =>
        content.FirstOrDefault(static media => HttpSyntax.Essence(media.Range) == "application/json") ?? content.FirstOrDefault(static media => IsJson(media.Range));

    /// <summary>Null: what the client asks for by itself will do.</summary>
    private static string? AcceptOf(IReadOnlyList<MediaType> content)
    {
        var ranges = content.Select(static media => HttpSyntax.Essence(media.Range)).Distinct(StringComparer.Ordinal).ToList();
        return ranges.Contains("*/*") || ranges.All(static range => range is "application/json" or "text/plain") ? null : string.Join(", ", ranges);
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

    /// <summary>A success answer as it is read.</summary>
    private sealed record Success(Response Response, AnswerKind Kind, SchemaElement? Schema = null)
    {
        public string? Accept { get; init; }
    }
}
