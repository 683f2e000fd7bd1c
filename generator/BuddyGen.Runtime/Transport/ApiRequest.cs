namespace BuddyGen;

using global::System;
using global::System.Collections.Generic;
using global::System.Net.Http;
using global::System.Net.Http.Headers;
using global::System.Text;
using global::System.Text.Json;

/// <summary>A request that is being built: parameters fill the path template from left to right, followed by query, headers and body.</summary>
internal sealed class ApiRequest
{
    /// <summary>The usual total length of the values in a path, in characters.</summary>
    private const int RoomForValues = 64;

    private readonly BaseAddress _baseAddress;
    private readonly StringBuilder _url;
    private int _templatePosition;
    private bool _hasQuery;
    private string? _valueName;
    private List<KeyValuePair<string, string>>? _headers;
    private string? _mediaType;
    private BodyWriter? _body;
    private Utf8JsonWriter? _writer;
    private string? _cookies;
    private Secrets? _secrets;

    /// <param name="method">The HTTP method, in upper case.</param>
    /// <param name="template">The path with its parameters in braces, as in the API description. Errors show it, but not the values.</param>
    /// <param name="credentials">A bit for each of the client's credentials that the operation asks for.</param>
    public ApiRequest(BaseAddress baseAddress, string method, string template, ulong credentials)
    {
        _baseAddress = baseAddress;
        Method = method;
        Template = template;
        Credentials = credentials;
        _url = new StringBuilder(baseAddress.Text, baseAddress.Text.Length + template.Length + RoomForValues);
        if (template.Length == 0 || template[0] != '/')
            _url.Append('/');
    }

    /// <summary>The violations; null if there are none.</summary>
    public Violations? Violations;

    public string Method { get; }

    public string Template { get; }

    public ulong Credentials { get; }

    public string? Accept { get; init; }

    public ApiErrors? Errors { get; init; }

    /// <summary>Whether the header Authorization contains a credential.</summary>
    public bool IsAuthorized { get; private set; }

    /// <summary>How errors refer to the request.</summary>
    public string Title => Method + " " + Template;

    /// <summary>Fills the next parameter of the path.</summary>
    /// <exception cref="ArgumentException">The value is null or empty, or would change the path.</exception>
    public ApiRequest Path(string? value, string parameterName)
    {
        AppendTemplate();
        AppendSegment(value, parameterName);
        return this;
    }

