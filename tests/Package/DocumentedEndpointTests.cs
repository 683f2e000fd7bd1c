using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using EcsDeploy;

namespace BuddyGen.Package.Tests;

/// <summary>The server that the sample and these tests are measured by objects to what the reference page does not say.</summary>
public sealed class DocumentedEndpointTests
{
    private static readonly string Path = ReferencePage.ActionsPath(ReferencePage.Workspace, ReferencePage.Project, ReferencePage.Pipeline);

    [Fact]
    public async Task TakesTheExampleOfThePage() => Assert.Equal((HttpStatusCode.OK, 1), await SendAsync(ReferencePage.ExampleBody));

    [Theory]
    [InlineData("\"region\": \"us-east-1\"", "\"zone\": \"us-east-1\"")]
    [InlineData("\"us-east-1\"", "1")]
    [InlineData("\"AWS_ECS\"", "\"AWS_EKS\"")]
    [InlineData("ON_EVERY_EXECUTION", "ON_FAILURE")]
    [InlineData("ON_EVERY_EXECUTION", "NEVER")]
    [InlineData("\"region\"", "\"run_only_on_first_failure\": true, \"region\"")]
    [InlineData("\"region\"", "\"url\": \"https://example.com\", \"region\"")]
    [InlineData("\"region\"", "\"timeout\": null, \"region\"")]
    [InlineData("{ \"name\"", "[ \"name\"")]
    public async Task RefusesAnotherBody(string text, string replacement)
    {
        Assert.Contains(text, ReferencePage.ExampleBody);
        Assert.Equal((HttpStatusCode.BadRequest, 0), await SendAsync(ReferencePage.ExampleBody.Replace(text, replacement, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task RefusesAnotherMethodPathTokenOrContentType()
    {
        var refused = (HttpStatusCode.BadRequest, 0);
        Assert.Equal(refused, await SendAsync(ReferencePage.ExampleBody, method: "PUT"));
        Assert.Equal(refused, await SendAsync(ReferencePage.ExampleBody, path: Path + "/1"));
        Assert.Equal(refused, await SendAsync(ReferencePage.ExampleBody, path: Path + "?access_token=token"));
        Assert.Equal(refused, await SendAsync(ReferencePage.ExampleBody, token: "another"));
        Assert.Equal(refused, await SendAsync(ReferencePage.ExampleBody, contentType: "text/plain"));
    }

    [Fact]
    public async Task KeepsAnActionAsItIsUntilItIsDeleted()
    {
        await using var endpoint = await DocumentedEndpoint.StartAsync("token");
        var action = Path + "/" + ReferencePage.FirstAction;

        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(endpoint, "GET", action)).Status);
        var added = (await SendAsync(endpoint, "POST", Path, ReferencePage.ExampleBody)).Answer;
        Assert.Equal((HttpStatusCode.OK, added), await SendAsync(endpoint, "GET", action));
        Assert.Equal(2, JsonNode.Parse((await SendAsync(endpoint, "GET", Path)).Answer)!["actions"]!.AsArray().Count);

        var expected = JsonNode.Parse(added)!;
        expected["timeout"] = 600;
        var updated = await SendAsync(endpoint, "PATCH", action, """{ "type": "AWS_ECS", "timeout": 600 }""");
        Assert.Equal(HttpStatusCode.OK, updated.Status);
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(updated.Answer)), updated.Answer);
        Assert.Equal(updated, await SendAsync(endpoint, "GET", action));

        Assert.Equal((HttpStatusCode.NoContent, ""), await SendAsync(endpoint, "DELETE", action));
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(endpoint, "DELETE", action)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(endpoint, "PATCH", action, """{ "type": "AWS_ECS" }""")).Status);
        Assert.Single(JsonNode.Parse((await SendAsync(endpoint, "GET", Path)).Answer)!["actions"]!.AsArray());
        Assert.Equal(2, endpoint.Received.Count);
    }

    [Theory]
    [InlineData("PATCH", "/4567", """{ "timeout": 600 }""")]
    [InlineData("PATCH", "/4567", """{ "type": "AWS_EKS" }""")]
    [InlineData("PATCH", "/4567", """{ "type": "AWS_ECS", "timeout": null }""")]
    [InlineData("PATCH", "/4567", """{ "type": "AWS_ECS", "id": 4567 }""")]
    [InlineData("PATCH", "/4567", null)]
    [InlineData("PATCH", "", """{ "type": "AWS_ECS" }""")]
    [InlineData("GET", "/4567", "{}")]
    [InlineData("GET", "?page=1", null)]
    [InlineData("GET", "/4567/", null)]
    [InlineData("GET", "/+4567", null)]
    [InlineData("DELETE", "/4567", "{}")]
    [InlineData("DELETE", "", null)]
    public async Task RefusesWhatIsNotKnownOfTheOtherOperations(string method, string path, string? body)
    {
        await using var endpoint = await DocumentedEndpoint.StartAsync("token");
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(endpoint, "POST", Path, ReferencePage.ExampleBody)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(endpoint, method, Path + path, body)).Status);
        Assert.Single(endpoint.Received);
    }

    private static async Task<(HttpStatusCode Status, int Received)> SendAsync(
        string body, string method = "POST", string? path = null, string token = "token", string contentType = "application/json")
    {
        await using var endpoint = await DocumentedEndpoint.StartAsync("token");
        return ((await SendAsync(endpoint, method, path ?? Path, body, token, contentType)).Status, endpoint.Received.Count);
    }

    private static async Task<(HttpStatusCode Status, string Answer)> SendAsync(
        DocumentedEndpoint endpoint, string method, string path, string? body = null, string token = "token", string contentType = "application/json")
    {
        using var client = new HttpClient { BaseAddress = endpoint.Address };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, contentType);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
