using BenchmarkDotNet.Attributes;
using Buddy;
using BuddyGen.Benchmarks.Endpoint;
using BuddyGen.Benchmarks.HandWritten;

namespace BuddyGen.Benchmarks;

/// <summary>The reference page's example is sent to a stub and the answer read: request object, checks, body, HttpClient, answer.</summary>
[MemoryDiagnoser]
[WarmupCount(600), IterationCount(300), InvocationCount(256, 16)]
public partial class PostBenchmarks
{
    private HandWrittenBuddyClient _handWritten = null!;
    private BuddyClient _emitted = null!;

    [GlobalSetup]
    public async Task Setup()
    {
        var stub = new StubHandler();
        _handWritten = new HandWrittenBuddyClient(new HttpClient(stub), PageExample.BaseAddress, PageExample.Token);
        await stub.CheckAsync("hand-written", async () =>
        {
            var action = await HandWritten();
            return (action.Id, action.Service, action.Integration?.Identifier);
        });

        stub = new StubHandler();
        _emitted = new BuddyClient(new HttpClient(stub), new BuddyClientOptions { BearerToken = PageExample.Token });
        await stub.CheckAsync("BuddyGen", async () =>
        {
            var action = await Emitted();
            return (action.Id, action.Service, action.Integration?.Identifier);
        });
#if PEERS
        await SetupPeers();
#endif
    }

    [Benchmark(Baseline = true, Description = "hand-written")]
    public Task<AwsEcsAction> HandWritten() => _handWritten.AddAwsEcsActionAsync(
        PageExample.Workspace, PageExample.Project, PageExample.Pipeline, HandWrittenRequest());

    [Benchmark(Description = "BuddyGen")]
    public Task<AwsEcsActionView> Emitted() => _emitted.Actions.AddAwsEcsActionAsync(
        PageExample.Workspace, PageExample.Project, PageExample.Pipeline, EmittedRequest());

    internal static HandWritten.AddAwsEcsActionRequest HandWrittenRequest() => new()
    {
        Name = "ECS by API",
        TriggerTime = "ON_EVERY_EXECUTION",
        Integration = new AmazonIntegration { Identifier = "aws" },
        Region = "us-east-1",
        LocalPath = "taskDefinition.json",
        Cluster = "buddy-testing-cluster",
        Service = "sample-app-service",
    };

    internal static Buddy.AddAwsEcsActionRequest EmittedRequest() => new()
    {
        Name = "ECS by API",
        TriggerTime = TriggerTime.OnEveryExecution,
        Integration = new AmazonIntegrationRef { Identifier = "aws" },
        Region = "us-east-1",
        LocalPath = "taskDefinition.json",
        Cluster = "buddy-testing-cluster",
        Service = "sample-app-service",
    };
}
