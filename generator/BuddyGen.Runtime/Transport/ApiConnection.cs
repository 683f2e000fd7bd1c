namespace BuddyGen;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Net;
using global::System.Net.Http;
using global::System.Text.Json;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>
/// Sends requests and reads answers: what of a client does not depend on its spec. It changes nothing of the <see cref="HttpClient"/> and repeats nothing;
/// retries are the business of the handlers.
/// </summary>
internal abstract partial class ApiConnection
{
    private readonly HttpClient _httpClient;
    private readonly BaseAddress? _configured;
    private readonly string? _defaultServer;
    private readonly ApiCredential[] _credentials;
    private readonly Deadline.Timers _timers = new();
    private BaseAddress? _last;

    /// <param name="baseAddress">The base address in the options, which takes precedence.</param>
    /// <param name="defaultServer">For want of it and of <see cref="HttpClient.BaseAddress"/>.</param>
    protected ApiConnection(HttpClient httpClient, Uri? baseAddress, string? defaultServer, ApiCredential[] credentials)
    {
        _httpClient = httpClient ?? throw new ArgumentNullException(nameof(httpClient));
        _configured = baseAddress is null ? null : new BaseAddress(baseAddress);
        _defaultServer = defaultServer;
        _credentials = credentials;
    }

    /// <summary>Those that some operations have instead of the client's.</summary>
    public OwnServer[] OwnServers { get; init; } = Array.Empty<OwnServer>();

    /// <summary>Whether requests are checked.</summary>
    public abstract bool Validates { get; }

    /// <summary>Begins a request.</summary>
    /// <param name="credentials">A bit for each credential, in the order of the constructor's.</param>
    /// <param name="accept">The media types to accept; null for those that suit the kind of response.</param>
    /// <param name="errors">The documented bodies of error responses.</param>
    /// <param name="ownServer">The number, from 1 on, of one of <see cref="OwnServers"/>; 0: the request goes to the client's base address.</param>
    public ApiRequest Request(string method, string template, ulong credentials = 0, string? accept = null, ApiErrors? errors = null, int ownServer = 0) =>
        new(AddressOf(ownServer), method, template, credentials) { Accept = accept, Errors = errors };

    /// <summary>Checks a body, and begins writing it.</summary>
    public Utf8JsonWriter Body(ApiRequest request, string mediaType, IValidated? body, string parameterName)
    {
        if (body is null)
            throw new ArgumentNullException(parameterName);
        if (Validates)
            body.Validate(ref request.Violations);
        return request.Body(mediaType);
    }

    /// <summary>Checks the items of a body, and begins writing it.</summary>
    public Utf8JsonWriter Body(ApiRequest request, string mediaType, IReadOnlyList<IValidated?>? body, string parameterName)
    {
        if (body is null)
            throw new ArgumentNullException(parameterName);
        if (Validates)
            Violations.Items(ref request.Violations, "", body);
        return request.Body(mediaType);
    }

    /// <summary>Checks the values of a body, and begins writing it.</summary>
    public Utf8JsonWriter Body<T>(ApiRequest request, string mediaType, IReadOnlyDictionary<string, T>? body, string parameterName)
        where T : class?, IValidated?
    {
        if (body is null)
            throw new ArgumentNullException(parameterName);
        if (Validates)
            Violations.Members(ref request.Violations, "", body);
        return request.Body(mediaType);
    }

    /// <summary>Begins writing a body that has no rules.</summary>
    public Utf8JsonWriter UncheckedBody<T>(ApiRequest request, string mediaType, T? body, string parameterName) =>
        body is null ? throw new ArgumentNullException(parameterName) : request.Body(mediaType);

