using System.Text.RegularExpressions;

namespace BuddyGen.Package.Tests;

/// <summary>Generator and analyzers know one API as little as another: their sources name nothing of the built-in one.</summary>
public sealed class NothingOfBuddyTests
{
    private static readonly string[] Words = ["ECS", "AwsEcs", "AwsEcsAction", "buddy.works", "TriggerTime", "TriggerCondition", "RunNext", "RunOnlyOnFirstFailure", "AmazonIntegrationRef", "Amazon"];

    [Fact]
    public void IsNamedInTheSources()
    {
        var forbidden = new Regex($@"(?<![A-Za-z0-9])({string.Join('|', Words.Concat(WireWords()).Select(Regex.Escape))})(?![a-z0-9])", RegexOptions.IgnoreCase);
        var sources = new[] { "generator", "analyzers" }.SelectMany(room => Directory.EnumerateFiles(Repository.PathOf(room), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(sources);

        var found = sources.SelectMany(path => File.ReadLines(path).SelectMany((line, index) => forbidden.Matches(line)
            .Select(match => $"{Path.GetRelativePath(Repository.Root, path)}({index + 1}): {match.Value}"))).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>Names and values that can come from nowhere else: those of several words.</summary>
    private static IReadOnlyList<string> WireWords()
    {
        var spec = File.ReadAllText(Repository.PathOf("spec/buddy/aws-ecs-actions.yaml"));
        var words = Regex.Matches(spec, @"\b[A-Za-z]+(_[A-Za-z]+)+\b").Select(match => match.Value).Distinct().ToList();
        Assert.Contains("run_only_on_first_failure", words);
        Assert.Contains("ON_FAILURE", words);
        Assert.Contains("EXECUTION_MANAGE", words);
        return words;
    }
}
