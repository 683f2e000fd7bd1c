using BuddyGen.Reading;
using BuddyGen.Schemas;

namespace BuddyGen.OpenApi;

/// <summary>Reads what goes over the wire: parameters, request bodies, responses.</summary>
internal sealed class ContentReader(OpenApiScope scope, References references, SchemaReader schemas)
{
    private static readonly string[] Places = ["path", "query", "header", "cookie", "querystring"];
    private static readonly string[] Styles = ["simple", "form", "label", "matrix", "spaceDelimited", "pipeDelimited", "deepObject", "cookie"];
    private static readonly HashSet<string> ParameterFields =
        ["name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema", "content", "example", "examples"];
    private static readonly HashSet<string> BodyFields = ["description", "content", "required"];
    private static readonly HashSet<string> ResponseFields = ["summary", "description", "headers", "content", "links"];
    private static readonly HashSet<string> MediaTypeFields =
        ["schema", "itemSchema", "example", "examples", "encoding", "prefixEncoding", "itemEncoding"];

    private readonly Dictionary<SpecNode, Parameter?> parameters = [];
    private readonly Dictionary<SpecNode, RequestBody> bodies = [];
    private readonly Dictionary<SpecNode, Response> responses = [];

    /// <summary>Null, reported, if it leads nowhere or does not say which parameter it is.</summary>
    public Parameter? ReadParameter(Position position)
    {
        if (!scope.Spend(position.Place) || references.Follow(position, "the parameter is left out") is not { } at)
            return null;
        if (parameters.TryGetValue(at.Node, out var known))
            return known;
        return parameters[at.Node] = ReadParameterAt(at);
    }

    /// <summary>A reference that leads nowhere is JSON of any shape, so that the operation survives.</summary>
    public RequestBody ReadRequestBody(Position position)
    {
        var found = scope.Spend(position.Place) ? references.Follow(position, "the body is taken as JSON of any shape") : null;
        if (found is not { } at)
            return new RequestBody(position) { Content = AnyJson(position) };
        if (bodies.TryGetValue(at.Node, out var known))
            return known;
        var fields = Fields.Of(at, "a request body", scope, BodyFields);
        return bodies[at.Node] = new RequestBody(at)
        {
            Required = fields?.Flag("required") ?? false,
            Description = fields?.Text("description"),
            Content = fields is null ? AnyJson(at) : ReadContent(fields, at, "a request body"),
            ComponentKey = at.Pointer.ComponentName("requestBodies"),
        };
    }

    public Response? ReadResponse(string status, Position position)
    {
        if (!IsStatus(status))
        {
            scope.Invalid(position.Place, $"'{References.Short(status)}' is not a status such as 200, 2XX or default; the response is left out");
            return null;
        }
        var found = scope.Spend(position.Place) ? references.Follow(position, "the response is taken as JSON of any shape") : null;
        if (found is not { } at)
            return new Response(position) { Status = status, Content = AnyJson(position) };
        if (!responses.TryGetValue(at.Node, out var response))
        {
            var fields = Fields.Of(at, "a response", scope, ResponseFields);
            foreach (var header in fields?.Map("headers", extensions: true) ?? [])
                references.Follow(header.Element, "the header is ignored");
            responses[at.Node] = response = new Response(at)
            {
                Status = status,
                Description = fields?.Text("description") ?? fields?.Text("summary"),
                Content = fields is not null && fields.Has("content") ? ReadContent(fields, at, null) : [],
                ComponentKey = at.Pointer.ComponentName("responses"),
            };
        }
        return response.WithStatus(status, at with { Place = position.Place });
    }

    private Parameter? ReadParameterAt(Position at)
    {
        const string Outcome = "the parameter is left out";
        if (Fields.Of(at, "a parameter", scope, ParameterFields) is not { } fields || fields.Needed("name", Outcome) is not { } name || fields.Needed("in", Outcome) is not { } place)
            return null;
        if (!Places.Contains(place))
        {
            scope.Invalid(fields.At("in")!.Value.Node.Span, $"'{References.Short(place)}' is not a place of a parameter; {Outcome}{Suggestion.Clause(place, Places)}");
            return null;
        }
        var required = fields.Flag("required") ?? false;
        if (place == "path" && !required)
        {
            scope.Invalid(at.Place, $"The path parameter '{References.Short(name)}' must say 'required: true'; it is taken as required");
            required = true;
        }
        var style = fields.Text("style");
        if (style is not null && !Styles.Contains(style))
        {
            scope.Invalid(fields.At("style")!.Value.Node.Span, $"'{References.Short(style)}' is not a style; it is ignored{Suggestion.Clause(style, Styles)}");
            style = null;
        }
        if (!fields.Has("schema") && !fields.Has("content"))
            scope.Invalid(at.Place, $"The parameter '{References.Short(name)}' needs a 'schema' or 'content'; it is taken as text");
        return new Parameter(at)
        {
            Name = name,
            In = place,
            Required = required,
            Deprecated = fields.Flag("deprecated") ?? false,
            Description = fields.Text("description"),
            Schema = fields.At("schema") is { } schema ? schemas.Read(schema) : null,
            HasContent = fields.Has("content"),
            Style = style,
            Explode = fields.Flag("explode"),
            AllowReserved = fields.Flag("allowReserved") ?? false,
            Example = fields.At("example") is { } example ? PlainValues.Of(example.Node) : FirstExample(fields),
            ComponentKey = at.Pointer.ComponentName("parameters"),
        };
    }

    private JsonValue? FirstExample(Fields fields)
    {
        foreach (var (_, example) in fields.Map("examples", extensions: true))
            if (references.Follow(example, "the example is ignored") is { } at)
                foreach (var name in new[] { "value", "dataValue" })
                    if (at.Node.TryGet(name, out var value))
                        return PlainValues.Of(value);
        return null;
    }

    private List<MediaType> ReadContent(Fields fields, Position owner, string? needed)
    {
        var content = new List<MediaType>();
        if (needed is not null && !fields.Has("content"))
            scope.Invalid(owner.Place, $"{char.ToUpperInvariant(needed[0])}{needed.Substring(1)} needs 'content'; it is taken as empty");
        foreach (var (range, position) in fields.Map("content", extensions: true))
        {
            if (!scope.Spend(position.Place))
                break;
            if (!HttpSyntax.IsMediaRange(range))
            {
                scope.Invalid(position.Place, $"'{References.Short(range)}' is not a media type; it is left out");
                continue;
            }
            if (references.Follow(position, "it is taken as JSON of any shape") is not { } at)
            {
                content.Add(new MediaType(position) { Range = range });
                continue;
            }
            var media = Fields.Of(at, "a media type", scope, MediaTypeFields);
            if (media?.Has("itemSchema") == true)
                scope.Unsupported(media.PlaceOf("itemSchema"), "A stream of items is not supported; the content is taken as a whole");
            content.Add(new MediaType(at with { Place = position.Place })
            {
                Range = range,
                Schema = media?.At("schema") is { } schema ? schemas.Read(schema) : null,
            });
        }
        return content;
    }

    private static List<MediaType> AnyJson(Position position) => [new MediaType(position) { Range = "application/json" }];

    private static bool IsStatus(string status) =>
        status == "default"
        || (status.Length == 3 && status[0] is >= '1' and <= '5'
            && ((status[1] is >= '0' and <= '9' && status[2] is >= '0' and <= '9') || string.Equals(status.Substring(1), "XX", StringComparison.OrdinalIgnoreCase)));
}
