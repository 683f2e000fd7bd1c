using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace BuddyGen.Runtime.Tests.Transport;

/// <summary>Answers instead of a network, and remembers what it was asked.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public StubHandler(HttpStatusCode status = HttpStatusCode.OK, string body = "1", string? contentType = "application/json")
        : this((_, _) => Task.FromResult(Answer(status, body, contentType)))
    {
    }

    public List<HttpRequestMessage> Requests { get; } = [];

    public List<string?> Bodies { get; } = [];

    public HttpRequestMessage Request => Assert.Single(Requests);

    public static HttpResponseMessage Answer(HttpStatusCode status, string body, string? contentType = "application/json") =>
        Answer(status, Encoding.UTF8.GetBytes(body), contentType);

    public static HttpResponseMessage Answer(HttpStatusCode status, byte[] body, string? contentType = "application/json")
    {
        var content = new ByteArrayContent(body);
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return new HttpResponseMessage(status) { Content = content };
    }

    /// <summary>A 200 with a body that is read from the stream.</summary>
    public static HttpResponseMessage Answer(Stream body) =>
        new(HttpStatusCode.OK) { Content = new StreamContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } } };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        Bodies.Add(request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken));
        return await answer(request, cancellationToken);
    }
}

/// <summary>A stream that gives the bytes, and then does what it is told.</summary>
internal sealed class ThenStream(byte[] bytes, Func<CancellationToken, Task<int>> then) : Stream
{
    private int position;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (position == bytes.Length)
            return await then(cancellationToken);
        var count = Math.Min(buffer.Length, bytes.Length - position);
        bytes.AsSpan(position, count).CopyTo(buffer.Span);
        position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
