using BenchmarkDotNet.Attributes;
using BuddyGen.Benchmarks.Endpoint;
using BuddyGen.Benchmarks.HandWritten;
using BuddyGen.Benchmarks.Peer;
using BuddyGen.Benchmarks.Peers.Kiota;
using BuddyGen.Benchmarks.Peers.NSwag;
using KiotaModels = BuddyGen.Benchmarks.Peers.Kiota.Models;
using NSwagModels = BuddyGen.Benchmarks.Peers.NSwag;

namespace BuddyGen.Benchmarks;

public partial class PostBenchmarks
{
    private KiotaBuddyClient _kiota = null!;
    private NSwagBuddyClient _nswag = null!;
    private IRefitBuddy _refit = null!;

    private async Task SetupPeers()
    {
        var stub = new StubHandler();
        _kiota = KiotaBuddy.Create(new HttpClient(stub));
        await stub.CheckAsync("Kiota", async () =>
        {
            var action = await Kiota();
            return (action?.Id, action?.Service, action?.Integration?.Identifier);
        });

        stub = new StubHandler();
        _nswag = NSwagBuddyClient.Create(new HttpClient(stub));
        await stub.CheckAsync("NSwag", async () =>
        {
            var action = await NSwag();
            return (action.Id, action.Service, action.Integration?.Identifier);
        });

        stub = new StubHandler();
        _refit = RefitBuddy.Create(new HttpClient(stub) { BaseAddress = PageExample.BaseAddress });
        await stub.CheckAsync("Refit", async () =>
        {
            var action = await Refit();
            return (action.Id, action.Service, action.Integration?.Identifier);
        });
    }

    [Benchmark(Description = "Kiota 1.38 / 2.1.6")]
    public Task<KiotaModels.AwsEcsActionView?> Kiota() =>
        _kiota.Workspaces[PageExample.Workspace].Projects[PageExample.Project].Pipelines[PageExample.Pipeline].Actions.PostAsync(
            new KiotaModels.AddAwsEcsActionRequest
            {
                Type = "AWS_ECS",
                Disabled = null, // Kiota sends the schema's default where nobody set it
                Name = "ECS by API",
                TriggerTime = KiotaModels.TriggerTime.ON_EVERY_EXECUTION,
                Integration = new KiotaModels.AmazonIntegrationRef { Identifier = "aws" },
                Region = "us-east-1",
                LocalPath = "taskDefinition.json",
                Cluster = "buddy-testing-cluster",
                Service = "sample-app-service",
            });

    [Benchmark(Description = "NSwag 14.7.1")]
    public Task<NSwagModels.AwsEcsActionView> NSwag() => _nswag.AddAwsEcsActionAsync(
        PageExample.Workspace, PageExample.Project, PageExample.Pipeline, new NSwagModels.AddAwsEcsActionRequest
        {
            Type = "AWS_ECS",
            Disabled = null, // so does NSwag
            Name = "ECS by API",
            Trigger_time = NSwagModels.TriggerTime.ON_EVERY_EXECUTION,
            Integration = new NSwagModels.AmazonIntegrationRef { Identifier = "aws" },
            Region = "us-east-1",
            Local_path = "taskDefinition.json",
            Cluster = "buddy-testing-cluster",
            Service = "sample-app-service",
        });

    [Benchmark(Description = "Refit 16.4.0")]
    public Task<AwsEcsAction> Refit() => _refit.AddAwsEcsActionAsync(
        PageExample.Workspace, PageExample.Project, PageExample.Pipeline, HandWrittenRequest(), PageExample.Token);
}