    /// <summary>
    /// Sends, and reads the answer. Everything that can go wrong with it goes through <see cref="Failed"/>, but cancellation. What is wrong with the request comes
    /// first, and through the task, too.
    /// </summary>
    protected async Task<TAnswer> ExchangeAsync<T, TAnswer>(
        ApiRequest request,
        AnswerKind kind,
        ReadJson<T>? read,
        Func<HttpStatusCode, ApiHeaders, T, TAnswer> answer,
        IDictionary<string, string>? headers,
        TimeSpan? timeout,
        CancellationToken cancellationToken)
    {
        if (request.Violations is { } violations)
            Refuse(violations);
        // HttpClient.Timeout alone would not cover the body, because we do not leave its buffering to HttpClient.
        var limit = timeout ?? _httpClient.Timeout;
        if (limit <= TimeSpan.Zero && limit != Timeout.InfiniteTimeSpan)
            throw new ArgumentOutOfRangeException("options", "The timeout in the options must be greater than zero.");
        using var deadline = new Deadline(_timers, limit, cancellationToken);
        var token = deadline.Token;
        HttpRequestMessage? message = null;
        var sending = false;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < _credentials.Length; i++)
            {
                if ((request.Credentials & (1UL << i)) != 0)
                    await _credentials[i].ApplyAsync(request, token).ConfigureAwait(false);
            }
            // Not disposed: a handler may still be sending its body, or may want to send it again.
            message = request.ToMessage(headers, request.Accept ?? AcceptOf(kind));
            sending = true;
            using var response = await _httpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, token).ConfigureAwait(false);
            sending = false;
            var succeeded = response.IsSuccessStatusCode;
            if (succeeded && kind == AnswerKind.None)
                return answer(response.StatusCode, new ApiHeaders(response), default!);
            var most = succeeded ? _httpClient.MaxResponseContentBufferSize : LongestErrorBody;
            var body = await ReceivedBody.ReadAsync(response, most, token).ConfigureAwait(false);
            try
            {
                if (body.Broken is not null && (succeeded ? token : cancellationToken).IsCancellationRequested)
                    throw new OperationCanceledException(body.Broken.Message, body.Broken, token);
                var value = succeeded ? Read(request, message, response, kind, read, body) : throw Refused(request, message, response, body);
                return answer(response.StatusCode, new ApiHeaders(response), value);
            }
            finally
            {
                body.Return();
            }
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            // HttpClient reports a token of its own.
            throw new OperationCanceledException(request.Title + " was cancelled.", exception, cancellationToken);
        }
        catch (OperationCanceledException exception) when (token.IsCancellationRequested || exception.InnerException is TimeoutException)
        {
            var inner = exception.InnerException as TimeoutException ?? new TimeoutException(exception.Message, exception);
            var waited = token.IsCancellationRequested ? limit : _httpClient.Timeout;
            throw Failure(ApiFailureKind.Timeout, request, message, null, default, "no complete response within " + Seconds(waited), inner);
        }
        catch (HttpRequestException exception) when (sending)
        {
            throw Failure(ApiFailureKind.Network, request, message, null, default, exception.Message, exception);
        }
    }

    /// <summary>Creates the exception of the spec for a failure.</summary>
    protected abstract Exception Failed(ApiFailure failure);

    /// <summary>Throws the exception of the spec for a request that violates rules, unless it is to be sent nevertheless.</summary>
    protected abstract void Refuse(Violations violations);

    private BaseAddress AddressOf(int ownServer) =>
        ownServer == 0 ? Base() : OwnServers[ownServer - 1].Address ?? OwnServers[ownServer - 1].From(Base());

    private BaseAddress Base()
    {
        if (_configured is not null)
            return _configured;
        var address = _httpClient.BaseAddress
            ?? (_defaultServer is null ? throw new InvalidOperationException("There is no base address. Set BaseAddress in the client options or on the HttpClient.") : null);
        var last = _last;
        if (last is not null && (address is null || ReferenceEquals(last.Address, address)))
            return last;
        // Two calls may both come here; they find the same.
        return _last = new BaseAddress(address ?? new Uri(_defaultServer!));
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";
}
