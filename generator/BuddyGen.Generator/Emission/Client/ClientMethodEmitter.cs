using System.Globalization;
using BuddyGen.Modeling;
using BuddyGen.Schemas;

namespace BuddyGen.Emission;

/// <summary>The methods of an operation: the one that returns the body, and the one that returns the whole answer.</summary>
internal sealed class ClientMethodEmitter
{
    private readonly ApiModel api;
    private readonly ClientGroup group;
    private readonly OperationModel operation;
    private readonly ClientErrors? errors;
    private readonly ClientParameters parameters;
    private readonly IReadOnlyList<RuleStatement> checks;

    /// <param name="errors">Those of the group; null where nothing is sent.</param>
    /// <param name="rules">The compiler of the group; null where nothing is sent.</param>
    public ClientMethodEmitter(ApiModel api, ClientGroup group, OperationModel operation, ClientErrors? errors = null, RuleCompiler? rules = null)
    {
        this.api = api;
        this.group = group;
        this.operation = operation;
        this.errors = errors;
        parameters = new ClientParameters(api.Spec, operation);
        checks = rules is null ? [] : [.. ParameterChecks.Of(rules, parameters).Where(static statement => !statement.IsEmpty)];
    }

    private SpecIdentity Spec => api.Spec;

    private string Name => operation.Name + "Async";

    /// <summary>The field, which a parameter of its name would hide.</summary>
    private string Connection => parameters.Positional.Any(static parameter => parameter.Name == "_connection") ? "this._connection" : "_connection";

    private string BodyReturn => ClientTypes.Task + (ClientTypes.Body(Spec, operation.Answer) is { } body ? "<" + body + ">" : "");

    private string ResponseReturn => ClientTypes.Task + "<" + ClientTypes.Response(Spec, operation.Answer) + ">";

    /// <summary>The documented declaration in the interface.</summary>
    public void WriteDeclaration(SourceWriter writer)
    {
        WriteDocumentation(writer);
        WriteObsolete(writer);
        if (ParameterChecks.OfMethod(parameters) is { } rules)
            TypeFile.WriteSchema(writer, Spec, SchemaJson.Write(rules));
        writer.WriteLine($"{BodyReturn} {Name}({parameters.Declaration()});");
    }

    /// <summary>The declaration in the interface whose methods return the whole answer.</summary>
    public void WriteDeclarationWithResponse(SourceWriter writer)
    {
        writer.WriteLine($"""/// <inheritdoc cref="{TypeNames.Of(Spec, group.Interface)}.{Name}" />""");
        WriteObsolete(writer);
        writer.WriteLine($"{ResponseReturn} {Name}({parameters.Declaration()});");
    }

    public void Write(SourceWriter writer)
    {
        var call = $"WithResponse.{Name}({parameters.Arguments()})";
        writer.WriteLine("/// <inheritdoc />");
        WriteObsolete(writer);
        writer.WriteLine($"public {BodyReturn} {Name}({parameters.Declaration()}) =>");
        using (writer.Indent())
            writer.WriteLine((operation.Answer.Kind == AnswerKind.None ? call : $"{ClientTypes.Connection(Spec)}.BodyAsync({call})") + ";");
    }

    public void WriteWithResponse(SourceWriter writer)
    {
        WriteObsolete(writer);
        var header = $"public {ResponseReturn} {Name}({parameters.Declaration()})";
        var calls = parameters.Calls().ToList();
        if (operation.Body is null && calls.Count == 0 && checks.Count == 0)
        {
            writer.WriteLine(header + " =>");
            using (writer.Indent())
                writer.WriteLine(Send(Request(calls)) + ";");
            return;
        }
        using (writer.Block(header))
        {
            writer.WriteLine($"var {parameters.Request} = {Request(calls)};");
            if (checks.Count > 0)
                using (writer.Block($"if ({Connection}.Validates)"))
                    RuleStatement.WriteAll(writer, checks, parameters.Request + ".Violations");
            if (operation.Body is { } body)
                WriteBody(writer, body);
            writer.WriteLine($"return {Send(parameters.Request)};");
        }
        if (operation.Body is { } own && NeedsBodyWriter(own.Type))
        {
            writer.WriteLine();
            WriteBodyWriter(writer, own.Type);
        }
    }

