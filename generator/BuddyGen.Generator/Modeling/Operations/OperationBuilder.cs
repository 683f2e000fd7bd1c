using BuddyGen.OpenApi;

namespace BuddyGen.Modeling;

/// <summary>Operations with the types of their schemas, in their groups.</summary>
internal sealed class OperationBuilder(TypeBuilder types, Shapes shapes, ParameterRules rules)
{
    public OperationModel Build(OperationPlan plan, string name, Func<string> optionsName)
    {
        var operation = plan.Operation;
        var parameters = Parameters(plan);
        return new OperationModel
        {
            Name = name,
            OptionsName = parameters.Any(static parameter => !parameter.Required) ? optionsName() : null,
            Method = operation.Method,
            OwnServer = plan.OwnServer,
            Path = plan.Path.ToEquatableArray(),
            Parameters = parameters,
            Body = plan.Body is { } body ? Body(plan, body) : null,
            Answer = Answer(plan),
            Errors = plan.Errors.Select(error => Error(plan, error)).ToEquatableArray(),
            Summary = operation.Summary,
            Description = operation.Description,
            Security = plan.Security.Alternatives,
            Credentials = plan.Security.Credentials,
            Deprecated = operation.Deprecated,
            Pointer = operation.Pointer.ToString(),
        };
    }

    private EquatableArray<ParameterModel> Parameters(OperationPlan plan)
    {
        var names = new NameScope(CSharpWords.OfMethod, "Parameter");
        var propertyNames = new NameScope(CSharpWords.OfRequestOptions, "Parameter");
        var models = new List<ParameterModel>(plan.Parameters.Count);
        foreach (var parameter in plan.Parameters)
        {
            var word = Names.Pascal(parameter.Name, "Parameter");
            var stand = parameter.ComponentKey is { } key ? new Stand("", Names.Pascal(key, "Parameter")) : new Stand(plan.FullName, word);
            var shape = parameter.Schema is null ? null : shapes.Of(parameter.Schema);
            var type = parameter.Schema is null ? new TypeRef.Json() : types.TypeOf(parameter.Schema, isRequest: true, stand).Type;
            models.Add(new ParameterModel
            {
                WireName = parameter.Name,
                Name = Names.Escape(names.Add(Names.LowerFirst(word))),
                PropertyName = propertyNames.Add(word),
                Place = parameter.In switch { "path" => ParameterPlace.Path, "query" => ParameterPlace.Query, _ => ParameterPlace.Header },
                Separator = ParameterChoice.SeparatorOf(parameter),
                Type = TextFor(type),
                Required = parameter.Required,
                Rules = parameter.Schema is null ? null : rules.Of(parameter.Schema, type),
                Description = parameter.Description ?? shape?.Parts.Select(static part => part.Description).LastOrDefault(static text => text is not null),
                Default = parameter.Schema is null ? null : rules.DefaultOf(parameter.Schema),
                Example = parameter.Example ?? (shape is null ? null : Fitting.ExamplesOf(shape).FirstOrDefault()),
                Format = shape is null ? null : Scalars.FormatOf(shape.Parts),
                Deprecated = parameter.Deprecated,
            });
        }
        return models.ToEquatableArray();
    }

    /// <summary>Where a schema says nothing, a parameter is text: that is what stands in the request.</summary>
    private static TypeRef TextFor(TypeRef type) => type switch
    {
        TypeRef.Json => new TypeRef.Primitive(PrimitiveKind.String),
        TypeRef.List list => list with { Item = TextFor(list.Item) },
        _ => type,
    };

    private BodyModel Body(OperationPlan plan, BodyPlan body)
    {
        var stand = StandOf(body.Body.ComponentKey, plan.FullName, "Request");
        var type = body.Schema is null ? new TypeRef.Json() : types.TypeOf(body.Schema, isRequest: true, stand).Type;
        return new BodyModel(type, body.MediaType, body.Body.Required, body.Body.Description);
    }

    private AnswerModel Answer(OperationPlan plan)
    {
        var answer = plan.Answer;
        if (answer.Kind != AnswerKind.Json)
            return new AnswerModel(answer.Kind, null, answer.Statuses, answer.Response?.Description) { Accept = answer.Accept };
        var stand = StandOf(answer.Response?.ComponentKey, plan.FullName, "Response");
        var (type, nullable) = answer.Schema is null ? (new TypeRef.Json(), false) : types.TypeOf(answer.Schema, isRequest: false, stand);
        return new AnswerModel(AnswerKind.Json, type, answer.Statuses, answer.Response?.Description) { Optional = answer.Optional || (nullable && type is not TypeRef.Json), Accept = answer.Accept };
    }

    private ErrorModel Error(OperationPlan plan, ErrorPlan error)
    {
        const string End = "Error";
        var response = error.Response;
        var isDefault = response.Status == "default";
        var stand = response.ComponentKey is null && !isDefault ? new Stand(plan.FullName, response.Status.ToLowerInvariant() + End) : StandOf(response.ComponentKey, plan.FullName, End);
        var type = error.Schema is null ? new TypeRef.Json() : types.TypeOf(error.Schema, isRequest: false, stand).Type;
        return new ErrorModel(isDefault ? response.Status : response.Status.ToUpperInvariant(), type, response.Description);
    }

    /// <summary>A shared body or answer is named by its key, any other by the operation.</summary>
    private static Stand StandOf(string? key, string operation, string end)
    {
        if (key is null)
            return new Stand(operation, end);
        var name = Names.Pascal(key, end);
        return new Stand("", name.EndsWith(end, StringComparison.Ordinal) || name.EndsWith("Response", StringComparison.Ordinal) ? name : name + end);
    }
}
