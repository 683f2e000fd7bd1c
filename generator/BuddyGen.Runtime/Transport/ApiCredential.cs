namespace BuddyGen;

using global::System;
using global::System.Text;
using global::System.Threading;
using global::System.Threading.Tasks;

internal enum CredentialPlace
{
    Bearer,
    Basic,
    Header,
    Query,
    Cookie,
}

/// <summary>A credential in the client options: a value, or a provider that is asked each time.</summary>
internal sealed class ApiCredential
{
    private readonly CredentialPlace _place;
    private readonly string _optionName;
    private readonly string _wireName;
    private readonly string? _value;
    private readonly Func<CancellationToken, ValueTask<string>>? _provider;

    /// <param name="optionName">The property of the options that holds the value.</param>
    /// <param name="wireName">The name of the header, query parameter or cookie.</param>
    public ApiCredential(CredentialPlace place, string optionName, string wireName, string? value, Func<CancellationToken, ValueTask<string>>? provider)
    {
        _place = place;
        _optionName = optionName;
        _wireName = wireName;
        _value = value;
        _provider = provider;
    }

    /// <summary>
    /// Adds the credential to a request, if there is one. The provider wins and is asked for every request. Of several for the header Authorization, which holds one
    /// only, the first that is there is taken.
    /// </summary>
    public async ValueTask ApplyAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (request.IsAuthorized && IsAuthorization)
            return;
        var value = _provider is null ? _value : await _provider(cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrEmpty(value))
            return;
        if (_place == CredentialPlace.Query)
        {
            request.AddSecret(value!);
            request.Query(_wireName, value);
            return;
        }
        // A user name may be any text: it is encoded (RFC 7617 §2.1).
        if (_place != CredentialPlace.Basic && !(HeaderText.IsValue(value!) && (_place != CredentialPlace.Cookie || IsCookieValue(value!))))
            throw new InvalidOperationException("'" + _optionName + "' holds a character that its header cannot hold, such as a line break at its end.");
        request.AddSecret(value!);
        switch (_place)
        {
            case CredentialPlace.Bearer:
                request.Authorize("Bearer", value!);
                break;
            case CredentialPlace.Basic:
                var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(value!));
                request.AddSecret(encoded);
                request.Authorize("Basic", encoded);
                break;
            case CredentialPlace.Cookie:
                request.Cookie(_wireName + "=" + value);
                break;
            case CredentialPlace.Header when IsAuthorization:
                request.Authorize(null, value!);
                break;
            default:
                request.Header(_wireName, value);
                break;
        }
    }

    private bool IsAuthorization =>
        _place is CredentialPlace.Bearer or CredentialPlace.Basic || (_place == CredentialPlace.Header && string.Equals(_wireName, "Authorization", StringComparison.OrdinalIgnoreCase));

    // RFC 6265 §4.1.1: the characters that end a cookie are not part of one.
    private static bool IsCookieValue(string value) => value.IndexOfAny(new[] { ';', ',', ' ', '"', '\\', '\t' }) < 0;
}
