using System.Diagnostics;
using System.Threading.Channels;

namespace BuddyGen.Package.Tests;

/// <summary><c>dotnet watch</c> builds and runs again when a spec is edited, as it does for sources.</summary>
public sealed class WatchTests(PackedPackage package)
{
    // Much more than it takes: only to end where nothing happens.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private const string Pets = """
        openapi: 3.1.0
        info: {title: Pets, version: "1"}
        paths: {}
        components:
          schemas:
            Pet:
              type: object
              additionalProperties: false
              properties:
                name: {type: string}

        """;

    [Fact]
    public async Task RunsAgainWhenTheSpecIsEdited()
    {
        var consumer = package.NewConsumer(
            "watch",
            ("watch.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="BuddyGen" Version="{package.Version}" PrivateAssets="all" />
                    <BuddyGenSpec Include="pets.yaml" />
                  </ItemGroup>
                </Project>
                """),
            ("Program.cs", """Console.WriteLine("A pet has " + string.Join(" and ", typeof(Pets.Pet).GetProperties().Select(property => property.Name)));"""),
            ("pets.yaml", Pets));

        var lines = Channel.CreateUnbounded<string>();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        // Without hot reload, which sees a spec because the compiler does, it depends on what the targets say.
        using var watch = Process.Start(new ProcessStartInfo("dotnet", ["watch", "--non-interactive", "--no-hot-reload", "run"])
        {
            WorkingDirectory = consumer.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                // What is left of it when it is killed.
                ["MSBUILDDISABLENODEREUSE"] = "1",
                // Where many watch, the system's own watches run out.
                ["DOTNET_USE_POLLING_FILE_WATCHER"] = "1",
            },
        })!;
        try
        {
            watch.OutputDataReceived += (_, line) => lines.Writer.TryWrite(line.Data ?? "");
            watch.ErrorDataReceived += (_, line) => lines.Writer.TryWrite(line.Data ?? "");
            watch.BeginOutputReadLine();
            watch.BeginErrorReadLine();

            await Seen("A pet has Name");
            await File.AppendAllTextAsync(Path.Combine(consumer.Folder, "pets.yaml"), "        age: {type: integer}\n", TestContext.Current.CancellationToken);
            await Seen("A pet has Name and Age");
        }
        finally
        {
            watch.Kill(entireProcessTree: true);
            await watch.WaitForExitAsync(CancellationToken.None);
        }

        async Task Seen(string expected)
        {
            var seen = new List<string>();
            patience.CancelAfter(Patience);
            try
            {
                while (seen.LastOrDefault() != expected)
                    seen.Add(await lines.Reader.ReadAsync(patience.Token));
            }
            catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
            {
                Assert.Fail($"'{expected}' never came, but\n" + string.Join('\n', seen));
            }
        }
    }
}
