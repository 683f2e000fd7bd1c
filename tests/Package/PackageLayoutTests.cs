using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace BuddyGen.Package.Tests;

public sealed class PackageLayoutTests(PackedPackage package)
{
    [Fact]
    public void HasWhatItShouldAndNothingElse()
    {
        using var archive = package.Open();
        // What NuGet itself adds to every package is none of ours.
        var entries = archive.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml");
        var rules = new[] { "generator/rules", "analyzers/rules" }.Select(Repository.PathOf).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md")).Select(page => "rules/" + Path.GetFileName(page));

        Assert.Equal(
            [.. rules.Concat(
            [
                "BuddyGen.nuspec", "README.md", "THIRD-PARTY-NOTICES.txt",
                "analyzers/dotnet/cs/BuddyGen.Analyzers.dll", "analyzers/dotnet/cs/BuddyGen.CodeFixes.dll",
                "analyzers/dotnet/cs/BuddyGen.Generator.dll", "analyzers/dotnet/cs/BuddyGen.YamlDotNet.dll",
                "build/BuddyGen.props", "build/BuddyGen.targets",
                "buildTransitive/BuddyGen.props", "buildTransitive/BuddyGen.targets",
                "spec/buddy/aws-ecs-actions.yaml",
            ]).Order(StringComparer.Ordinal)],
            entries.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void IsADevelopmentDependencyWithoutDependencies()
    {
        using var archive = package.Open();
        using var stream = archive.GetEntry("BuddyGen.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single();
        string? Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

        Assert.Equal("true", Value("developmentDependency"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Null(Value("dependencies"));
        Assert.Null(Value("repository"));
        Assert.Null(Value("projectUrl"));
    }

    [Fact]
    public void ReferencesOnlyWhatTheOldestHostSupplies()
    {
        // Visual Studio 17.8 and SDK 8.0.1xx have at least these: they are Roslyn 4.8.0, or what its own assemblies reference.
        var supplied = new Dictionary<string, Version>
        {
            ["netstandard"] = new(2, 0, 0, 0),
            ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
            ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
            ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
            ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
            ["System.Collections.Immutable"] = new(7, 0, 0, 0),
            ["System.Memory"] = new(4, 0, 1, 2),
            ["System.Composition.AttributedModel"] = new(7, 0, 0, 0),
        };

        using var archive = package.Open();
        var own = archive.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)).ToList();
        var names = own.Select(entry => Path.GetFileNameWithoutExtension(entry.Name)).ToHashSet();
        Assert.Equal(4, own.Count);

        Assert.All(own.SelectMany(References), reference =>
        {
            if (!names.Contains(reference.Name))
                Assert.True(supplied.TryGetValue(reference.Name, out var version) && reference.Version <= version, $"{reference.From} references {reference.Name} {reference.Version}");
        });
    }

    private static IReadOnlyList<(string From, string Name, Version Version)> References(System.IO.Compression.ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.Position = 0;
        using var image = new PEReader(copy);
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
            .Select(reference => (entry.Name, metadata.GetString(reference.Name), reference.Version))];
    }
}
