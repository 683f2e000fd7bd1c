using BuddyGen.Generator.Tests;
using BuddyGen.Generator.Tests.Pipeline;
using BuddyGen.Reading;
using BuddyGen.Diagnostics;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Corpus.Tests;

/// <summary>The same document as JSON and as YAML.</summary>
public class TwinTests
{
    [Fact]
    public void They_become_the_same_CSharp()
    {
        var documents = CorpusDocument.AllOf(Corpora.Folder("openapi"));
        var differing = new List<string>();
        var twins = 0;
        foreach (var json in documents.Where(static document => document.Name.EndsWith(".json", StringComparison.Ordinal)))
        {
            var stem = json.Name[..^".json".Length].Replace("/json/", "/yaml/", StringComparison.Ordinal);
            // Some have the same name and say something else.
            if (documents.FirstOrDefault(document => document.Name == stem + ".yaml") is not { } yaml || Value(json) is not { } value || !value.Equals(Value(yaml)))
                continue;
            twins++;
            var (one, other) = (FilesOf(json), FilesOf(yaml));
            differing.AddRange(one.Keys.Union(other.Keys).Where(file => one.GetValueOrDefault(file) != other.GetValueOrDefault(file)).Select(file => $"{json.Name}: {file}"));
        }
        Assert.True(twins > 50, $"Only {twins} twins");
        Assert.True(differing.Count == 0, $"{differing.Count} files of {twins} twins differ:\n" + string.Join("\n", differing.Take(40)));
    }

    private static JsonValue? Value(CorpusDocument document)
    {
        var text = SourceText.From(document.Text);
        return SpecReader.Read(document.Name, text, new SpecProblems(document.Name, text), TestContext.Current.CancellationToken) is { } root ? JsonValues.FromNode(root) : null;
    }

    private static Dictionary<string, string> FilesOf(CorpusDocument document)
    {
        var file = Path.GetFileName(document.Name);
        var run = GeneratorRun.In(CorpusUnit.Project, new SpecInput("/corpus/" + file, document.Text) { Namespace = "Twin" });
        return CorpusUnit.FilesOf(run).ToDictionary(static pair => pair.Key, pair => pair.Value.Replace(file, "twin", StringComparison.Ordinal));
    }
}
