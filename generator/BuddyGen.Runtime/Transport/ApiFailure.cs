namespace BuddyGen;

using global::System;
using global::System.Collections.Generic;
using global::System.Net;

/// <summary>Specifies how a call failed; the numbers are those of the public enum of each spec.</summary>
internal enum ApiFailureKind
{
    Status,
    Network,
    Timeout,
    TruncatedBody,
    EmptyBody,
    BodyTooLarge,
    ContentType,
    Json,
}

/// <summary>The details of a failed call, for the exception of a spec. Its texts contain no credentials.</summary>
internal sealed class ApiFailure
{
    public ApiFailure(
        ApiFailureKind kind,
        string message,
        HttpStatusCode? statusCode,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? headers,
        string? body,
        Exception? inner)
    {
        Kind = kind;
        Message = message;
        StatusCode = statusCode;
        Headers = headers;
        Body = body;
        Inner = inner;
    }

    public ApiFailureKind Kind { get; }

    public string Message { get; }

    public HttpStatusCode? StatusCode { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Headers { get; }

    public string? Body { get; }

    public Exception? Inner { get; }
}
