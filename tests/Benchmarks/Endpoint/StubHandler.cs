using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace BuddyGen.Benchmarks.Endpoint;

/// <summary>Takes the network's place: reads the whole request and gives the same answer each time, as a stream, the way a connection does.</summary>
internal sealed class StubHandler : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private bool _recording;
    private string? _body, _address, _authorization, _mediaType;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_recording)
        {
            _address = request.RequestUri?.AbsoluteUri;
            _authorization = request.Headers.Authorization?.ToString();
            _mediaType = request.Content?.Headers.ContentType?.MediaType;
            _body = await request.Content!.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        }

        var content = new StreamContent(new MemoryStream(PageExample.Answer, writable: false));
        content.Headers.ContentType = Json;
        content.Headers.ContentLength = PageExample.Answer.Length;
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request };
    }

    /// <summary>Figures of clients that do different things say nothing: each must send the page's example and read back what the answer says.</summary>
    public async Task CheckAsync(string client, Func<Task<(long? Id, string? Service, string? Identifier)>> post)
    {
        _recording = true;
        var answer = await post().ConfigureAwait(false);
        _recording = false;

        Equal(PageExample.Address, _address);
        Equal("Bearer " + PageExample.Token, _authorization);
        Equal("application/json", _mediaType);
        if (!JsonNode.DeepEquals(JsonNode.Parse(PageExample.Body), JsonNode.Parse(_body!)))
            throw new InvalidOperationException($"{client} sends {_body}");
        Equal((4711, "sample-app-service", "aws"), answer);

        void Equal<T>(T expected, T actual)
        {
            if (!EqualityComparer<T>.Default.Equals(expected, actual))
                throw new InvalidOperationException($"{client}: expected {expected}, found {actual}");
        }
    }
}
