using BuddyGen.OpenApi;
using BuddyGen.Reading;

namespace BuddyGen.Modeling;

/// <summary>Decides which operations are emitted, and of what. One that is left out is reported with its reason.</summary>
internal sealed class OperationPlanner(SpecOptions options, Shapes shapes, ServerChoice servers, SecurityChoice security, ModelingScope scope)
{
    private readonly ParameterChoice parameters = new(shapes, scope);
    private readonly Contents contents = new(shapes, options.Client ? scope : scope.Quiet());
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    public List<OperationPlan> Plan(OpenApiDocument document)
    {
        var selection = new OperationSelection(options);
        var operations = document.Paths.SelectMany(static path => path.Operations, static (path, operation) => (Path: path, Operation: operation)).ToLookup(pair => selection.Includes(pair.Path, pair.Operation));
        selection.Report(document, scope);
        // A node may be met more than once: by an alias, or by a reference to a path.
        var asked = new HashSet<SpecNode>(operations[true].Select(static pair => pair.Operation.Node));
        foreach (var (_, operation) in operations[false])
            if (!asked.Contains(operation.Node))
                scope.Forget(operation);
        var plans = new List<OperationPlan>();
        foreach (var (path, operation) in operations[true])
        {
            scope.Cancellation.ThrowIfCancellationRequested();
            if ((options.Client ? Plan(path, operation) : PlanTypes(path, operation)) is { } plan)
                plans.Add(plan);
        }
        return plans;
    }

    /// <summary>What has types, of an operation that nobody will call: nothing is said of the rest.</summary>
    private OperationPlan PlanTypes(PathItem path, Operation operation) => new()
    {
        Operation = operation,
        Path = [],
        Tag = null,
        FullName = OperationNames.Full(path.Template, operation),
        ShortName = OperationNames.Full(path.Template, operation),
        Parameters = [],
        Body = contents.BodyOf(operation.RequestBody, out _),
        Answer = contents.AnswerOf(operation),
        Errors = contents.ErrorsOf(operation),
        Security = new SecurityPlan(default, default),
    };

    private OperationPlan? Plan(PathItem path, Operation operation)
    {
        var shown = operation.Method + " " + References.Short(path.Template);
        if (PathTemplate.Parse(path.Template, out var problem) is not { } template)
        {
            scope.Invalid(operation.Place, $"{shown} is left out: {problem}");
            return null;
        }
        if (operation.OperationId is { } id && !ids.Add(id))
            scope.Invalid(operation.PlaceOf("operationId"), $"The operationId '{References.Short(id)}' is used twice; the later method's name gets a number");
        if (parameters.Of(path, operation, template, out problem, out var isInvalid) is not { } chosen)
        {
            if (isInvalid)
                scope.Invalid(operation.Place, $"{shown} is left out: {problem}");
            else
                scope.Unsupported(operation.Place, $"{shown} is left out: {problem}");
            return null;
        }
        var body = contents.BodyOf(operation.RequestBody, out problem);
        if (problem is not null)
        {
            scope.Unsupported(operation.Place, $"{shown} is left out: {problem}");
            return null;
        }
        var tag = operation.Tags.Count > 0 ? operation.Tags[0] : null;
        return new OperationPlan
        {
            Operation = operation,
            Path = template,
            Tag = tag,
            FullName = OperationNames.Full(path.Template, operation),
            ShortName = OperationNames.Short(path.Template, operation, tag),
            OwnServer = servers.Of(path, operation),
            Parameters = chosen,
            Body = body,
            Answer = contents.AnswerOf(operation),
            Errors = contents.ErrorsOf(operation),
            Security = security.Of(operation),
        };
    }
}
