namespace BuddyGen.Templates;

/// <summary>The response to a call, without a body.</summary>
public class TemplateResponse
{
    /// <summary>Initializes a new instance, for example in a test double.</summary>
    /// <param name="statusCode">The HTTP status code.</param>
    /// <param name="headers">The headers by name, ignoring case.</param>
    public TemplateResponse(
        global::System.Net.HttpStatusCode statusCode,
        global::System.Collections.Generic.IReadOnlyDictionary<string, global::System.Collections.Generic.IReadOnlyList<string>> headers)
    {
        StatusCode = statusCode;
        Headers = headers;
    }

    /// <summary>The HTTP status code, one of 2xx.</summary>
    public global::System.Net.HttpStatusCode StatusCode { get; }

    /// <summary>The headers by name, ignoring case, including those of the body.</summary>
    public global::System.Collections.Generic.IReadOnlyDictionary<string, global::System.Collections.Generic.IReadOnlyList<string>> Headers { get; }
}

/// <summary>The response to a call, with its body.</summary>
/// <typeparam name="T">The type of the body.</typeparam>
public sealed class TemplateResponse<T> : TemplateResponse
{
    /// <summary>Initializes a new instance, for example in a test double.</summary>
    /// <param name="statusCode">The HTTP status code.</param>
    /// <param name="headers">The headers by name, ignoring case.</param>
    /// <param name="body">The body.</param>
    public TemplateResponse(
        global::System.Net.HttpStatusCode statusCode,
        global::System.Collections.Generic.IReadOnlyDictionary<string, global::System.Collections.Generic.IReadOnlyList<string>> headers,
        T body)
        : base(statusCode, headers) => Body = body;

    /// <summary>The body.</summary>
    public T Body { get; }
}
