namespace BuddyGen.Package.Tests;

/// <summary>A project that has nothing of BuddyGen but the package.</summary>
internal sealed class Consumer(string project, string version)
{
    public string Folder => Path.GetDirectoryName(project)!;

    public Task<Dotnet.Result> BuildAsync(params string[] arguments) =>
        Dotnet.BuildAsync(project, [$"-p:BuddyGenVersion={version}", .. arguments]);

    /// <summary>Builds with nothing to complain about, whoever might complain.</summary>
    public async Task BuildCleanAsync(params string[] arguments)
    {
        var build = (await BuildAsync(["-warnaserror", .. arguments])).Succeeded();
        Assert.Equal("", build.Output.Trim());
    }

    /// <summary>Another project of the same folder.</summary>
    public Consumer Project(string relative) => new(Path.Combine(Folder, relative), version);

    /// <summary>Runs what was built.</summary>
    public async Task<string> RunAsync(params string[] arguments) =>
        (await Dotnet.RunAsync(Folder, ["run", "--project", project, "--no-build", "--", .. arguments])).Succeeded().Output;
}
