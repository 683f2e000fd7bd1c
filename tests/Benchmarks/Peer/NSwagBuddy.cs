using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using BuddyGen.Benchmarks.Endpoint;

// In the made client's own namespace: this part of the class completes it.
namespace BuddyGen.Benchmarks.Peers.NSwag;

public partial class NSwagBuddyClient
{
    internal static NSwagBuddyClient Create(HttpClient httpClient)
    {
        httpClient.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", PageExample.Token);
        return new NSwagBuddyClient(httpClient);
    }

    /// <summary>Left alone it sends every member, null where nothing was set.</summary>
    static partial void UpdateJsonSerializerSettings(JsonSerializerOptions settings) =>
        settings.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
}
