using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BuddyGen.Fixes;

/// <summary>Finds what is already at hand for a member: a local, parameter, field or property of its name and type.</summary>
internal static class ScopeSymbols
{
    /// <summary>How it is written there; null if there is none.</summary>
    public static string? Find(Creation creation, IPropertySymbol property)
    {
        var position = creation.Node.SpanStart;
        var isStatic = IsStatic(creation.Model.GetEnclosingSymbol(position));
        foreach (var name in new[] { CamelCase(property.Name), property.Name }.Distinct(StringComparer.Ordinal))
            foreach (var symbol in creation.Model.LookupSymbols(position, name: name))
                if (TypeOf(symbol, creation) is { } type && Fits(creation, type, property) && (symbol is ILocalSymbol or IParameterSymbol || symbol.IsStatic || !isStatic))
                    return Identifiers.Escape(name);
        return null;
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol, Creation creation) => symbol switch
    {
        ILocalSymbol local => IsAssigned(local, creation.Node) ? TypeOf(local, creation.Model) : null,
        IParameterSymbol { RefKind: not RefKind.Out } parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property => IsAround(property, creation.Node) ? null : property.Type,
        _ => null,
    };

    /// <summary>The type of a <c>var</c> may always be null; what it begins with says whether it is.</summary>
    private static ITypeSymbol TypeOf(ILocalSymbol local, SemanticModel model) =>
        local.DeclaringSyntaxReferences[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value, Parent: VariableDeclarationSyntax { Type.IsVar: true } }
            && model.GetTypeInfo(value).Nullability.FlowState == NullableFlowState.NotNull
            ? local.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated)
            : local.Type;

    /// <summary>Only where that is plain: declared before, with a value.</summary>
    private static bool IsAssigned(ILocalSymbol local, ExpressionSyntax node) =>
        local.DeclaringSyntaxReferences.Length == 1 && local.DeclaringSyntaxReferences[0].GetSyntax() is { } declaration
        && declaration switch
        {
            VariableDeclaratorSyntax { Initializer: not null } => declaration.Span.End <= node.SpanStart,
            ForEachStatementSyntax => declaration.Span.Contains(node.Span),
            _ => false,
        };

    private static bool IsAround(ISymbol symbol, ExpressionSyntax node) =>
        symbol.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == node.SyntaxTree && reference.Span.Contains(node.Span));

    /// <summary>The right type, and no null where none may be.</summary>
    private static bool Fits(Creation creation, ITypeSymbol type, IPropertySymbol property) =>
        creation.Model.Compilation.ClassifyConversion(type, property.Type).IsImplicit
        && !(type.NullableAnnotation == NullableAnnotation.Annotated && property.Type.NullableAnnotation != NullableAnnotation.Annotated);

    private static bool IsStatic(ISymbol? symbol)
    {
        for (; symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction } && !symbol.IsStatic; symbol = symbol.ContainingSymbol)
        {
        }
        return symbol is null or { IsStatic: true };
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
