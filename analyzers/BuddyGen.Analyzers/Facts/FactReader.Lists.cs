using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BuddyGen.Facts;

internal sealed partial class FactReader
{
    private static bool IsList(INamedTypeSymbol type) =>
        type is { Name: "List", Arity: 1, ContainingNamespace: { Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" } } };

    /// <summary>Bytes are written as one text.</summary>
    private static bool IsBytes(ITypeSymbol? type) => type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte };

    private Fact Array(IArrayCreationOperation array, int depth)
    {
        if (IsBytes(array.Type) || array.Type is not IArrayTypeSymbol { Rank: 1 })
            return new Fact.Present(array.Syntax);
        if (array.Initializer is { } initializer)
            return new Fact.Array([.. initializer.ElementValues.Select(item => Read(item, depth + 1))], complete: true, array.Syntax);
        return array.DimensionSizes.Length == 1 && array.DimensionSizes[0].ConstantValue is { HasValue: true, Value: 0 } ? new Fact.Array([], complete: true, array.Syntax) : new Fact.Present(array.Syntax);
    }

    private Fact CreatedList(IObjectCreationOperation creation, int depth)
    {
        // An argument is a capacity, or the items to begin with.
        var complete = creation.Arguments.All(static argument => argument.Value.Type?.SpecialType == SpecialType.System_Int32);
        var items = new List<Fact>();
        foreach (var element in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
            if (element is IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1 } add)
                items.Add(Read(add.Arguments[0].Value, depth + 1));
            else
                return new Fact.Present(creation.Syntax);
        return new Fact.Array(items, complete, creation.Syntax);
    }

    /// <summary>
    /// <c>[a, b, ..c]</c>. The Roslyn that we compile against has no operation for it, so its kind is told by the syntax, and so is that of each element.
    /// </summary>
    private Fact Collection(IOperation operation, CollectionExpressionSyntax collection, int depth)
    {
        var type = operation.Type ?? operation.SemanticModel?.GetTypeInfo(collection, cancellation).ConvertedType;
        if (IsBytes(type))
            return new Fact.Present(collection);
        var items = new List<Fact>();
        var complete = true;
        var seen = 0;
        foreach (var child in operation.ChildOperations)
            switch (ElementOf(child.Syntax, collection))
            {
                case ExpressionElementSyntax:
                    seen++;
                    items.Add(Read(child, depth + 1));
                    break;
                case SpreadElementSyntax:
                    seen++;
                    complete = false;
                    break;
            }
        return new Fact.Array(items, complete && seen == collection.Elements.Count, collection);
    }

    private static SyntaxNode? ElementOf(SyntaxNode syntax, CollectionExpressionSyntax collection)
    {
        var node = syntax;
        while (node is not null && node.Parent != collection)
            node = node.Parent;
        return node;
    }
}
