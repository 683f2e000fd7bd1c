using System.Globalization;
using System.Text.RegularExpressions;
using BuddyGen.Reading;

namespace BuddyGen.Generator.Tests.Reading;

/// <summary>
/// The cases of yaml-test-suite, also those it marks to be skipped. Its files are YAML that shows invisible characters by visible ones.
/// <see cref="Json"/> is null where JSON cannot say what the case means, as with keys that are no texts.
/// </summary>
internal sealed record YamlTestSuite(string Id, string Yaml, bool MustFail, string? Json)
{
    public static IEnumerable<YamlTestSuite> Cases()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Corpora.Folder("yaml-test-suite"), "src"), "*.yaml").Order(StringComparer.Ordinal))
        {
            var cases = YamlReader.Read(File.ReadAllText(file), CancellationToken.None).Items;
            for (var i = 0; i < cases.Count; i++)
            {
                var id = Path.GetFileNameWithoutExtension(file) + (cases.Count == 1 ? "" : "-" + i.ToString("00", CultureInfo.InvariantCulture));
                Assert.True(cases[i].TryGet("yaml", out var yaml), $"{id} has no yaml");
                var json = cases[i].TryGet("json", out var node) && node.Kind == NodeKind.String ? Visible(node.Text) : null;
                yield return new YamlTestSuite(id, Visible(yaml.Text), cases[i].TryGet("fail", out _), json);
            }
        }
    }

    private static string Visible(string text) => Regex.Replace(text, "—*»", "\t")
        .Replace("␣", " ", StringComparison.Ordinal)
        .Replace("↵", "", StringComparison.Ordinal)
        .Replace("←", "\r", StringComparison.Ordinal)
        .Replace("⇔", "\uFEFF", StringComparison.Ordinal)
        .Replace("∎\n", "", StringComparison.Ordinal);
}
