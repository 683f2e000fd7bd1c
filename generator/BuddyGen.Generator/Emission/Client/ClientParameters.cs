using BuddyGen.Modeling;

namespace BuddyGen.Emission;

/// <summary>The parameters of an operation's method, and the calls that put them into the request.</summary>
internal sealed class ClientParameters
{
    private readonly SpecIdentity spec;
    private readonly OperationModel operation;

    public ClientParameters(SpecIdentity spec, OperationModel operation)
    {
        this.spec = spec;
        this.operation = operation;
        // In a path in its order, then the others as they are declared.
        var inPath = operation.Path
            .Select(part => operation.Parameters.FirstOrDefault(parameter => parameter.Place == ParameterPlace.Path && parameter.WireName == part.Parameter))
            .OfType<ParameterModel>()
            .Distinct()
            .ToList();
        Positional = [.. inPath, .. operation.Parameters.Where(parameter => parameter.Required && parameter.Place != ParameterPlace.Path)];
        Optional = [.. operation.Parameters.Where(static parameter => !parameter.Required && parameter.Place != ParameterPlace.Path)];

        var taken = new HashSet<string>(Positional.Select(static parameter => parameter.Name), StringComparer.Ordinal);
        Body = Unused("body", taken);
        Options = Unused("options", taken);
        CancellationToken = Unused("cancellationToken", taken);
        Request = Unused("request", taken);
    }

    public IReadOnlyList<ParameterModel> Positional { get; }

    /// <summary>Properties of the options.</summary>
    public IReadOnlyList<ParameterModel> Optional { get; }

    // The names of what every method has; a parameter of the API may be called so, too.
    public string Body { get; }

    public string Options { get; }

    public string CancellationToken { get; }

    /// <summary>The local that holds the request.</summary>
    public string Request { get; }

    /// <summary>The type of the method's body parameter, which is optional where the body is.</summary>
    public string BodyType(BodyModel body) => TypeNames.Of(spec, body.Type, nullable: !body.Required);

    /// <summary>What stands between the parentheses of the method's declaration.</summary>
    public string Declaration()
    {
        var parameters = Positional.Select(parameter => TypeNames.Of(spec, parameter.Type) + " " + parameter.Name).ToList();
        if (operation.Body is { } body)
            parameters.Add(BodyType(body) + " " + Body + (body.Required ? "" : " = null"));
        parameters.Add(ClientTypes.Options(spec, operation) + "? " + Options + " = null");
        parameters.Add(ClientTypes.CancellationToken + " " + CancellationToken + " = default");
        return string.Join(", ", parameters);
    }

    /// <summary>What stands between the parentheses of a call that passes them on.</summary>
    public string Arguments()
    {
        var arguments = Positional.Select(static parameter => parameter.Name).ToList();
        if (operation.Body is not null)
            arguments.Add(Body);
        arguments.Add(Options);
        arguments.Add(CancellationToken);
        return string.Join(", ", arguments);
    }

    /// <summary>The calls, each beginning with a dot, in the order in which a request wants them: path, query, headers.</summary>
    public IEnumerable<string> Calls()
    {
        foreach (var part in operation.Path)
            if (Positional.FirstOrDefault(parameter => parameter.Place == ParameterPlace.Path && parameter.WireName == part.Parameter) is { } parameter)
                yield return $".Path({Text(parameter.Type, parameter.Name, nullable: false)}, nameof({parameter.Name}))";
        foreach (var place in new[] { ParameterPlace.Query, ParameterPlace.Header })
        {
            foreach (var parameter in Positional.Where(parameter => parameter.Place == place))
                yield return $".{place}({SourceWriter.Literal(parameter.WireName)}, {Required(parameter)}{Separator(parameter)})";
            foreach (var parameter in Optional.Where(parameter => parameter.Place == place))
                yield return $".{place}({SourceWriter.Literal(parameter.WireName)}, {Text(parameter.Type, Options + "?." + parameter.PropertyName, nullable: true)}{Separator(parameter)})";
        }
    }

    private static string Separator(ParameterModel parameter) =>
        parameter is { Separator: { } separator, Type: TypeRef.List } ? ", " + SourceWriter.Literal(separator) : "";

    private static string Required(ParameterModel parameter)
    {
        var text = Text(parameter.Type, parameter.Name, nullable: false);
        // A struct of the framework is always there; an enum may be default.
        return parameter.Type is TypeRef.Primitive && TypeNames.IsValueType(parameter.Type)
            ? text
            : $"{ClientTypes.ParameterText}.Required({text}, nameof({parameter.Name}))";
    }

    /// <summary>The expression for the text, or texts, of a value.</summary>
    private static string Text(TypeRef type, string value, bool nullable) => type switch
    {
        TypeRef.Primitive { Kind: PrimitiveKind.String } => value,
        TypeRef.Named { Form: NamedForm.Enum } named => Text(new TypeRef.Primitive(named.Underlying), value + (nullable ? "?.Value" : ".Value"), nullable),
        TypeRef.List list => $"{ClientTypes.ParameterText}.Of({value}, static item => {Text(list.Item, "item", list.ItemNullable)})",
        _ => $"{ClientTypes.ParameterText}.Of({value})",
    };

    private static string Unused(string name, HashSet<string> taken)
    {
        var unused = name;
        while (!taken.Add(unused))
            unused += "_";
        return unused;
    }
}
