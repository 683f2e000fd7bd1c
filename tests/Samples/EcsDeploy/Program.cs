using System.Text.Json.Nodes;
using Buddy;
using EcsDeploy;

// dotnet run --project tests/Samples/EcsDeploy
//     plays everything on this machine: the documented endpoint, an action from adding to deleting it, a request that is refused before it leaves, and a
//     build with mistakes.
// BUDDY_TOKEN=… dotnet run --project tests/Samples/EcsDeploy -- --live --workspace … --project … --pipeline … [--server https://…]
//     adds the action to a pipeline of yours.
using var http = new HttpClient(new PrintingHandler());
return args.Contains("--live") ? await LiveAsync() : await LoopbackAsync();

// The request of the reference page, as one types it. `type` is not asked for: the spec leaves it one value.
static AddAwsEcsActionRequest PageExample() => new()
{
    Name = "ECS by API",
    TriggerTime = TriggerTime.OnEveryExecution,
    Integration = new AmazonIntegrationRef { Identifier = "aws" },
    Region = "us-east-1",
    LocalPath = "taskDefinition.json",
    Cluster = "buddy-testing-cluster",
    Service = "sample-app-service",
};

// When it runs is known at run time only: the compiler cannot tell whether the flag belongs there.
static AddAwsEcsActionRequest At(TriggerTime triggerTime, bool? runOnlyOnFirstFailure) =>
    PageExample() with { TriggerTime = triggerTime, RunOnlyOnFirstFailure = runOnlyOnFirstFailure };

async Task<int> LoopbackAsync()
{
    const string Token = "a-token-for-this-run";
    await using var endpoint = await DocumentedEndpoint.StartAsync(Token);
    var client = new BuddyClient(http, new BuddyClientOptions { BearerToken = Token, BaseAddress = endpoint.Address });

    Title("The request of the reference page, and the answer");
    var action = await client.Actions.AddAwsEcsActionAsync(ReferencePage.Workspace, ReferencePage.Project, ReferencePage.Pipeline, PageExample());
    var isTheExample = endpoint.Received.Count == 1 && JsonNode.DeepEquals(endpoint.Received[0], JsonNode.Parse(ReferencePage.ExampleBody));
    Console.WriteLine($"The body {(isTheExample ? "equals" : "DIFFERS FROM")} the one of the page's curl example.");
    Console.WriteLine($"Action {action.Id} '{action.Name}' deploys to {action.Cluster}/{action.Service}; last run: {action.LastExecutionStatus}.");

    Title("Got, listed, updated, deleted");
    var isLifecycle = await Lifecycle.RunAsync(client, endpoint, action);
    Console.WriteLine(isLifecycle ? "The server has seen what was meant, and nothing else." : "SOMETHING ELSE HAPPENED THAN WAS MEANT.");

    Title("Refused before it leaves");
    var isRefused = false;
    var seen = endpoint.Received.Count;
    try
    {
        await client.Actions.AddAwsEcsActionAsync(ReferencePage.Workspace, ReferencePage.Project, ReferencePage.Pipeline, At(TriggerTime.OnFailure, null));
    }
    catch (BuddyRequestValidationException refusal)
    {
        isRefused = endpoint.Received.Count == seen;
        foreach (var violation in refusal.Violations)
            Console.WriteLine($"{violation.Rule} at '{violation.Pointer}': {violation.Message}");
    }
    Console.WriteLine(isRefused ? "The server has not seen it." : "IT WAS SENT.");

    Title("What the compiler says to EcsDeploy.Mistakes");
    var diagnostics = await CompilerView.DiagnosticsAsync();
    foreach (var diagnostic in diagnostics)
        Console.WriteLine(diagnostic);

    return isTheExample && isLifecycle && isRefused && diagnostics.Count > 0 ? 0 : 1;
}

async Task<int> LiveAsync()
{
    if (Option("--workspace") is not { } workspace || Option("--project") is not { } project
        || !long.TryParse(Option("--pipeline"), out var pipeline) || Environment.GetEnvironmentVariable("BUDDY_TOKEN") is not { Length: > 0 } token)
    {
        Console.Error.WriteLine("--live needs --workspace, --project and --pipeline (a number), and a token with the scope EXECUTION_MANAGE in BUDDY_TOKEN.");
        return 2;
    }

    var options = new BuddyClientOptions { BearerToken = token };
    if (Option("--server") is { } server)
        options.BaseAddress = new Uri(server);
    try
    {
        var action = await new BuddyClient(http, options).Actions.AddAwsEcsActionAsync(workspace, project, pipeline, PageExample());
        Console.WriteLine($"Action {action.Id} was added: {action.HtmlUrl}");
        return 0;
    }
    catch (BuddyApiException refusal)
    {
        Console.Error.WriteLine(refusal.Message);
        return 1;
    }
}

string? Option(string name) => Array.IndexOf(args, name) is var index and >= 0 && index + 1 < args.Length ? args[index + 1] : null;

static void Title(string text) => Console.WriteLine($"\n=== {text} ===\n");
