using BuddyGen.Templates;

namespace BuddyGen.Runtime.Tests.Transport;

public class UriTests
{
    private static async Task<string> UriOf(Func<TemplateConnection, ApiRequest> request, string baseAddress = "https://api.example.com/v1")
    {
        var handler = new StubHandler();
        var connection = Clients.Connect(handler, new Uri(baseAddress));
        await connection.SendIntAsync(request(connection));
        return handler.Request.RequestUri!.AbsoluteUri;
    }

    [Theory]
    [InlineData("https://api.example.com", "https://api.example.com/pets/7")]
    [InlineData("https://api.example.com/", "https://api.example.com/pets/7")]
    [InlineData("https://api.example.com/api/v1", "https://api.example.com/api/v1/pets/7")]
    [InlineData("https://api.example.com/api/v1/", "https://api.example.com/api/v1/pets/7")]
    [InlineData("http://localhost:8080/api", "http://localhost:8080/api/pets/7")]
    public async Task The_path_of_the_base_address_is_kept(string baseAddress, string expected) =>
        Assert.Equal(expected, await UriOf(connection => connection.Request("GET", "/pets/{id}").Path("7", "id"), baseAddress));

    [Theory]
    [InlineData("//evil.example/x")]
    [InlineData("/\\evil.example/x")]
    [InlineData("@evil.example/x")]
    public async Task A_path_cannot_change_the_host(string template)
    {
        var uri = new Uri(await UriOf(connection => connection.Request("GET", template), "https://api.example.com"));
        Assert.Equal("api.example.com", uri.Host);
    }

    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a b", "a%20b")]
    [InlineData("a?b#c", "a%3Fb%23c")]
    [InlineData("é€😀", "%C3%A9%E2%82%AC%F0%9F%98%80")]
    [InlineData("100%", "100%25")]
    [InlineData("{id}", "%7Bid%7D")]
    [InlineData("a..b", "a..b")]
    [InlineData("...", "...")]
    [InlineData(".git", ".git")]
    public async Task A_path_value_is_escaped(string value, string expected) =>
        Assert.Equal("https://api.example.com/v1/pets/" + expected + "/toys", await UriOf(connection => connection.Request("GET", "/pets/{id}/toys").Path(value, "id")));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("%2e")]
    [InlineData("%2E%2e")]
    [InlineData(".%2e")]
    [InlineData("%2e.")]
    public async Task A_path_value_that_would_change_the_path_is_refused(string value)
    {
        var handler = new StubHandler();
        var connection = Clients.Connect(handler);
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => connection.SendIntAsync(connection.Request("GET", "/pets/{id}").Path(value, "petId")));
        Assert.Equal("petId", exception.ParamName);
        Assert.Empty(handler.Requests);
    }

    [Theory]
    [InlineData("/files/.{a}/x")]
    [InlineData("/files/%2e{a}")]
    [InlineData("/files/{a}..")]
    public async Task What_makes_a_dot_segment_with_its_neighbours_is_refused(string template)
    {
        var handler = new StubHandler();
        var connection = Clients.Connect(handler);
        // Alone it is no dot segment in the last case, and in the others it is refused for itself.
        await Assert.ThrowsAsync<ArgumentException>(() => connection.SendIntAsync(connection.Request("GET", template).Path(".", "a")));
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task A_template_with_a_dot_segment_does_not_leave_the_base_path()
    {
        var connection = Clients.Connect(new StubHandler());
        await Assert.ThrowsAsync<ArgumentException>(() => connection.SendIntAsync(connection.Request("GET", "/../admin")));
    }

    [Fact]
    public void Null_for_a_path_value_is_refused() =>
        Assert.Equal("petId", Assert.Throws<ArgumentNullException>(() => Clients.Connect(new StubHandler()).Request("GET", "/pets/{id}").Path((string?)null, "petId")).ParamName);

    [Fact]
    public void Half_a_surrogate_pair_is_refused() =>
        Assert.Throws<ArgumentException>(() => Clients.Connect(new StubHandler()).Request("GET", "/pets/{id}").Path("a\uD800b", "petId"));

    [Fact]
    public async Task A_query_is_escaped_lists_are_exploded_and_null_is_left_out() =>
        Assert.Equal(
            "https://api.example.com/v1/pets?name=a%26b%3Dc&tag=x&tag=y%20z&ids=1,a%2Cb&words=x%20y&filter%5Bage%5D=3&last=",
            await UriOf(connection => connection.Request("GET", "/pets")
                .Query("name", "a&b=c").Query("none", (string?)null).Query("tag", ["x", "y z"]).Query("empty", []).Query("ids", ["1", "a,b"], ",").Query("words", ["x", "y"], "%20").Query("nothing", [], ",").Query("filter[age]", "3").Query("last", "")));

    [Fact]
    public async Task What_follows_the_last_parameter_stays_before_the_query() =>
        Assert.Equal(
            "https://api.example.com/v1/pets/1/toys/2/log?x=1",
            await UriOf(connection => connection.Request("GET", "/pets/{id}/toys/{id}/log").Path("1", "id").Path("2", "id").Query("x", "1")));

    [Fact]
    public async Task A_list_in_a_path_is_separated_by_commas() =>
        Assert.Equal("https://api.example.com/v1/pets/1,a%2Cb", await UriOf(connection => connection.Request("GET", "/pets/{ids}").Path(["1", "a,b"], "ids")));

    [Theory]
    [InlineData("ftp://api.example.com")]
    [InlineData("/v1")]
    [InlineData("https://api.example.com/?x=1")]
    [InlineData("https://api.example.com/#x")]
    [InlineData("https://user:password@api.example.com/")]
    public void An_address_that_cannot_be_a_base_is_refused(string address) =>
        Assert.Throws<ArgumentException>(() => Clients.Connect(new StubHandler(), new Uri(address, UriKind.RelativeOrAbsolute)));

    [Fact]
    public async Task The_base_address_comes_from_the_options_else_the_HttpClient_else_the_first_server()
    {
        Assert.Equal("https://options.example/a/pets", await Ask("https://options.example/a", "https://client.example/b/", "https://server.example/c"));
        Assert.Equal("https://client.example/b/pets", await Ask(null, "https://client.example/b/", "https://server.example/c"));
        Assert.Equal("https://server.example/c/pets", await Ask(null, null, "https://server.example/c"));
        Assert.Contains("BaseAddress", (await Assert.ThrowsAsync<InvalidOperationException>(() => Ask(null, null, null))).Message);

        static async Task<string> Ask(string? options, string? client, string? server)
        {
            var handler = new StubHandler();
            var httpClient = new HttpClient(handler) { BaseAddress = client is null ? null : new Uri(client) };
            var connection = new TemplateConnection(httpClient, options is null ? null : new Uri(options), server, TemplateValidation.Enforce, null);
            await connection.GetAsync();
            Assert.Equal(client, httpClient.BaseAddress?.OriginalString);
            return handler.Request.RequestUri!.AbsoluteUri;
        }
    }
}
