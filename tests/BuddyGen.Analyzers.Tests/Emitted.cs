using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Analyzers.Tests;

/// <summary>The C# that the real generator makes of specs, as sources and as an assembly to reference.</summary>
internal sealed class Emitted
{
    private static readonly Lazy<Emitted> both = new(static () => new(Spec("Buddy", "spec", "buddy", "aws-ecs-actions.yaml"), Spec("Parcels", "spec", "examples", "parcels.yaml")));

    private readonly Lazy<MetadataReference> assembly;

    private Emitted(params SpecText[] specs)
    {
        var driver = CSharpGeneratorDriver.Create([new BuddyGenerator().AsSourceGenerator()], specs, ParseOptions, new SpecTextOptions()).RunGenerators(Compilation());
        var result = driver.GetRunResult();
        Assert.Empty(result.Diagnostics);
        Sources = [.. result.GeneratedTrees.Select(static tree => (tree.FilePath.Replace('\\', '/'), tree.GetText()))];
        assembly = new(Compile);
    }

    /// <summary>The built-in spec and the one that has nothing to do with it, in one project.</summary>
    public static Emitted Both => both.Value;

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose, preprocessorSymbols:
        ["NET5_0_OR_GREATER", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]);

    /// <summary>Path and text of each emitted file.</summary>
    public IReadOnlyList<(string Path, SourceText Text)> Sources { get; }

    /// <summary>The emitted types in an assembly of their own, as in a project that another one references.</summary>
    public MetadataReference Assembly => assembly.Value;

    /// <summary>Schemas written in the test, in the namespace Pets.</summary>
    public static Emitted Schemas(string yaml) => new(new SpecText(
        "pets.yaml",
        "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n" + string.Concat(yaml.Split('\n').Select(static line => "    " + line + "\n")),
        "Pets"));

    private static SpecText Spec(string name, params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BuddyGen.sln")))
            folder = folder.Parent;
        var path = Path.Combine([folder!.FullName, .. parts]);
        return new SpecText(path, File.ReadAllText(path), name);
    }

    private static CSharpCompilation Compilation(params IEnumerable<SyntaxTree> trees) =>
        CSharpCompilation.Create("Emitted", trees, Net100.References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private MetadataReference Compile()
    {
        var image = new MemoryStream();
        var result = Compilation(Sources.Select(static source => CSharpSyntaxTree.ParseText(source.Text, ParseOptions, source.Path))).Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
