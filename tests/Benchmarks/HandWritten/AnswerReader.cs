using System.Text.Json;

namespace BuddyGen.Benchmarks.HandWritten;

/// <summary>Reads the answer. Members that it does not know are passed over.</summary>
internal static class AnswerReader
{
    private delegate T ReadItem<T>(ref Utf8JsonReader reader);

    public static AwsEcsAction Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var action = ReadAwsEcsAction(ref reader);
        reader.Read();
        return action;
    }

    private static AwsEcsAction ReadAwsEcsAction(ref Utf8JsonReader reader)
    {
        StartObject(ref reader);
        var value = new AwsEcsAction();
        while (NextMember(ref reader))
        {
            if (reader.ValueTextEquals("type"u8))
                value.Type = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("url"u8))
                value.Url = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("html_url"u8))
                value.HtmlUrl = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("id"u8))
                value.Id = Value(ref reader) ? reader.GetInt64() : null;
            else if (reader.ValueTextEquals("name"u8))
                value.Name = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("current_revision"u8))
                value.CurrentRevision = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("trigger_time"u8))
                value.TriggerTime = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("trigger_conditions"u8))
                value.TriggerConditions = Value(ref reader) ? ReadList(ref reader, ReadTriggerCondition) : null;
            else if (reader.ValueTextEquals("run_next"u8))
                value.RunNext = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("run_only_on_first_failure"u8))
                value.RunOnlyOnFirstFailure = Value(ref reader) ? reader.GetBoolean() : null;
            else if (reader.ValueTextEquals("variables"u8))
                value.Variables = Value(ref reader) ? ReadList(ref reader, ReadEnvironmentVariable) : null;
            else if (reader.ValueTextEquals("disabled"u8))
                value.Disabled = Value(ref reader) ? reader.GetBoolean() : null;
            else if (reader.ValueTextEquals("timeout"u8))
                value.Timeout = Value(ref reader) ? reader.GetInt32() : null;
            else if (reader.ValueTextEquals("ignore_errors"u8))
                value.IgnoreErrors = Value(ref reader) ? reader.GetBoolean() : null;
            else if (reader.ValueTextEquals("retry_count"u8))
                value.RetryCount = Value(ref reader) ? reader.GetInt32() : null;
            else if (reader.ValueTextEquals("retry_interval"u8))
                value.RetryInterval = Value(ref reader) ? reader.GetInt32() : null;
            else if (reader.ValueTextEquals("last_execution_status"u8))
                value.LastExecutionStatus = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("pipeline"u8))
                value.Pipeline = Value(ref reader) ? ReadPipeline(ref reader) : null;
            else if (reader.ValueTextEquals("permissions"u8))
                value.Permissions = Value(ref reader) ? ReadPermissions(ref reader) : null;
            else if (reader.ValueTextEquals("loop"u8))
                value.Loop = Value(ref reader) ? ReadList(ref reader, static (ref Utf8JsonReader reader) => reader.GetString()!) : null;
            else if (reader.ValueTextEquals("integration"u8))
                value.Integration = Value(ref reader) ? ReadIntegration(ref reader) : null;
            else if (reader.ValueTextEquals("region"u8))
                value.Region = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("local_path"u8))
                value.LocalPath = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("cluster"u8))
                value.Cluster = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("service"u8))
                value.Service = Value(ref reader) ? reader.GetString() : null;
            else
                reader.Skip();
        }
        return value;
    }

    private static TriggerCondition ReadTriggerCondition(ref Utf8JsonReader reader)
    {
        StartObject(ref reader);
        var value = new TriggerCondition();
        while (NextMember(ref reader))
        {
            if (reader.ValueTextEquals("trigger_condition"u8))
                value.Kind = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("trigger_condition_paths"u8))
                value.Paths = Value(ref reader) ? ReadList(ref reader, static (ref Utf8JsonReader reader) => reader.GetString()!) : null;
            else if (reader.ValueTextEquals("trigger_variable_key"u8))
                value.VariableKey = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("trigger_variable_value"u8))
                value.VariableValue = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("trigger_hours"u8))
                value.Hours = Value(ref reader) ? ReadList(ref reader, static (ref Utf8JsonReader reader) => reader.GetInt32()) : null;
            else if (reader.ValueTextEquals("trigger_days"u8))
                value.Days = Value(ref reader) ? ReadList(ref reader, static (ref Utf8JsonReader reader) => reader.GetInt32()) : null;
            else if (reader.ValueTextEquals("timezone"u8))
                value.Timezone = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("trigger_project_name"u8))
                value.ProjectName = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("trigger_pipeline_name"u8))
                value.PipelineName = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("trigger_user"u8))
                value.User = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("trigger_group"u8))
                value.Group = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("trigger_action_name"u8))
                value.ActionName = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("trigger_status"u8))
                value.Status = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("trigger_operands"u8))
                value.Operands = Value(ref reader) ? ReadList(ref reader, ReadTriggerCondition) : null;
            else
                reader.Skip();
        }
        return value;
    }

    private static EnvironmentVariable ReadEnvironmentVariable(ref Utf8JsonReader reader)
    {
        StartObject(ref reader);
        var value = new EnvironmentVariable();
        while (NextMember(ref reader))
        {
            if (reader.ValueTextEquals("id"u8))
                value.Id = Value(ref reader) ? reader.GetInt64() : null;
            else if (reader.ValueTextEquals("key"u8))
                value.Key = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("value"u8))
                value.Value = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("type"u8))
                value.Type = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("encrypted"u8))
                value.Encrypted = Value(ref reader) ? reader.GetBoolean() : null;
            else if (reader.ValueTextEquals("settable"u8))
                value.Settable = Value(ref reader) ? reader.GetBoolean() : null;
            else if (reader.ValueTextEquals("run_only_settable"u8))
                value.RunOnlySettable = Value(ref reader) ? reader.GetBoolean() : null;
            else if (reader.ValueTextEquals("description"u8))
                value.Description = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("init_path"u8))
                value.InitPath = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("defaults"u8))
                value.Defaults = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("file_path"u8))
                value.FilePath = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("file_chmod"u8))
                value.FileChmod = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("file_place"u8))
                value.FilePlace = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("binary"u8))
                value.Binary = Value(ref reader) ? reader.GetBoolean() : null;
            else if (reader.ValueTextEquals("public_value"u8))
                value.PublicValue = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("key_fingerprint"u8))
                value.KeyFingerprint = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("checksum"u8))
                value.Checksum = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("password"u8))
                value.Password = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("passphrase"u8))
                value.Passphrase = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("key_identifier"u8))
                value.KeyIdentifier = Value(ref reader) ? reader.GetString() : null;
            else
                reader.Skip();
        }
        return value;
    }

    private static Permissions ReadPermissions(ref Utf8JsonReader reader)
    {
        StartObject(ref reader);
        var value = new Permissions();
        while (NextMember(ref reader))
        {
            if (reader.ValueTextEquals("others"u8))
                value.Others = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("users"u8))
                value.Users = Value(ref reader) ? ReadList(ref reader, ReadPermission) : null;
            else if (reader.ValueTextEquals("groups"u8))
                value.Groups = Value(ref reader) ? ReadList(ref reader, ReadPermission) : null;
            else
                reader.Skip();
        }
        return value;
    }

    private static Permission ReadPermission(ref Utf8JsonReader reader)
    {
        StartObject(ref reader);
        var value = new Permission();
        while (NextMember(ref reader))
        {
            if (reader.ValueTextEquals("id"u8))
                value.Id = Value(ref reader) ? reader.GetInt64() : null;
            else if (reader.ValueTextEquals("access_level"u8))
                value.AccessLevel = Value(ref reader) ? reader.GetString() : null;
            else
                reader.Skip();
        }
        return value;
    }

    private static Integration ReadIntegration(ref Utf8JsonReader reader)
    {
        StartObject(ref reader);
        var value = new Integration();
        while (NextMember(ref reader))
        {
            if (reader.ValueTextEquals("url"u8))
                value.Url = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("html_url"u8))
                value.HtmlUrl = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("identifier"u8))
                value.Identifier = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("hash_id"u8))
                value.HashId = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("name"u8))
                value.Name = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("type"u8))
                value.Type = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("auth_type"u8))
                value.AuthType = Value(ref reader) ? reader.GetString() : null;
            else
                reader.Skip();
        }
        return value;
    }

    private static Pipeline ReadPipeline(ref Utf8JsonReader reader)
    {
        StartObject(ref reader);
        var value = new Pipeline();
        while (NextMember(ref reader))
        {
            if (reader.ValueTextEquals("url"u8))
                value.Url = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("html_url"u8))
                value.HtmlUrl = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("id"u8))
                value.Id = Value(ref reader) ? reader.GetInt64() : null;
            else if (reader.ValueTextEquals("identifier"u8))
                value.Identifier = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("name"u8))
                value.Name = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("definition_source"u8))
                value.DefinitionSource = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("refs"u8))
                value.Refs = Value(ref reader) ? ReadList(ref reader, static (ref Utf8JsonReader reader) => reader.GetString()!) : null;
            else if (reader.ValueTextEquals("events"u8))
                value.Events = Value(ref reader) ? ReadList(ref reader, ReadPipelineEvent) : null;
            else if (reader.ValueTextEquals("loop"u8))
                value.Loop = Value(ref reader) ? ReadList(ref reader, static (ref Utf8JsonReader reader) => reader.GetString()!) : null;
            else if (reader.ValueTextEquals("priority"u8))
                value.Priority = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("disabled"u8))
                value.Disabled = Value(ref reader) ? reader.GetBoolean() : null;
            else if (reader.ValueTextEquals("disabled_reason"u8))
                value.DisabledReason = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("last_execution_status"u8))
                value.LastExecutionStatus = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("last_execution_revision"u8))
                value.LastExecutionRevision = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("target_site_url"u8))
                value.TargetSiteUrl = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("execution_message_template"u8))
                value.ExecutionMessageTemplate = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("create_date"u8))
                value.CreateDate = Value(ref reader) ? reader.GetDateTimeOffset() : null;
            else if (reader.ValueTextEquals("always_from_scratch"u8))
                value.AlwaysFromScratch = Value(ref reader) ? reader.GetBoolean() : null;
            else if (reader.ValueTextEquals("auto_clear_cache"u8))
                value.AutoClearCache = Value(ref reader) ? reader.GetBoolean() : null;
            else if (reader.ValueTextEquals("paused"u8))
                value.Paused = Value(ref reader) ? reader.GetBoolean() : null;
            else if (reader.ValueTextEquals("pause_on_repeated_failures"u8))
                value.PauseOnRepeatedFailures = Value(ref reader) ? reader.GetInt32() : null;
            else if (reader.ValueTextEquals("concurrent_pipeline_runs"u8))
                value.ConcurrentPipelineRuns = Value(ref reader) ? reader.GetBoolean() : null;
            else if (reader.ValueTextEquals("fetch_all_refs"u8))
                value.FetchAllRefs = Value(ref reader) ? reader.GetBoolean() : null;
            else if (reader.ValueTextEquals("clone_depth"u8))
                value.CloneDepth = Value(ref reader) ? reader.GetInt32() : null;
            else if (reader.ValueTextEquals("tags"u8))
                value.Tags = Value(ref reader) ? ReadList(ref reader, static (ref Utf8JsonReader reader) => reader.GetString()!) : null;
            else if (reader.ValueTextEquals("folder"u8))
                value.Folder = Value(ref reader) ? reader.GetString() : null;
            else
                reader.Skip();
        }
        return value;
    }

    private static PipelineEvent ReadPipelineEvent(ref Utf8JsonReader reader)
    {
        StartObject(ref reader);
        var value = new PipelineEvent();
        while (NextMember(ref reader))
        {
            if (reader.ValueTextEquals("type"u8))
                value.Type = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("refs"u8))
                value.Refs = Value(ref reader) ? ReadList(ref reader, static (ref Utf8JsonReader reader) => reader.GetString()!) : null;
            else if (reader.ValueTextEquals("branches"u8))
                value.Branches = Value(ref reader) ? ReadList(ref reader, static (ref Utf8JsonReader reader) => reader.GetString()!) : null;
            else if (reader.ValueTextEquals("events"u8))
                value.Events = Value(ref reader) ? ReadList(ref reader, static (ref Utf8JsonReader reader) => reader.GetString()!) : null;
            else if (reader.ValueTextEquals("start_date"u8))
                value.StartDate = Value(ref reader) ? reader.GetDateTimeOffset() : null;
            else if (reader.ValueTextEquals("delay"u8))
                value.Delay = Value(ref reader) ? reader.GetInt64() : null;
            else if (reader.ValueTextEquals("cron"u8))
                value.Cron = Value(ref reader) ? reader.GetString() : null;
            else if (reader.ValueTextEquals("timezone"u8))
                value.Timezone = Value(ref reader) ? reader.GetString() : null;
            else
                reader.Skip();
        }
        return value;
    }

    private static void StartObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException($"expected an object at byte {reader.TokenStartIndex}");
    }

    private static bool NextMember(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Moves from a name to its value. False: it is null.</summary>
    private static bool Value(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType != JsonTokenType.Null;
    }

    private static List<T> ReadList<T>(ref Utf8JsonReader reader, ReadItem<T> item)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException($"expected an array at byte {reader.TokenStartIndex}");
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(item(ref reader));
        return items;
    }
}
