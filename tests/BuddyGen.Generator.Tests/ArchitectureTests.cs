using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BuddyGen.Generator.Tests;

/// <summary>The data goes one way (spec text → nodes → document → model → C#; code → facts → evaluation), and each room uses only the rooms named here.</summary>
public class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["BuddyGen.Diagnostics"] = [],
        ["BuddyGen.Reading"] = ["BuddyGen.Diagnostics"],
        ["BuddyGen.Schemas"] = ["BuddyGen.Reading"],
        ["BuddyGen.OpenApi"] = ["BuddyGen.Diagnostics", "BuddyGen.Reading", "BuddyGen.Schemas"],
        ["BuddyGen.Modeling"] = ["BuddyGen.Diagnostics", "BuddyGen.Reading", "BuddyGen.Schemas", "BuddyGen.OpenApi"],
        ["BuddyGen.Emission"] = ["BuddyGen.Schemas", "BuddyGen.Modeling"],
        ["BuddyGen.Metadata"] = ["BuddyGen.Schemas", "BuddyGen.Reading"],
        ["BuddyGen.Facts"] = ["BuddyGen.Schemas", "BuddyGen.Metadata"],
        ["BuddyGen.Evaluation"] = ["BuddyGen.Schemas", "BuddyGen.Facts"],
        ["BuddyGen.Rules"] = ["BuddyGen.Schemas", "BuddyGen.Reading", "BuddyGen.Metadata", "BuddyGen.Facts", "BuddyGen.Evaluation"],
    };

    /// <summary>What stands outside the rooms and every room may use.</summary>
    private static readonly string[] Shared = ["EquatableArray", "EquatableArrays", "SpecOptions", "Values"];

    [Theory]
    [InlineData("generator/BuddyGen.Generator")]
    [InlineData("analyzers/BuddyGen.Analyzers")]
    public void Rooms_use_only_the_rooms_before_them(string folder)
    {
        var trespasses = Trespasses(Compile(Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.PathOf("generator/BuddyGen.Generator"), "*.cs", SearchOption.AllDirectories))
            .Distinct()
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("\\obj\\", StringComparison.Ordinal))
            .Select(path => (path, File.ReadAllText(path)))));
        Assert.Empty(trespasses);
    }

    [Fact]
    public void A_trespass_is_seen()
    {
        var trespasses = Trespasses(Compile(
        [
            ("A.cs", "namespace BuddyGen.Modeling; class Model;"),
            ("B.cs", "namespace BuddyGen.Reading; class Reader { Modeling.Model? model; }"),
            ("C.cs", "namespace BuddyGen.Emission; class Emitter { BuddyGen.Modeling.Model? model; }"),
        ]));
        Assert.Equal("B.cs: BuddyGen.Reading uses BuddyGen.Modeling.Model", Assert.Single(trespasses));
    }

    private static CSharpCompilation Compile(IEnumerable<(string Path, string Text)> files) =>
        CSharpCompilation.Create(
            "Rooms",
            files.Select(file => CSharpSyntaxTree.ParseText(file.Text, new CSharpParseOptions(LanguageVersion.Preview), file.Path)),
            [.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromFile(typeof(Compilation).Assembly.Location), MetadataReference.CreateFromFile(typeof(CSharpCompilation).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static List<string> Trespasses(CSharpCompilation compilation)
    {
        var trespasses = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var root = tree.GetRoot(TestContext.Current.CancellationToken);
            var room = root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString();
            if (room is null || !MayUse.TryGetValue(room, out var allowed))
                continue;
            var semantics = compilation.GetSemanticModel(tree);
            foreach (var name in root.DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (semantics.GetSymbolInfo(name).Symbol is not INamedTypeSymbol type || type.ContainingNamespace?.ToDisplayString() is not { } used)
                    continue;
                var isOurs = used == "BuddyGen" ? !Shared.Contains(type.Name) : MayUse.ContainsKey(used);
                if (isOurs && used != room && !allowed.Contains(used))
                    trespasses.Add($"{Path.GetFileName(tree.FilePath)}: {room} uses {used}.{type.Name}");
            }
        }
        return [.. trespasses];
    }
}
