namespace BuddyGen.Templates;

/// <summary>The answer to a call whose body, if there is one, does not matter.</summary>
public class TemplateResponse
{
    /// <summary>Makes an answer, for example in a fake.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="headers">The headers by name, ignoring case.</param>
    public TemplateResponse(
        global::System.Net.HttpStatusCode statusCode,
        global::System.Collections.Generic.IReadOnlyDictionary<string, global::System.Collections.Generic.IReadOnlyList<string>> headers)
    {
        StatusCode = statusCode;
        Headers = headers;
    }

    /// <summary>The HTTP status: one of the 2xx.</summary>
    public global::System.Net.HttpStatusCode StatusCode { get; }

    /// <summary>The headers by name, ignoring case, those of the body among them.</summary>
    public global::System.Collections.Generic.IReadOnlyDictionary<string, global::System.Collections.Generic.IReadOnlyList<string>> Headers { get; }
}

/// <summary>The answer to a call, with its body.</summary>
/// <typeparam name="T">The type of the body.</typeparam>
public sealed class TemplateResponse<T> : TemplateResponse
{
    /// <summary>Makes an answer, for example in a fake.</summary>
    /// <param name="statusCode">The HTTP status.</param>
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
