using System.Reflection;

namespace BuddyGen.Package.Tests;

internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>What this project, and with it the samples, was built as.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string Metadata(string key) => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
