namespace BuddyGen.Generator.Tests.Modeling;

/// <summary>Real documents: whatever they hold, there is a model that keeps what every model keeps, or an error that says why not.</summary>
public class CorpusModelTests
{
    [Fact]
    public void Every_document_becomes_a_sound_model_or_an_error()
    {
        var files = Directory.EnumerateFiles(Corpora.Folder("openapi"), "*.*", SearchOption.AllDirectories)
            .Where(static path => Path.GetExtension(path) is ".json" or ".yaml" or ".yml").Order(StringComparer.Ordinal).ToList();
        var broken = new List<string>();
        var models = 0;
        foreach (var file in files)
        {
            var modeled = Modeled.Text(File.ReadAllText(file), file);
            if (modeled.Api is null)
            {
                if (!modeled.Problems.Any(static problem => problem.Descriptor.Id == "BG0001"))
                    broken.Add($"{file}: neither a model nor an error");
                continue;
            }
            models++;
            broken.AddRange(ModelInvariants.Broken(modeled.Api).Select(what => $"{file}: {what}"));
            if (modeled.Api != Modeled.Text(File.ReadAllText(file), file).Api)
                broken.Add($"{file}: a second reading gives another model");
        }
        Assert.True(models > 100, $"{models} models of {files.Count} documents");
        Assert.True(broken.Count == 0, string.Join("\n", broken.Take(20)));
    }
}
