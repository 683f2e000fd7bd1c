namespace BuddyGen.Templates;

/// <summary>How a call failed. Cancellation is no failure: that is an <see cref="global::System.OperationCanceledException"/> with the caller's token.</summary>
public enum TemplateFailure
{
    /// <summary>The server answered with a status other than 2xx.</summary>
    Status,

    /// <summary>The server could not be reached, or the connection broke before it answered.</summary>
    Network,

    /// <summary>The answer was not there in time; the inner exception is a <see cref="global::System.TimeoutException"/>.</summary>
    Timeout,

    /// <summary>The server answered with success, and the body broke off.</summary>
    TruncatedBody,

    /// <summary>The server answered with success and without the body that the API's description promises.</summary>
    EmptyBody,

    /// <summary>The body of the answer is larger than <see cref="global::System.Net.Http.HttpClient.MaxResponseContentBufferSize"/>.</summary>
    BodyTooLarge,

    /// <summary>The body of the answer is no JSON by its content type.</summary>
    ContentType,

    /// <summary>The body of the answer is malformed JSON, or JSON of another shape; the inner exception says where.</summary>
    Json,
}
