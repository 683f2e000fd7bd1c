namespace BuddyGen.Templates;

/// <summary>The shared machinery, with the response and exception types of this client.</summary>
internal sealed class TemplateConnection : global::BuddyGen.ApiConnection
{
    private readonly TemplateValidation _validation;
    private readonly global::System.Action<global::System.Collections.Generic.IReadOnlyList<TemplateViolation>>? _reported;

    internal TemplateConnection(
        global::System.Net.Http.HttpClient httpClient,
        global::System.Uri? baseAddress,
        string? defaultServer,
        TemplateValidation validation,
        global::System.Action<global::System.Collections.Generic.IReadOnlyList<TemplateViolation>>? reported,
        params global::BuddyGen.ApiCredential[] credentials)
        : base(httpClient, baseAddress, defaultServer, credentials)
    {
        _validation = validation;
        _reported = reported;
    }

    /// <summary>Sends a request without reading the body of the response.</summary>
    internal global::System.Threading.Tasks.Task<TemplateResponse> SendAsync(
        global::BuddyGen.ApiRequest request, TemplateRequestOptions? options, global::System.Threading.CancellationToken cancellationToken) =>
        ExchangeAsync<object?, TemplateResponse>(
            request, global::BuddyGen.AnswerKind.None, null, static (status, headers, _) => new TemplateResponse(status, headers),
            options?.HeadersIfAny, options?.Timeout, cancellationToken);

    /// <summary>Sends a request and reads JSON.</summary>
    internal global::System.Threading.Tasks.Task<TemplateResponse<T>> SendAsync<T>(
        global::BuddyGen.ApiRequest request, global::BuddyGen.ReadJson<T> read, TemplateRequestOptions? options, global::System.Threading.CancellationToken cancellationToken) =>
        ReadAsync(request, global::BuddyGen.AnswerKind.Json, read, options, cancellationToken);

    /// <summary>Sends a request and reads JSON; a missing body, or JSON null, is the default value of <typeparamref name="T"/>.</summary>
    internal global::System.Threading.Tasks.Task<TemplateResponse<T>> SendForOptionalAsync<T>(
        global::BuddyGen.ApiRequest request, global::BuddyGen.ReadJson<T> read, TemplateRequestOptions? options, global::System.Threading.CancellationToken cancellationToken) =>
        ReadAsync(request, global::BuddyGen.AnswerKind.JsonOrNothing, read, options, cancellationToken);

    /// <summary>Sends a request and reads text.</summary>
    internal global::System.Threading.Tasks.Task<TemplateResponse<string>> SendForTextAsync(
        global::BuddyGen.ApiRequest request, TemplateRequestOptions? options, global::System.Threading.CancellationToken cancellationToken) =>
        ReadAsync<string>(request, global::BuddyGen.AnswerKind.Text, null, options, cancellationToken);

    /// <summary>Sends a request and reads the body as bytes.</summary>
    internal global::System.Threading.Tasks.Task<TemplateResponse<byte[]>> SendForBytesAsync(
        global::BuddyGen.ApiRequest request, TemplateRequestOptions? options, global::System.Threading.CancellationToken cancellationToken) =>
        ReadAsync<byte[]>(request, global::BuddyGen.AnswerKind.Bytes, null, options, cancellationToken);

    /// <summary>Returns the body alone.</summary>
    internal static async global::System.Threading.Tasks.Task<T> BodyAsync<T>(global::System.Threading.Tasks.Task<TemplateResponse<T>> response) =>
        (await response.ConfigureAwait(false)).Body;

    public override bool Validates =>
        _validation switch
        {
            TemplateValidation.Off => false,
            TemplateValidation.Report => _reported is not null,
            _ => true,
        };

    protected override void Refuse(global::BuddyGen.Violations violations)
    {
        var list = TemplateViolation.Of(violations);
        if (_validation == TemplateValidation.Report)
            _reported!(list);
        else
            throw new TemplateRequestValidationException(list);
    }

    protected override global::System.Exception Failed(global::BuddyGen.ApiFailure failure) =>
        new TemplateApiException((TemplateFailure)failure.Kind, failure.Message, failure.StatusCode, failure.Headers, failure.Body, failure.Inner);

    private global::System.Threading.Tasks.Task<TemplateResponse<T>> ReadAsync<T>(
        global::BuddyGen.ApiRequest request, global::BuddyGen.AnswerKind kind, global::BuddyGen.ReadJson<T>? read, TemplateRequestOptions? options,
        global::System.Threading.CancellationToken cancellationToken) =>
        ExchangeAsync(
            request, kind, read, static (status, headers, body) => new TemplateResponse<T>(status, headers, body),
            options?.HeadersIfAny, options?.Timeout, cancellationToken);
}
