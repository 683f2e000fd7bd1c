using System.Globalization;
using BuddyGen.Generator.Tests;

namespace BuddyGen.Corpus.Tests.Figures;

/// <summary>Runs alone: it measures.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>
/// The figures in this folder's README: what is the same on every machine must be as written there. BUDDYGEN_UPDATE_SNAPSHOTS=1 writes it anew, with
/// BUDDYGEN_MEASURE=1, or the names of documents with <c>|</c> between them, the CPU seconds, too.
/// </summary>
[Collection(nameof(Alone))]
public class ReadmeTests
{
    private const string Start = "<!-- figures -->\n";
    private const string End = "<!-- end of figures -->";

    private static readonly string[] Measured = ["CPU s, cold", "CPU s, warm"];

    [Fact]
    public async Task The_figures_are_those_of_this_generator()
    {
        Corpora.Folder("openapi");
        var path = Repository.PathOf("tests/Corpus/README.md");
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (start, end) = (text.IndexOf(Start, StringComparison.Ordinal) + Start.Length, text.IndexOf(End, StringComparison.Ordinal));
        var old = Rows(text[start..end]);
        var rows = new List<string[]>();
        foreach (var unit in CorpusUnit.All)
        {
            var figures = await UnitFigures.OfAsync(unit, TestContext.Current.CancellationToken);
            rows.Add([.. figures, .. IsMeasured(unit) ? Measure(unit) : old.FirstOrDefault(row => row[0] == figures[0])?[^2..] ?? ["", ""]]);
        }
        var table = Table([.. UnitFigures.Columns, .. Measured], rows);
        if (Environment.GetEnvironmentVariable("BUDDYGEN_UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(path, text[..start] + table + text[end..]);
        else
            Assert.Equal(text[start..end], table);
    }

    /// <summary>Documents alone in their project: all of them, or those that are named.</summary>
    private static bool IsMeasured(CorpusUnit unit) =>
        unit.Documents.Count == 1 && (Environment.GetEnvironmentVariable("BUDDYGEN_MEASURE") ?? "").Split('|').Any(name => name == "1" || name == unit.Documents[0].Name);

    private static string[] Measure(CorpusUnit unit) => [Seconds(CompilerCost.Cold(unit)), Seconds(CompilerCost.Warm(unit))];

    private static string Seconds(double seconds) => seconds.ToString("F1", CultureInfo.InvariantCulture);

    private static List<string[]> Rows(string table) =>
        [.. table.Split('\n').Skip(2).Where(static line => line.StartsWith("| ", StringComparison.Ordinal)).Select(static line => line.Split('|')[1..^1].Select(static cell => cell.Trim()).ToArray())];

    private static string Table(string[] columns, IEnumerable<string[]> rows) =>
        Line(columns) + Line(columns.Select(static (_, index) => index == 0 ? "---" : "---:")) + string.Concat(rows.Select(Line));

    private static string Line(IEnumerable<string> cells) => "| " + string.Join(" | ", cells) + " |\n";
}
