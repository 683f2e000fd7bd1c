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
                if (TypeOf(symbol, creation.Node) is { } type && Fits(creation, type, property) && (symbol is ILocalSymbol or IParameterSymbol || symbol.IsStatic || !isStatic))
                    return Identifiers.Escape(name);
        return null;
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol, ExpressionSyntax node) => symbol switch
    {
        ILocalSymbol local => IsAssigned(local, node) ? local.Type : null,
        IParameterSymbol { RefKind: not RefKind.Out } parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property => IsAround(property, node) ? null : property.Type,
        _ => null,
    };

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
        creation.Model.Compilation.ClassifyConversion(type, property.Type) is { IsImplicit: true, IsNumeric: false } or { IsIdentity: true } or { IsImplicit: true, IsNumeric: true }
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
