using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace BuddyGen.Benchmarks.HandWritten;

/// <summary>
/// The client that a careful author writes without a generator: the request is checked and written by <see cref="Utf8JsonWriter"/>, the answer
/// read by <see cref="Utf8JsonReader"/>; base address, token, error with its body. This is what the generated client is measured by.
/// </summary>
public sealed class HandWrittenBuddyClient
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly MediaTypeWithQualityHeaderValue AcceptJson = new("application/json");

    private readonly HttpClient _httpClient;
    private readonly Uri _baseAddress;
    private readonly AuthenticationHeaderValue _authorization;

    public HandWrittenBuddyClient(HttpClient httpClient, Uri baseAddress, string bearerToken)
    {
        _httpClient = httpClient;
        _baseAddress = baseAddress;
        _authorization = new AuthenticationHeaderValue("Bearer", bearerToken);
    }

    public async Task<AwsEcsAction> AddAwsEcsActionAsync(
        string workspace, string projectName, long pipelineId, AddAwsEcsActionRequest body, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(workspace);
        ArgumentException.ThrowIfNullOrEmpty(projectName);
        ArgumentNullException.ThrowIfNull(body);
        body.ThrowIfInvalid();

        var path = string.Create(
            CultureInfo.InvariantCulture,
            $"workspaces/{Uri.EscapeDataString(workspace)}/projects/{Uri.EscapeDataString(projectName)}/pipelines/{pipelineId}/actions");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_baseAddress, path));
        request.Headers.Authorization = _authorization;
        request.Headers.Accept.Add(AcceptJson);
        request.Content = Content(body);

        using var response = await _httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Created))
        {
            var error = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
            throw new HttpRequestException($"{(int)response.StatusCode}: {error}", null, response.StatusCode);
        }
        return await ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The bytes of an answer are not needed any more when it has been read, so their memory is lent.</summary>
    private static async Task<AwsEcsAction> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(content.Headers.ContentLength ?? 4096, 1 << 20) + 1);
        try
        {
            using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            var length = 0;
            int read;
            while ((read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
                if (length == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(length * 2);
                    buffer.CopyTo(larger, 0);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }
            }
            return AnswerReader.Read(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    internal static HttpContent Content(AddAwsEcsActionRequest body)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
            RequestWriter.Write(writer, body);
        var content = new ReadOnlyMemoryContent(buffer.WrittenMemory);
        content.Headers.ContentType = Json;
        return content;
    }
}
