using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BuddyGen.Facts;

internal sealed partial class FactReader
{
    /// <summary>What a variable holds, as seen where it is named.</summary>
    private Fact Held(IOperation? value, IOperation reference, int depth)
    {
        if (value is null)
            return Typed(reference.Type, reference.Syntax);
        var fact = At(Read(value, depth + 1), reference.Syntax);
        return IsReadOnly(reference.Type) ? fact : Map(fact, static option => option is Fact.Array ? new Fact.Present(option.Syntax) : option);
    }

    /// <summary>Whether nobody changes a list through a variable of that type.</summary>
    private static bool IsReadOnly(ITypeSymbol? type) => type is { Name: "IReadOnlyList" or "IReadOnlyCollection" or "IEnumerable" };

    private static Fact At(Fact fact, SyntaxNode syntax) => fact switch
    {
        Fact.Absent => new Fact.Absent(syntax),
        Fact.Present => new Fact.Present(syntax),
        Fact.Constant constant => new Fact.Constant(constant.Value, syntax, constant.Deliberate),
        Fact.Choice choice => new Fact.Choice([.. choice.Options.Select(option => At(option, syntax))], syntax),
        Fact.Object instance => new Fact.Object(instance.Members, instance.Rest, instance.Type, syntax),
        Fact.Array array => new Fact.Array(array.Items, array.Complete, syntax),
        _ => new Fact.Unknown(syntax),
    };

    /// <summary>
    /// The initializer of a field or property of the file that is being read, if nothing else gives it a value. (Its own tree only: the semantic
    /// model of another one is not an analyzer's to make.)
    /// </summary>
    private IOperation? InitialValue(ISymbol holder, IOperation reference)
    {
        var model = reference.SemanticModel;
        if (model is null || holder is { IsImplicitlyDeclared: true } || holder.DeclaringSyntaxReferences.Length != 1)
            return null;
        var declaration = holder.DeclaringSyntaxReferences[0];
        if (declaration.SyntaxTree != model.SyntaxTree)
            return null;
        var isPrivate = holder.DeclaredAccessibility == Accessibility.Private;
        SyntaxNode? initializer = (holder, declaration.GetSyntax(cancellation)) switch
        {
            (IFieldSymbol { IsConst: false } field, VariableDeclaratorSyntax { Initializer: { } value }) when field.IsReadOnly || isPrivate => value,
            (IPropertySymbol { SetMethod: null, IsVirtual: false, IsOverride: false }, PropertyDeclarationSyntax { Initializer: { } value }) => value,
            (IPropertySymbol { SetMethod: null, IsVirtual: false, IsOverride: false }, PropertyDeclarationSyntax { ExpressionBody: { } body }) => body,
            _ => null,
        };
        if (initializer is null || HolderUses.Of(holder, model, cancellation).Written)
            return null;
        return initializer switch
        {
            EqualsValueClauseSyntax value => model.GetOperation(value.Value, cancellation),
            ArrowExpressionClauseSyntax body => model.GetOperation(body.Expression, cancellation),
            _ => null,
        };
    }
}
