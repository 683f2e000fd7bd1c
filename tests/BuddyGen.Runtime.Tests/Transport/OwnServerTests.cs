using BuddyGen.Templates;

namespace BuddyGen.Runtime.Tests.Transport;

/// <summary>Requests that go to another server than the client's.</summary>
public class OwnServerTests
{
    private static readonly Uri Test = new("http://127.0.0.1:8080/up/");

    [Theory]
    [InlineData("https://upload.example.com/v2", "https://upload.example.com/v2/pets")]
    [InlineData("https://upload.example.com/", "https://upload.example.com/pets")]
    // From the client's: https://api.example.com/v1.
    [InlineData("/v2", "https://api.example.com/v2/pets")]
    [InlineData("/", "https://api.example.com/pets")]
    [InlineData("//upload.example.com/v2", "https://upload.example.com/v2/pets")]
    public async Task The_documented_address_is_asked_unless_the_options_have_one(string documented, string uri)
    {
        var handler = new StubHandler();
        var connection = Connect(handler, new OwnServer(null, "A", "https://elsewhere.example.com"), new OwnServer(null, "B", documented), new OwnServer(Test, "C", documented));
        foreach (var number in new[] { 0, 2, 3 })
            await connection.SendIntAsync(connection.Request("GET", "/pets", 1, ownServer: number));
        Assert.Equal(["https://api.example.com/v1/pets", uri, "http://127.0.0.1:8080/up/pets"], handler.Requests.Select(static request => request.RequestUri!.AbsoluteUri));
        Assert.All(handler.Requests, static request => Assert.Equal("t", request.Headers.Authorization!.Parameter));
    }

    [Fact]
    public async Task The_token_goes_to_that_origin_only()
    {
        var handler = new StubHandler();
        var connection = Connect(handler, new OwnServer(null, "A", "https://upload.example.com"));
        foreach (var template in (string[])["//evil.example/x", "@evil.example", ":80@evil.example/", "\\\\evil.example\\x"])
            await connection.SendIntAsync(connection.Request("GET", template, 1, ownServer: 1));
        Assert.All(handler.Requests, static request => Assert.Equal("https://upload.example.com", request.RequestUri!.GetLeftPart(UriPartial.Authority)));
        Assert.Equal(4, handler.Requests.Count);
    }

    [Fact]
    public async Task A_client_without_an_address_can_ask_where_it_needs_none()
    {
        var handler = new StubHandler();
        var connection = new TemplateConnection(new HttpClient(handler), null, null, TemplateValidation.Enforce, null) { OwnServers = [new(null, "A", "https://upload.example.com"), new(null, "B", "/v2")] };
        await connection.SendIntAsync(connection.Request("GET", "/pets", ownServer: 1));
        Assert.Equal("https://upload.example.com/pets", Assert.Single(handler.Requests).RequestUri!.AbsoluteUri);
        Assert.StartsWith("There is no base address", Assert.Throws<InvalidOperationException>(() => connection.Request("GET", "/pets", ownServer: 2)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://a.example.com", "'UploadBaseAddress' must be an absolute http or https URI.")]
    [InlineData("https://a.example.com?x", "'UploadBaseAddress' must have neither a query nor a fragment.")]
    [InlineData("https://u:p@a.example.com", "'UploadBaseAddress' must not contain a user name or a password; the options have properties for credentials.")]
    public void A_wrong_address_is_told_by_the_options_name(string address, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => new OwnServer(new Uri(address), "UploadBaseAddress", "/")).Message);

    private static TemplateConnection Connect(HttpMessageHandler handler, params OwnServer[] servers) =>
        new(new HttpClient(handler), Clients.Api, null, TemplateValidation.Enforce, null, Clients.Bearer("t")) { OwnServers = servers };
}
