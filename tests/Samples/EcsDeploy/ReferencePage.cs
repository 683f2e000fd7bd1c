using System.Text.Json.Nodes;

namespace EcsDeploy;

/// <summary>What the reference page of "Creates a new AWS ECS action in the pipeline" says, as of 18 March 2026: kept apart from the spec, so that the two can be compared.</summary>
internal static class ReferencePage
{
    public const string Workspace = "my-company";
    public const string Project = "my-project";
    public const long Pipeline = 123;

    /// <summary>The body of the page's curl example.</summary>
    public const string ExampleBody = """
        { "name": "ECS by API", "type": "AWS_ECS", "trigger_time": "ON_EVERY_EXECUTION", "integration": { "identifier": "aws" },
          "service": "sample-app-service", "cluster": "buddy-testing-cluster", "local_path": "taskDefinition.json", "region": "us-east-1" }
        """;

    /// <summary>The number that the first action gets.</summary>
    public const long FirstAction = 4567;

    public static string ActionsPath(string workspace, string project, long pipeline) =>
        $"/workspaces/{Uri.EscapeDataString(workspace)}/projects/{Uri.EscapeDataString(project)}/pipelines/{pipeline}/actions";

    private static readonly string[] TriggerTimes =
        ["ON_EVERY_EXECUTION", "ON_SUCCESS", "ON_FAILURE", "ON_BACK_TO_SUCCESS", "ON_WARNING", "ON_WAIT_FOR_APPROVE", "ON_TERMINATE"];

    /// <summary>The body's parameters, without the two read-only ones.</summary>
    private static readonly Field[] Fields =
    [
        new("type", Kind.Text, Required: true, ["AWS_ECS"]), new("after_action_id", Kind.Integer), new("name", Kind.Text, Required: true),
        new("trigger_time", Kind.Text, Allowed: TriggerTimes), new("trigger_conditions", Kind.Objects),
        new("run_next", Kind.Text, Allowed: ["WAIT_ON_SUCCESS", "IN_SOFT_PARALLEL", "IN_HARD_PARALLEL"]),
        new("run_only_on_first_failure", Kind.Boolean), new("variables", Kind.Objects), new("disabled", Kind.Boolean),
        new("timeout", Kind.Integer), new("ignore_errors", Kind.Boolean), new("retry_count", Kind.Integer), new("retry_interval", Kind.Integer),
        new("loop", Kind.Texts), new("current_revision", Kind.Text), new("permissions", Kind.Object),
        new("integration", Kind.Object, Required: true), new("region", Kind.Text, Required: true), new("local_path", Kind.Text, Required: true),
        new("cluster", Kind.Text, Required: true), new("service", Kind.Text, Required: true),
    ];

    /// <summary>In what a body differs from the page; empty if in nothing.</summary>
    public static IEnumerable<string> Objections(JsonObject body)
    {
        foreach (var objection in MemberObjections(body))
            yield return objection;

        foreach (var field in Fields.Where(field => field.Required && !body.ContainsKey(field.Name)))
            yield return $"{field.Name} is missing";

        var onFailure = body["trigger_time"]?.ToString() == "ON_FAILURE";
        if (onFailure != body.ContainsKey("run_only_on_first_failure"))
            yield return "run_only_on_first_failure is restricted to and required if the trigger_time is ON_FAILURE";
    }

    /// <summary>The same of an update, on which the page is silent: it may hold what adding may hold, and must say its type.</summary>
    public static IEnumerable<string> UpdateObjections(JsonObject body) =>
        body.ContainsKey("type") ? MemberObjections(body) : MemberObjections(body).Append("type is missing");

    private static IEnumerable<string> MemberObjections(JsonObject body)
    {
        foreach (var (name, value) in body)
        {
            if (Array.Find(Fields, field => field.Name == name) is not { } field)
                yield return $"{name} is not a parameter of the page";
            else if (!field.Accepts(value))
                yield return $"{name} is not as the page has it: {value?.ToJsonString() ?? "null"}";
        }
    }

    /// <summary>An answer with each of the page's 25 fields; what a request can set is as the request has it.</summary>
    public static JsonObject Answer(JsonObject request, long id = FirstAction)
    {
        var answer = JsonNode.Parse($$"""
            {
              "type": "AWS_ECS",
              "url": "https://api.buddy.works/workspaces/my-company/projects/my-project/pipelines/123/actions/{{id}}",
              "html_url": "https://app.buddy.works/my-company/my-project/pipelines/pipeline/123/action/{{id}}/edit",
              "id": {{id}},
              "name": "",
              "current_revision": "",
              "trigger_time": "ON_EVERY_EXECUTION",
              "trigger_conditions": [],
              "run_next": "WAIT_ON_SUCCESS",
              "run_only_on_first_failure": false,
              "variables": [],
              "disabled": false,
              "timeout": 300,
              "ignore_errors": false,
              "retry_count": 0,
              "retry_interval": 0,
              "last_execution_status": "INITIAL",
              "pipeline": { "id": 123, "name": "Deploy" },
              "permissions": { "others": "ALLOWED" },
              "loop": [],
              "integration": { "identifier": "aws", "name": "AWS", "type": "AMAZON" },
              "region": "",
              "local_path": "",
              "cluster": "",
              "service": ""
            }
            """)!.AsObject();

        Apply(request, answer);
        return answer;
    }

    /// <summary>Sets in an action, as answers show it, what a request sets; what the request leaves out stays.</summary>
    public static void Apply(JsonObject request, JsonObject action)
    {
        foreach (var (name, value) in request.Where(member => member.Key != "integration" && action.ContainsKey(member.Key)).ToList())
            action[name] = value?.DeepClone();
    }

    private enum Kind { Text, Integer, Boolean, Object, Texts, Objects }

    private sealed record Field(string Name, Kind Kind, bool Required = false, string[]? Allowed = null)
    {
        public bool Accepts(JsonNode? value) => Kind switch
        {
            Kind.Text => value is JsonValue text && text.TryGetValue(out string? content) && (Allowed is null || Allowed.Contains(content)),
            Kind.Integer => value is JsonValue number && number.TryGetValue(out long _),
            Kind.Boolean => value is JsonValue boolean && boolean.TryGetValue(out bool _),
            Kind.Object => value is JsonObject,
            Kind.Texts => value is JsonArray texts && texts.All(item => item is JsonValue text && text.TryGetValue(out string? _)),
            _ => value is JsonArray objects && objects.All(item => item is JsonObject),
        };
    }
}
