using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EcsDeploy;

/// <summary>A server on the loopback interface that plays the endpoint of the reference page: it answers 200 to what the page documents and objects with 400 to anything else.</summary>
internal sealed class DocumentedEndpoint : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly string _token;
    private readonly Func<JsonObject, JsonObject> _answer;
    private readonly List<JsonObject> _received = [];

    private DocumentedEndpoint(string token, Func<JsonObject, JsonObject> answer)
    {
        _token = token;
        _answer = answer;

        // Empty: no configuration files, environment or log that would make a difference from machine to machine.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.Run(HandleAsync);
    }

    /// <summary>The bodies of the requests that were as documented, in order.</summary>
    public IReadOnlyList<JsonObject> Received => _received;

    public Uri Address => new(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <param name="token">The only token that is let in.</param>
    /// <param name="answer">Makes the answer to a request; by default <see cref="ReferencePage.Answer"/>.</param>
    public static async Task<DocumentedEndpoint> StartAsync(string token, Func<JsonObject, JsonObject>? answer = null)
    {
        var endpoint = new DocumentedEndpoint(token, answer ?? ReferencePage.Answer);
        await endpoint._application.StartAsync();
        return endpoint;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        var objections = new List<string>();
        var request = context.Request;
        var path = ReferencePage.ActionsPath(ReferencePage.Workspace, ReferencePage.Project, ReferencePage.Pipeline);
        if (request.Method != "POST")
            objections.Add($"the method is {request.Method}, not POST");
        if (request.Path != path || request.QueryString.HasValue)
            objections.Add($"the path is {request.Path}{request.QueryString}, not {path}");
        if (request.Headers.Authorization != $"Bearer {_token}")
            objections.Add("the bearer token is not the one that was issued");
        if (request.ContentType?.Split(';')[0].Trim() != "application/json")
            objections.Add($"the content type is {request.ContentType ?? "missing"}, not application/json");

        if (await ReadAsync(request) is { } body)
            objections.AddRange(ReferencePage.Objections(body));
        else
        {
            body = [];
            objections.Add("the body is not a JSON object");
        }

        var isAsDocumented = objections.Count == 0;
        if (isAsDocumented)
            _received.Add(body);

        var answer = isAsDocumented
            ? _answer(body)
            : new JsonObject { ["errors"] = new JsonArray([.. objections.Select(objection => new JsonObject { ["message"] = objection })]) };
        context.Response.StatusCode = isAsDocumented ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.ToJsonString());
    }

    private static async Task<JsonObject?> ReadAsync(HttpRequest request)
    {
        try
        {
            return await JsonNode.ParseAsync(request.Body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
