using System.Net;

namespace BuddyGen.Runtime.Tests.Transport;

/// <summary>What goes along when a server sends a request elsewhere.</summary>
public class OwnOriginHandlerTests
{
    [Theory]
    [InlineData(301, "GET", "/b", "GET https://api.example.com/b key=1 accept=1")]
    [InlineData(302, "POST", "b", "GET https://api.example.com/v1/b key=1 accept=1")]
    [InlineData(303, "PUT", "/b", "GET https://api.example.com/b key=1 accept=1")]
    [InlineData(303, "HEAD", "/b", "HEAD https://api.example.com/b key=1 accept=1")]
    [InlineData(301, "PUT", "/b", "PUT https://api.example.com/b key=1 accept=1 body")]
    [InlineData(307, "POST", "https://API.example.com:443/b", "POST https://api.example.com/b key=1 accept=1 body")]
    [InlineData(308, "POST", "/b?x=1", "POST https://api.example.com/b?x=1 key=1 accept=1 body")]
    // Elsewhere: another host, another port, another scheme.
    [InlineData(301, "GET", "https://other.example.com/b", "GET https://other.example.com/b accept=1")]
    [InlineData(302, "GET", "https://api.example.com:8443/b", "GET https://api.example.com:8443/b accept=1")]
    [InlineData(302, "POST", "https://other.example.com/b", "GET https://other.example.com/b accept=1")]
    [InlineData(307, "HEAD", "//other.example.com/b", "HEAD https://other.example.com/b accept=1")]
    // Not followed.
    [InlineData(307, "POST", "https://other.example.com/b", null)]
    [InlineData(308, "DELETE", "https://other.example.com/b", null)]
    [InlineData(302, "GET", "http://api.example.com/b", null)]
    [InlineData(302, "GET", "https://user:word@other.example.com/b", null)]
    [InlineData(302, "GET", "ftp://api.example.com/b", null)]
    [InlineData(300, "GET", "/b", null)]
    [InlineData(304, "GET", "/b", null)]
    [InlineData(200, "GET", "/b", null)]
    [InlineData(302, "GET", null, null)]
    public async Task Nothing_of_the_callers_leaves_its_origin(int status, string method, string? location, string? next)
    {
        var sent = new List<string>();
        using var client = new HttpClient(new OwnOriginHandler(new Recording(sent, status, location)));
        using var request = new HttpRequestMessage(new HttpMethod(method), "https://api.example.com/v1/a");
        request.Headers.Add("X-Api-Key", "k");
        request.Headers.Add("Cookie", "c=1");
        request.Headers.Add("Authorization", "Bearer t");
        request.Headers.Add("Accept", "application/json");
        if (method is "POST" or "PUT" or "DELETE")
            request.Content = new StringContent("body");

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(next is null ? 1 : 2, sent.Count);
        Assert.Equal(next is null ? (HttpStatusCode)status : HttpStatusCode.OK, answer.StatusCode);
        if (next is not null)
            Assert.Equal(next, sent[1]);
    }

    [Fact]
    public async Task A_circle_ends()
    {
        var sent = new List<string>();
        using var client = new HttpClient(new OwnOriginHandler(new Recording(sent, 302, "/a", always: true)));
        using var answer = await client.GetAsync(new Uri("https://api.example.com/a"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(21, sent.Count);
    }

    private sealed class Recording(List<string> sent, int status, string? location, bool always = false) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var keys = request.Headers.Contains("X-Api-Key") && request.Headers.Contains("Cookie") && request.Headers.Authorization is not null ? " key=1" : request.Headers.Count() > 1 ? " some" : "";
            sent.Add($"{request.Method} {request.RequestUri}{keys} accept={request.Headers.Accept.Count}{(request.Content is null ? "" : " " + await request.Content.ReadAsStringAsync(cancellationToken))}");
            var answer = new HttpResponseMessage(sent.Count == 1 || always ? (HttpStatusCode)status : HttpStatusCode.OK);
            if (location is not null)
                answer.Headers.TryAddWithoutValidation("Location", location);
            return answer;
        }
    }
}
