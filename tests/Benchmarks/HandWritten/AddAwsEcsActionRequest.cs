namespace BuddyGen.Benchmarks.HandWritten;

/// <summary>The request as somebody writes it who needs this one call: the members that the page names, texts for its enums.</summary>
public sealed record AddAwsEcsActionRequest
{
    public string Type => "AWS_ECS";
    public required string Name { get; init; }
    public long? AfterActionId { get; init; }
    public string? TriggerTime { get; init; }
    public IReadOnlyList<TriggerCondition>? TriggerConditions { get; init; }
    public string? RunNext { get; init; }
    public bool? RunOnlyOnFirstFailure { get; init; }
    public IReadOnlyList<EnvironmentVariable>? Variables { get; init; }
    public bool? Disabled { get; init; }
    public int? Timeout { get; init; }
    public bool? IgnoreErrors { get; init; }
    public int? RetryCount { get; init; }
    public int? RetryInterval { get; init; }
    public IReadOnlyList<string>? Loop { get; init; }
    public string? CurrentRevision { get; init; }
    public Permissions? Permissions { get; init; }
    public required AmazonIntegration Integration { get; init; }
    public required string Region { get; init; }
    public required string LocalPath { get; init; }
    public required string Cluster { get; init; }
    public required string Service { get; init; }

    /// <summary>What the page demands and the compiler cannot see.</summary>
    public void ThrowIfInvalid()
    {
        Set(Name, "name");
        Set(Integration, "integration");
        Set(Region, "region");
        Set(LocalPath, "local_path");
        Set(Cluster, "cluster");
        Set(Service, "service");
        if (Integration.Identifier is null && Integration.HashId is null)
            throw new ArgumentException("integration needs identifier or hash_id");
        if (TriggerTime == "ON_FAILURE" != RunOnlyOnFirstFailure.HasValue)
            throw new ArgumentException("run_only_on_first_failure goes with ON_FAILURE, and only with it");

        static void Set(object? value, string name)
        {
            if (value is null)
                throw new ArgumentException(name + " is missing");
        }
    }
}

public sealed record AmazonIntegration
{
    public string? Identifier { get; init; }
    public string? HashId { get; init; }
}

public sealed record TriggerCondition
{
    public string? Kind { get; set; }
    public IReadOnlyList<string>? Paths { get; set; }
    public string? VariableKey { get; set; }
    public string? VariableValue { get; set; }
    public IReadOnlyList<int>? Hours { get; set; }
    public IReadOnlyList<int>? Days { get; set; }
    public string? Timezone { get; set; }
    public string? ProjectName { get; set; }
    public string? PipelineName { get; set; }
    public string? User { get; set; }
    public string? Group { get; set; }
    public string? ActionName { get; set; }
    public string? Status { get; set; }
    public IReadOnlyList<TriggerCondition>? Operands { get; set; }
}

public sealed record EnvironmentVariable
{
    public long? Id { get; set; }
    public string? Key { get; set; }
    public string? Value { get; set; }
    public string? Type { get; set; }
    public bool? Encrypted { get; set; }
    public bool? Settable { get; set; }
    public bool? RunOnlySettable { get; set; }
    public string? Description { get; set; }
    public string? InitPath { get; set; }
    public string? Defaults { get; set; }
    public string? FilePath { get; set; }
    public string? FileChmod { get; set; }
    public string? FilePlace { get; set; }
    public bool? Binary { get; set; }
    public string? PublicValue { get; set; }
    public string? KeyFingerprint { get; set; }
    public string? Checksum { get; set; }
    public string? Password { get; set; }
    public string? Passphrase { get; set; }
    public string? KeyIdentifier { get; set; }
}

public sealed record Permissions
{
    public string? Others { get; set; }
    public IReadOnlyList<Permission>? Users { get; set; }
    public IReadOnlyList<Permission>? Groups { get; set; }
}

public sealed record Permission
{
    public long? Id { get; set; }
    public string? AccessLevel { get; set; }
}
