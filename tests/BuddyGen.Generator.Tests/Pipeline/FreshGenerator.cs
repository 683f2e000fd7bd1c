using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>The generator as a process has it that has run nothing yet: no static of it was ever read.</summary>
internal static class FreshGenerator
{
    private const string Folder = "generator/BuddyGen.Generator";

    /// <summary>The one that was built.</summary>
    public static IIncrementalGenerator Load() => Load(File.ReadAllBytes(typeof(BuddyGenerator).Assembly.Location));

    /// <summary>Made from the sources as another checkout may have them.</summary>
    /// <param name="checkout">What the checkout makes of a file's text.</param>
    public static IIncrementalGenerator Compile(Func<string, string> checkout)
    {
        var built = typeof(BuddyGenerator).Assembly.GetName();
        var sources = Sources().Append(Repository.PathOf("generator/BuddyGen.Runtime/Words.cs"))
            .Select(path => CSharpSyntaxTree.ParseText(SourceText.From(checkout(File.ReadAllText(path)), System.Text.Encoding.UTF8), new CSharpParseOptions(LanguageVersion.Latest), path))
            .Append(CSharpSyntaxTree.ParseText(string.Concat(ImplicitUsings.Select(name => $"global using {name};\n")) + $"[assembly: System.Reflection.AssemblyVersion(\"{built.Version}\")]"));
        var compilation = CSharpCompilation.Create(
            built.Name,
            sources,
            [.. Basic.Reference.Assemblies.Net100.References.All, .. Libraries.Select(library => MetadataReference.CreateFromFile(library.Location))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream, manifestResources: Resources());
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(20)));
        return Load(stream.ToArray());

        // What the built one carries: Transport/Deadline.cs, and Runtime/Words.cs from no folder.
        IEnumerable<ResourceDescription> Resources() => typeof(BuddyGenerator).Assembly.GetManifestResourceNames().Select(name => new ResourceDescription(
            name,
            () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(checkout(Repository.Read("generator/BuddyGen.Runtime/" + name.Replace("Runtime/", "", StringComparison.Ordinal))))),
            isPublic: true));
    }

    private static readonly string[] ImplicitUsings = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly Assembly[] Libraries = [typeof(Compilation).Assembly, typeof(CSharpCompilation).Assembly, Assembly.Load("BuddyGen.YamlDotNet")];

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Repository.PathOf(Folder), "*.cs", SearchOption.AllDirectories)
        .Where(path => !Path.GetRelativePath(Repository.PathOf(Folder), path).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
        .Order(StringComparer.Ordinal);

    private static IIncrementalGenerator Load(byte[] image)
    {
        // What it references it shares with the tests.
        using var stream = new MemoryStream(image);
        var assembly = new AssemblyLoadContext("Generator", isCollectible: true).LoadFromStream(stream);
        return (IIncrementalGenerator)Activator.CreateInstance(assembly.GetType(typeof(BuddyGenerator).FullName!, throwOnError: true)!)!;
    }
}
