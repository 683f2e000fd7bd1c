using System.IO.Compression;

[assembly: AssemblyFixture(typeof(BuddyGen.Package.Tests.PackedPackage))]

namespace BuddyGen.Package.Tests;

/// <summary>The package as it ships, packed once for all tests, and a folder outside the repository where consumers of it are built.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    // Where consumers are built nothing of the repository applies: no Directory.Build.props, no central versions.
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "buddygen-tests-" + Guid.NewGuid().ToString("N")[..12]);

    /// <summary>New each time, because NuGet takes a version that it has seen from its cache.</summary>
    public string Version { get; } = $"0.1.0-test.{DateTime.UtcNow.Ticks}";

    public string File => Path.Combine(_folder, "feed", $"BuddyGen.{Version}.nupkg");

    public ZipArchive Open() => ZipFile.OpenRead(File);

    public async ValueTask InitializeAsync()
    {
        var feed = Directory.CreateDirectory(Path.Combine(_folder, "feed")).FullName;

        // The consumers' packages go to a folder that goes away with them; what the machine has already serves as it is.
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        await System.IO.File.WriteAllTextAsync(Path.Combine(_folder, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <fallbackPackageFolders><add key="machine" value="{cache}" /></fallbackPackageFolders>
              <packageSources><add key="buddygen-under-test" value="{feed}" /></packageSources>
            </configuration>
            """);

        // Only PackageVersion varies: the DLLs are the same bytes under every version.
        (await Dotnet.BuildAsync(Repository.PathOf("generator/BuddyGen.Package/BuddyGen.Package.csproj"),
            "-t:Pack", "-p:Configuration=Release", $"-p:PackageVersion={Version}", $"-p:PackageOutputPath={feed}")).Succeeded();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A copy of a project of tests/Consumers, ready to be built from the package.</summary>
    /// <param name="name">The folder in tests/Consumers.</param>
    /// <param name="project">The project to build, relative to that folder.</param>
    /// <param name="specs">Specs of the repository that the project has beside it.</param>
    internal Consumer Consumer(string name, string? project = null, params string[] specs)
    {
        var source = Repository.PathOf(Path.Combine("tests", "Consumers", name));
        var folder = Path.Combine(_folder, name);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(file, copy);
        }
        foreach (var spec in specs)
            System.IO.File.Copy(Repository.PathOf(spec), Path.Combine(folder, Path.GetFileName(spec)));
        return new(Path.Combine(folder, project ?? name + ".csproj"), Version);
    }

    /// <summary>A consumer of which nothing is in the repository.</summary>
    /// <param name="files">The files, the project first.</param>
    internal Consumer NewConsumer(string name, params (string Name, string Text)[] files)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        foreach (var (file, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
            System.IO.File.WriteAllText(Path.Combine(folder, file), text);
        }
        return new(Path.Combine(folder, files[0].Name), Version);
    }
}
