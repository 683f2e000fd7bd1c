using BuddyGen.Generator.Tests;
using BuddyGen.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Analyzers.Tests;

/// <summary>The C# that the real generator makes of specs, as sources and as an assembly to reference.</summary>
internal sealed class EmittedSpecs
{
    private static readonly Lazy<EmittedSpecs> both = new(static () => new(Spec("spec/buddy/aws-ecs-actions.yaml", "Buddy"), Spec("spec/examples/parcels.yaml", "Parcels")));

    private readonly GeneratorRun run;
    private readonly Lazy<MetadataReference> assembly;

    private EmittedSpecs(params SpecInput[] specs)
    {
        run = GeneratorRun.Of("", specs);
        Assert.Empty(run.Result.Diagnostics);
        assembly = new(Compile);
    }

    /// <summary>The built-in spec and the one that has nothing to do with it, in one project.</summary>
    public static EmittedSpecs Both => both.Value;

    public static CSharpParseOptions ParseOptions { get; } = GeneratorRun.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp14);

    /// <summary>Path and text of each emitted file.</summary>
    public IEnumerable<(string Path, SourceText Text)> Sources => run.Driver.GetRunResult().GeneratedTrees.Select(static tree => (tree.FilePath.Replace('\\', '/'), tree.GetText()));

    /// <summary>The emitted types in an assembly of their own, as in a project that another one references.</summary>
    public MetadataReference Assembly => assembly.Value;

    /// <summary>Schemas written in the test, in the namespace Pets.</summary>
    public static EmittedSpecs Schemas(string yaml, bool requiredKeyword = false) => new(new SpecInput(
        "pets.yaml",
        "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n" + string.Concat(yaml.Split('\n').Select(static line => "    " + line + "\n")))
    {
        RequiredKeyword = requiredKeyword ? "true" : null,
    });

    /// <summary>A whole document written in the test, in the namespace Pets.</summary>
    public static EmittedSpecs Document(string yaml) => new(new SpecInput("pets.yaml", yaml));

    private static SpecInput Spec(string path, string name) => new(Repository.PathOf(path), Repository.Read(path)) { Namespace = name };

    private MetadataReference Compile()
    {
        var image = new MemoryStream();
        var result = run.Output.WithAssemblyName("Emitted").Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
