namespace BuddyGen.Package.Tests;

/// <summary>Projects that reference each other: one copy of the types, and the rules wherever the analyzers are. Many projects in one build.</summary>
public sealed class ProjectsTests(PackedPackage package)
{
    [Fact]
    public async Task HaveOneCopyOfTheTypesAndTheRulesWhereTheAnalyzersAre()
    {
        var consumer = package.Consumer("Projects", "Projects.slnx", "spec/examples/parcels.yaml");
        var build = await consumer.BuildAsync();

        // What must be said, once, and nothing else; two of it at the start of a spec.
        var expected = CompilerMessage.MarkedBelow(consumer.Folder)
            .Append(new CompilerMessage("aws-ecs-actions.yaml", 1, "error", "BG0007"))
            .Append(new CompilerMessage("next.yaml", 1, "warning", "BG0005"));
        Assert.Equal(CompilerMessage.Ordered(expected), CompilerMessage.Ordered(CompilerMessage.Printed(build.Output)));
        Assert.Contains("'Flowing' and 'Public' have the types of namespace 'Buddy'", build.Output);
        Assert.Contains("'FriendWithSpec' already has the types of namespace 'Parcels'", build.Output);
        Assert.Contains("C# 11 or newer (it is compiled as C# 7.3;", build.Output);

        string[] copies = ["Default", "Flowing", "Hidden", "Public", "Stranger"];
        var projects = Projects(consumer);
        Assert.Equal(copies, projects.Where(project => Generated(consumer, project).Any(file => file.StartsWith("Buddy.", StringComparison.Ordinal))));
        // One with another spec has its files; where no spec is left, there is nothing at all.
        Assert.Equal([.. copies.Append("FriendWithSpec").Order(StringComparer.Ordinal)], projects.Where(project => Generated(consumer, project).Any()));
    }

    [Fact]
    public async Task HaveOneCopyOfTheTypesWhenTheyComeInPackages()
    {
        var consumer = package.Consumer("Packages", "Libraries.slnx");
        await consumer.BuildCleanAsync();
        var build = await consumer.Project("Applications.slnx").BuildAsync();

        // The package that keeps BuddyGen to itself brings types, the one that lets it through brings rules, too.
        Assert.Equal(CompilerMessage.MarkedBelow(consumer.Folder), CompilerMessage.Printed(build.Output));
        Assert.Equal(["Closed", "Open"], Projects(consumer).Where(project => Generated(consumer, project).Any()));
    }

    private static List<string> Projects(Consumer consumer) =>
        [.. Directory.EnumerateDirectories(consumer.Folder).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Generated(Consumer consumer, string project) =>
        Directory.EnumerateFiles(Path.Combine(consumer.Folder, project, "obj"), "*.cs", SearchOption.AllDirectories)
            .Where(file => file.Contains("BuddyGen.Generator", StringComparison.Ordinal)).Select(file => Path.GetFileName(file));
}
