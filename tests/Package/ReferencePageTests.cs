using System.Text.Json.Nodes;
using EcsDeploy;

namespace BuddyGen.Package.Tests;

/// <summary>The request of the reference page, typed in a project that has the package and nothing else, over a real socket.</summary>
public sealed class ReferencePageTests(PackedPackage package)
{
    [Fact]
    public async Task SendsTheExampleOfThePageAndLosesNothingOfTheAnswer()
    {
        var consumer = package.Consumer("ReferencePage");
        await consumer.BuildCleanAsync();

        JsonObject? sent = null;
        await using var endpoint = await DocumentedEndpoint.StartAsync("secret", request => sent = WithSurprises(ReferencePage.Answer(request)));
        var understood = await consumer.RunAsync(endpoint.Address.ToString(), "secret");

        var body = Assert.Single(endpoint.Received);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(ReferencePage.ExampleBody), body), body.ToJsonString());
        Assert.Equal(26, sent!.Count);
        Assert.True(JsonNode.DeepEquals(sent, JsonNode.Parse(understood)), $"sent:\n{sent.ToJsonString()}\nunderstood:\n{understood}");
    }

    /// <summary>All 25 fields with something in them, a status and a member that the page does not know, at the top and below.</summary>
    private static JsonObject WithSurprises(JsonObject answer)
    {
        answer["last_execution_status"] = "TELEPORTED";
        answer["paused_until"] = new JsonArray(1, 2.5, null, new JsonObject { ["why"] = "a member of tomorrow" });
        answer["pipeline"]!["colour"] = "green";
        answer["trigger_conditions"] = new JsonArray(
            new JsonObject { ["trigger_condition"] = "ON_CHANGE_AT_PATH", ["trigger_condition_paths"] = new JsonArray("/src", "/docs") },
            new JsonObject { ["trigger_condition"] = "ON_FULL_MOON", ["trigger_operands"] = new JsonArray(new JsonObject { ["trigger_condition"] = "ON_CHANGE" }) });
        answer["variables"] = new JsonArray(new JsonObject { ["id"] = 9007199254740993, ["key"] = "k", ["value"] = "v", ["type"] = "VAR", ["encrypted"] = true });
        answer["permissions"] = new JsonObject { ["others"] = "DENIED", ["users"] = new JsonArray(new JsonObject { ["id"] = 1, ["access_level"] = "ALLOWED" }) };
        answer["loop"] = new JsonArray("one", "two");
        return answer;
    }
}
