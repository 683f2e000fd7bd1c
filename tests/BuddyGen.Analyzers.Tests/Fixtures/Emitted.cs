using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BuddyGen.Analyzers.Tests;

/// <summary>The C# that the specs become, as sources and as an assembly to reference.</summary>
internal static class Emitted
{
    private static readonly Lazy<MetadataReference> Compiled = new(Compile);

    /// <summary>Hint name and text of each emitted file.</summary>
    public static IReadOnlyList<(string Name, string Text)> Sources { get; } = [("Buddy.g.cs", HandWritten.Buddy), ("Parcels.g.cs", HandWritten.Parcels)];

    /// <summary>The emitted types in an assembly of their own, as in a project that another one references.</summary>
    public static MetadataReference Assembly => Compiled.Value;

    private static MetadataReference Compile()
    {
        var compilation = CSharpCompilation.Create(
            "Emitted",
            Sources.Select(static source => CSharpSyntaxTree.ParseText(source.Text, path: source.Name)),
            Net100.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
