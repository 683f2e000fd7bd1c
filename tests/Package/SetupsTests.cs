namespace BuddyGen.Package.Tests;

/// <summary>
/// How people set up their projects: versions in one place, items in Directory.Build.props, lock files, generated files on disk, somebody else's generator
/// with another YamlDotNet, with and without the compiler server.
/// </summary>
public sealed class SetupsTests(PackedPackage package)
{
    [Fact]
    public async Task AllWork()
    {
        var consumer = package.Consumer("Setups", "Setups.slnx", "spec/examples/parcels.yaml");
        await consumer.Project("Stranger/Stranger.csproj").BuildCleanAsync();

        await consumer.BuildCleanAsync("-p:UseSharedCompilation=false");
        Assert.Contains("Buddy.TriggerTime.g.cs", Generated("Global/obj"));
        Assert.Contains("Courier.Contact.g.cs", Generated("Central/Generated"));
        Assert.Contains("Stranger.g.cs", Generated("Central/Generated"));

        // Once more as a build server does it: what is locked, and from the start. The files that were generated are there by now.
        await consumer.BuildCleanAsync("-p:UseSharedCompilation=true", "-t:Rebuild", "-p:RestoreLockedMode=true");
        foreach (var project in new[] { "Central", "Global" })
            Assert.Contains($"\"resolved\": \"{package.Version}\"", await File.ReadAllTextAsync(Path.Combine(consumer.Folder, project, "packages.lock.json"), TestContext.Current.CancellationToken));

        var printed = await consumer.Project("Central/Central.csproj").RunAsync();
        Assert.Equal(["Jane Doe", "3 scalars by YamlDotNet 13.0"], printed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

        IEnumerable<string> Generated(string folder) =>
            Directory.EnumerateFiles(Path.Combine(consumer.Folder, folder), "*.cs", SearchOption.AllDirectories).Select(file => Path.GetFileName(file));
    }
}
