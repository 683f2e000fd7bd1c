using System.Text.Json.Nodes;
using BuddyGen.Modeling;
using BuddyGen.Schemas;

namespace BuddyGen.Generator.Tests.Modeling;

/// <summary>What the built-in spec says of an action after it was added: getting, listing, updating, deleting.</summary>
public class LifecycleSpecTests
{
    private static readonly Lazy<Modeled> Buddy = new(static () => Modeled.File("spec", "buddy", "aws-ecs-actions.yaml"));

    private static readonly Lazy<Emitted> Types = new(static () => Emitted.Types([.. Buddy.Value.Api!.Types]));

    [Fact]
    public void Operations_have_the_methods_statuses_and_scopes_that_are_known() => Assert.Equal(
        [
            "AddAwsEcsAction: POST actions (AddAwsEcsActionRequest) -> 200, 201 AwsEcsActionView [EXECUTION_MANAGE]",
            "ListActions: GET actions -> 200 ActionListView [EXECUTION_INFO]",
            "GetAwsEcsAction: GET actions/{action_id} -> 200 AwsEcsActionView [EXECUTION_INFO]",
            "UpdateAwsEcsAction: PATCH actions/{action_id} (UpdateAwsEcsActionRequest) -> 200 AwsEcsActionView [EXECUTION_MANAGE]",
            "DeleteAction: DELETE actions/{action_id} -> 204 [EXECUTION_MANAGE]",
        ],
        Assert.Single(Buddy.Value.Api!.Groups).Operations.Select(Line));

    [Theory]
    [InlineData("ListActions")]
    [InlineData("GetAwsEcsAction", "actionId: long")]
    [InlineData("UpdateAwsEcsAction", "actionId: long")]
    [InlineData("DeleteAction", "actionId: long")]
    public void Parameters_are_those_of_the_path_and_nothing_is_known_of_pages(string name, params string[] more)
    {
        var operation = Buddy.Value.Operation(name);
        Assert.Equal(["workspace: string", "projectName: string", "pipelineId: long", .. more], operation.Parameters.Select(static parameter => parameter.Name + ": " + Modeled.Spell(parameter.Type)));
        Assert.Null(operation.OptionsName);
    }

    [Fact]
    public void An_update_has_the_members_that_can_be_set_when_adding_and_requires_only_the_type()
    {
        var update = Buddy.Value.Object("UpdateAwsEcsActionRequest");
        Assert.Equal(NamedForm.Request, update.Form);
        Assert.Equal(
            Buddy.Value.Object("AddAwsEcsActionRequest").Properties.Select(static property => property.WireName + ": " + Modeled.Spell(property.Type)),
            update.Properties.Select(static property => property.WireName + ": " + Modeled.Spell(property.Type)));
        Assert.Equal("type", Assert.Single(update.Properties, static property => property.Required).WireName);
        Assert.Equal("AWS_ECS", Buddy.Value.Property("UpdateAwsEcsActionRequest", "type").Const?.Text);
        Assert.All(update.Properties, static property => Assert.False(property.Nullable));
    }

    /// <summary>What a condition would ask for, the server may already have. Stated as what the rules are, so that no keyword can be forgotten.</summary>
    [Fact]
    public void An_update_has_no_rule_that_depends_on_what_is_not_sent()
    {
        var rules = Buddy.Value.Object("UpdateAwsEcsActionRequest").Rules!;
        Assert.Equal(new JsonSchema { Pointer = rules.Pointer, Types = rules.Types, Properties = rules.Properties, Required = new(["type"]) }, rules);
        foreach (var (name, member) in rules.Properties)
        {
            var plain = new JsonSchema { Pointer = member.Pointer, Types = member.Types, Const = member.Const, Format = member.Format, Ref = member.Ref, Items = member.Items, Examples = member.Examples };
            Assert.True(plain == member, name + ": " + SchemaJson.Write(member));
        }
    }

