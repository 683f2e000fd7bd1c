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
        $"{Connection}.Request({SourceWriter.Literal(operation.Method)}, {SourceWriter.Literal(Template)}{Credentials()}{Accept}{Errors})" + string.Concat(calls.Select(static call => "\n    " + call));

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
            : body.Type is TypeRef.Named { Form: not NamedForm.Enum } ? $"{value}.Write({begin});"
            : $"{TypeNames.JsonWriting}.Value({begin}, {value}{(body.Type is TypeRef.Named ? ".Value" : "")});";
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
        var remarks = new List<string>();
        if (!string.IsNullOrWhiteSpace(operation.Summary) && !string.IsNullOrWhiteSpace(operation.Description))
            remarks.Add(XmlDoc.Text(operation.Description!));
        var summary = string.IsNullOrWhiteSpace(operation.Summary) ? operation.Description : operation.Summary;
        if (!string.IsNullOrWhiteSpace(summary))
            remarks.Add(place);
        if (operation.Scopes.Count > 0)
            remarks.Add("Needs the " + (operation.Scopes.Count == 1 ? "scope " : "scopes ") + string.Join(", ", operation.Scopes.Select(XmlDoc.Code)) + ".");
        remarks.Add("Source: " + XmlDoc.Code(TypeFile.SourceOf(Spec, operation.Pointer)));
        writer.WriteLine(XmlDoc.Summary(summary, place) + "\n" + XmlDoc.Remarks(remarks).TrimEnd('\n'));
        foreach (var parameter in parameters.Positional)
            WriteParameter(writer, parameter.Name, Described(parameter));
        if (operation.Body is { } body)
            WriteParameter(writer, parameters.Body, string.IsNullOrWhiteSpace(body.Description) ? "The body of the request." : XmlDoc.Text(body.Description!));
        WriteParameter(writer, parameters.Options, "What this call does differently" + (parameters.Optional.Count > 0 ? ", and the operation's optional parameters." : "."));
        WriteParameter(writer, parameters.CancellationToken, "Gives the call up.");
        if (ClientTypes.Body(Spec, operation.Answer) is not null)
            writer.WriteLine(XmlDoc.Element("returns", (string.IsNullOrWhiteSpace(operation.Answer.Description) ? "The body of the answer." : XmlDoc.Text(operation.Answer.Description!)) + (operation.Answer.Optional ? "\nNull: the answer has no body." : "")));
        writer.WriteLine($"""/// <exception cref="{ClientTypes.ApiException(Spec)}">The call failed, or the server refused it.</exception>""");
        foreach (var error in operation.Errors)
            writer.WriteLine(XmlDoc.Element($"exception cref=\"{ClientTypes.ApiException(Spec)}{{TError}}\"", DocumentationOf(error)));
        var isBodyChecked = operation.Body is not null && IsChecked(operation.Body.Type);
        if (isBodyChecked || checks.Count > 0)
            writer.WriteLine($"""/// <exception cref="{ClientTypes.RequestValidationException(Spec)}">{(checks.Count == 0 ? "The body" : isBodyChecked ? "A parameter or the body" : "A parameter")} breaks a rule of the API's description; nothing was sent.</exception>""");
    }

    private string DocumentationOf(ErrorModel error)
    {
        var type = error.Type is TypeRef.Named named ? $"<see cref=\"{TypeNames.Of(Spec, named)}\" />" : XmlDoc.Code(TypeNames.Of(Spec, error.Type).Replace("global::", ""));
        var start = (error.Status == "default" ? "Any other status" : XmlDoc.Code(error.Status)) + ", with " + type;
        return string.IsNullOrWhiteSpace(error.Description) ? start + "." : start + ": " + XmlDoc.Text(error.Description!);
    }

    private static string Described(ParameterModel parameter) => string.Join("\n", RuleDocs.Of(parameter).Prepend(
        string.IsNullOrWhiteSpace(parameter.Description) ? "The parameter " + XmlDoc.Code(parameter.WireName) + "." : XmlDoc.Text(parameter.Description!)));

    private static void WriteParameter(SourceWriter writer, string name, string xml) =>
        writer.WriteLine(XmlDoc.Element("param name=\"" + name.TrimStart('@') + "\"", xml));
}
