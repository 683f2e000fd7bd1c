using Buddy;
using System.Something;

// Address and token of a server come in; what became of it goes out.
using var httpClient = new System.Net.Http.HttpClient();
var client = new BuddyClient(httpClient, new BuddyClientOptions { BaseAddress = new Uri(args[0]), BearerToken = args[1] });
Console.WriteLine(await new Deployments(client).AddAsync("ECS by API", TriggerTime.OnFailure));
