using System.IO.Compression;
using System.Security.Cryptography;

namespace BuddyGen.Package.Tests;

/// <summary>Packed again, from another folder and built from nothing: the same sources give the same bytes, and the package's version is in no DLL.</summary>
public sealed class RepackingTests(PackedPackage package) : IDisposable
{
    private const string OtherVersion = "9.8.7-other";

    private readonly string _checkout = Path.Combine(Path.GetTempPath(), "buddygen-checkout-" + Guid.NewGuid().ToString("N")[..12]);

    [Fact]
    public async Task GivesTheSameBytes()
    {
        foreach (var part in new[] { "generator", "analyzers", "spec" })
            Copy(part);
        foreach (var file in Directory.EnumerateFiles(Repository.Root))
            File.Copy(file, Path.Combine(_checkout, Path.GetFileName(file)));

        var other = await PackAsync(OtherVersion);
        var (expected, actual) = (Dlls(package.File), Dlls(other));
        Assert.Equal(4, expected.Count);
        Assert.Equal(expected, actual);
        // Else the comparison would be one of a file with itself.
        Assert.NotEqual(Entries(package.File)["BuddyGen.nuspec"], Entries(other)["BuddyGen.nuspec"]);

        var same = await PackAsync(package.Version);
        Assert.Equal(Entries(package.File), Entries(same));
        Assert.Equal(await File.ReadAllBytesAsync(package.File, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(same, TestContext.Current.CancellationToken));
    }

    public void Dispose() => Directory.Delete(_checkout, recursive: true);

    private async Task<string> PackAsync(string version)
    {
        var feed = Path.Combine(_checkout, "feed");
        (await Dotnet.BuildAsync(Path.Combine(_checkout, "generator", "BuddyGen.Package", "BuddyGen.Package.csproj"),
            "-t:Pack", "-p:Configuration=Release", $"-p:PackageVersion={version}", $"-p:PackageOutputPath={feed}")).Succeeded();
        return Path.Combine(feed, $"BuddyGen.{version}.nupkg");
    }

    private void Copy(string folder)
    {
        var source = Repository.PathOf(folder);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(source, file);
            // Nothing that was built.
            if (relative.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
                continue;
            var copy = Path.Combine(_checkout, folder, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static SortedDictionary<string, string> Dlls(string file) =>
        new(Entries(file).Where(entry => entry.Key.EndsWith(".dll", StringComparison.Ordinal)).ToDictionary(), StringComparer.Ordinal);

    /// <summary>The hash of each file of a package.</summary>
    private static SortedDictionary<string, string> Entries(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            hashes.Add(entry.FullName, Convert.ToHexString(SHA256.HashData(stream)));
        }
        return hashes;
    }
}
