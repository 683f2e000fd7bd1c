namespace BuddyGen.Package.Tests;

/// <summary>The first command of the README.</summary>
public sealed class SampleTests
{
    private static readonly Lazy<Task<string>> Printed = new(RunAsync);

    [Fact]
    public async Task SendsTheRequestOfThePageAndRefusesAWrongOne()
    {
        var printed = await Printed.Value;

        Assert.Contains("/workspaces/my-company/projects/my-project/pipelines/123/actions", printed);
        Assert.Contains("Authorization: Bearer ***", printed);
        Assert.DoesNotContain("a-token-for-this-run", printed);
        Assert.Contains("200 OK", printed);
        Assert.Contains("The body equals the one of the page's curl example.", printed);
        Assert.Contains("BG1002 at '", printed);
        Assert.Contains("'RunOnlyOnFirstFailure' (run_only_on_first_failure) must be set because 'TriggerTime' is ON_FAILURE", printed);
        Assert.Contains("The server has not seen it.", printed);
    }

    [Fact]
    public async Task GetsListsUpdatesAndDeletesTheAction()
    {
        var printed = await Printed.Value;

        Assert.Contains("In the pipeline: BUILD 4566 'Run tests', with 3 members that not every kind has.", printed);
        Assert.Contains("In the pipeline: AWS_ECS 4567 'ECS by API'", printed);
        Assert.Contains("The update holds only what was set, and the type.", printed);
        Assert.Contains("Action 4567 'ECS by API' runs ON_FAILURE, for 600 seconds at most.", printed);
        Assert.Matches(@"DELETE \S+/actions/4567\nAuthorization: Bearer \*\*\*\n\n204 No Content\n\nGET \S+/actions/4567\nAuthorization: Bearer \*\*\*\n\n404 Not Found\n", printed.ReplaceLineEndings("\n"));
        Assert.Contains("The server has seen what was meant, and nothing else.", printed);
    }

    [Fact]
    public async Task ShowsTheMistakesAsTheyAreMarked()
    {
        var marked = CompilerMessage.Marked(Repository.PathOf("tests/Samples/EcsDeploy.Mistakes/Program.cs"));
        Assert.Equal(["BG1001", "BG1002", "BG1003", "BG1004", "BG1008"], marked.Select(message => message.Id).Order());
        Assert.Equal(marked, CompilerMessage.Printed(await Printed.Value));
    }

    [Fact]
    public async Task SaysWhatTheReadmeQuotes()
    {
        var printed = (await Printed.Value).ReplaceLineEndings("\n").Split('\n').Where(line => line.StartsWith("Program.cs(", StringComparison.Ordinal));
        var quoted = File.ReadAllLines(Repository.PathOf("README.md")).Where(line => line.StartsWith("Program.cs(", StringComparison.Ordinal));
        Assert.Equal(quoted, printed);
    }

    private static async Task<string> RunAsync()
    {
        var run = await Dotnet.RunAsync(Repository.Root, "run", "--project", Repository.PathOf("tests/Samples/EcsDeploy"), "-c", Repository.Configuration, "--no-build");
        return run.Succeeded().Output;
    }
}
