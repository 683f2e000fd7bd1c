using System.Text.Json;

namespace BuddyGen.Benchmarks.HandWritten;

internal static class RequestWriter
{
    public static void Write(Utf8JsonWriter writer, AddAwsEcsActionRequest action)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, action.Type);
        if (action.AfterActionId is { } afterActionId)
            writer.WriteNumber("after_action_id"u8, afterActionId);
        writer.WriteString("name"u8, action.Name);
        Text(writer, "trigger_time"u8, action.TriggerTime);
        List(writer, "trigger_conditions"u8, action.TriggerConditions, Write);
        Text(writer, "run_next"u8, action.RunNext);
        Boolean(writer, "run_only_on_first_failure"u8, action.RunOnlyOnFirstFailure);
        List(writer, "variables"u8, action.Variables, Write);
        Boolean(writer, "disabled"u8, action.Disabled);
        Number(writer, "timeout"u8, action.Timeout);
        Boolean(writer, "ignore_errors"u8, action.IgnoreErrors);
        Number(writer, "retry_count"u8, action.RetryCount);
        Number(writer, "retry_interval"u8, action.RetryInterval);
        List(writer, "loop"u8, action.Loop, static (writer, item) => writer.WriteStringValue(item));
        Text(writer, "current_revision"u8, action.CurrentRevision);
        if (action.Permissions is { } permissions)
        {
            writer.WriteStartObject("permissions"u8);
            Text(writer, "others"u8, permissions.Others);
            List(writer, "users"u8, permissions.Users, Write);
            List(writer, "groups"u8, permissions.Groups, Write);
            writer.WriteEndObject();
        }
        writer.WriteStartObject("integration"u8);
        Text(writer, "identifier"u8, action.Integration.Identifier);
        Text(writer, "hash_id"u8, action.Integration.HashId);
        writer.WriteEndObject();
        writer.WriteString("region"u8, action.Region);
        writer.WriteString("local_path"u8, action.LocalPath);
        writer.WriteString("cluster"u8, action.Cluster);
        writer.WriteString("service"u8, action.Service);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, TriggerCondition condition)
    {
        writer.WriteStartObject();
        Text(writer, "trigger_condition"u8, condition.Kind);
        List(writer, "trigger_condition_paths"u8, condition.Paths, static (writer, item) => writer.WriteStringValue(item));
        Text(writer, "trigger_variable_key"u8, condition.VariableKey);
        Text(writer, "trigger_variable_value"u8, condition.VariableValue);
        List(writer, "trigger_hours"u8, condition.Hours, static (writer, item) => writer.WriteNumberValue(item));
        List(writer, "trigger_days"u8, condition.Days, static (writer, item) => writer.WriteNumberValue(item));
        Text(writer, "timezone"u8, condition.Timezone);
        Text(writer, "trigger_project_name"u8, condition.ProjectName);
        Text(writer, "trigger_pipeline_name"u8, condition.PipelineName);
        Text(writer, "trigger_user"u8, condition.User);
        Text(writer, "trigger_group"u8, condition.Group);
        Text(writer, "trigger_action_name"u8, condition.ActionName);
        Text(writer, "trigger_status"u8, condition.Status);
        List(writer, "trigger_operands"u8, condition.Operands, Write);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, EnvironmentVariable variable)
    {
        writer.WriteStartObject();
        if (variable.Id is { } id)
            writer.WriteNumber("id"u8, id);
        Text(writer, "key"u8, variable.Key);
        Text(writer, "value"u8, variable.Value);
        Text(writer, "type"u8, variable.Type);
        Boolean(writer, "encrypted"u8, variable.Encrypted);
        Boolean(writer, "settable"u8, variable.Settable);
        Boolean(writer, "run_only_settable"u8, variable.RunOnlySettable);
        Text(writer, "description"u8, variable.Description);
        Text(writer, "init_path"u8, variable.InitPath);
        Text(writer, "defaults"u8, variable.Defaults);
        Text(writer, "file_path"u8, variable.FilePath);
        Text(writer, "file_chmod"u8, variable.FileChmod);
        Text(writer, "file_place"u8, variable.FilePlace);
        Boolean(writer, "binary"u8, variable.Binary);
        Text(writer, "public_value"u8, variable.PublicValue);
        Text(writer, "key_fingerprint"u8, variable.KeyFingerprint);
        Text(writer, "checksum"u8, variable.Checksum);
        Text(writer, "password"u8, variable.Password);
        Text(writer, "passphrase"u8, variable.Passphrase);
        Text(writer, "key_identifier"u8, variable.KeyIdentifier);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Permission permission)
    {
        writer.WriteStartObject();
        if (permission.Id is { } id)
            writer.WriteNumber("id"u8, id);
        Text(writer, "access_level"u8, permission.AccessLevel);
        writer.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    private static void Boolean(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } set)
            writer.WriteBoolean(name, set);
    }

    private static void Number(Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } set)
            writer.WriteNumber(name, set);
    }

    private static void List<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? items, Action<Utf8JsonWriter, T> write)
    {
        if (items is null)
            return;
        writer.WriteStartArray(name);
        foreach (var item in items)
            write(writer, item);
        writer.WriteEndArray();
    }
}
