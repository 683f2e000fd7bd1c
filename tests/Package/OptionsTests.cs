namespace BuddyGen.Package.Tests;

/// <summary>The options of a spec on their way from the project file: three specs of one project, two of them of one file name, all with the same schema names.</summary>
public sealed class OptionsTests(PackedPackage package)
{
    [Fact]
    public async Task AreOfTheItemThatHasThemAndReportedThere()
    {
        var consumer = package.Consumer("Options");
        await consumer.BuildCleanAsync();

        Assert.Equal(
            """
            Shop: GetAsync ListAsync | ToysAddAsync
            Shop's types: Pet Toy
            demanded: Name Weight
            Zoo: GetAsync ListAsync ReplaceAsync
            strict: the required member 'legs' is missing or null
            types only: Herd Pet Toy | 
            read: {"name":"n"}
            """.ReplaceLineEndings("\n"),
            (await consumer.RunAsync()).ReplaceLineEndings("\n").TrimEnd('\n'));

        // The same project with slips.
        var build = await consumer.BuildAsync("-p:Slips=true");

        Assert.True(build.ExitCode != 0, build.Output);
        var said = build.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(static line => line.Contains("BG0", StringComparison.Ordinal)).Select(static line => line[(line.LastIndexOf('/', line.IndexOf(".yaml", StringComparison.Ordinal)) + 1)..].Split(" [")[0]).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "pets.yaml(1,1): error BG0001: StrictAnswers is 'very', which is neither 'true' nor 'false'; correct it on the BuddyGenSpec item",
                "pets.yaml(1,1): warning BG0008: 'GET /pets/*;pets/list' in Operations of the BuddyGenSpec item is no operation's path (entries are separated by '|')",
            ],
            said);
    }
}
