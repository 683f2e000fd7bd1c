using BuddyGen.Emission;
using BuddyGen.Modeling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Generator.Tests;

/// <summary>What was emitted holds the members that the model asked for and nothing else: whatever a spec says, it declares no code of its own.</summary>
internal static class StructuralGuard
{
    private static readonly string[] attributes =
    [
        "global::System.CodeDom.Compiler.GeneratedCode", "global::System.Obsolete", "global::BuddyGen.JsonSchema",
        "global::System.Text.Json.Serialization.JsonConverter", "global::System.Text.Json.Serialization.JsonPropertyName", "global::System.Text.Json.Serialization.JsonExtensionData",
    ];

    public static void Check(TypeModel type)
    {
        Check(type, Emitted.Emit(type));
        var old = OwnConverters.Of(type);
        Check(old, Emitted.Emit(old));
    }

    public static void Check(TypeModel type, SourceText text)
    {
        var root = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp11, preprocessorSymbols: Pipeline.GeneratorRun.Symbols)).GetCompilationUnitRoot();
        Assert.Empty(root.GetDiagnostics());
        Assert.Empty(root.AttributeLists);
        Assert.Empty(root.Usings);
        Assert.Empty(root.Externs);
        var declaration = Assert.IsType<FileScopedNamespaceDeclarationSyntax>(Assert.Single(root.Members));
        Assert.Equal(type.Spec.Namespace, declaration.Name.ToString());
        Assert.Empty(declaration.Usings);
        var emitted = Assert.IsAssignableFrom<TypeDeclarationSyntax>(Assert.Single(declaration.Members));
        Assert.Equal(type.Name, emitted.Identifier.ValueText);
        Assert.Equal(Allowed(type), emitted.Members.Select(NameOf).Order(StringComparer.Ordinal));
        Assert.All(root.DescendantNodes().OfType<AttributeSyntax>(), static attribute => Assert.Contains(attribute.Name.ToString(), attributes));
        // The constructor's words are the type's; no other doc comment names anything but null.
        Assert.Equal(
            type is ObjectModel ? [$"""<inheritdoc cref="global::{type.Spec.Namespace}.{type.Name}" />"""] : [],
            root.DescendantNodes(descendIntoTrivia: true).OfType<XmlAttributeSyntax>().Select(static attribute => attribute.Parent!.ToString()).Where(static element => element != "<see langword=\"null\" />"));
    }

    private static IEnumerable<string> Allowed(TypeModel type) => (type switch
    {
        EnumModel model => model.Values.Select(static value => value.Name).Concat(
            [".ctor", "Value", "IsKnown", "Equals", "Equals", "GetHashCode", "ToString", "Parse", "TryParse", "Values", "==", "!=", "implicit"]),
        ObjectModel model => model.Properties.Select(static property => property.Name)
            .Concat(model.AdditionalPropertiesName is { } others ? [others] : [])
            .Concat(Presence.Masks(model))
            .Concat(model.Properties.Where(property => Presence.IsMasked(model, property)).Select(PropertyEmitter.FieldOf))
            .Concat(model.Form == NamedForm.Request && model.Properties.Any(static property => property.Secret) ? ["PrintMembers"] : [])
            .Concat(model.Form == NamedForm.Request ? ["Validate", "Validate", .. Patterns(model)] : [])
            .Concat([".ctor", ".ctor", "Read", "Write"]),
        _ => [],
    }).Concat(type.Spec.OwnConverters ? ["Converter"] : []).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Patterns(ObjectModel model)
    {
        var compiler = new RuleCompiler(static _ => null);
        compiler.Compile(model);
        return compiler.Patterns.Select(static (_, index) => RuleCompiler.PatternName(index));
    }

    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        ConstructorDeclarationSyntax => ".ctor",
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        FieldDeclarationSyntax field => Assert.Single(field.Declaration.Variables).Identifier.ValueText,
        OperatorDeclarationSyntax @operator => @operator.OperatorToken.ValueText,
        ConversionOperatorDeclarationSyntax conversion => conversion.ImplicitOrExplicitKeyword.ValueText,
        BaseTypeDeclarationSyntax nested => nested.Identifier.ValueText,
        _ => member.Kind().ToString(),
    };
}
