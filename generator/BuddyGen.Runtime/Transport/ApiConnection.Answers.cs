namespace BuddyGen;

using global::System;
using global::System.Globalization;
using global::System.Net;
using global::System.Net.Http;
using global::System.Text;
using global::System.Text.Json;

internal abstract partial class ApiConnection
{
    /// <summary>How much of the body of a response an exception keeps, in bytes.</summary>
    public const int LongestErrorBody = 64 * 1024;

    /// <summary>How much of it the message shows, in characters.</summary>
    private const int LongestExcerpt = 300;

    private static string AcceptOf(AnswerKind kind) => kind switch
    {
        AnswerKind.Json or AnswerKind.JsonOrNothing => "application/json",
        AnswerKind.Text => "text/plain, */*;q=0.9",
        _ => "*/*",
    };

    private T Read<T>(ApiRequest request, HttpRequestMessage message, HttpResponseMessage response, AnswerKind kind, ReadJson<T>? read, in ReceivedBody body)
    {
        if (body.Broken is not null)
            throw Failure(ApiFailureKind.TruncatedBody, request, message, response, body, "the body broke off after " + Bytes(body.Bytes.Length), body.Broken);
        if (body.Exceeded)
            throw Failure(ApiFailureKind.BodyTooLarge, request, message, response, body, "the body is larger than " + Bytes(_httpClient.MaxResponseContentBufferSize), null);
        if (kind == AnswerKind.Bytes)
            return (T)(object)body.Bytes.ToArray();
        var charset = ContentTypeText.Charset(response.Content);
        return kind == AnswerKind.Text
            ? (T)(object)body.Text(charset, int.MaxValue)
            : kind == AnswerKind.JsonOrNothing && IsNothing(body.Bytes) ? default!
            : ReadJson(request, message, response, read!, body, charset);
    }

    private T ReadJson<T>(ApiRequest request, HttpRequestMessage message, HttpResponseMessage response, ReadJson<T> read, in ReceivedBody body, Encoding charset)
    {
        if (IsBlank(body.Bytes))
            throw Failure(ApiFailureKind.EmptyBody, request, message, response, body, "the response has no body", null);
        var mediaType = ContentTypeText.MediaType(response.Content);
        if (!ContentTypeText.IsJson(mediaType))
            throw Failure(ApiFailureKind.ContentType, request, message, response, body, "the content type is " + mediaType + ", not JSON", null);
        try
        {
            var json = charset is UTF8Encoding or ASCIIEncoding ? body.Bytes : Encoding.UTF8.GetBytes(body.Text(charset, int.MaxValue));
            var value = JsonReading.Document(json, read);
            return value is null ? throw new JsonException("$: expected a value, found null") : value;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            // The framework quotes what it cannot read.
            var said = request.SecretsIn(message).RemovedFrom(exception.Message);
            if (said != exception.Message)
                exception = new JsonException(said, (exception as JsonException)?.Path, null, null);
            throw Failure(ApiFailureKind.Json, request, message, response, body, "the body cannot be read: " + exception.Message, exception);
        }
    }

    private Exception Refused(ApiRequest request, HttpRequestMessage message, HttpResponseMessage response, in ReceivedBody body)
    {
        var failure = FailureOf(ApiFailureKind.Status, request, message, response, body, null, body.Broken);
        if (request.Errors is { } errors && body.Broken is null && !body.Exceeded && ContentTypeText.IsJson(ContentTypeText.MediaType(response.Content)))
        {
            try
            {
                // From the text without secrets: what an error holds ends up in logs, too.
                if (errors.Read((int)response.StatusCode, failure) is { } declared)
                    return declared;
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or OverflowException)
            {
                // Not what was declared: the text is there all the same.
            }
        }
        return Failed(failure);
    }

    /// <param name="body">The part that arrived, if any.</param>
    /// <param name="what">A description of the failure, to which the status code and the beginning of the body are added.</param>
    private Exception Failure(
        ApiFailureKind kind, ApiRequest request, HttpRequestMessage? message, HttpResponseMessage? response, in ReceivedBody body, string? what, Exception? inner) =>
        Failed(FailureOf(kind, request, message, response, body, what, inner));

    private static ApiFailure FailureOf(
        ApiFailureKind kind, ApiRequest request, HttpRequestMessage? message, HttpResponseMessage? response, in ReceivedBody body, string? what, Exception? inner)
    {
        var secrets = request.SecretsIn(message);
        var text = new StringBuilder(request.Title);
        string? raw = null;
        if (response is not null)
        {
            raw = secrets.RemovedFrom(body.Text(ContentTypeText.Charset(response.Content), LongestErrorBody), cut: true);
            text.Append(": ").Append(Status(response));
        }
        if (what is not null)
            text.Append(": ").Append(what);
        if (!string.IsNullOrWhiteSpace(raw))
            text.Append(": ").Append(Excerpt(raw!));
        return new ApiFailure(kind, secrets.RemovedFrom(text.ToString()), response?.StatusCode, response is null ? null : new ApiHeaders(response), raw, inner);
    }

    private static string Status(HttpResponseMessage response)
    {
        var number = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        // HTTP/2 and later have no reason phrase.
        var reason = string.IsNullOrEmpty(response.ReasonPhrase) ? response.StatusCode.ToString() : response.ReasonPhrase;
        return reason == number ? number : number + " " + reason;
    }

    /// <summary>The beginning, on one line.</summary>
    private static string Excerpt(string body)
    {
        var text = new StringBuilder();
        foreach (var character in body)
        {
            var blank = char.IsControl(character) || char.IsWhiteSpace(character);
            if (blank && (text.Length == 0 || text[text.Length - 1] == ' '))
                continue;
            if (text.Length == LongestExcerpt)
            {
                if (char.IsHighSurrogate(text[text.Length - 1]))
                    text.Length--;
                return text.Append('\u2026').ToString();
            }
            text.Append(blank ? ' ' : character);
        }
        return text.ToString().TrimEnd();
    }

    /// <summary>No body, or the JSON text <c>null</c>.</summary>
    private static bool IsNothing(ReadOnlySpan<byte> body)
    {
        while (body.Length > 0 && IsBlank(body.Slice(0, 1)))
            body = body.Slice(1);
        return body.Length == 0 || (body.Length >= 4 && body.Slice(0, 4).SequenceEqual("null"u8) && IsBlank(body.Slice(4)));
    }

    private static bool IsBlank(ReadOnlySpan<byte> body)
    {
        foreach (var value in body)
        {
            if (value is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
                return false;
        }
        return true;
    }

    private static string Bytes(long count) => count.ToString(CultureInfo.InvariantCulture) + " bytes";
}
