namespace BuddyGen;

using global::System;
using global::System.Net.Http;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>
/// Follows redirects as the framework's handler does, but carries nothing of the caller's to another origin: that handler drops <c>Authorization</c> on the way and keeps
/// API keys, cookies and bodies.
/// </summary>
internal sealed class OwnOriginHandler : DelegatingHandler
{
    private const int MostRedirects = 20;

    public OwnOriginHandler()
        : this(Plain())
    {
    }

    /// <param name="inner">Follows no redirect itself.</param>
    public OwnOriginHandler(HttpMessageHandler inner)
        : base(inner)
    {
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var redirects = 0; ; redirects++)
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (redirects == MostRedirects || Target(request, response) is not { } target || !Turn(request, target, (int)response.StatusCode))
                return response;
            response.Dispose();
        }
    }

    /// <summary>Where the answer sends us; null: nowhere that we go (RFC 9110 §15.4).</summary>
    private static Uri? Target(HttpRequestMessage request, HttpResponseMessage response)
    {
        if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
            return null;
        var from = request.RequestUri!;
        var target = location.IsAbsoluteUri ? location : new Uri(from, location);
        var isSafe = target.Scheme == "https" || (target.Scheme == "http" && from.Scheme == "http");
        return isSafe && target.UserInfo.Length == 0 ? target : null;
    }

    /// <summary>Makes the request the next one. False: it has a body that would go to another origin.</summary>
    private static bool Turn(HttpRequestMessage request, Uri target, int status)
    {
        var isHead = request.Method == HttpMethod.Head;
        var becomesGet = status switch
        {
            301 or 302 => request.Method == HttpMethod.Post,
            303 => !isHead,
            _ => false,
        };
        var from = request.RequestUri!;
        var isOwn = from.Scheme == target.Scheme && from.Port == target.Port && string.Equals(from.IdnHost, target.IdnHost, StringComparison.OrdinalIgnoreCase);
        if (!isOwn && !becomesGet && (request.Content is not null || !(isHead || request.Method == HttpMethod.Get)))
            return false;
        if (becomesGet)
        {
            request.Method = HttpMethod.Get;
            request.Content = null;
        }
        if (!isOwn)
        {
            var accept = request.Headers.Accept.ToString();
            request.Headers.Clear();
            if (accept.Length > 0)
                request.Headers.TryAddWithoutValidation("Accept", accept);
        }
        request.RequestUri = target;
        return true;
    }

    private static HttpClientHandler Plain()
    {
        var handler = new HttpClientHandler();
        // A browser follows redirects by its own rules.
        if (handler.SupportsRedirectConfiguration)
            handler.AllowAutoRedirect = false;
        return handler;
    }
}