    /// <summary>Fills the next parameter of the path with a list, its items separated by commas.</summary>
    public ApiRequest Path(IReadOnlyList<string?>? values, string parameterName)
    {
        AppendTemplate();
        if (values is null)
            throw new ArgumentNullException(parameterName);
        if (values.Count == 0)
            throw new ArgumentException("A path parameter must not be empty.", parameterName);
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
                _url.Append(',');
            AppendSegment(values[i], parameterName);
        }
        return this;
    }

    /// <summary>Adds a query parameter, unless the value is null.</summary>
    public ApiRequest Query(string name, string? value)
    {
        if (value is null)
            return this;
        CompletePath();
        _url.Append(_hasQuery ? '&' : '?');
        _hasQuery = true;
        PathText.Escape(_url, name, name);
        _url.Append('=');
        PathText.Escape(_url, value, name);
        return this;
    }

    /// <summary>Adds a query parameter for each item.</summary>
    public ApiRequest Query(string name, IReadOnlyList<string?>? values)
    {
        for (var i = 0; i < (values?.Count ?? 0); i++)
            Query(name, values![i] ?? throw new ArgumentException("An item of '" + name + "' is null.", name));
        return this;
    }

    /// <summary>Adds one query parameter with all items, unless the list is empty.</summary>
    /// <param name="separator">The separator as it is written in a URI.</param>
    public ApiRequest Query(string name, IReadOnlyList<string?>? values, string separator)
    {
        for (var i = 0; i < (values?.Count ?? 0); i++)
        {
            var item = values![i] ?? throw new ArgumentException("An item of '" + name + "' is null.", name);
            if (i == 0)
            {
                Query(name, item);
                continue;
            }
            _url.Append(separator);
            PathText.Escape(_url, item, name);
        }
        return this;
    }

    /// <summary>Adds a header, unless the value is null.</summary>
    public ApiRequest Header(string name, string? value)
    {
        if (value is null)
            return this;
        if (!HeaderText.IsName(name))
            throw new ArgumentException("This is not a valid header name.", name);
        if (!HeaderText.IsValue(value))
            throw HeaderText.Refused("The header '" + name + "'", name);
        (_headers ??= new List<KeyValuePair<string, string>>()).Add(new KeyValuePair<string, string>(name, value));
        return this;
    }

    /// <summary>Adds a header with the items separated by commas.</summary>
    public ApiRequest Header(string name, IReadOnlyList<string?>? values) =>
        values is null || values.Count == 0 ? this : Header(name, string.Join(",", values));

    /// <summary>Adds the credential of a scheme such as <c>Bearer</c> (RFC 9110 §11.4); null if the value is complete.</summary>
    public void Authorize(string? scheme, string value)
    {
        IsAuthorized = true;
        Header("Authorization", scheme is null ? value : scheme + " " + value);
    }

    /// <summary>Adds a cookie, <c>name=value</c>.</summary>
    public void Cookie(string cookie) => _cookies = _cookies is null ? cookie : _cookies + "; " + cookie;

    /// <summary>Remembers a secret that no error may repeat.</summary>
    public void AddSecret(string secret)
    {
        if (_secrets is null)
            _secrets = new Secrets(secret);
        else
            _secrets.Add(secret);
    }

    /// <summary>Begins the body. The writer need not be flushed.</summary>
    public Utf8JsonWriter Body(string mediaType)
    {
        _mediaType = mediaType;
        _body = new BodyWriter();
        return _writer = new Utf8JsonWriter(_body);
    }

    /// <summary>The secrets that no error may repeat: the credentials of the client, of the call and of handlers.</summary>
    public Secrets SecretsIn(HttpRequestMessage? message)
    {
        var secrets = _secrets ?? new Secrets(null);
        if (message?.Headers.Authorization is { } authorization)
            secrets.Add(authorization.Parameter ?? authorization.Scheme);
        return secrets;
    }

    /// <exception cref="ArgumentException">A header of the call is not valid.</exception>
    public HttpRequestMessage ToMessage(IDictionary<string, string>? callHeaders, string accept)
    {
        var message = new HttpRequestMessage(MethodOf(Method), ToUri());
        if (_body is not null)
        {
            _writer!.Dispose();
            message.Content = new ByteArrayContent(_body.Bytes, 0, _body.Count);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", _mediaType!);
        }
        // Validated here already; what is left to the parser of a known header is the server's to judge.
        message.Headers.TryAddWithoutValidation("Accept", accept);
        if (_headers is not null)
        {
            foreach (var header in _headers)
                message.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
        if (_cookies is not null)
            message.Headers.TryAddWithoutValidation("Cookie", _cookies);
        if (callHeaders is not null)
        {
            foreach (var header in callHeaders)
                Replace(message, header.Key, header.Value);
        }
        return message;
    }

    private Uri ToUri()
    {
        CompletePath();
        var url = _url.ToString();
        // Several values, or a value and literal text, may make a dot segment together.
        var end = url.IndexOf('?');
        if (end < 0)
            end = url.Length;
        for (var start = _baseAddress.Text.Length + 1; start <= end;)
        {
            var slash = url.IndexOf('/', start, end - start);
            var next = slash < 0 ? end : slash;
            if (PathText.IsDotSegment(url, start, next))
                throw new ArgumentException("A path parameter must not produce the path segment '.' or '..', which would change the path.", _valueName);
            start = next + 1;
        }
        return _baseAddress.IsStartOf(url) ? new Uri(url) : throw new InvalidOperationException(Title + " would leave the base address.");
    }

    private void AppendSegment(string? value, string parameterName)
    {
        if (value is null)
            throw new ArgumentNullException(parameterName);
        if (value.Length == 0)
            throw new ArgumentException("A path parameter must not be empty.", parameterName);
        if (PathText.IsDotSegment(value, 0, value.Length))
            throw new ArgumentException("A path parameter must not be '.' or '..', which would change the path.", parameterName);
        PathText.Escape(_url, value, parameterName);
        _valueName = parameterName;
    }

    /// <summary>Up to the next parameter, and past its name.</summary>
    private void AppendTemplate()
    {
        var open = Template.IndexOf('{', _templatePosition);
        _url.Append(Template, _templatePosition, open - _templatePosition);
        _templatePosition = Template.IndexOf('}', open) + 1;
    }

    private void CompletePath()
    {
        if (_templatePosition < Template.Length)
            _url.Append(Template, _templatePosition, Template.Length - _templatePosition);
        _templatePosition = Template.Length;
    }

    private static void Replace(HttpRequestMessage message, string name, string? value)
    {
        if (!HeaderText.IsName(name))
            throw new ArgumentException("The headers in the options contain a name that is not valid.", "options");
        if (value is null || !HeaderText.IsValue(value))
            throw HeaderText.Refused("The header '" + name + "' of the options", "options");
        if (string.Equals(name, "Content-Length", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException("The header '" + name + "' is determined by the body and cannot be set in the options.", "options");
        // What a name belongs to shows only when it is added: to remove it from the wrong collection throws.
        HttpHeaders? headers = message.Headers.TryAddWithoutValidation(name, value) ? message.Headers : message.Content?.Headers;
        if (headers is null)
            throw new ArgumentException("The header '" + name + "' in the options describes a body, but the call has none.", "options");
        headers.Remove(name);
        headers.TryAddWithoutValidation(name, value);
    }

    private static HttpMethod MethodOf(string method) => method switch
    {
        "GET" => HttpMethod.Get,
        "POST" => HttpMethod.Post,
        "PUT" => HttpMethod.Put,
        "DELETE" => HttpMethod.Delete,
        "HEAD" => HttpMethod.Head,
        _ => new HttpMethod(method),
    };
}
