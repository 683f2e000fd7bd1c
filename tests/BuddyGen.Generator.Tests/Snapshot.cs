namespace BuddyGen.Generator.Tests;

/// <summary>
/// The look of emitted code, checked in under <c>Snapshots</c>. A run with BUDDYGEN_UPDATE_SNAPSHOTS=1 rewrites them; what changed is then for the
/// reviewer to see.
/// </summary>
internal static class Snapshot
{
    public static void Matches(string name, string text)
    {
        var path = Path.Combine(Folder(), name + ".g.cs.txt");
        if (Environment.GetEnvironmentVariable("BUDDYGEN_UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(path, text);
        Assert.True(File.Exists(path), "There is no snapshot of that name yet; BUDDYGEN_UPDATE_SNAPSHOTS=1 writes it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }

    /// <summary>From the output folder upwards: the compiler's paths are mapped, and so no paths.</summary>
    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "Snapshots")) && File.Exists(Path.Combine(folder.FullName, "BuddyGen.Generator.Tests.csproj")))
                return Path.Combine(folder.FullName, "Snapshots");
        throw new DirectoryNotFoundException("No Snapshots folder above " + AppContext.BaseDirectory);
    }
}
