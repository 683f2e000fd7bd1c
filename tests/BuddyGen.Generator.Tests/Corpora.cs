namespace BuddyGen.Generator.Tests;

/// <summary>Public test suites and documents that are not part of the repository: at BUDDYGEN_CORPORA, else at ../shared/corpora beside it.</summary>
public static class Corpora
{
    private static readonly Lazy<string?> Root = new(Find);

    /// <summary>For theories, whose rows are listed before a test can be skipped.</summary>
    public static bool AreThere => Root.Value is not null;

    /// <summary>The folder of a corpus. Without corpora the calling test is skipped, and says so.</summary>
    public static string Folder(string name)
    {
        Assert.SkipWhen(Root.Value is null, "No corpora: neither BUDDYGEN_CORPORA nor ../shared/corpora beside the repository is there");
        var folder = Path.Combine(Root.Value!, name);
        Assert.True(Directory.Exists(folder), $"The corpora have no folder {name}");
        return folder;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("BUDDYGEN_CORPORA") is { Length: > 0 } named)
            return named;
        var beside = Path.GetFullPath(Repository.PathOf("../shared/corpora"));
        return Directory.Exists(beside) ? beside : null;
    }
}
