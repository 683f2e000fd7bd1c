using BuddyGen.Metadata;
using BuddyGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Fixes;

/// <summary>The creation, or the <c>with</c>, that a fix edits, and what is needed to write C# there. Of parameters it may also be the call, or the assignment to an operation's options.</summary>
internal sealed record Creation(ExpressionSyntax Node, SchemaType Type, SchemaCache Schemas, SemanticModel Model, SourceText Text)
{
    public InitializerExpressionSyntax? Initializer => Node switch
    {
        BaseObjectCreationExpressionSyntax creation => creation.Initializer,
        WithExpressionSyntax with => with.Initializer,
        _ => null,
    };

    /// <summary>Where values stand that may be exchanged.</summary>
    public SyntaxNode? Values => Node switch
    {
        InvocationExpressionSyntax call => call.ArgumentList,
        AssignmentExpressionSyntax assignment => assignment.Right,
        _ => Initializer,
    };

    public bool HasCollectionExpressions => Node.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 };

    /// <summary>The innermost creation of the diagnostic's type around its place; null if there is none.</summary>
    public static async Task<Creation?> FindAsync(Document document, Diagnostic diagnostic, FixData data, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || !root.FullSpan.Contains(diagnostic.Location.SourceSpan))
        {
            return null;
        }
        var schemas = new SchemaCache();
        foreach (var node in root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).AncestorsAndSelf())
            if (TypeOf(node, model, schemas, cancellation) is { } type && string.Equals(type.FullName, data.Type, StringComparison.Ordinal))
                return new Creation((ExpressionSyntax)node, type, schemas, model, await document.GetTextAsync(cancellation).ConfigureAwait(false));
        return null;
    }

    private static SchemaType? TypeOf(SyntaxNode node, SemanticModel model, SchemaCache schemas, CancellationToken cancellation) => node switch
    {
        BaseObjectCreationExpressionSyntax or WithExpressionSyntax => schemas.Get(model.GetTypeInfo(node, cancellation).Type) is { IsEnum: false } type ? type : null,
        InvocationExpressionSyntax => model.GetSymbolInfo(node, cancellation).Symbol is IMethodSymbol method && schemas.Get(method.OriginalDefinition) is { } rules ? new SchemaType(method.ContainingType, rules) : null,
        AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } assignment => schemas.Get(model.GetSymbolInfo(assignment.Left, cancellation).Symbol?.ContainingType) is { IsOptions: true } options ? options : null,
        _ => null,
    };

    /// <summary>The assignment of a member in the initializer.</summary>
    public AssignmentExpressionSyntax? Assignment(string name) =>
        Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(assignment => assignment.Left is IdentifierNameSyntax left && string.Equals(left.Identifier.ValueText, name, StringComparison.Ordinal));
}
