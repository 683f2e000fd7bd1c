namespace BuddyGen.Templates;

/// <summary>What a single call can do differently.</summary>
public class TemplateRequestOptions
{
    private global::System.Collections.Generic.Dictionary<string, string>? _headers;

    /// <summary>
    /// Headers to send with this call; each replaces a header of that name that the client would have sent. Names are RFC 9110 tokens; values are visible ASCII
    /// characters, spaces and tabs, without line breaks. Anything else is an <see cref="global::System.ArgumentException"/>, before anything is sent.
    /// </summary>
    public global::System.Collections.Generic.IDictionary<string, string> Headers =>
        _headers ??= new global::System.Collections.Generic.Dictionary<string, string>(global::System.StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// How long the call may take, from its start to the last byte of the answer; null leaves it to <see cref="global::System.Net.Http.HttpClient.Timeout"/>, which stays
    /// the upper limit until the answer's headers are there.
    /// </summary>
    public global::System.TimeSpan? Timeout { get; set; }

    // Nobody pays for a dictionary that nobody asked for.
    internal global::System.Collections.Generic.IDictionary<string, string>? HeadersIfAny => _headers;
}
