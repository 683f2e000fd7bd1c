namespace BuddyGen.Benchmarks.HandWritten;

/// <summary>The answer: all 25 members of the page.</summary>
public sealed class AwsEcsAction
{
    public string? Type { get; set; }
    public string? Url { get; set; }
    public string? HtmlUrl { get; set; }
    public long? Id { get; set; }
    public string? Name { get; set; }
    public string? CurrentRevision { get; set; }
    public string? TriggerTime { get; set; }
    public IReadOnlyList<TriggerCondition>? TriggerConditions { get; set; }
    public string? RunNext { get; set; }
    public bool? RunOnlyOnFirstFailure { get; set; }
    public IReadOnlyList<EnvironmentVariable>? Variables { get; set; }
    public bool? Disabled { get; set; }
    public int? Timeout { get; set; }
    public bool? IgnoreErrors { get; set; }
    public int? RetryCount { get; set; }
    public int? RetryInterval { get; set; }
    public string? LastExecutionStatus { get; set; }
    public Pipeline? Pipeline { get; set; }
    public Permissions? Permissions { get; set; }
    public IReadOnlyList<string>? Loop { get; set; }
    public Integration? Integration { get; set; }
    public string? Region { get; set; }
    public string? LocalPath { get; set; }
    public string? Cluster { get; set; }
    public string? Service { get; set; }
}

public sealed class Integration
{
    public string? Url { get; set; }
    public string? HtmlUrl { get; set; }
    public string? Identifier { get; set; }
    public string? HashId { get; set; }
    public string? Name { get; set; }
    public string? Type { get; set; }
    public string? AuthType { get; set; }
}

public sealed class Pipeline
{
    public string? Url { get; set; }
    public string? HtmlUrl { get; set; }
    public long? Id { get; set; }
    public string? Identifier { get; set; }
    public string? Name { get; set; }
    public string? DefinitionSource { get; set; }
    public IReadOnlyList<string>? Refs { get; set; }
    public IReadOnlyList<PipelineEvent>? Events { get; set; }
    public IReadOnlyList<string>? Loop { get; set; }
    public string? Priority { get; set; }
    public bool? Disabled { get; set; }
    public string? DisabledReason { get; set; }
    public string? LastExecutionStatus { get; set; }
    public string? LastExecutionRevision { get; set; }
    public string? TargetSiteUrl { get; set; }
    public string? ExecutionMessageTemplate { get; set; }
    public DateTimeOffset? CreateDate { get; set; }
    public bool? AlwaysFromScratch { get; set; }
    public bool? AutoClearCache { get; set; }
    public bool? Paused { get; set; }
    public int? PauseOnRepeatedFailures { get; set; }
    public bool? ConcurrentPipelineRuns { get; set; }
    public bool? FetchAllRefs { get; set; }
    public int? CloneDepth { get; set; }
    public IReadOnlyList<string>? Tags { get; set; }
    public string? Folder { get; set; }
}

public sealed class PipelineEvent
{
    public string? Type { get; set; }
    public IReadOnlyList<string>? Refs { get; set; }
    public IReadOnlyList<string>? Branches { get; set; }
    public IReadOnlyList<string>? Events { get; set; }
    public DateTimeOffset? StartDate { get; set; }
    public long? Delay { get; set; }
    public string? Cron { get; set; }
    public string? Timezone { get; set; }
}
