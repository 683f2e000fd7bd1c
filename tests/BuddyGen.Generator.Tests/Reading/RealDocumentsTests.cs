namespace BuddyGen.Generator.Tests.Reading;

public class RealDocumentsTests : ReadingTest
{
    /// <summary>Not documents: empty files, and one whose alias stands inside its own value.</summary>
    private static readonly string[] Unreadable =
    [
        "openapi3-examples/3.0/malicious/yamlbomb.yaml", "openapi3-examples/3.0/pass/swagger2openapi/fart.openapi.yaml",
        "openapi3-examples/3.0/pass/swagger2openapi/swagger.json", "openapi3-examples/3.0/pass/swagger2openapi/test-oas3.yaml",
        "openapi3-examples/3.0/pass/swagger2openapi/test-openapi.json", "openapi3-examples/3.0/pass/swagger2openapi/test.json",
        "openapi3-examples/3.0/pass/swagger2openapi/test.yaml",
    ];

    [Fact]
    public void Every_document_of_the_corpus_is_read()
    {
        var folder = Corpora.Folder("openapi");
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".json" or ".yaml" or ".yml").ToArray();
        Assert.True(files.Length > 500, $"{files.Length} documents");
        var refused = files.Where(file => Read(File.ReadAllText(file), file).Root is null).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'));
        Assert.Equal(Unreadable.Order(StringComparer.Ordinal), refused.Order(StringComparer.Ordinal));
    }
}
