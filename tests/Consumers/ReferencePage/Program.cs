using System.Text.Json;
using Buddy;

// Address and token of a server come in; the answer goes out as it was understood.
using var httpClient = new HttpClient();
var client = new BuddyClient(httpClient, new BuddyClientOptions { BaseAddress = new Uri(args[0]), BearerToken = args[1] });

AwsEcsActionView action = await client.Actions.AddAwsEcsActionAsync("my-company", "my-project", 123, new AddAwsEcsActionRequest
{
    Name = "ECS by API",
    TriggerTime = TriggerTime.OnEveryExecution,
    Integration = new AmazonIntegrationRef { Identifier = "aws" },
    Region = "us-east-1", LocalPath = "taskDefinition.json", Cluster = "buddy-testing-cluster", Service = "sample-app-service",
});

Console.Write(JsonSerializer.Serialize(action));