    private string Request(IReadOnlyList<string> calls) =>
        $"{Connection}.Request({SourceWriter.Literal(operation.Method)}, {SourceWriter.Literal(Template)}{Credentials()}{Accept}{Errors}{OwnServer})" + string.Concat(calls.Select(static call => "\n    " + call));

    private string Send(string request)
    {
        var arguments = $"{parameters.Options}, {parameters.CancellationToken})";
        return operation.Answer.Kind switch
        {
            AnswerKind.Json => $"{Connection}.{(operation.Answer.Optional ? "SendForOptionalAsync" : "SendAsync")}<{ClientTypes.Body(Spec, operation.Answer)}>({request}, {ReaderEmitter.Method(Spec, operation.Answer.Type ?? new TypeRef.Json(), operation.Answer.Optional, "reader")}, {arguments}",
            AnswerKind.Text => $"{Connection}.SendForTextAsync({request}, {arguments}",
            AnswerKind.Bytes => $"{Connection}.SendForBytesAsync({request}, {arguments}",
            _ => $"{Connection}.SendAsync({request}, {arguments}",
        };
    }

    /// <summary>The path with its parameters in braces. A brace that is none of these would be taken for one.</summary>
    private string Template => string.Concat(operation.Path.Select(static part =>
        part.Parameter is { } parameter ? "{" + parameter.Replace("{", "").Replace("}", "") + "}" : part.Literal.Replace("{", "%7B").Replace("}", "%7D")));

    private string Accept => operation.Answer.Accept is { } accept ? ", accept: " + SourceWriter.Literal(accept) : "";

    private string Errors => errors?.FieldOf(operation) is { } table ? ", errors: " + table : "";

    private string OwnServer => operation.OwnServer == 0 ? "" : ", ownServer: " + operation.OwnServer.ToString(CultureInfo.InvariantCulture);

    private string Credentials()
    {
        var bits = 0UL;
        for (var i = 0; i < api.Credentials.Count && i < 64; i++)
            if (operation.Credentials.Contains(api.Credentials[i].Key))
                bits |= 1UL << i;
        return bits == 0 ? "" : ", credentials: " + bits.ToString(CultureInfo.InvariantCulture);
    }

    private void WriteBody(SourceWriter writer, BodyModel body)
    {
        var begin = $"{Connection}.{(IsChecked(body.Type) ? "Body" : "UncheckedBody")}({parameters.Request}, {SourceWriter.Literal(body.MediaType)}, {parameters.Body}, nameof({parameters.Body}))";
        var value = parameters.Body + (!body.Required && TypeNames.IsValueType(body.Type) ? ".Value" : "");
        var statement =
            NeedsBodyWriter(body.Type) ? $"Write{operation.Name}Body({begin}, {parameters.Body});"
            : $"{TypeNames.JsonWriting}.Value({begin}, {value}{(body.Type is TypeRef.Named { Form: NamedForm.Enum } ? ".Value" : "")});";
        writer.WriteLine(body.Required ? statement : $"if ({parameters.Body} is not null)\n    {statement}");
    }

    /// <summary>A method of its own, in which the names of loop variables cannot clash with the parameters' names.</summary>
    private void WriteBodyWriter(SourceWriter writer, TypeRef type)
    {
        using (writer.Block($"private static void Write{operation.Name}Body({TypeNames.JsonWriter} writer, {TypeNames.Of(Spec, type)} body)"))
            WriterEmitter.WriteValue(writer, type, "body", nullable: false, depth: 1);
    }

    private static bool NeedsBodyWriter(TypeRef type) => type is TypeRef.List or TypeRef.Map;

    private static bool IsChecked(TypeRef type) => type switch
    {
        TypeRef.Named named => named.IsValidated,
        TypeRef.List { Item: TypeRef.Named { IsValidated: true } } or TypeRef.Map { Value: TypeRef.Named { IsValidated: true } } => true,
        _ => false,
    };

    private void WriteObsolete(SourceWriter writer)
    {
        if (operation.Deprecated)
            writer.WriteLine("""[global::System.Obsolete("Deprecated in the API.")]""");
    }

