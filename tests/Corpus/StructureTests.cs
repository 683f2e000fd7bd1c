using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BuddyGen.Corpus.Tests;

/// <summary>Whatever a document says, it declares no code of its own: every emitted file holds one type, what it is named after, and what only the emitter writes.</summary>
public partial class StructureTests
{
    private static readonly HashSet<string> Attributes =
    [
        "global::System.CodeDom.Compiler.GeneratedCode", "global::System.Obsolete", "global::BuddyGen.JsonSchema", "global::System.Text.Json.Serialization.JsonConverter",
        "global::System.Text.Json.Serialization.JsonPropertyName", "global::System.Text.Json.Serialization.JsonExtensionData", "global::System.Diagnostics.CodeAnalysis.NotNullWhen",
        "global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers",
    ];

    /// <summary>Of docs; <c>include</c> would make the compiler read a file.</summary>
    private static readonly HashSet<string> Elements = ["summary", "remarks", "param", "returns", "value", "exception", "inheritdoc", "see", "c", "para", "list", "item", "description", "paramref", "typeparam", "typeparamref", "code", "example", "term", "listheader", "br"];

    public static TheoryData<string> Units => [.. CorpusUnit.AllNames];

    [Theory]
    [MemberData(nameof(Units))]
    public void Documents_declare_nothing_of_their_own(string name)
    {
        var unit = CorpusUnit.Of(name);
        var spaces = unit.Documents.Select(static document => document.Namespace).ToHashSet(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var source in unit.Run.Result.GeneratedSources.Where(static source => !source.HintName.StartsWith("BuddyGen.", StringComparison.Ordinal)))
            faults.AddRange(Strange((CompilationUnitSyntax)source.SyntaxTree.GetRoot(TestContext.Current.CancellationToken), source.HintName, spaces).Select(fault => $"{source.HintName}: {fault}"));
        Assert.True(faults.Count == 0, $"{faults.Count}:\n" + string.Join("\n", faults.Take(20)));
    }

    [Theory]
    [InlineData("namespace A; public sealed class B { } public class C { }", "A.B.g.cs")]
    [InlineData("namespace A; public sealed class B { } namespace C { }", "A.B.g.cs")]
    [InlineData("namespace A; public sealed class B { public class Nested { } }", "A.B.g.cs")]
    [InlineData("namespace A; public sealed class B { static B() { } }", "A.B.g.cs")]
    [InlineData("namespace A; public sealed class C { }", "A.B.g.cs")]
    [InlineData("namespace A; [System.Serializable] public sealed class B { }", "A.B.g.cs")]
    [InlineData("using System; namespace A; public sealed class B { }", "A.B.g.cs")]
    [InlineData("namespace A;\n#line 1 \"x\"\npublic sealed class B { }", "A.B.g.cs")]
    [InlineData("namespace A;\n/// <include file=\"a\" path=\"b\" />\npublic sealed class B { }", "A.B.g.cs")]
    [InlineData("namespace Other; public sealed class B { }", "A.B.g.cs")]
    public void What_is_strange_is_seen(string text, string hintName) =>
        Assert.NotEmpty(Strange(CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(documentationMode: DocumentationMode.Diagnose), cancellationToken: TestContext.Current.CancellationToken).GetCompilationUnitRoot(TestContext.Current.CancellationToken), hintName, ["A"]));

    private static IEnumerable<string> Strange(CompilationUnitSyntax root, string hintName, HashSet<string> spaces)
    {
        foreach (var problem in root.GetDiagnostics())
            yield return problem.ToString();
        foreach (var directive in root.DescendantTrivia().Where(static trivia => trivia.IsDirective).Select(static trivia => trivia.ToString().Trim()).Where(static text => !Directive.IsMatch(text)))
            yield return "directive " + directive;
        foreach (var element in root.DescendantNodes(descendIntoTrivia: true))
            if (element is XmlElementStartTagSyntax or XmlEmptyElementSyntax && (element is XmlElementStartTagSyntax start ? start.Name : ((XmlEmptyElementSyntax)element).Name).ToString() is var tag && !Elements.Contains(tag))
                yield return $"<{tag}> in docs";
        if (root.Usings.Count + root.Externs.Count > 0)
            yield return "using";
        if (root.Members.Count == 0)
        {
            // The mark of the assembly.
            if (!hintName.Contains("-", StringComparison.Ordinal))
                yield return "no type";
            yield break;
        }
        if (root.AttributeLists.Count > 0)
            yield return "attribute of the assembly";
        if (root.Members is not [FileScopedNamespaceDeclarationSyntax space] || !spaces.Contains(space.Name.ToString()))
        {
            yield return "another namespace";
            yield break;
        }
        foreach (var fault in space.Usings.Where(static used => !used.Name!.ToString().StartsWith("global::System", StringComparison.Ordinal)))
            yield return "using " + fault.Name;
        foreach (var attribute in root.DescendantNodes().OfType<AttributeSyntax>().Where(static attribute => !Attributes.Contains(attribute.Name.ToString())))
            yield return $"[{attribute.Name}]";
        var types = space.Members.OfType<BaseTypeDeclarationSyntax>().ToList();
        if (types.Count != space.Members.Count || (types.Count != 1 && types.Any(static type => type.Modifiers.Any(SyntaxKind.PublicKeyword) && type is not InterfaceDeclarationSyntax) && !types.Skip(1).All(type => type.Identifier.ValueText.StartsWith(types[0].Identifier.ValueText.TrimStart('I'), StringComparison.Ordinal))))
            yield return "more than one type: " + string.Join(", ", types.Select(static type => type.Identifier.ValueText));
        // A name that is cut or is not ASCII has a hash in its file's name.
        if (!Hashed.IsMatch(hintName) && hintName != space.Name + "." + types[0].Identifier.ValueText + ".g.cs")
            yield return "type " + types[0].Identifier.ValueText;
        foreach (var nested in types.SelectMany(static type => type.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()).Where(static nested => nested.Identifier.ValueText != "Values"))
            yield return "nested type " + nested.Identifier.ValueText;
        foreach (var constructor in root.DescendantNodes().OfType<ConstructorDeclarationSyntax>().Where(static constructor => constructor.Modifiers.Any(SyntaxKind.StaticKeyword)))
            yield return "static constructor";
    }

    [GeneratedRegex("""^#(nullable enable|pragma warning (disable|restore) [A-Z0-9, ]+( // .*)?|(el)?if (!?NET\d+_0_OR_GREATER|NET)|else|endif)$""")]
    private static partial Regex Directive { get; }

    [GeneratedRegex("""\.[0-9a-f]{8,}\.g\.cs$""")]
    private static partial Regex Hashed { get; }
}
