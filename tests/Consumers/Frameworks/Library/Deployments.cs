using Buddy;

namespace System.Something;

/// <summary>Uses the client as a library does.</summary>
public sealed class Deployments
{
    private readonly BuddyClient _client;

    /// <summary>Makes one.</summary>
    /// <param name="client">What to deploy with.</param>
    public Deployments(BuddyClient client) => _client = client;

    /// <summary>Adds an action after it was looked at.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="trigger">When it runs.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>What became of it.</returns>
    public async global::System.Threading.Tasks.Task<string> AddAsync(string name, TriggerTime trigger, global::System.Threading.CancellationToken cancellationToken = default)
    {
        AddAwsEcsActionRequest request = new()
        {
            Name = name,
            TriggerTime = trigger,
            Integration = new() { Identifier = "aws" },
            Region = "us-east-1",
            LocalPath = "taskDefinition.json",
            Cluster = "buddy-testing-cluster",
            Service = "sample-app-service",
            Variables = new EnvironmentVariableView[] { new() { Key = "STAGE", Value = "test" } },
        };
        if (trigger.Value == TriggerTime.Values.OnFailure)
        {
            request = request with { RunOnlyOnFirstFailure = true };
        }

        foreach (BuddyViolation violation in request.Validate())
        {
            return $"{violation.Rule} {violation.Pointer}: {violation.Message}";
        }

        try
        {
            AwsEcsActionView action = await _client.Actions.AddAwsEcsActionAsync("my-company", "my-project", 123, request, cancellationToken: cancellationToken).ConfigureAwait(false);
            BuddyResponse<ActionListView> all = await _client.Actions.WithResponse.ListActionsAsync("my-company", "my-project", 123, cancellationToken: cancellationToken).ConfigureAwait(false);
            return $"{action.Id} {action.TriggerTime} {(int)all.StatusCode} {all.Body.Actions?.Count}";
        }
        catch (BuddyApiException exception) when (exception.StatusCode == Net.HttpStatusCode.NotFound)
        {
            return exception.Failure.ToString();
        }
    }

    /// <summary>The type of the other spec is this assembly's own affair.</summary>
    /// <returns>A name.</returns>
    public static string Recipient()
    {
        Parcels.Contact contact = new() { Name = "Jane Doe" };
        return contact.Name;
    }
}
