using BuddyGen.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BuddyGen.Rules;

/// <summary>Objects that are only made to be completed by <c>with</c>: what they lack is no mistake.</summary>
internal static class Templates
{
    public static bool Is(IOperation creation, CancellationToken cancellation)
    {
        var value = creation;
        while (value.Parent is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation or ISwitchExpressionArmOperation
            || (value.Parent is IConditionalOperation conditional && !ReferenceEquals(conditional.Condition, value))
            || (value.Parent is ISwitchExpressionOperation choice && !ReferenceEquals(choice.Value, value)))
        {
            value = value.Parent;
        }
        return value.Parent switch
        {
            IWithOperation with => ReferenceEquals(with.Operand, value),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => LocalUses.Around(creation).IsTemplate(declarator.Symbol),
            IFieldInitializerOperation { InitializedFields.Length: 1 } field => IsPrivateTemplate(field.InitializedFields[0], creation, cancellation),
            IPropertyInitializerOperation { InitializedProperties.Length: 1 } property => IsPrivateTemplate(property.InitializedProperties[0], creation, cancellation),
            IReturnOperation when value.Syntax.Parent is ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax declaration } =>
                creation.SemanticModel?.GetDeclaredSymbol(declaration, cancellation) is { } property && IsPrivateTemplate(property, creation, cancellation),
            _ => false,
        };
    }

    private static bool IsPrivateTemplate(ISymbol holder, IOperation creation, CancellationToken cancellation) =>
        holder.DeclaredAccessibility == Accessibility.Private && creation.SemanticModel is { } model && HolderUses.Of(holder, model, cancellation) is { Template: true, Written: false };
}
