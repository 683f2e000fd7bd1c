using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace BuddyGen.Package.Tests;

/// <summary>The built-in spec and another one in one project: nothing is made for one API only.</summary>
public sealed class TwoSpecsTests(PackedPackage package)
{
    [Fact]
    public async Task LiveSideBySide()
    {
        var consumer = package.Consumer("TwoSpecs", specs: "spec/examples/parcels.yaml");
        await consumer.BuildCleanAsync();

        const string Booked = """
            {"id":"6f9619ff-8b86-d011-b42d-00c04fc964ff","kind":"PARCEL","service":"EXPRESS","created_at":"2026-11-24T12:00:00+00:00","price":12.50,"hue":1}
            """;
        (string Path, string? Key, string Body) received = ("", null, "");
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using var courier = builder.Build();
        courier.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            received = ($"{context.Request.Method} {context.Request.Path}", context.Request.Headers["X-Api-Key"], await reader.ReadToEndAsync());
            context.Response.StatusCode = StatusCodes.Status201Created;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(Booked);
        });
        await courier.StartAsync(TestContext.Current.CancellationToken);

        var printed = (await consumer.RunAsync(courier.Urls.Single(), "key-1")).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("POST /v1/parcels", received.Path);
        Assert.Equal("key-1", received.Key);
        var expected = """
            { "kind": "PARCEL", "customer_id": 4711, "weight_grams": 1250, "service": "EXPRESS", "recipient": { "name": "Jane Doe" },
              "sender_reference": null, "quantities": { "tea": 2 }, "phone": "+49 30 901820", "locker_code": "L-0042" }
            """;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(received.Body)), received.Body);

        Assert.Contains("BG1003 /phone2", printed);
        Assert.Contains("BG1008", printed); // the parcel as a whole, whose pointer is empty
        Assert.Equal(3, printed.Length);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Booked), JsonNode.Parse(printed[^1])), printed[^1]);
    }
}
