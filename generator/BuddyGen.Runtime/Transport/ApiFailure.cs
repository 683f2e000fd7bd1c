namespace BuddyGen;

using global::System;
using global::System.Collections.Generic;
using global::System.Net;

/// <summary>How a call failed: the numbers of the public enum that each spec has.</summary>
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

/// <summary>What is known of a failed call, for the exception that a spec makes of it. Its texts hold no credentials.</summary>
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
