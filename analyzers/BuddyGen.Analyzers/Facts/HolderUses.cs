using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BuddyGen.Facts;

/// <summary>How a field or property is used inside the type that declares it.</summary>
/// <param name="Template">Whether every use there is as receiver of a <c>with</c>, and there is one.</param>
/// <param name="Written">Whether it may be written other than by its initializer.</param>
internal sealed record HolderUses(bool Template, bool Written)
{
    /// <summary>
    /// Looks through the declarations of the containing type. By name first; where the name stands in the model's own tree, by what it means. In the
    /// type's other files every such name counts, which can only make the answer more careful.
    /// </summary>
    public static HolderUses Of(ISymbol holder, SemanticModel model, CancellationToken cancellation)
    {
        var receiver = false;
        var otherwise = false;
        var written = false;
        foreach (var reference in holder.ContainingType.DeclaringSyntaxReferences)
            foreach (var name in reference.GetSyntax(cancellation).DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                if (!string.Equals(name.Identifier.ValueText, holder.Name, StringComparison.Ordinal))
                    continue;
                if (name.SyntaxTree == model.SyntaxTree && model.GetSymbolInfo(name, cancellation).Symbol is { } symbol && !SymbolEqualityComparer.Default.Equals(symbol, holder))
                    continue;
                var use = Use(name);
                if (use.Parent is WithExpressionSyntax with && with.Expression == use)
                    receiver = true;
                else
                    otherwise = true;
                written |= MayWrite(use);
            }
        return new HolderUses(receiver && !otherwise, written);
    }

    private static ExpressionSyntax Use(IdentifierNameSyntax name)
    {
        ExpressionSyntax use = name;
        while ((use.Parent is MemberAccessExpressionSyntax access && access.Name == use)
            || use.Parent is ParenthesizedExpressionSyntax
            || use.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            use = (ExpressionSyntax)use.Parent;
        }
        return use;
    }

    private static bool MayWrite(ExpressionSyntax use) => use.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == use,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
        PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or RefExpressionSyntax => true,
        _ => false,
    };
}
