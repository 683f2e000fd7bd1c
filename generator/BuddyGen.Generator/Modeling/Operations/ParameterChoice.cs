using BuddyGen.OpenApi;

namespace BuddyGen.Modeling;

/// <summary>Which parameters of an operation can be sent.</summary>
internal sealed class ParameterChoice(Shapes shapes, ModelingScope scope)
{
    /// <summary>RFC 9110 has them for the message itself; OpenAPI says that such a parameter is to be ignored.</summary>
    private static readonly string[] IgnoredHeaders = ["Accept", "Content-Type", "Authorization"];

    /// <summary>Path parameters in the order of the template, then the others; null with <paramref name="problem"/>: one that is required cannot be sent, or, <paramref name="isInvalid"/>, is not declared.</summary>
    public List<Parameter>? Of(PathItem path, Operation operation, List<PathPart> template, out string? problem, out bool isInvalid)
    {
        problem = null;
        isInvalid = false;
        var own = new HashSet<(string, string)>(operation.Parameters.Select(static parameter => (parameter.Name, parameter.In)));
        var all = path.Parameters.Where(shared => !own.Contains((shared.Name, shared.In))).Concat(operation.Parameters).ToList();
        var ofPath = all.Where(static parameter => parameter.In == "path").ToLookup(static parameter => parameter.Name, StringComparer.Ordinal);
        var chosen = new List<Parameter>();
        foreach (var name in template.Where(static part => part.Parameter is not null).Select(static part => part.Parameter!).Distinct(StringComparer.Ordinal))
        {
            if (ofPath[name].FirstOrDefault() is not { } parameter)
            {
                problem = $"its path names '{References.Short(name)}', which no path parameter declares";
                isInvalid = true;
                return null;
            }
            chosen.Add(parameter);
        }
        var placed = new HashSet<Parameter>(chosen);
        foreach (var parameter in all)
        {
            scope.Cancellation.ThrowIfCancellationRequested();
            if (parameter.In == "path")
            {
                if (!placed.Contains(parameter))
                    scope.Invalid(parameter.Place, $"The path '{References.Short(path.Template)}' has no place for the parameter '{References.Short(parameter.Name)}'; it is ignored");
            }
            else if (parameter.In != "header" || !IgnoredHeaders.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase))
                chosen.Add(parameter);
        }
        var kept = new List<Parameter>(chosen.Count);
        foreach (var parameter in chosen)
        {
            if (Obstacle(parameter) is not { } obstacle)
                kept.Add(parameter);
            else if (parameter.Required)
            {
                problem = $"its required {parameter.In} parameter '{References.Short(parameter.Name)}' {obstacle}";
                return null;
            }
            else
                scope.Unsupported(parameter.Place, $"The {parameter.In} parameter '{References.Short(parameter.Name)}' {obstacle}; it is left out");
        }
        return kept;
    }

    /// <summary>What keeps the parameter from being sent; null: nothing.</summary>
    private string? Obstacle(Parameter parameter)
    {
        if (parameter.In is "cookie" or "querystring")
            return "stands in a place that is not supported yet";
        if (parameter.HasContent)
            return "is described by 'content', which is not supported yet";
        if (parameter.In == "header" && !HttpSyntax.IsToken(parameter.Name))
            return "has a name that no header can have";
        var style = parameter.In == "query" ? "form" : "simple";
        var isDelimited = parameter.In == "query" && parameter.Style is "spaceDelimited" or "pipeDelimited";
        if (parameter.Style is not null && parameter.Style != style && !isDelimited)
            return $"has the style '{parameter.Style}', which is not supported yet";
        if (parameter.AllowReserved)
            scope.Unsupported(parameter.PlaceOf("allowReserved"), "'allowReserved' is not supported; reserved characters are percent-encoded");
        if (parameter.Schema is null)
            return null;
        var shape = shapes.Of(parameter.Schema);
        if (IsScalar(shape))
            return isDelimited ? $"has the style '{parameter.Style}', which only a list can have" : null;
        if (shape.Kind != ShapeKind.List)
            return "is neither plain text, a number, a truth value, an enum nor a list of such, which is not supported yet";
        return shape.Item is null || (shapes.Of(shape.Item) is { Nullable: false } item && IsScalar(item)) ? null : "is a list of something else than plain values, which is not supported yet";
    }

    /// <summary>What stands between the items of a list in a query, as it stands in a URI (OpenAPI 3.1.1 §4.8.12.4); null: each item is a parameter. In a path and in a header it is a comma either way.</summary>
    public static string? SeparatorOf(Parameter parameter) => parameter switch
    {
        not { In: "query" } => null,
        { Style: "spaceDelimited", Explode: not true } => "%20",
        { Style: "pipeDelimited", Explode: not true } => "%7C",
        { Explode: false } => ",",
        _ => null,
    };

    /// <summary>What has a text. A schema that says nothing leaves text of any kind; a union is of such or it has none.</summary>
    private bool IsScalar(Shape shape) => shape.Kind switch
    {
        ShapeKind.Primitive or ShapeKind.Enum => true,
        ShapeKind.Json => shape is { Loss: null, Never: false },
        ShapeKind.Union => shape.Cases.All(one => shapes.Of(one.Schema).Kind is ShapeKind.Primitive or ShapeKind.Enum),
        _ => false,
    };
}
