using BuddyGen.Generator.Tests.Pipeline;
using BuddyGen.Modeling;
using BuddyGen.Reading;

namespace BuddyGen.Corpus.Tests;

/// <summary>A document of the corpus, with a namespace of its own.</summary>
/// <param name="Name">Its path in the corpus, with <c>/</c>.</param>
internal sealed record CorpusDocument(string Name, string Text, string Namespace)
{
    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<CorpusDocument> AllOf(string root)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var documents = new List<CorpusDocument>();
        foreach (var name in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(static path => System.IO.Path.GetExtension(path) is ".yaml" or ".yml" or ".json")
            .Select(path => System.IO.Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal))
        {
            var plain = Names.Pascal(name, "Document");
            var space = plain;
            for (var i = 2; !taken.Add(space); i++)
                space = plain + "_" + i;
            documents.Add(new CorpusDocument(name, File.ReadAllText(System.IO.Path.Combine(root, name)), space));
        }
        return documents;
    }

    public string Path => "/corpus/" + Name;

    public SpecInput ToInput() => new(Path, Text) { Namespace = Namespace };

    public FileText ToFileText() => new(Path, Text);
}