    [Fact]
    public void A_reference_that_is_sent_must_still_name_something() =>
        Assert.Contains("\"anyOf\"", Buddy.Value.Rules("AmazonIntegrationRef"), StringComparison.Ordinal);

    [Fact]
    public void An_item_of_a_list_is_an_action_of_any_kind()
    {
        Assert.Equal("actions: List<ActionView>?", Assert.Single(Buddy.Value.Object("ActionListView").Properties.Select(static property => property.WireName + ": " + Modeled.Spell(property))));
        Assert.Equal("string?", Buddy.Value.Spelled("ActionView", "type"));
        Assert.Null(Buddy.Value.Property("ActionView", "type").Const);
        Assert.NotNull(Buddy.Value.Object("ActionView").AdditionalPropertiesName);
    }

    [Fact]
    public void A_list_with_kinds_that_nobody_knows_is_written_back_as_it_came()
    {
        const string List =
            """
            {
              "url": "https://api.buddy.works/x", "actions": [
                { "type": "AWS_ECS", "id": 4567, "name": "ECS by API", "trigger_time": "ON_FAILURE", "disabled": false, "last_execution_status": "INITIAL", "region": "us-east-1" },
                { "type": "TEA_KETTLE_2", "id": 9007199254740993, "name": null, "trigger_time": null, "disabled": null, "last_execution_status": "BOILING",
                  "integration": "a text here", "region": null, "temperature": 99.50, "cups": [ { "of": "oolong" }, null ] },
                { "type": null },
                {}
              ], "next": null
            }
            """;
        var written = Types.Value.RoundTrip("Pets.ActionListView", List);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(List), JsonNode.Parse(written)), written);
    }

    /// <summary>One program for all of it: the compiler takes seconds for the whole API.</summary>
    [Fact]
    public void An_update_sends_what_was_set_and_the_type_and_only_a_reference_to_nothing_is_refused() => Assert.Equal(
        [
            """ {"type":"AWS_ECS"}""",
            """ {"type":"AWS_ECS","trigger_time":"ON_FAILURE"}""",
            """ {"type":"AWS_ECS","trigger_time":"ON_SUCCESS","run_only_on_first_failure":true}""",
            """ {"type":"AWS_ECS","variables":[],"disabled":false}""",
            """/integration {"type":"AWS_ECS","integration":{}}""",
        ],
        (IEnumerable<string>)Types.Value.Run(
            """
            return new[]
            {
                new Pets.UpdateAwsEcsActionRequest(),
                new Pets.UpdateAwsEcsActionRequest { TriggerTime = Pets.TriggerTime.OnFailure },
                new Pets.UpdateAwsEcsActionRequest { TriggerTime = Pets.TriggerTime.OnSuccess, RunOnlyOnFirstFailure = true },
                new Pets.UpdateAwsEcsActionRequest { Disabled = false, Variables = new List<Pets.EnvironmentVariableView>() },
                new Pets.UpdateAwsEcsActionRequest { Integration = new Pets.AmazonIntegrationRef() },
            }.Select(update => string.Join(" ", update.Validate().Select(violation => violation.Pointer)) + " " + JsonSerializer.Serialize(update)).ToArray();
            """)!);

    private static string Line(OperationModel operation)
    {
        var path = string.Concat(operation.Path.Select(static part => part.Parameter is null ? part.Literal : "{" + part.Parameter + "}"));
        const string Pipeline = "/workspaces/{workspace}/projects/{project_name}/pipelines/{pipeline_id}/";
        Assert.StartsWith(Pipeline, path, StringComparison.Ordinal);
        return $"{operation.Name}: {operation.Method} {path[Pipeline.Length..]}"
            + (operation.Body is { } body ? $" ({Modeled.Spell(body.Type)})" : "")
            + $" -> {string.Join(", ", operation.Answer.Statuses)}" + (operation.Answer.Type is { } type ? " " + Modeled.Spell(type) : "")
            + $" [{string.Join(", ", Modeled.ScopesOf(operation))}]";
    }
}
