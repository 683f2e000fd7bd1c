namespace BuddyGen.Templates;

/// <summary>Specifies how a call failed. Cancellation is not a failure: it throws an <see cref="global::System.OperationCanceledException"/> with the caller's token.</summary>
public enum TemplateFailure
{
    /// <summary>The server answered with a status code other than 2xx.</summary>
    Status,

    /// <summary>The server could not be reached, or the connection broke before a response arrived.</summary>
    Network,

    /// <summary>The response did not arrive completely in time. The inner exception is a <see cref="global::System.TimeoutException"/>.</summary>
    Timeout,

    /// <summary>The response was successful, but its body broke off.</summary>
    TruncatedBody,

    /// <summary>The response was successful, but lacks the body that the API description promises.</summary>
    EmptyBody,

    /// <summary>The body of the response is larger than <see cref="global::System.Net.Http.HttpClient.MaxResponseContentBufferSize"/>.</summary>
    BodyTooLarge,

    /// <summary>The content type of the response is not JSON.</summary>
    ContentType,

    /// <summary>The body of the response is malformed JSON, or JSON of another shape than documented. The inner exception says where.</summary>
    Json,
}
