using BuddyGen.Metadata;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BuddyGen.Facts;

/// <summary>Turns a C# expression into what is certain of the JSON that it will become.</summary>
internal sealed partial class FactReader(SchemaCache schemas, CancellationToken cancellation)
{
    private const int MostNesting = 64;
    private const int MostOptions = 64;

    public Fact Read(IOperation operation) => Read(operation, 0);

    private Fact Read(IOperation operation, int depth)
    {
        var syntax = operation.Syntax;
        if (depth > MostNesting)
            return new Fact.Unknown(syntax);
        if (operation.ConstantValue is { HasValue: true, Value: var constant } && operation is not IDefaultValueOperation)
            return Constant(constant, operation.Type, syntax);
        return operation switch
        {
            IConversionOperation conversion => Converted(conversion, depth),
            IParenthesizedOperation parenthesized => Read(parenthesized.Operand, depth + 1),
            IObjectCreationOperation creation => Created(creation, depth),
            IWithOperation with => With(with, depth),
            IArrayCreationOperation array => Array(array, depth),
            { Syntax: CollectionExpressionSyntax collection } => Collection(operation, collection, depth),
            IDefaultValueOperation => Default(operation.Type, syntax),
            IConditionalOperation conditional => Conditional(conditional, depth),
            ISwitchExpressionOperation choice => Choice(choice.Arms.Select(static arm => arm.Value), syntax, depth),
            ICoalesceOperation coalesce => Coalesced(coalesce, depth),
            IInterpolatedStringOperation text => Interpolated(text, depth),
            ILocalReferenceOperation local => Held(LocalUses.Around(local).Value(local.Local), local, depth),
            IFieldReferenceOperation field => Held(InitialValue(field.Field, field), field, depth),
            IPropertyReferenceOperation property => EnumValue(property) ?? Held(InitialValue(property.Property, property), property, depth),
            IInvocationOperation { TargetMethod: { IsStatic: true, Parameters.Length: 1 } method } made when IsUnionOf(method) => Read(made.Arguments[0].Value, depth + 1),
            IInvocationOperation { TargetMethod: { Name: "Empty", Parameters.Length: 0, ContainingType.SpecialType: SpecialType.System_Array } } => new Fact.Array([], complete: true, syntax),
            _ => Typed(operation.Type, syntax),
        };
    }

    /// <summary>Where the object that an expression stands for is created (or completed by <c>with</c>); null if that is not certain.</summary>
    public IOperation? Origin(IOperation operation)
    {
        for (var depth = 0; depth < MostNesting; depth++)
            switch (operation)
            {
                case IObjectCreationOperation or IWithOperation:
                    return operation;
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case ILocalReferenceOperation local when LocalUses.Around(local).Value(local.Local) is { } value:
                    operation = value;
                    break;
                case IFieldReferenceOperation field when InitialValue(field.Field, field) is { } value:
                    operation = value;
                    break;
                case IPropertyReferenceOperation property when InitialValue(property.Property, property) is { } value:
                    operation = value;
                    break;
                default:
                    return null;
            }
        return null;
    }

    /// <summary>What is known of a value of which nothing but the type is known: a plain value type is always written.</summary>
    private static Fact Typed(ITypeSymbol? type, SyntaxNode syntax) => IsPlainValue(type) ? new Fact.Present(syntax) : new Fact.Unknown(syntax);

    /// <summary>Not so an open enum around null, nor a JsonElement that is not defined.</summary>
    private static bool IsPlainValue(ITypeSymbol? type) => type switch
    {
        { SpecialType: SpecialType.System_Boolean or (>= SpecialType.System_SByte and <= SpecialType.System_Double) or SpecialType.System_DateTime } => true,
        { IsValueType: true, Name: "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" or "Guid", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } => true,
        _ => false,
    };

    private static Fact Constant(object? value, ITypeSymbol? type, SyntaxNode syntax) =>
        Constants.ToJson(value) is { } json ? new Fact.Constant(json, syntax) : Typed(type, syntax);

    private Fact Default(ITypeSymbol? type, SyntaxNode syntax)
    {
        if (type is null || type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || schemas.Get(type) is { IsEnum: true })
            return new Fact.Constant(JsonValue.Null, syntax);
        return Typed(type, syntax);
    }

    private Fact Converted(IConversionOperation conversion, int depth)
    {
        var operand = Read(conversion.Operand, depth + 1);
        var syntax = conversion.Syntax;
        if (conversion.OperatorMethod is { } union && IsUnionOf(union))
            return operand;
        if (conversion.OperatorMethod is { } method)
            return schemas.Get(method.ReturnType) is { IsEnum: true } && IsWireType(method.Parameters[0].Type)
                ? OfWire(operand, syntax)
                : Typed(conversion.Type, syntax);
        if (conversion.IsTryCast)
            return operand is Fact.Constant { Value.Kind: JsonKind.Null } ? operand : new Fact.Unknown(syntax);
        return Map(operand, fact => fact switch
        {
            Fact.Constant { Value.Kind: JsonKind.Number } number when !IsSameType(conversion) && !Constants.Keeps(number.Value.Number, Underlying(conversion.Type).SpecialType) => Typed(Underlying(conversion.Type), syntax),
            _ => fact,
        });
    }

