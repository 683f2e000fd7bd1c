using System.Text;
using System.Text.Json.Nodes;

namespace BuddyGen.Benchmarks.Endpoint;

/// <summary>The call that every client makes: the reference page's example, and an answer that holds all of the page's 25 members.</summary>
internal static class PageExample
{
    public const string Workspace = "my-company";
    public const string Project = "my-project";
    public const long Pipeline = 123;
    public const string Token = "0123456789abcdef0123456789abcdef";
    public const string Address = "https://api.buddy.works/workspaces/my-company/projects/my-project/pipelines/123/actions";

    public static readonly Uri BaseAddress = new("https://api.buddy.works/");

    public const string Body = """
        {
          "name": "ECS by API",
          "type": "AWS_ECS",
          "trigger_time": "ON_EVERY_EXECUTION",
          "integration": { "identifier": "aws" },
          "service": "sample-app-service",
          "cluster": "buddy-testing-cluster",
          "local_path": "taskDefinition.json",
          "region": "us-east-1"
        }
        """;

    /// <summary>Without insignificant blanks, as servers send it.</summary>
    public static readonly byte[] Answer = Encoding.UTF8.GetBytes(JsonNode.Parse("""
        {
          "type": "AWS_ECS",
          "url": "https://api.buddy.works/workspaces/my-company/projects/my-project/pipelines/123/actions/4711",
          "html_url": "https://app.buddy.works/my-company/my-project/pipelines/pipeline/123/edit/actions/4711",
          "id": 4711,
          "name": "ECS by API",
          "current_revision": "5f2b1c9e0d7a4c3b8e6f1a2d3c4b5a6978695a4b",
          "trigger_time": "ON_EVERY_EXECUTION",
          "trigger_conditions": [
            { "trigger_condition": "ON_CHANGE_AT_PATH", "trigger_condition_paths": ["/deploy", "/src"] },
            { "trigger_condition": "VAR_IS", "trigger_variable_key": "STAGE", "trigger_variable_value": "production" }
          ],
          "run_next": "WAIT_ON_SUCCESS",
          "run_only_on_first_failure": false,
          "variables": [
            { "id": 17, "key": "IMAGE_TAG", "value": "1.4.2", "type": "VAR", "encrypted": false, "settable": true, "description": "Image to deploy" },
            { "id": 18, "key": "DEPLOY_KEY", "value": "c2VjcmV0", "type": "SSH_KEY", "encrypted": true, "settable": false, "file_path": "~/.ssh/deploy", "file_chmod": "600", "file_place": "CONTAINER" }
          ],
          "disabled": false,
          "timeout": 600,
          "ignore_errors": false,
          "retry_count": 2,
          "retry_interval": 30,
          "last_execution_status": "SUCCESSFUL",
          "pipeline": {
            "url": "https://api.buddy.works/workspaces/my-company/projects/my-project/pipelines/123",
            "html_url": "https://app.buddy.works/my-company/my-project/pipelines/pipeline/123",
            "id": 123,
            "identifier": "deploy",
            "name": "Deploy",
            "definition_source": "LOCAL",
            "refs": ["refs/heads/main"],
            "events": [{ "type": "PUSH", "refs": ["refs/heads/main"] }],
            "priority": "NORMAL",
            "disabled": false,
            "last_execution_status": "SUCCESSFUL",
            "last_execution_revision": "5f2b1c9e0d7a4c3b8e6f1a2d3c4b5a6978695a4b",
            "create_date": "2026-03-18T09:30:00Z",
            "tags": ["ecs", "production"]
          },
          "permissions": {
            "others": "ALLOWED",
            "users": [{ "id": 5, "access_level": "DENIED" }],
            "groups": [{ "id": 9, "access_level": "ALLOWED" }]
          },
          "loop": ["eu-west-1", "us-east-1"],
          "integration": {
            "url": "https://api.buddy.works/workspaces/my-company/integrations/abc123",
            "html_url": "https://app.buddy.works/my-company/-/integrations/abc123",
            "identifier": "aws",
            "hash_id": "abc123",
            "name": "Amazon",
            "type": "AMAZON",
            "auth_type": "OIDC"
          },
          "region": "us-east-1",
          "local_path": "taskDefinition.json",
          "cluster": "buddy-testing-cluster",
          "service": "sample-app-service"
        }
        """)!.ToJsonString());
}
