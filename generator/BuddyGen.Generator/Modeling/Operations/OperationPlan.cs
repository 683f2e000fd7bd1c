using BuddyGen.OpenApi;

namespace BuddyGen.Modeling;

/// <summary>An operation that will be emitted: which elements make it up, before the types of its schemas have names.</summary>
internal sealed class OperationPlan
{
    public required Operation Operation { get; init; }
    public required List<PathPart> Path { get; init; }

    /// <summary>The first tag; null: the client itself has the method.</summary>
    public required string? Tag { get; init; }

    /// <summary>The operation's name in the whole spec, after which schemas without a name are named: <c>ReposGet</c>.</summary>
    public required string FullName { get; init; }

    /// <summary>The operation's name in its group, not yet unique.</summary>
    public required string ShortName { get; init; }

    /// <summary>As in <see cref="OperationModel.OwnServer"/>.</summary>
    public int OwnServer { get; init; }
    public required IReadOnlyList<Parameter> Parameters { get; init; }
    public required BodyPlan? Body { get; init; }
    public required AnswerPlan Answer { get; init; }
    public required IReadOnlyList<ErrorPlan> Errors { get; init; }
    public required SecurityPlan Security { get; init; }
}

internal sealed record BodyPlan(RequestBody Body, SchemaElement? Schema, string MediaType);

internal sealed record AnswerPlan(AnswerKind Kind, Response? Response, SchemaElement? Schema, EquatableArray<string> Statuses)
{
    public bool Optional { get; init; }

    public string? Accept { get; init; }
}

internal sealed record ErrorPlan(Response Response, SchemaElement? Schema);

internal sealed record SecurityPlan(EquatableArray<AlternativeModel> Alternatives, EquatableArray<string> Credentials);
