namespace BuddyGen;

using global::System;
using global::System.Buffers;
using global::System.IO;
using global::System.Net.Http;
using global::System.Text;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>The body of an answer, read up to a limit. What arrived before it broke off is kept: of an error answer it is worth having.</summary>
internal readonly struct ReceivedBody
{
    private readonly byte[]? _buffer;
    private readonly int _length;

    private ReceivedBody(byte[]? buffer, int length, bool exceeded, Exception? broken)
    {
        _buffer = buffer;
        _length = length;
        Exceeded = exceeded;
        Broken = broken;
    }

    /// <summary>Whether the body exceeds the limit.</summary>
    public bool Exceeded { get; }

    /// <summary>The exception that cut the body off, if any.</summary>
    public Exception? Broken { get; }

    public ReadOnlySpan<byte> Bytes => new(_buffer, 0, _length);

    public static async ValueTask<ReceivedBody> ReadAsync(HttpResponseMessage response, long limit, CancellationToken cancellationToken)
    {
        // Null on .NET Framework if a handler set none.
        if (response.Content is null)
            return default;
        var declared = response.Content.Headers.ContentLength;
        // Not all that is declared: a length is quickly written down.
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Min(declared ?? 4095, 1 << 20), limit) + 1);
        var length = 0;
        try
        {
#if NET5_0_OR_GREATER
            var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
            // The streams of .NET Framework do not heed a token while they wait.
            using var abort = cancellationToken.Register(static state => ((IDisposable)state!).Dispose(), response);
            var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
            while (true)
            {
                if (length == buffer.Length)
                    buffer = Larger(buffer, length);
#if NET5_0_OR_GREATER
                var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
#else
                var read = await stream.ReadAsync(buffer, length, buffer.Length - length, cancellationToken).ConfigureAwait(false);
#endif
                if (read == 0)
                    break;
                length += read;
                if (length > limit)
                    return new ReceivedBody(buffer, (int)limit, true, null);
            }
#if NET5_0_OR_GREATER
            // Old handlers may leave the length of the compressed body in place.
            if (length < declared)
                return new ReceivedBody(buffer, length, false, new IOException("The body has fewer bytes than its Content-Length."));
#endif
            return new ReceivedBody(buffer, length, false, null);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or OperationCanceledException or ObjectDisposedException)
        {
            return new ReceivedBody(buffer, length, false, exception);
        }
    }

    /// <summary>As text, of no more than so many bytes. A charset that nobody knows is UTF-8.</summary>
    public string Text(Encoding encoding, int limit)
    {
        var bytes = Bytes;
        var cut = bytes.Length > limit;
        if (cut)
            bytes = bytes.Slice(0, limit);
#if NET5_0_OR_GREATER
        var text = encoding.GetString(bytes);
#else
        var text = encoding.GetString(_buffer ?? Array.Empty<byte>(), 0, bytes.Length);
#endif
        if (text.Length > 0 && text[0] == '\uFEFF')
            text = text.Substring(1);
        // A character that the limit cut in two.
        return cut || Exceeded ? text.TrimEnd('\uFFFD') : text;
    }

    /// <summary>Returns the buffer, after which the bytes must not be used.</summary>
    public void Return()
    {
        // After an error somebody may still write to it.
        if (_buffer is not null && Broken is null)
            ArrayPool<byte>.Shared.Return(_buffer);
    }

    private static byte[] Larger(byte[] buffer, int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(checked(buffer.Length * 2));
        Buffer.BlockCopy(buffer, 0, larger, 0, length);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
