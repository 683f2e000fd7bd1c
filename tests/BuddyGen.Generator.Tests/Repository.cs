namespace BuddyGen.Generator.Tests;

/// <summary>The checkout that the tests were built in, found from their output folder upwards: paths in the DLLs are mapped, so that they are the same bytes everywhere.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "BuddyGen.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("BuddyGen.sln is nowhere above " + AppContext.BaseDirectory);
    }
}
