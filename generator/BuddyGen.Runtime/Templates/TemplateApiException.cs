namespace BuddyGen.Templates;

/// <summary>A call failed: <see cref="Failure"/> tells how. Credentials never stand in its texts.</summary>
public class TemplateApiException : global::System.Net.Http.HttpRequestException
{
    /// <summary>Makes the exception, for example in a fake.</summary>
    /// <param name="failure">How the call failed.</param>
    /// <param name="message">What happened, in words.</param>
    /// <param name="statusCode">The HTTP status, if there was an answer.</param>
    /// <param name="headers">The headers of the answer by name, ignoring case.</param>
    /// <param name="body">The body of the answer as text.</param>
    /// <param name="innerException">What caused it.</param>
    public TemplateApiException(
        TemplateFailure failure,
        string message,
        global::System.Net.HttpStatusCode? statusCode = null,
        global::System.Collections.Generic.IReadOnlyDictionary<string, global::System.Collections.Generic.IReadOnlyList<string>>? headers = null,
        string? body = null,
        global::System.Exception? innerException = null)
#if NET8_0_OR_GREATER
        : base(ErrorOf(failure, innerException), message, innerException, statusCode)
#elif NET5_0_OR_GREATER
        : base(message, innerException, statusCode)
#else
        : base(message, innerException)
#endif
    {
        Failure = failure;
#if !NET5_0_OR_GREATER
        StatusCode = statusCode;
#endif
        Headers = headers ?? new global::System.Collections.Generic.Dictionary<string, global::System.Collections.Generic.IReadOnlyList<string>>();
        Body = body;
    }

    /// <summary>How the call failed.</summary>
    public TemplateFailure Failure { get; }

#if !NET5_0_OR_GREATER
    /// <summary>The HTTP status, if there was an answer.</summary>
    public global::System.Net.HttpStatusCode? StatusCode { get; }
#endif

    /// <summary>The headers of the answer by name, ignoring case; empty if there was none.</summary>
    public global::System.Collections.Generic.IReadOnlyDictionary<string, global::System.Collections.Generic.IReadOnlyList<string>> Headers { get; }

    /// <summary>The body of the answer as text, no more than its first 64 KB; null if there was no answer.</summary>
    public string? Body { get; }

    /// <summary>What the server calls the request in its own logs, from the header <c>X-Request-Id</c>, <c>Request-Id</c> or <c>X-Correlation-Id</c>.</summary>
    public string? RequestId => HeaderOf("X-Request-Id") ?? HeaderOf("Request-Id") ?? HeaderOf("X-Correlation-Id");

    private string? HeaderOf(string name) => Headers.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : null;

#if NET8_0_OR_GREATER
    private static global::System.Net.Http.HttpRequestError ErrorOf(TemplateFailure failure, global::System.Exception? inner) =>
        (inner as global::System.Net.Http.HttpRequestException)?.HttpRequestError ?? failure switch
        {
            TemplateFailure.TruncatedBody => global::System.Net.Http.HttpRequestError.ResponseEnded,
            TemplateFailure.BodyTooLarge => global::System.Net.Http.HttpRequestError.ConfigurationLimitExceeded,
            TemplateFailure.ContentType or TemplateFailure.EmptyBody or TemplateFailure.Json => global::System.Net.Http.HttpRequestError.InvalidResponse,
            _ => global::System.Net.Http.HttpRequestError.Unknown,
        };
#endif
}

/// <summary>The server refused a call, with a body as the API's description declares it for the status.</summary>
/// <typeparam name="TError">The type of the body.</typeparam>
public sealed class TemplateApiException<TError> : TemplateApiException
{
    /// <summary>Makes the exception, for example in a fake.</summary>
    /// <param name="error">The body of the answer.</param>
    /// <param name="message">What happened, in words.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="headers">The headers of the answer by name, ignoring case.</param>
    /// <param name="body">The body of the answer as text.</param>
    public TemplateApiException(
        TError error,
        string message,
        global::System.Net.HttpStatusCode? statusCode = null,
        global::System.Collections.Generic.IReadOnlyDictionary<string, global::System.Collections.Generic.IReadOnlyList<string>>? headers = null,
        string? body = null)
        : base(TemplateFailure.Status, message, statusCode, headers, body) => Error = error;

    /// <summary>The body of the answer. Where it quotes credentials, there are stars instead.</summary>
    public TError Error { get; }
}
