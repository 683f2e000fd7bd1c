namespace BuddyGen.Templates;

/// <summary>The exception that is thrown when a call fails; <see cref="Failure"/> says how. Its texts never contain credentials.</summary>
public class TemplateApiException : global::System.Net.Http.HttpRequestException
{
    /// <summary>Initializes a new instance, for example in a test double.</summary>
    /// <param name="failure">The kind of failure.</param>
    /// <param name="message">The message that describes the failure.</param>
    /// <param name="statusCode">The HTTP status code, if there was a response.</param>
    /// <param name="headers">The headers of the response by name, ignoring case.</param>
    /// <param name="body">The body of the response as text.</param>
    /// <param name="innerException">The exception that caused the failure.</param>
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

    /// <summary>The kind of failure.</summary>
    public TemplateFailure Failure { get; }

#if !NET5_0_OR_GREATER
    /// <summary>The HTTP status code, if there was a response.</summary>
    public global::System.Net.HttpStatusCode? StatusCode { get; }
#endif

    /// <summary>The headers of the response by name, ignoring case; empty if there was no response.</summary>
    public global::System.Collections.Generic.IReadOnlyDictionary<string, global::System.Collections.Generic.IReadOnlyList<string>> Headers { get; }

    /// <summary>The body of the response as text, up to its first 64 KB; <see langword="null"/> if there was no response.</summary>
    public string? Body { get; }

    /// <summary>The identifier under which the server logs the request, from the header <c>X-Request-Id</c>, <c>Request-Id</c> or <c>X-Correlation-Id</c>.</summary>
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

/// <summary>The exception that is thrown when the server answers with an error whose body is documented for its status code.</summary>
/// <typeparam name="TError">The type of the error body.</typeparam>
public sealed class TemplateApiException<TError> : TemplateApiException
{
    /// <summary>Initializes a new instance, for example in a test double.</summary>
    /// <param name="error">The body of the response.</param>
    /// <param name="message">The message that describes the failure.</param>
    /// <param name="statusCode">The HTTP status code.</param>
    /// <param name="headers">The headers of the response by name, ignoring case.</param>
    /// <param name="body">The body of the response as text.</param>
    public TemplateApiException(
        TError error,
        string message,
        global::System.Net.HttpStatusCode? statusCode = null,
        global::System.Collections.Generic.IReadOnlyDictionary<string, global::System.Collections.Generic.IReadOnlyList<string>>? headers = null,
        string? body = null)
        : base(TemplateFailure.Status, message, statusCode, headers, body) => Error = error;

    /// <summary>The body of the response. Credentials that it quotes are replaced by asterisks.</summary>
    public TError Error { get; }
}
