using BuddyGen.Templates;

namespace BuddyGen.Runtime.Tests.Transport;

/// <summary>What an emitted client does, by hand.</summary>
internal static class Clients
{
    public static readonly Uri Api = new("https://api.example.com/v1");

    public static TemplateConnection Connect(HttpMessageHandler handler, Uri? baseAddress = null, params ApiCredential[] credentials) =>
        new(new HttpClient(handler), baseAddress ?? Api, null, TemplateValidation.Enforce, null, credentials);

    public static ApiCredential Bearer(string token) => new(CredentialPlace.Bearer, "BearerToken", "", token, null);

    public static Task<TemplateResponse<int>> GetAsync(this TemplateConnection connection, TemplateRequestOptions? options = null, CancellationToken cancellationToken = default) =>
        connection.SendIntAsync(connection.Request("GET", "/pets", credentials: 1), options, cancellationToken);

    public static Task<TemplateResponse<int>> SendIntAsync(
        this TemplateConnection connection, ApiRequest request, TemplateRequestOptions? options = null, CancellationToken cancellationToken = default) =>
        connection.SendAsync(request, JsonReading.Int32, options, cancellationToken);

    public static async Task<TemplateApiException> FailAsync(Func<Task> call) => await Assert.ThrowsAsync<TemplateApiException>(call);
}
