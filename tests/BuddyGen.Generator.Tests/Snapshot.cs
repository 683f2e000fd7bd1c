namespace BuddyGen.Generator.Tests;

/// <summary>
/// The look of emitted code, checked in under <c>Snapshots</c>. A run with BUDDYGEN_UPDATE_SNAPSHOTS=1 rewrites them; what changed is then for the
/// reviewer to see.
/// </summary>
internal static class Snapshot
{
    public static void Matches(string name, string text)
    {
        var path = Repository.PathOf($"tests/BuddyGen.Generator.Tests/Snapshots/{name}.g.cs.txt");
        if (Environment.GetEnvironmentVariable("BUDDYGEN_UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(path, text);
        Assert.True(File.Exists(path), "There is no snapshot of that name yet; BUDDYGEN_UPDATE_SNAPSHOTS=1 writes it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }
}
