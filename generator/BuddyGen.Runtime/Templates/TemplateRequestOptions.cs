namespace BuddyGen.Templates;

/// <summary>Settings for a single call.</summary>
public class TemplateRequestOptions
{
    private global::System.Collections.Generic.Dictionary<string, string>? _headers;

    /// <summary>
    /// Headers to send with this call. Each replaces a header of the same name that the client would have sent. Names must be tokens (RFC 9110); values may contain visible
    /// ASCII characters, spaces and tabs. Anything else causes an <see cref="global::System.ArgumentException"/> before the request is sent.
    /// </summary>
    public global::System.Collections.Generic.IDictionary<string, string> Headers =>
        _headers ??= new global::System.Collections.Generic.Dictionary<string, string>(global::System.StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The time limit of the call, from its start to the last byte of the response. If <see langword="null"/>, <see cref="global::System.Net.Http.HttpClient.Timeout"/> applies, which
    /// in any case remains the limit until the headers of the response have arrived.
    /// </summary>
    public global::System.TimeSpan? Timeout { get; set; }

    // Nobody pays for a dictionary that nobody asked for.
    internal global::System.Collections.Generic.IDictionary<string, string>? HeadersIfAny => _headers;
}
