using BuddyGen.Modeling;

namespace BuddyGen.Generator.Tests.Modeling;

/// <summary>The specs of this repository, held against the pages they were made from: the lists here are copied from there, not from the specs.</summary>
public class SpecFilesTests
{
    private static readonly Lazy<Modeled> Buddy = new(static () => Modeled.File("spec", "buddy", "aws-ecs-actions.yaml"));

    [Fact]
    public void Neither_spec_has_a_problem()
    {
        Buddy.Value.WithoutProblems();
        Modeled.File("spec", "examples", "parcels.yaml").WithoutProblems();
    }

    [Fact]
    public void The_request_has_the_23_fields_of_the_reference_page()
    {
        var request = Buddy.Value.Object("AddAwsEcsActionRequest");
        Assert.Equal(NamedForm.Request, request.Form);
        // url and html_url are read-only: on the page, and so not in the type.
        Assert.Equal(
            [
                "type: string",
                "after_action_id: long?",
                "name: string",
                "trigger_time: TriggerTime?",
                "trigger_conditions: List<TriggerConditionView>?",
                "run_next: RunNext?",
                "run_only_on_first_failure: bool?",
                "variables: List<EnvironmentVariableView>?",
                "disabled: bool?",
                "timeout: int?",
                "ignore_errors: bool?",
                "retry_count: int?",
                "retry_interval: int?",
                "loop: List<string>?",
                "current_revision: string?",
                "permissions: PermissionsView?",
                "integration: AmazonIntegrationRef",
                "region: string",
                "local_path: string",
                "cluster: string",
                "service: string",
            ],
            Lines(request));
        Assert.Equal(["type", "name", "integration", "region", "local_path", "cluster", "service"], Required(request));
        Assert.Equal(["url", "html_url"], ReadOnlyOf("AddAwsEcsActionRequest"));
        Assert.Equal("AWS_ECS", Buddy.Value.Property("AddAwsEcsActionRequest", "type").Const?.Text);
    }

    [Fact]
    public void The_response_has_the_25_fields_of_the_reference_page()
    {
        var response = Buddy.Value.Object("AwsEcsActionView");
        Assert.Equal(NamedForm.Response, response.Form);
        Assert.Equal(
            [
                "type: string?",
                "url: string?",
                "html_url: string?",
                "id: long?",
                "name: string?",
                "current_revision: string?",
                "trigger_time: TriggerTime?",
                "trigger_conditions: List<TriggerConditionView>?",
                "run_next: RunNext?",
                "run_only_on_first_failure: bool?",
                "variables: List<EnvironmentVariableView>?",
                "disabled: bool?",
                "timeout: int?",
                "ignore_errors: bool?",
                "retry_count: int?",
                "retry_interval: int?",
                "last_execution_status: ActionExecutionStatus?",
                "pipeline: ShortPipelineView?",
                "permissions: PermissionsView?",
                "loop: List<string>?",
                "integration: IntegrationIdentifierView?",
                "region: string?",
                "local_path: string?",
                "cluster: string?",
                "service: string?",
            ],
            Lines(response));
        Assert.Empty(Required(response));
        Assert.Equal(25, response.Properties.Count);
    }

    [Theory]
    [InlineData("TriggerTime", 7)]
    [InlineData("RunNext", 3)]
    [InlineData("ActionExecutionStatus", 13)]
    public void Enums_have_the_values_of_the_reference_page(string name, int count) => Assert.Equal(count, Buddy.Value.Enum(name).Values.Count);

    [Fact]
    public void Adding_is_as_documented()
    {
        var group = Assert.Single(Buddy.Value.Api!.Groups);
        Assert.Equal("Actions", group.Name);
        var operation = Buddy.Value.Operation("AddAwsEcsAction");
        Assert.Equal(["workspace: string", "projectName: string", "pipelineId: long"], operation.Parameters.Select(static parameter => parameter.Name + ": " + Modeled.Spell(parameter.Type)));
        Assert.Equal("/workspaces/{workspace}/projects/{project_name}/pipelines/{pipeline_id}/actions", string.Concat(operation.Path.Select(static part => part.Parameter is null ? part.Literal : "{" + part.Parameter + "}")));
        Assert.Equal(["EXECUTION_MANAGE"], Modeled.ScopesOf(operation));
        Assert.Equal(["200", "201"], operation.Answer.Statuses);
        Assert.Equal("AwsEcsActionView", Modeled.Spell(operation.Answer.Type!));
        Assert.Equal("AddAwsEcsActionRequest", Modeled.Spell(operation.Body!.Type));
        Assert.Null(operation.OptionsName);
        Assert.Equal(new CredentialModel("bearerToken", CredentialKind.Bearer, "BearerToken", null, Buddy.Value.Api!.Credentials[0].Description), Assert.Single(Buddy.Value.Api!.Credentials));
        Assert.Equal(["Us", "Eu", "Asia", "SelfHosted"], Buddy.Value.Api!.Servers.Select(static server => server.Name));
        Assert.Equal("host", Assert.Single(Buddy.Value.Api!.Servers[3].Variables).Name);
    }

    [Fact]
    public void The_conditional_rule_is_on_the_request()
    {
        var rules = Buddy.Value.Rules("AddAwsEcsActionRequest");
        Assert.Contains("\"if\": {\"required\": [\"trigger_time\"], \"properties\": {\"trigger_time\": {\"const\": \"ON_FAILURE\"}}}", rules, StringComparison.Ordinal);
        Assert.Contains("\"then\": {\"required\": [\"run_only_on_first_failure\"]}", rules, StringComparison.Ordinal);
        Assert.Contains("\"else\": {\"properties\": {\"run_only_on_first_failure\": false}}", rules, StringComparison.Ordinal);
        Assert.Contains("\"trigger_time\": {\"ref\": \"Pets.TriggerTime\", \"examples\": [\"ON_EVERY_EXECUTION\"]}", rules, StringComparison.Ordinal);
        Assert.Contains("\"integration\": {\"ref\": \"Pets.AmazonIntegrationRef\"", rules, StringComparison.Ordinal);
        Assert.Null(Buddy.Value.Object("AwsEcsActionView").Rules);
    }

    private static IEnumerable<string> Lines(ObjectModel type) => type.Properties.Select(static property => property.WireName + ": " + Modeled.Spell(property));

    private static IEnumerable<string> Required(ObjectModel type) => type.Properties.Where(static property => property.Required).Select(static property => property.WireName);

    /// <summary>Read-only members are in no request type; that the schema has them is seen by making an answer of it.</summary>
    private static IEnumerable<string> ReadOnlyOf(string schema)
    {
        var text = Repository.Read("spec/buddy/aws-ecs-actions.yaml");
        var both = Modeled.Text(text.Replace("schemas/AwsEcsActionView", "schemas/" + schema, StringComparison.Ordinal));
        Assert.Equal(23, both.Object(schema).Properties.Count);
        return both.Object(schema).Properties.Where(static property => property.ReadOnly).Select(static property => property.WireName);
    }
}
