using Basic.Reference.Assemblies;
using BuddyGen.Diagnostics;
using BuddyGen.Emission;
using BuddyGen.Modeling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Analyzers.Tests;

/// <summary>The C# that specs become, as sources and as an assembly to reference.</summary>
internal sealed class Emitted
{
    private readonly Lazy<MetadataReference> assembly;

    private Emitted(IEnumerable<(string HintName, SourceText Text)> sources)
    {
        Sources = [.. sources.Select(static source => ("BuddyGen.Generator/BuddyGen.BuddyGenerator/" + source.HintName, source.Text))];
        assembly = new(Compile);
    }

    /// <summary>The built-in spec and the one that has nothing to do with it, in one project.</summary>
    public static Emitted Both { get; } = new(
    [
        .. RuntimeSources.Machinery(),
        .. Of(File("spec", "buddy", "aws-ecs-actions.yaml"), "Buddy"),
        .. Of(File("spec", "examples", "parcels.yaml"), "Parcels"),
    ]);

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose, preprocessorSymbols:
        ["NET5_0_OR_GREATER", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]);

    /// <summary>Path and text of each emitted file.</summary>
    public IReadOnlyList<(string Path, SourceText Text)> Sources { get; }

    /// <summary>The emitted types in an assembly of their own, as in a project that another one references.</summary>
    public MetadataReference Assembly => assembly.Value;

    /// <summary>A spec in the test's own text, in the namespace Pets.</summary>
    public static Emitted Text(string yaml) => new([.. RuntimeSources.Machinery(), .. Of(("pets.yaml", yaml), "Pets")]);

    private static IEnumerable<(string HintName, SourceText Text)> Of((string Path, string Text) spec, string name)
    {
        var text = SourceText.From(spec.Text);
        var problems = new SpecProblems(spec.Path, text);
        var api = SpecModel.Read(spec.Path, text, new SpecOptions { Namespace = name, ClientName = name + "Client" }, problems, CancellationToken.None);
        Assert.True(!problems.HasErrors && api is not null, string.Join("\n", problems.ToEquatableArray()));
        return
        [
            .. api.Types.Select(static type => (HintNames.Of(type), type is EnumModel values ? EnumEmitter.Emit(values) : ObjectEmitter.Emit((ObjectModel)type))),
        ];
    }

    private static (string Path, string Text) File(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "BuddyGen.sln")))
            folder = folder.Parent;
        var path = Path.Combine([folder!.FullName, .. parts]);
        return (path, System.IO.File.ReadAllText(path));
    }

    private MetadataReference Compile()
    {
        var compilation = CSharpCompilation.Create(
            "Emitted",
            Sources.Select(static source => CSharpSyntaxTree.ParseText(source.Text, ParseOptions, source.Path)),
            Net100.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