    /// <summary>Whether the method puts a value into a union, which in JSON is that value.</summary>
    private bool IsUnionOf(IMethodSymbol method) =>
        (method.MethodKind == MethodKind.Conversion || method.Name.StartsWith("From", StringComparison.Ordinal))
        && SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType) && schemas.Get(method.ContainingType) is { IsUnion: true };

    /// <summary>Whether an open enum is made of that: a text, or an integer.</summary>
    private static bool IsWireType(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String || (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && Underlying(type).SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt64);

    /// <summary>What an open enum made of a text or a number is.</summary>
    private static Fact OfWire(Fact wire, SyntaxNode syntax, bool deliberate = false) => Map(wire, fact => fact switch
    {
        Fact.Constant { Value.Kind: JsonKind.String or JsonKind.Number } constant => new Fact.Constant(constant.Value, deliberate ? syntax : constant.Syntax, deliberate),
        Fact.Constant { Value.Kind: JsonKind.Null } or Fact.Present => fact,
        _ => new Fact.Unknown(syntax),
    });

    private static bool IsSameType(IConversionOperation conversion) =>
        conversion.Operand.Type is { } from && SymbolEqualityComparer.Default.Equals(Underlying(from), Underlying(conversion.Type));

    private static ITypeSymbol Underlying(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type!;

    private Fact Conditional(IConditionalOperation conditional, int depth)
    {
        if (conditional.WhenFalse is not { } whenFalse)
            return new Fact.Unknown(conditional.Syntax);
        return conditional.Condition.ConstantValue switch
        {
            { HasValue: true, Value: true } => Read(conditional.WhenTrue, depth + 1),
            { HasValue: true, Value: false } => Read(whenFalse, depth + 1),
            _ => Choice([conditional.WhenTrue, whenFalse], conditional.Syntax, depth),
        };
    }

    /// <summary>One of these; a branch that only throws gives no value.</summary>
    private Fact Choice(IEnumerable<IOperation> branches, SyntaxNode syntax, int depth) =>
        Choice(branches.Where(static branch => !Throws(branch)).Select(branch => Read(branch, depth + 1)), syntax);

    private static Fact Choice(IEnumerable<Fact> branches, SyntaxNode syntax)
    {
        var options = branches.SelectMany(static fact => fact is Fact.Choice choice ? choice.Options : [fact]).Take(MostOptions + 1).ToList();
        return options.Count switch
        {
            0 or > MostOptions => new Fact.Unknown(syntax),
            1 => options[0],
            _ => new Fact.Choice(options, syntax),
        };
    }

    private static bool Throws(IOperation operation) => operation is IThrowOperation or IConversionOperation { Operand: IThrowOperation };

    private Fact Coalesced(ICoalesceOperation coalesce, int depth)
    {
        var value = Read(coalesce.Value, depth + 1);
        switch (value)
        {
            case Fact.Constant { Value.Kind: JsonKind.Null }:
                return Read(coalesce.WhenNull, depth + 1);
            case Fact.Constant or Fact.Present or Fact.Object or Fact.Array:
                return value;
            default:
                // What is left of an unknown value once null is taken out: an open enum may still be around null.
                Fact left = schemas.Get(Underlying(coalesce.Type)) is { IsEnum: true } || coalesce.Type?.Name == "JsonElement" ? new Fact.Unknown(coalesce.Syntax) : new Fact.Present(coalesce.Value.Syntax);
                return Throws(coalesce.WhenNull) ? left : Choice([left, Read(coalesce.WhenNull, depth + 1)], coalesce.Syntax);
        }
    }

    private Fact Interpolated(IInterpolatedStringOperation text, int depth)
    {
        if (text.Type?.SpecialType != SpecialType.System_String)
            return new Fact.Unknown(text.Syntax);
        var value = "";
        foreach (var part in text.Parts)
            switch (part)
            {
                case IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string literal } }:
                    value += literal;
                    break;
                case IInterpolationOperation { Alignment: null, FormatString: null } hole when Read(hole.Expression, depth + 1) is Fact.Constant { Value.Kind: JsonKind.String } constant:
                    value += constant.Value.Text;
                    break;
                default:
                    return new Fact.Present(text.Syntax);
            }
        return new Fact.Constant(JsonValue.Of(value), text.Syntax);
    }

    /// <summary>An open enum's own static property of the name of one of its constants.</summary>
    private Fact? EnumValue(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        return schemas.Get(property.ContainingType) is { IsEnum: true } type
            && SymbolEqualityComparer.Default.Equals(property.Type, type.Symbol)
            && type.Values.TryGetValue(property.Name, out var value)
            ? new Fact.Constant(value, reference.Syntax)
            : null;
    }

    /// <summary>Applies to a fact, or to each option of a choice.</summary>
    private static Fact Map(Fact fact, Func<Fact, Fact> change) =>
        fact is Fact.Choice choice ? new Fact.Choice([.. choice.Options.Select(change)], choice.Syntax) : change(fact);
}
