namespace BuddyGen.Package.Tests;

/// <summary>What the compiler says at which line, in projects that have the package and nothing else.</summary>
public sealed class MistakesTests(PackedPackage package)
{
    [Fact]
    public async Task AreReportedWhereTheMarksAre()
    {
        var consumer = package.Consumer("Mistakes", specs: "spec/examples/parcels.yaml");
        var build = await consumer.BuildAsync();

        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(CompilerMessage.Marked(Path.Combine(consumer.Folder, "Program.cs")), CompilerMessage.Printed(build.Output));
    }

    [Fact]
    public async Task OfASpecAreOnTheConsoleOnceBesideTheTypesThatAreMissingForIt()
    {
        var consumer = package.Consumer("BrokenSpec");
        var build = await consumer.BuildAsync();

        Assert.NotEqual(0, build.ExitCode);
        var messages = CompilerMessage.Printed(build.Output);
        Assert.Contains(messages, message => message.Id == "CS0246");
        var broken = Assert.Single(messages, message => message.Id.StartsWith("BG", StringComparison.Ordinal));
        Assert.Equal(("pets.yaml", "error", "BG0001"), (broken.File, broken.Severity, broken.Id));
        Assert.InRange(broken.Line, 8, 9);
    }
}
