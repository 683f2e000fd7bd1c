using BuddyGen.Schemas;
using Microsoft.CodeAnalysis;

namespace BuddyGen.Metadata;

/// <summary>
/// The methods that send requests, as metadata tell of them. The interface of a group carries the rules; the interface of the same methods with the whole answer, and the
/// client itself, have them from there.
/// </summary>
internal static class OperationMethod
{
    private const string WithResponse = "WithResponse";

    /// <summary>Whether a method that is called so may be one.</summary>
    public static bool IsName(string name) => name.EndsWith("Async", StringComparison.Ordinal);

    /// <summary>Whether it may be one at all: told without looking at attributes, because every call in a project is asked.</summary>
    public static bool MayBe(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsStatic: false, Arity: 0, Parameters.Length: > 2 } && IsName(method.Name)
        && method.Parameters[method.Parameters.Length - 1].Type.Name == "CancellationToken";

    /// <summary>By the names of the parameters; null if it is none, or has no rules.</summary>
    public static JsonSchema? RulesOf(IMethodSymbol method, SchemaCache schemas)
    {
        if (Declared(method) is not { } declared)
            return null;
        var rules = (SchemaCache.Carried(declared)?.Properties ?? default).ToList();
        foreach (var parameter in declared.Parameters)
            if (!rules.Any(rule => rule.Name == parameter.Name) && OfType(parameter.Type, schemas) is { } own)
                rules.Add(new NamedSchema(parameter.Name, own));
        return rules.Count == 0 ? null : new JsonSchema { Properties = rules.ToEquatableArray() };
    }

    /// <summary>Where a parameter's type knows its values, as an enum, a union and a list of such do. What objects must be is said where they are made.</summary>
    private static JsonSchema? OfType(ITypeSymbol type, SchemaCache schemas)
    {
        if (type is not INamedTypeSymbol named)
            return null;
        if (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return OfType(named.TypeArguments[0], schemas);
        if (named is { Name: "IReadOnlyList", Arity: 1 })
            return OfType(named.TypeArguments[0], schemas) is { } items ? new JsonSchema { Items = items } : null;
        return schemas.Get(named) is { } known && (known.IsEnum || known.IsUnion) ? new JsonSchema { Ref = known.MetadataName } : null;
    }

    /// <summary>The method of the group's interface; null: it is none that we emitted.</summary>
    private static IMethodSymbol? Declared(IMethodSymbol method)
    {
        var type = method.ContainingType;
        if (!IsEmitted(type))
            return null;
        if (type.TypeKind == TypeKind.Interface)
            return !type.Name.EndsWith(WithResponse, StringComparison.Ordinal)
                ? method
                : Counterpart(type, type.ContainingNamespace.GetTypeMembers(type.Name.Substring(0, type.Name.Length - WithResponse.Length), 0).FirstOrDefault(), method);
        foreach (var @interface in type.Interfaces)
            if (IsEmitted(@interface))
                foreach (var member in @interface.GetMembers(method.Name).OfType<IMethodSymbol>())
                    if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), method))
                        return member;
        return null;
    }

    /// <summary>An operation whose tag ends like this has an interface of its own, without the other.</summary>
    private static IMethodSymbol? Counterpart(INamedTypeSymbol type, INamedTypeSymbol? other, IMethodSymbol method) =>
        other is null || !IsEmitted(other) || !other.GetMembers(WithResponse).OfType<IPropertySymbol>().Any(property => SymbolEqualityComparer.Default.Equals(property.Type, type))
            ? method
            : other.GetMembers(method.Name).OfType<IMethodSymbol>().FirstOrDefault();

    private static bool IsEmitted(INamedTypeSymbol type) => type.GetAttributes().Any(EmittedMark.Is);
}
