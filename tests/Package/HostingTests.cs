using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace BuddyGen.Package.Tests;

/// <summary>Clients from a service collection, in a project that has Microsoft.Extensions.Http.</summary>
public sealed class HostingTests(PackedPackage package)
{
    [Fact]
    public async Task ClientsComeFromTheFactoryAndKeepCredentialsAtHome()
    {
        var consumer = package.Consumer("Hosting", specs: ["spec/examples/parcels.yaml", "spec/examples/servers.yaml"]);
        await consumer.BuildCleanAsync();

        var received = new List<string>();
        await using var other = await ServerAsync(async context =>
        {
            received.Add("other: " + context.Request.Path);
            await context.Response.CompleteAsync();
        });
        var pictures = new List<string>();
        await using var store = await ServerAsync(context => PictureAsync(context, pictures, null));
        await using var upload = await ServerAsync(context => PictureAsync(context, pictures, context.Request.Method == "POST" ? store.Urls.Single() + "/v1/elsewhere" : null));
        await using var courier = await ServerAsync(async context =>
        {
            received.Add($"{context.Request.Method} {context.Request.Path} {context.Request.Headers["X-Api-Key"]} {context.Request.ContentLength > 0}");
            context.Response.Headers.Location = received.Count switch { 1 => "/moved", 3 => other.Urls.Single() + "/elsewhere", _ => null };
            context.Response.StatusCode = received.Count is 1 or 3 ? StatusCodes.Status307TemporaryRedirect : StatusCodes.Status201Created;
            context.Response.ContentType = "application/json";
            if (context.Response.StatusCode == StatusCodes.Status201Created)
                await context.Response.WriteAsync("""{"id":"6f9619ff-8b86-d011-b42d-00c04fc964ff","price":12.50}""");
        });

        var printed = (await consumer.RunAsync(courier.Urls.Single(), "key-1", store.Urls.Single() + "/v1", upload.Urls.Single() + "/up")).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["True", "12.50", "307", "2", "\"ON_FAILURE\"{\"name\":\"Jane Doe\"}", "p p"], printed);
        Assert.Equal(["POST /v1/parcels key-1 True", "POST /moved key-1 True", "POST /v1/parcels key-1 True"], received);
        // Each operation at its own server, with the key; where that one sends it on, the key stays.
        Assert.Equal(["PUT /up/pictures/p/comments key-2", "POST /up/sessions key-2", "GET /v1/elsewhere "], pictures);
    }

    private static async Task PictureAsync(HttpContext context, List<string> received, string? elsewhere)
    {
        received.Add($"{context.Request.Method} {context.Request.Path} {context.Request.Headers["X-Key"]}");
        context.Response.Headers.Location = elsewhere;
        context.Response.StatusCode = elsewhere is null ? StatusCodes.Status200OK : StatusCodes.Status303SeeOther;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("""{"id":"p"}""");
    }

    private static async Task<WebApplication> ServerAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.Run(answer);
        await server.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }
}
