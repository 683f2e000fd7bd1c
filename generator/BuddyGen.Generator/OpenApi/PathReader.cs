using BuddyGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.OpenApi;

/// <summary>Reads paths and their operations, and the components that they share.</summary>
internal sealed class PathReader(OpenApiScope scope, References references, SchemaReader schemas, ServerReader servers)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];
    private static readonly HashSet<string> PathFields = [.. Methods, "$ref", "summary", "description", "servers", "parameters", "additionalOperations"];
    private static readonly HashSet<string> OperationFields =
        ["tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses", "callbacks", "deprecated", "security", "servers"];

    private readonly ContentReader content = new(scope, references, schemas);

    /// <summary>Reads the shared elements where they stand, so that what is wrong with them is said even if nothing uses them.</summary>
    public void ReadComponents(Fields components)
    {
        foreach (var parameter in references.MapOf(components, "parameters"))
            content.ReadParameter(parameter.Element);
        foreach (var body in references.MapOf(components, "requestBodies"))
            content.ReadRequestBody(body.Element);
        foreach (var response in references.MapOf(components, "responses"))
            content.ReadResponse("default", response.Element);
    }

    public PathItem? ReadPath(string template, Position position)
    {
        if (!scope.Spend(position.Place))
            return null;
        if (template.Length == 0 || template[0] != '/')
        {
            scope.Invalid(position.Place, $"A path must begin with '/'; '{References.Short(template)}' is left out");
            return null;
        }
        var at = position;
        if (position.Node.Kind == NodeKind.Mapping && position.Node.TryGet("$ref", out _))
        {
            if (position.Node.Members.Any(static member => Methods.Contains(member.Name)))
                scope.Unsupported(position.Place, "Operations beside a '$ref' are not supported; those of the path that it leads to are taken");
            if (references.Follow(position, "the path is left out") is not { } target)
                return null;
            at = target with { Place = position.Place };
        }
        if (Fields.Of(at, "a path", scope, PathFields) is not { } fields)
            return null;
        var parameters = ReadParameters(fields, out var unknown);
        var operations = new List<Operation>();
        foreach (var member in at.Node.Members)
            if (Methods.Contains(member.Name) && ReadOperation(member.Name.ToUpperInvariant(), Position.Of(member, at.Pointer), unknown) is { } operation)
                operations.Add(operation);
        foreach (var (method, operationAt) in fields.Map("additionalOperations", extensions: true))
        {
            if (!HttpSyntax.IsToken(method))
                scope.Invalid(operationAt.Place, $"'{References.Short(method)}' is not an HTTP method; the operation is left out");
            else if (Methods.Contains(method.ToLowerInvariant()))
                scope.Invalid(operationAt.Place, $"'{method}' is a field of the path itself, not one of 'additionalOperations'; the operation is left out");
            else if (ReadOperation(method, operationAt, unknown) is { } operation)
                operations.Add(operation);
        }
        return new PathItem(at) { Template = template, Servers = servers.Read(fields), Parameters = parameters, Operations = operations };
    }

    public List<SecurityRequirement> ReadSecurity(Fields fields)
    {
        var requirements = new List<SecurityRequirement>();
        foreach (var position in fields.List("security"))
        {
            if (position.Node.Kind != NodeKind.Mapping)
            {
                scope.Invalid(position.Node.Span, $"A security requirement must be a mapping, not {Fields.KindOf(position.Node)}; it is ignored");
                continue;
            }
            var schemes = new List<RequiredScheme>();
            foreach (var member in position.Node.Members)
            {
                if (member.Value.Kind != NodeKind.Sequence)
                    scope.Invalid(member.Value.Span, $"The scopes of a security requirement must be a list, not {Fields.KindOf(member.Value)}; they are ignored");
                schemes.Add(new RequiredScheme(
                    member.Name,
                    member.NameSpan,
                    member.Value.Items.Where(static item => item.Kind == NodeKind.String).Select(static item => item.Text).ToList()));
            }
            requirements.Add(new SecurityRequirement(position) { Schemes = schemes });
        }
        return requirements;
    }

    private Operation? ReadOperation(string method, Position position, TextSpan? unknownOfPath)
    {
        if (!scope.Spend(position.Place) || Fields.Of(position, "an operation", scope, OperationFields) is not { } fields)
            return null;
        if (fields.Has("callbacks"))
            scope.Unsupported(fields.PlaceOf("callbacks"), "Callbacks are not supported; they are left out");
        var parameters = ReadParameters(fields, out var unknown);
        return new Operation(position)
        {
            Method = method,
            OperationId = fields.Text("operationId"),
            PinnedName = fields.Text("x-buddygen-name"),
            Summary = fields.Text("summary"),
            Description = fields.Text("description"),
            Tags = fields.Texts("tags"),
            Servers = servers.Read(fields),
            Parameters = parameters,
            RequestBody = fields.At("requestBody") is { } body ? content.ReadRequestBody(body) : null,
            Responses = fields.Map("responses").Select(response => content.ReadResponse(response.Name, response.Element)).OfType<Response>().ToList(),
            Security = fields.Has("security") ? ReadSecurity(fields) : null,
            Deprecated = fields.Flag("deprecated") ?? false,
            UnknownParameter = unknown ?? unknownOfPath,
        };
    }

    private List<Parameter> ReadParameters(Fields fields, out TextSpan? unknown)
    {
        unknown = null;
        var parameters = new List<Parameter>();
        var met = new HashSet<(string, string)>();
        foreach (var position in fields.List("parameters"))
        {
            if (content.ReadParameter(position) is not { } parameter)
            {
                unknown ??= position.Place;
                continue;
            }
            if (!met.Add((parameter.Name, parameter.In)))
                scope.Invalid(position.Place, $"The {parameter.In} parameter '{References.Short(parameter.Name)}' is listed twice; the first is taken");
            else
                parameters.Add(parameter);
        }
        return parameters;
    }
}
