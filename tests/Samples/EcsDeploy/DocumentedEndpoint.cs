using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EcsDeploy;

/// <summary>
/// A server on the loopback interface that plays the endpoint of the reference page, and what is known of getting, listing, updating and deleting: it
/// does what is documented, and objects with 400 to anything else.
/// </summary>
internal sealed class DocumentedEndpoint : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly string _token;
    private readonly PipelineActions _actions;
    private readonly List<JsonObject> _received = [];

    private DocumentedEndpoint(string token, PipelineActions actions)
    {
        _token = token;
        _actions = actions;

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
    /// <param name="answer">Makes the answer to an action that is added; by default <see cref="ReferencePage.Answer"/>.</param>
    public static async Task<DocumentedEndpoint> StartAsync(string token, Func<JsonObject, JsonObject>? answer = null)
    {
        var endpoint = new DocumentedEndpoint(token, new PipelineActions(answer));
        await endpoint._application.StartAsync();
        return endpoint;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        var objections = new List<string>();
        var path = ReferencePage.ActionsPath(ReferencePage.Workspace, ReferencePage.Project, ReferencePage.Pipeline);
        var id = IdBehind(path, request.Path);
        if (id is null && request.Path != path || request.QueryString.HasValue)
            objections.Add($"the path is {request.Path}{request.QueryString}, not {path} or that of an action");
        else if (!(id is null ? HttpMethods.IsGet(request.Method) || HttpMethods.IsPost(request.Method)
                : HttpMethods.IsGet(request.Method) || HttpMethods.IsPatch(request.Method) || HttpMethods.IsDelete(request.Method)))
            objections.Add($"{request.Path} has no method {request.Method}");
        if (request.Headers.Authorization != $"Bearer {_token}")
            objections.Add("the bearer token is not the one that was issued");

        var body = await BodyAsync(request, objections);

        if (objections.Count > 0)
            await AnswerAsync(context, StatusCodes.Status400BadRequest, Errors(objections));
        else if (id is { } number && _actions.Find(number) is null)
            await AnswerAsync(context, StatusCodes.Status404NotFound, Errors([$"there is no action {number}"]));
        else
            await DoAsync(context, id, body);
    }

    private async Task DoAsync(HttpContext context, long? id, JsonObject? body)
    {
        if (body is not null)
            _received.Add(body);
        switch (context.Request.Method, id)
        {
            case ("DELETE", { } number):
                _actions.Delete(number);
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
            case ("GET", { } number):
                await AnswerAsync(context, StatusCodes.Status200OK, _actions.Find(number)!);
                break;
            case (_, { } number):
                await AnswerAsync(context, StatusCodes.Status200OK, _actions.Update(number, body!));
                break;
            default:
                await AnswerAsync(context, StatusCodes.Status200OK, body is null ? _actions.List() : _actions.Add(body));
                break;
        }
    }

    /// <summary>The body if one belongs there, with what there is to object to.</summary>
    private static async Task<JsonObject?> BodyAsync(HttpRequest request, List<string> objections)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsDelete(request.Method))
        {
            if (request.ContentLength is not (null or 0) || request.ContentType is not null)
                objections.Add($"{request.Method} has a body");
            return null;
        }

        if (request.ContentType?.Split(';')[0].Trim() != "application/json")
            objections.Add($"the content type is {request.ContentType ?? "missing"}, not application/json");
        var body = await ReadAsync(request);
        if (body is null)
            objections.Add("the body is not a JSON object");
        else
            objections.AddRange(HttpMethods.IsPatch(request.Method) ? ReferencePage.UpdateObjections(body) : ReferencePage.Objections(body));
        return body;
    }

    /// <summary>The number of an action at the end of a path; null if there is none.</summary>
    private static long? IdBehind(string actions, string? path) =>
        path is not null && path.StartsWith(actions + "/", StringComparison.Ordinal)
        && long.TryParse(path.AsSpan(actions.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static JsonObject Errors(IEnumerable<string> messages) =>
        new() { ["errors"] = new JsonArray([.. messages.Select(message => new JsonObject { ["message"] = message })]) };

    private static async Task AnswerAsync(HttpContext context, int status, JsonObject answer)
    {
        context.Response.StatusCode = status;
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
