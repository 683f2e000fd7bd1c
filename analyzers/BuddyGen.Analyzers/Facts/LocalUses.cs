using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BuddyGen.Facts;

/// <summary>How the locals of one body are used: what a local that is written only once holds, and whether it only serves as a template for <c>with</c>.</summary>
internal sealed class LocalUses
{
    private static readonly ConditionalWeakTable<IOperation, LocalUses> Bodies = new();

    private readonly Dictionary<ILocalSymbol, IOperation> values = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ILocalSymbol> written = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ILocalSymbol> receivers = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ILocalSymbol> otherwise = new(SymbolEqualityComparer.Default);

    private LocalUses(IOperation body)
    {
        foreach (var operation in body.DescendantsAndSelf())
            if (operation is IVariableDeclaratorOperation declarator && declarator.GetVariableInitializer()?.Value is { } value)
                values[declarator.Symbol] = value;
            else if (operation is ILocalReferenceOperation reference)
                Add(reference);
    }

    /// <summary>The uses in the whole body (of a method, an initializer, top-level statements) around an operation.</summary>
    public static LocalUses Around(IOperation operation)
    {
        var body = operation;
        while (body.Parent is { } parent)
            body = parent;
        return Bodies.GetValue(body, static body => new LocalUses(body));
    }

    /// <summary>What the local holds wherever it can be read; null if that is not certain.</summary>
    public IOperation? Value(ILocalSymbol local) =>
        local.RefKind == RefKind.None && !written.Contains(local) && values.TryGetValue(local, out var value) ? value : null;

    /// <summary>Whether every use is as receiver of a <c>with</c>, and there is one.</summary>
    public bool IsTemplate(ILocalSymbol local) => receivers.Contains(local) && !otherwise.Contains(local) && Value(local) is not null;

    private void Add(ILocalReferenceOperation reference)
    {
        if (IsReceiver(reference))
            receivers.Add(reference.Local);
        else
            otherwise.Add(reference.Local);
        if (MayWrite(reference))
            written.Add(reference.Local);
    }

    private static bool IsReceiver(IOperation operation)
    {
        var outer = operation;
        while (outer.Parent is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
            outer = outer.Parent;
        return outer.Parent is IWithOperation with && ReferenceEquals(with.Operand, outer);
    }

    private static bool MayWrite(ILocalReferenceOperation reference)
    {
        if (reference.IsDeclaration || reference.Syntax.Parent is RefExpressionSyntax)
            return true;
        IOperation target = reference;
        while (target.Parent is ITupleOperation or IConversionOperation or IParenthesizedOperation)
            target = target.Parent;
        return target.Parent switch
        {
            IAssignmentOperation assignment => ReferenceEquals(assignment.Target, target),
            IIncrementOrDecrementOperation or IAddressOfOperation => true,
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
            IArgumentOperation { Parameter: null } => true,
            // What this version of the compiler has no operation for may do anything.
            { Kind: OperationKind.None, Syntax: not CollectionExpressionSyntax } => true,
            _ => false,
        };
    }
}
