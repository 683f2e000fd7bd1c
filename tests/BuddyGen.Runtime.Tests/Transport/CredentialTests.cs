using System.Net;
using BuddyGen.Templates;

namespace BuddyGen.Runtime.Tests.Transport;

public class CredentialTests
{
    private const string Token = "s3cr3t-token-of-the-user";

    private static async Task<HttpRequestMessage> SendAsync(CredentialPlace place, string wireName, string? value)
    {
        var handler = new StubHandler();
        await Clients.Connect(handler, null, new ApiCredential(place, "Option", wireName, value, null)).GetAsync();
        return handler.Request;
    }

    [Fact]
    public async Task Each_kind_stands_where_it_belongs()
    {
        Assert.Equal("Bearer abc", (await SendAsync(CredentialPlace.Bearer, "", "abc")).Headers.Authorization!.ToString());
        Assert.Equal("Basic dXNlcjpww6Rzcw==", (await SendAsync(CredentialPlace.Basic, "", "user:päss")).Headers.Authorization!.ToString());
        Assert.Equal("abc", Assert.Single((await SendAsync(CredentialPlace.Header, "X-Api-Key", "abc")).Headers.GetValues("X-Api-Key")));
        Assert.Equal("?api_key=a%26b", (await SendAsync(CredentialPlace.Query, "api_key", "a&b")).RequestUri!.Query);
        Assert.Equal("session=abc", Assert.Single((await SendAsync(CredentialPlace.Cookie, "session", "abc")).Headers.GetValues("Cookie")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Without_a_value_nothing_is_sent(string? value) =>
        Assert.Null((await SendAsync(CredentialPlace.Bearer, "", value)).Headers.Authorization);

    [Fact]
    public async Task A_cookie_cannot_bring_another_one() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(CredentialPlace.Cookie, "session", "abc; admin=1"));

    [Fact]
    public async Task Only_what_the_operation_asks_for_is_sent()
    {
        var handler = new StubHandler();
        var connection = Clients.Connect(handler, null, Clients.Bearer(Token), new ApiCredential(CredentialPlace.Header, "Key", "X-Api-Key", "key", null));
        await connection.SendIntAsync(connection.Request("GET", "/a"));
        await connection.SendIntAsync(connection.Request("GET", "/b", 0b10));
        await connection.SendIntAsync(connection.Request("GET", "/c", 0b11));

        Assert.Equal([false, false, true], handler.Requests.Select(request => request.Headers.Contains("Authorization")));
        Assert.Equal([false, true, true], handler.Requests.Select(request => request.Headers.Contains("X-Api-Key")));
    }

    [Fact]
    public async Task The_provider_wins_and_is_asked_for_every_request()
    {
        var handler = new StubHandler();
        var asked = 0;
        using var source = new CancellationTokenSource();
        var cancellable = true;
        var connection = Clients.Connect(handler, null, new ApiCredential(CredentialPlace.Bearer, "BearerToken", "", "value", token =>
        {
            cancellable &= token.CanBeCanceled;
            return new ValueTask<string>("token" + ++asked);
        }));
        await connection.GetAsync(cancellationToken: source.Token);
        await connection.GetAsync(cancellationToken: source.Token);

        Assert.True(cancellable);
        Assert.Equal(["token1", "token2"], handler.Requests.Select(request => request.Headers.Authorization!.Parameter!));
    }

    [Fact]
    public async Task What_a_provider_throws_is_the_callers_to_see()
    {
        var failure = new HttpRequestException("the token server is down");
        var connection = Clients.Connect(new StubHandler(), null, new ApiCredential(CredentialPlace.Bearer, "BearerToken", "", null, _ => throw failure));
        Assert.Same(failure, await Assert.ThrowsAsync<HttpRequestException>(() => connection.GetAsync()));
    }

    [Fact]
    public async Task The_token_goes_to_the_configured_origin_only()
    {
        var handler = new StubHandler();
        var connection = Clients.Connect(handler, null, Clients.Bearer(Token));
        foreach (var template in (string[])["//evil.example/x", "/{a}", "@evil.example", ":80@evil.example/", "\\\\evil.example\\x", "/\\evil.example/{a}"])
        {
            var request = connection.Request("GET", template, credentials: 1);
            if (template.Contains('{'))
                request.Path("//evil.example/@evil.example", "a");
            await connection.SendIntAsync(request);
        }
        Assert.All(handler.Requests, request => Assert.Equal("https://api.example.com", request.RequestUri!.GetLeftPart(UriPartial.Authority)));
        Assert.Equal(6, handler.Requests.Count);
    }

    public static TheoryData<string> Quoting => ["\"" + Token + "\"", "no access for Bearer " + Token, new string('x', ApiConnection.LongestErrorBody - 10) + Token];

    [Theory]
    [MemberData(nameof(Quoting))]
    public async Task The_token_never_stands_in_an_exception(string body)
    {
        foreach (var (status, contentType) in ((HttpStatusCode, string)[])[(HttpStatusCode.Unauthorized, "text/plain"), (HttpStatusCode.OK, "application/json"), (HttpStatusCode.OK, "text/html")])
        {
            var exception = await Clients.FailAsync(() => Clients.Connect(new StubHandler(status, body, contentType), null, Clients.Bearer(Token)).GetAsync());
            Assert.DoesNotContain(Token[..6], exception.ToString());
            Assert.DoesNotContain(Token[..6], exception.Body);
            Assert.Contains("***", exception.Body);
        }
    }

    [Fact]
    public async Task Nor_does_one_that_the_caller_or_a_handler_set()
    {
        var connection = Clients.Connect(new StubHandler(HttpStatusCode.Forbidden, "no " + Token));
        var exception = await Clients.FailAsync(() => connection.GetAsync(new TemplateRequestOptions { Headers = { ["Authorization"] = "Bearer " + Token } }));
        Assert.DoesNotContain(Token, exception.ToString() + exception.Body);
    }
}
