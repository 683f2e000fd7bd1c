using System.Net;
using System.Net.Http.Headers;
using System.Text;
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

    private static async Task<(HttpStatusCode Status, int Received)> SendAsync(
        string body, string method = "POST", string? path = null, string token = "token", string contentType = "application/json")
    {
        await using var endpoint = await DocumentedEndpoint.StartAsync("token");
        using var client = new HttpClient { BaseAddress = endpoint.Address };
        using var request = new HttpRequestMessage(new HttpMethod(method), path ?? Path) { Content = new StringContent(body, Encoding.UTF8, contentType) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, endpoint.Received.Count);
    }
}
