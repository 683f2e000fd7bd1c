using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace BuddyGen.Package.Tests;

/// <summary>Rules of parameters: said by the compiler where they are certain, and by the client before anything leaves.</summary>
public sealed class ParametersTests(PackedPackage package)
{
    [Fact]
    public async Task ThatBreakARuleAreReportedAndNotSent()
    {
        var consumer = package.Consumer("Parameters", specs: "spec/examples/timetable.yaml");
        var build = (await consumer.BuildAsync()).Succeeded();
        Assert.Equal(CompilerMessage.Marked(Path.Combine(consumer.Folder, "Program.cs")), CompilerMessage.Printed(build.Output));

        var received = new List<string>();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using var railway = builder.Build();
        railway.Run(async context =>
        {
            received.Add($"{context.Request.GetEncodedPathAndQuery()} {context.Request.Headers["X-Trace"]}");
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("""["12:00 to the sea"]""");
        });
        await railway.StartAsync(TestContext.Current.CancellationToken);

        var printed = (await consumer.RunAsync(railway.Urls.Single(), "abc", "101")).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(
            [
                "path/station: 'station' must match ^[A-Z]{3}$; here it is Abc (BG1006)",
                "query/limit: 'Limit' must be at least 1; here it is 0 (BG1005)",
                "query/platforms: 'Platforms' must not hold an item twice (BG1007)",
                "path/station: 'station' must match ^[A-Z]{3}$; here it is abc (BG1006)",
                "query/limit: 'Limit' must be at most 100; here it is 101 (BG1005)",
                "12:00 to the sea",
            ],
            printed);
        Assert.Equal(["/stations/ABC/departures?limit=100&platforms=2,3&order=line 12345678"], received);
    }
}
