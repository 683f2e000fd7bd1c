using System.Text.Json;
using System.Text.Json.Serialization;
using BuddyGen.Benchmarks.HandWritten;
using Refit;

namespace BuddyGen.Benchmarks.Peer;

/// <summary>Refit's way: the interface is written by hand, Refit makes the client while the project builds, System.Text.Json the rest.</summary>
public interface IRefitBuddy
{
    [Post("/workspaces/{workspace}/projects/{projectName}/pipelines/{pipelineId}/actions")]
    [Headers("Accept: application/json")]
    Task<AwsEcsAction> AddAwsEcsActionAsync(
        string workspace, string projectName, long pipelineId, [Body] AddAwsEcsActionRequest body, [Authorize("Bearer")] string token, CancellationToken cancellationToken = default);
}

internal static class RefitBuddy
{
    public static IRefitBuddy Create(HttpClient httpClient) => RestService.For<IRefitBuddy>(httpClient, new RefitSettings
    {
        ContentSerializer = new SystemTextJsonContentSerializer(new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        }),
    });
}