    private void WriteDocumentation(SourceWriter writer)
    {
        var place = XmlDoc.Code(operation.Method + " " + Template);
        var remarks = new List<DescriptionBlock>();
        if (!string.IsNullOrWhiteSpace(operation.Summary))
            remarks.AddRange(XmlDoc.Without(operation.Summary!, operation.Description));
        var summary = string.IsNullOrWhiteSpace(operation.Summary) ? operation.Description : operation.Summary;
        if (!string.IsNullOrWhiteSpace(summary))
            remarks.Add(place);
        if (operation.OwnServer > 0)
        {
            var own = api.OwnServers[operation.OwnServer - 1];
            remarks.Add($"The request goes to {XmlDoc.Code(own.Address)}{(own.Address[0] == '/' ? ", relative to the base address of the client" : "")}, or to <see cref=\"{ClientTypes.ClientOptions(Spec)}.{own.Option}\" /> of the client options.");
        }
        if (SecurityDocs.Of(api, operation.Security) is { } security)
            remarks.Add(security);
        remarks.Add(TypeFile.Source(Spec, operation.Pointer));
        writer.WriteLine(XmlDoc.Head(summary, place, remarks));
        foreach (var parameter in parameters.Positional)
            WriteParameter(writer, parameter.Name, Described(parameter));
        if (operation.Body is { } body)
            WriteParameter(writer, parameters.Body, XmlDoc.Content(body.Description, "The body of the request."));
        WriteParameter(writer, parameters.Options, parameters.Optional.Count > 0 ? "The optional parameters of the operation, and settings for this call." : "Settings for this call.");
        WriteParameter(writer, parameters.CancellationToken, "A token to cancel the call.");
        if (ClientTypes.Body(Spec, operation.Answer) is not null)
            writer.WriteLine(XmlDoc.Element("returns", XmlDoc.Content(operation.Answer.Description, "The body of the response.", operation.Answer.Optional ? "<see langword=\"null\" /> if the response has no body." : "")));
        writer.WriteLine($"""/// <exception cref="{ClientTypes.ApiException(Spec)}">The request failed, or the server answered with an error.</exception>""");
        if (operation.Errors.Count > 0)
            writer.WriteLine(XmlDoc.Element($"exception cref=\"{ClientTypes.ApiException(Spec)}{{TError}}\"", DeclaredErrors()));
        var isBodyChecked = operation.Body is not null && IsChecked(operation.Body.Type);
        if (isBodyChecked || checks.Count > 0)
            writer.WriteLine($"""/// <exception cref="{ClientTypes.RequestValidationException(Spec)}">{(checks.Count == 0 ? "The body" : isBodyChecked ? "A parameter or the body" : "A parameter")} violates a rule of the API description, and nothing was sent.</exception>""");
    }

    /// <summary>The declared errors, all in one place: what a caller catches is one type.</summary>
    private string DeclaredErrors()
    {
        const string Start = "The server answered with ";
        if (operation.Errors.Count == 1 && XmlDoc.Blocks(operation.Errors[0].Description).Count <= 1)
            return XmlDoc.Inline(Start + StatusOf(operation.Errors[0], "an error") + " (" + TypeOf(operation.Errors[0]) + ")", operation.Errors[0].Description);
        var types = operation.Errors.Select(TypeOf).Distinct(StringComparer.Ordinal).ToList();
        return Start + "a documented error" + (types.Count == 1 ? " (" + types[0] + ")" : "") + ":\n<list type=\"bullet\">\n"
            + string.Concat(operation.Errors.Select(error =>
                "<item><description>" + XmlDoc.Inline(StatusOf(error, "Any other error") + (types.Count == 1 ? "" : " (" + TypeOf(error) + ")"), error.Description) + "</description></item>\n"))
            + "</list>";
    }

    private static string StatusOf(ErrorModel error, string otherwise) => error.Status == "default" ? otherwise : XmlDoc.Code(error.Status);

    private string TypeOf(ErrorModel error) =>
        error.Type is TypeRef.Named named ? $"<see cref=\"{TypeNames.Of(Spec, named)}\" />" : XmlDoc.Code(TypeNames.Of(Spec, error.Type).Replace("global::System.Collections.Generic.", "").Replace("global::", ""));

    private static string Described(ParameterModel parameter) => XmlDoc.Content(parameter.Description, "The parameter " + XmlDoc.Code(parameter.WireName) + ".", RuleDocs.Of(parameter));

    private static void WriteParameter(SourceWriter writer, string name, string xml) =>
        writer.WriteLine(XmlDoc.Element("param name=\"" + name.TrimStart('@') + "\"", xml));
}
