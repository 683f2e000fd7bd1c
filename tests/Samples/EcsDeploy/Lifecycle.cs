using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Buddy;

namespace EcsDeploy;

/// <summary>What happens to an action after it was added.</summary>
internal static class Lifecycle
{
    /// <summary>Whether server and client agree on everything.</summary>
    public static async Task<bool> RunAsync(BuddyClient client, DocumentedEndpoint endpoint, AwsEcsActionView added)
    {
        var id = added.Id!.Value;
        var got = await client.Actions.GetAwsEcsActionAsync(ReferencePage.Workspace, ReferencePage.Project, ReferencePage.Pipeline, id);
        var isSame = JsonSerializer.Serialize(got) == JsonSerializer.Serialize(added);

        var list = await client.Actions.ListActionsAsync(ReferencePage.Workspace, ReferencePage.Project, ReferencePage.Pipeline);
        foreach (var item in list.Actions!)
            Console.WriteLine($"In the pipeline: {item.Type} {item.Id} '{item.Name}', with {item.AdditionalProperties?.Count ?? 0} members that not every kind has.");
        Console.WriteLine();

        // What is not set is not sent, and stays as it is: nothing else has to be said again.
        var updated = await client.Actions.UpdateAwsEcsActionAsync(ReferencePage.Workspace, ReferencePage.Project, ReferencePage.Pipeline, id, new UpdateAwsEcsActionRequest
        {
            TriggerTime = TriggerTime.OnFailure,
            Timeout = 600,
        });
        var isOnlyWhatWasSet = JsonNode.DeepEquals(endpoint.Received[^1], JsonNode.Parse("""{ "type": "AWS_ECS", "trigger_time": "ON_FAILURE", "timeout": 600 }"""));
        Console.WriteLine($"The update {(isOnlyWhatWasSet ? "holds only what was set, and the type" : "HOLDS SOMETHING ELSE")}.");
        Console.WriteLine($"Action {updated.Id} '{updated.Name}' runs {updated.TriggerTime}, for {updated.Timeout} seconds at most.");
        Console.WriteLine();

        await client.Actions.DeleteActionAsync(ReferencePage.Workspace, ReferencePage.Project, ReferencePage.Pipeline, id);
        var isGone = false;
        try
        {
            await client.Actions.GetAwsEcsActionAsync(ReferencePage.Workspace, ReferencePage.Project, ReferencePage.Pipeline, id);
        }
        catch (BuddyApiException refusal)
        {
            isGone = refusal.StatusCode == HttpStatusCode.NotFound;
            Console.WriteLine(refusal.Message);
        }

        return isSame && list.Actions.Count == 2 && isOnlyWhatWasSet && updated.TriggerTime == TriggerTime.OnFailure && updated.Name == added.Name && isGone;
    }
}
