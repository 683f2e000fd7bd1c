using BuddyGen.Benchmarks.Endpoint;
using BuddyGen.Benchmarks.Peers.Kiota;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

namespace BuddyGen.Benchmarks.Peer;

internal static class KiotaBuddy
{
    public static KiotaBuddyClient Create(HttpClient httpClient) =>
        new(new HttpClientRequestAdapter(new BaseBearerTokenAuthenticationProvider(new Token()), httpClient: httpClient));

    private sealed class Token : IAccessTokenProvider
    {
        public AllowedHostsValidator AllowedHostsValidator { get; } = new(["api.buddy.works"]);

        public Task<string> GetAuthorizationTokenAsync(
            Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(PageExample.Token);
    }
}
