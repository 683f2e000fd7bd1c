using EcsDeploy;

namespace BuddyGen.Package.Tests;

/// <summary>
/// One project for all frameworks, warnings as errors, documented, its own code under all analyzers of the SDK, in C# 11 and the newest, with and without
/// implicit usings, in a namespace that begins with System and has types with the names of familiar ones.
/// </summary>
public sealed class FrameworksTests(PackedPackage package)
{
    [Fact]
    public async Task AreAllBuiltWithoutAWarningAndWhatIsMadeForTheOldestRuns()
    {
        var consumer = package.Consumer("Frameworks", "Frameworks.slnx", "spec/examples/parcels.yaml");
        await consumer.BuildCleanAsync();
        foreach (var framework in new[] { "net10.0", "net8.0", "netstandard2.0", "net472" })
            Assert.True(File.Exists(Path.Combine(consumer.Folder, "Library", "bin", "Debug", framework, "Library.dll")), framework);

        // .NET Framework is not everywhere, but what is made for it is what is run here.
        var generated = Generated(consumer, "netstandard2.0");
        Assert.NotEmpty(generated);
        Assert.Equal(generated, Generated(consumer, "net472"));

        await using var endpoint = await DocumentedEndpoint.StartAsync("secret");
        var printed = await consumer.Project("App/App.csproj").RunAsync(endpoint.Address.ToString(), "secret");

        Assert.Equal("ON_FAILURE", (string?)Assert.Single(endpoint.Received)["trigger_time"]);
        // The server has one action to begin with.
        Assert.Matches(@"^\d+ ON_FAILURE 200 2$", printed.Trim());
    }

    private static SortedDictionary<string, string> Generated(Consumer consumer, string framework) =>
        new(Directory.EnumerateFiles(Path.Combine(consumer.Folder, "Library", "obj", "Debug", framework, "generated", "BuddyGen.Generator"), "*.cs", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText), StringComparer.Ordinal);
}
