using System.Net.Http.Headers;
using BuddyGen.Templates;

namespace BuddyGen.Runtime.Tests.Transport;

public class HeaderTests
{
    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\0b")]
    [InlineData("\u010D\u010AX-Evil: 1")]
    [InlineData("a\u0085b")]
    public async Task What_would_break_a_header_is_never_sent(string value)
    {
        var handler = new StubHandler();
        var connection = Clients.Connect(handler);
        Assert.Throws<ArgumentException>(() => connection.Request("GET", "/pets").Header("X-Tag", value));
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => connection.GetAsync(new TemplateRequestOptions { Headers = { ["X-Tag"] = value } }));
        Assert.DoesNotContain("X-Evil", exception.Message);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Clients.Connect(handler, null, Clients.Bearer(value)).GetAsync());
        Assert.Empty(handler.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("X Tag")]
    [InlineData("X-Tag:")]
    [InlineData("X-Täg")]
    [InlineData("X-Tag\r\nX-Evil")]
    [InlineData("Content-Length")]
    [InlineData("transfer-encoding")]
    [InlineData("Content-Type")]
    public async Task A_name_that_is_none_is_never_sent(string name)
    {
        var handler = new StubHandler();
        await Assert.ThrowsAsync<ArgumentException>(() => Clients.Connect(handler).GetAsync(new TemplateRequestOptions { Headers = { [name] = "1" } }));
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task Headers_of_the_call_replace_those_of_the_client()
    {
        var handler = new StubHandler();
        var connection = Clients.Connect(handler, null, Clients.Bearer("of-the-client"));
        var request = connection.Request("POST", "/pets", credentials: 1).Header("X-Tag", "operation").Header("X-Other", ["a", "b"]);
        request.Body("application/json").WriteNumberValue(1);
        await connection.SendIntAsync(request, new TemplateRequestOptions
        {
            Headers = { ["authorization"] = "Bearer of-the-call", ["X-TAG"] = "call", ["Accept"] = "application/vnd.pets+json", ["Content-Type"] = "application/vnd.pet+json" },
        });

        Assert.Equal("Bearer of-the-call", Assert.Single(handler.Request.Headers.GetValues("Authorization")));
        Assert.Equal("call", Assert.Single(handler.Request.Headers.GetValues("X-Tag")));
        Assert.Equal("a,b", Assert.Single(handler.Request.Headers.GetValues("X-Other")));
        Assert.Equal("application/vnd.pets+json", Assert.Single(handler.Request.Headers.GetValues("Accept")));
        Assert.Equal("application/vnd.pet+json", Assert.Single(handler.Request.Content!.Headers.GetValues("Content-Type")));
    }

    [Fact]
    public async Task The_body_is_JSON_without_a_charset()
    {
        var handler = new StubHandler();
        var connection = Clients.Connect(handler);
        var request = connection.Request("POST", "/pets");
        var writer = request.Body("application/json");
        writer.WriteStartObject();
        writer.WriteString("name", new string('x', 5000));
        writer.WriteEndObject();
        await connection.SendIntAsync(request);

        Assert.Equal("{\"name\":\"" + new string('x', 5000) + "\"}", handler.Bodies[0]);
        Assert.Equal("application/json", Assert.Single(handler.Request.Content!.Headers.GetValues("Content-Type")));
        Assert.Equal(handler.Bodies[0]!.Length, handler.Request.Content.Headers.ContentLength);
        Assert.Equal("application/json", handler.Request.Headers.Accept.ToString());
    }

    [Fact]
    public async Task The_headers_of_the_HttpClient_stay_as_they_are()
    {
        var handler = new StubHandler();
        var httpClient = new HttpClient(handler) { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", "of-the-caller") } };
        httpClient.DefaultRequestHeaders.Add("X-Mine", "1");
        var before = httpClient.DefaultRequestHeaders.ToString();
        var connection = new TemplateConnection(httpClient, Clients.Api, null, TemplateValidation.Enforce, null, Clients.Bearer("of-the-client"));
        await connection.GetAsync();
        await connection.SendIntAsync(connection.Request("GET", "/public"));

        Assert.Equal(before, httpClient.DefaultRequestHeaders.ToString());
        Assert.Equal("of-the-client", handler.Requests[0].Headers.Authorization!.Parameter);
        Assert.Equal("of-the-caller", handler.Requests[1].Headers.Authorization!.Parameter);
        Assert.Equal("1", Assert.Single(handler.Requests[0].Headers.GetValues("X-Mine")));
    }
}
