using System.Text.RegularExpressions;

namespace BuddyGen.Package.Tests;

/// <summary>The README holds what it says: its transcript works in a fresh project, its links lead somewhere, its quotes are what is printed.</summary>
public sealed partial class ReadmeTests(PackedPackage package)
{
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task TheTranscriptWorksInAFreshProject()
    {
        var folder = Directory.CreateTempSubdirectory("buddygen-readme-").FullName;
        try
        {
            var feed = Path.GetDirectoryName(package.File)!;
            var project = Path.Combine(folder, "deploy");
            foreach (var line in Block("sh").Split('\n').Where(line => line.StartsWith("dotnet ", StringComparison.Ordinal)))
            {
                // Packing again would only repeat what the package under test is made of.
                if (line.StartsWith("dotnet pack ", StringComparison.Ordinal))
                    continue;
                var arguments = line.Split(' ')[1..].Select(argument => argument == "../feed" ? feed : argument == "../deploy" ? project : argument);
                (await Dotnet.RunAsync(Directory.Exists(project) ? project : folder, [.. arguments])).Succeeded();
            }
            var code = Block("csharp");
            await File.WriteAllTextAsync(Path.Combine(project, "Program.cs"), code, TestContext.Current.CancellationToken);
            var build = await Dotnet.BuildAsync(Path.Combine(project, "deploy.csproj"));

            Assert.NotEqual(0, build.ExitCode);
            var message = Assert.Single(CompilerMessage.Printed(build.Output));
            Assert.Contains(Regex.Match(Readme, @"^error BG\d{4}: .*$", RegexOptions.Multiline).Value, build.Output);
            Assert.Equal(Array.FindIndex(code.Split('\n'), line => line.Contains("TriggerTime.OnFailure", StringComparison.Ordinal)) + 1, message.Line);

            // What either fix writes.
            await File.WriteAllTextAsync(Path.Combine(project, "Program.cs"),
                code.Replace("    TriggerTime = TriggerTime.OnFailure,\n", "    TriggerTime = TriggerTime.OnFailure,\n    RunOnlyOnFirstFailure = true,\n", StringComparison.Ordinal),
                TestContext.Current.CancellationToken);
            Assert.Equal("", (await Dotnet.BuildAsync(Path.Combine(project, "deploy.csproj"))).Succeeded().Output.Trim());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void LinksLeadSomewhere()
    {
        var links = Link().Matches(Readme).Select(match => match.Groups["path"].Value).Where(path => !path.Contains("://", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(Path.Exists(Repository.PathOf(link.Split('#')[0])), link + " is not there"));
    }

    [Fact]
    public void TheLinkToTheRuleCoversTheRule()
    {
        var match = Regex.Match(Readme, @"spec/buddy/aws-ecs-actions\.yaml#L(\d+)-L(\d+)");
        var lines = File.ReadAllLines(Repository.PathOf("spec/buddy/aws-ecs-actions.yaml"));
        Assert.Equal("if:", lines[int.Parse(match.Groups[1].Value) - 1].Trim());
        Assert.Equal("run_only_on_first_failure: false", lines[int.Parse(match.Groups[2].Value) - 1].Trim());
    }

    [Fact]
    public void EveryDiagnosticHasItsRowAndItsPage()
    {
        var ids = new[] { "generator/BuddyGen.Generator", "analyzers/BuddyGen.Analyzers" }
            .SelectMany(folder => File.ReadLines(Repository.PathOf(folder + "/AnalyzerReleases.Unshipped.md")))
            .Select(line => Regex.Match(line, @"^BG\d{4}").Value)
            .Where(id => id.Length > 0)
            .ToList();
        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.Matches($@"\| \[{id}\]\((generator|analyzers)/rules/{id}\.md\) \|", Readme));
    }

    private static string Block(string language) => Regex.Match(Readme, $"\n```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    [GeneratedRegex(@"\]\((?<path>[^)\s]+)\)")]
    private static partial Regex Link();
}
