using System.Net;
using System.Text;
using System.Text.Json;
using BuddyGen.Templates;

namespace BuddyGen.Runtime.Tests.Transport;

public class FailureTests
{
    private static Task<TemplateApiException> FailAsync(StubHandler handler, TemplateRequestOptions? options = null) =>
        Clients.FailAsync(() => Clients.Connect(handler).GetAsync(options));

    [Fact]
    public void The_kinds_are_those_of_the_machinery() =>
        Assert.Equal(Enum.GetNames<ApiFailureKind>(), Enum.GetNames<TemplateFailure>());

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.Created)]
    [InlineData(HttpStatusCode.Accepted)]
    [InlineData((HttpStatusCode)299)]
    public async Task Any_2xx_is_success(HttpStatusCode status)
    {
        var response = await Clients.Connect(new StubHandler(status, "42")).GetAsync();
        Assert.Equal((status, 42), (response.StatusCode, response.Body));
        Assert.Equal("application/json", Assert.Single(response.Headers["content-type"]));
    }

    [Fact]
    public async Task Another_status_keeps_what_the_server_said()
    {
        var exception = await FailAsync(new StubHandler((_, _) =>
        {
            var answer = StubHandler.Answer(HttpStatusCode.UnprocessableEntity, "{\n  \"error\": \"no such pet\"\n}");
            answer.Headers.Add("X-Request-Id", "r-17");
            return Task.FromResult(answer);
        }));
        Assert.Equal((TemplateFailure.Status, HttpStatusCode.UnprocessableEntity, "r-17"), (exception.Failure, exception.StatusCode, exception.RequestId));
        Assert.Equal("{\n  \"error\": \"no such pet\"\n}", exception.Body);
        Assert.Equal("GET /pets: 422 Unprocessable Content: { \"error\": \"no such pet\" }".Replace("Content", "Entity"), exception.Message.Replace("Content", "Entity"));
        Assert.Equal("application/json", Assert.Single(exception.Headers["CONTENT-TYPE"]));
    }

    [Fact]
    public async Task The_message_shows_the_template_and_not_the_values()
    {
        var connection = Clients.Connect(new StubHandler(HttpStatusCode.NotFound, ""));
        var exception = await Clients.FailAsync(() => connection.SendIntAsync(connection.Request("GET", "/pets/{id}").Path("my-secret-pet", "id").Query("q", "my-secret-query")));
        Assert.Equal("GET /pets/{id}: 404 Not Found", exception.Message);
    }

    [Fact]
    public async Task A_huge_error_body_is_not_read_to_its_end()
    {
        var exception = await FailAsync(new StubHandler((_, _) =>
        {
            var answer = StubHandler.Answer(new ThenStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("é", 60_000))), _ => throw new InvalidOperationException("read too far")));
            answer.StatusCode = HttpStatusCode.BadGateway;
            return Task.FromResult(answer);
        }));
        Assert.Equal(new string('é', 32 * 1024), exception.Body);
        Assert.True(exception.Message.Length < 400, exception.Message);
    }

    [Fact]
    public async Task An_error_body_that_breaks_off_is_still_that_status()
    {
        var exception = await FailAsync(new StubHandler((_, _) =>
        {
            var answer = StubHandler.Answer(new ThenStream("half a"u8.ToArray(), _ => throw new IOException("gone")));
            answer.StatusCode = HttpStatusCode.BadGateway;
            return Task.FromResult(answer);
        }));
        Assert.Equal((TemplateFailure.Status, HttpStatusCode.BadGateway, "half a"), (exception.Failure, exception.StatusCode, exception.Body));
    }

    [Fact]
    public async Task A_network_failure_keeps_its_cause()
    {
        var cause = new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused");
        var exception = await FailAsync(new StubHandler((_, _) => throw cause));
        Assert.Equal((TemplateFailure.Network, null, HttpRequestError.ConnectionError), (exception.Failure, exception.StatusCode, exception.HttpRequestError));
        Assert.Same(cause, exception.InnerException);
        Assert.Equal("GET /pets: Connection refused", exception.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_time_out_is_no_cancellation(bool ofTheCall)
    {
        var httpClient = new HttpClient(new StubHandler(async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        }));
        if (!ofTheCall)
            httpClient.Timeout = TimeSpan.FromMilliseconds(50);
        var connection = new TemplateConnection(httpClient, Clients.Api, null, TemplateValidation.Enforce, null);
        var exception = await Clients.FailAsync(() => connection.GetAsync(ofTheCall ? new TemplateRequestOptions { Timeout = TimeSpan.FromMilliseconds(50) } : null));
        Assert.Equal(TemplateFailure.Timeout, exception.Failure);
        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.Equal("GET /pets: no complete response within 0.05 s", exception.Message);
    }

    [Fact]
    public async Task A_time_out_covers_the_body()
    {
        var httpClient = new HttpClient(new StubHandler((_, _) => Task.FromResult(StubHandler.Answer(new ThenStream("[1"u8.ToArray(), Stall))))) { Timeout = TimeSpan.FromMilliseconds(50) };
        var exception = await Clients.FailAsync(() => new TemplateConnection(httpClient, Clients.Api, null, TemplateValidation.Enforce, null).GetAsync());
        Assert.Equal(TemplateFailure.Timeout, exception.Failure);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancellation_has_the_callers_token(bool inTheBody)
    {
        using var source = new CancellationTokenSource();
        var handler = new StubHandler(async (_, token) =>
        {
            source.CancelAfter(20);
            if (!inTheBody)
                await Stall(token);
            return StubHandler.Answer(new ThenStream("[1"u8.ToArray(), Stall));
        });
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Clients.Connect(handler).GetAsync(cancellationToken: source.Token));
        Assert.Equal(source.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task A_cancelled_token_sends_nothing()
    {
        var handler = new StubHandler();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Clients.Connect(handler).GetAsync(cancellationToken: new CancellationToken(true)));
        Assert.Empty(handler.Requests);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public async Task A_time_out_that_is_none_is_refused(int seconds)
    {
        var handler = new StubHandler();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Clients.Connect(handler).GetAsync(new TemplateRequestOptions { Timeout = TimeSpan.FromSeconds(seconds) }));
        Assert.Empty(handler.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_truncated_body_is_told_apart(bool byException)
    {
        var exception = await FailAsync(new StubHandler((_, _) =>
        {
            var answer = StubHandler.Answer(new ThenStream("12"u8.ToArray(), _ => byException ? throw new HttpIOException(HttpRequestError.ResponseEnded) : Task.FromResult(0)));
            answer.Content.Headers.ContentLength = 40;
            return Task.FromResult(answer);
        }));
        Assert.Equal((TemplateFailure.TruncatedBody, HttpStatusCode.OK, "12"), (exception.Failure, exception.StatusCode, exception.Body));
        Assert.IsAssignableFrom<IOException>(exception.InnerException);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/plain; charset=utf-8")]
    [InlineData("nonsense")]
    public async Task Another_content_type_is_told_apart(string contentType)
    {
        var exception = await FailAsync(new StubHandler(HttpStatusCode.OK, "<html>Please log in</html>", contentType));
        Assert.Equal((TemplateFailure.ContentType, "<html>Please log in</html>"), (exception.Failure, exception.Body));
        Assert.Contains("GET /pets: 200 OK: the content type is " + contentType.Split(';')[0] + ", not JSON: <html>", exception.Message);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=bogus")]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("application/json; charset=")]
    [InlineData("application/json;charset=\"UTF-8\"")]
    [InlineData("APPLICATION/JSON")]
    [InlineData("text/json")]
    [InlineData("application/problem+json")]
    [InlineData("application/json; broken;;=")]
    [InlineData(null)]
    public async Task JSON_has_many_content_types(string? contentType) =>
        Assert.Equal(5, (await Clients.Connect(new StubHandler(HttpStatusCode.OK, "5", contentType)).GetAsync()).Body);

    [Fact]
    public async Task A_charset_of_an_error_that_nobody_knows_does_not_hide_the_error() =>
        Assert.Equal("no", (await FailAsync(new StubHandler(HttpStatusCode.BadRequest, "no", "text/plain; charset=bogus"))).Body);

    [Fact]
    public async Task Other_charsets_and_a_byte_order_mark_are_read()
    {
        var utf16 = new StubHandler((_, _) => Task.FromResult(StubHandler.Answer(HttpStatusCode.OK, Encoding.Unicode.GetBytes("\"é\""), "application/json; charset=utf-16")));
        var connection = Clients.Connect(utf16);
        Assert.Equal("é", (await connection.SendAsync(connection.Request("GET", "/"), JsonReading.String, null, default)).Body);
        var marked = new StubHandler((_, _) => Task.FromResult(StubHandler.Answer(HttpStatusCode.OK, [0xEF, 0xBB, 0xBF, (byte)'7'])));
        Assert.Equal(7, (await Clients.Connect(marked).GetAsync()).Body);
    }

    [Theory]
    [InlineData(HttpStatusCode.NoContent, "")]
    [InlineData(HttpStatusCode.OK, "")]
    [InlineData(HttpStatusCode.OK, " \n")]
    public async Task A_body_that_is_missing_is_told_apart(HttpStatusCode status, string body) =>
        Assert.Equal((TemplateFailure.EmptyBody, status), await Of(FailAsync(new StubHandler(status, body, null))));

    [Theory]
    [InlineData("{", "$")]
    [InlineData("\"text\"", "$: expected a number, found a string")]
    [InlineData("null", "$: expected a number, found null")]
    [InlineData("1e400", "out of range")]
    [InlineData("1 2", "$")]
    public async Task JSON_that_does_not_fit_says_where(string body, string expected)
    {
        var exception = await FailAsync(new StubHandler(HttpStatusCode.OK, body));
        Assert.Equal((TemplateFailure.Json, HttpStatusCode.OK, body), (exception.Failure, exception.StatusCode, exception.Body));
        Assert.Contains(expected, exception.Message);
        Assert.IsType<JsonException>(exception.InnerException);
    }

    [Fact]
    public async Task The_HttpClient_limits_what_is_buffered()
    {
        var httpClient = new HttpClient(new StubHandler((_, _) => Task.FromResult(StubHandler.Answer(new ThenStream(new byte[5000], _ => throw new InvalidOperationException("read too far")))))) { MaxResponseContentBufferSize = 1000 };
        var exception = await Clients.FailAsync(() => new TemplateConnection(httpClient, Clients.Api, null, TemplateValidation.Enforce, null).GetAsync());
        Assert.Equal(TemplateFailure.BodyTooLarge, exception.Failure);
    }

    [Fact]
    public async Task Nothing_is_repeated()
    {
        var handler = new StubHandler(HttpStatusCode.ServiceUnavailable, "later");
        await FailAsync(handler);
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task Text_bytes_and_nothing_are_read_as_they_are()
    {
        var connection = Clients.Connect(new StubHandler(HttpStatusCode.OK, "plain é", "text/plain"));
        Assert.Equal("plain é", (await connection.SendForTextAsync(connection.Request("GET", "/"), null, default)).Body);
        Assert.Equal("plain é"u8.ToArray(), (await connection.SendForBytesAsync(connection.Request("GET", "/"), null, default)).Body);
        Assert.Equal(HttpStatusCode.OK, (await connection.SendAsync(connection.Request("DELETE", "/"), null, default)).StatusCode);
        var empty = Clients.Connect(new StubHandler(HttpStatusCode.NoContent, "", null));
        Assert.Equal(HttpStatusCode.NoContent, (await empty.SendAsync(empty.Request("DELETE", "/"), null, default)).StatusCode);
    }

    private static async Task<int> Stall(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return 0;
    }

    private static async Task<(TemplateFailure, HttpStatusCode?)> Of(Task<TemplateApiException> failure) => ((await failure).Failure, (await failure).StatusCode);
}
