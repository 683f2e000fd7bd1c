using Microsoft.CodeAnalysis;

namespace BuddyGen;

/// <summary>A spec whose types are in a referenced assembly, and this project can use them there.</summary>
/// <param name="Hash">Which version of the spec they are from.</param>
internal sealed record ReferencedSpec(string Namespace, string Hash, string Assembly)
{
    private const string Attribute = "BuddyGen.SpecAttribute";

    /// <summary>In the order of namespaces and assemblies, whatever the order of references.</summary>
    public static EquatableArray<ReferencedSpec> In(Compilation compilation)
    {
        List<ReferencedSpec>? found = null;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            // Nearly all assemblies end here, before their attributes are decoded: this runs at every edit.
            if (assembly.GetTypeByMetadataName(Attribute) is not { } attribute || !IsInScope(compilation, assembly))
                continue;
            foreach (var data in assembly.GetAttributes())
                if (SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute)
                    && data.ConstructorArguments is { Length: 2 } arguments && arguments[0].Value is string space && arguments[1].Value is string hash
                    && IsAccessible(compilation, assembly, space))
                {
                    (found ??= []).Add(new ReferencedSpec(space, hash, assembly.Name));
                }
        }
        return found is null
            ? default
            : found.OrderBy(static spec => spec.Namespace, StringComparer.Ordinal).ThenBy(static spec => spec.Assembly, StringComparer.Ordinal).ToEquatableArray();
    }

    /// <summary>An assembly that is referenced only under an alias is in nobody's way.</summary>
    private static bool IsInScope(Compilation compilation, IAssemblySymbol assembly) =>
        compilation.GetMetadataReference(assembly) is not { Properties.Aliases: { IsDefaultOrEmpty: false } aliases } || aliases.Contains(MetadataReferenceProperties.GlobalAlias);

    /// <summary>All types of a spec have one accessibility; other types of the namespace are the user's.</summary>
    private static bool IsAccessible(Compilation compilation, IAssemblySymbol assembly, string space)
    {
        var members = assembly.GlobalNamespace;
        foreach (var part in space.Split('.'))
        {
            members = members.GetMembers(part).OfType<INamespaceSymbol>().FirstOrDefault();
            if (members is null)
                return false;
        }
        var types = members.GetTypeMembers();
        return types.FirstOrDefault(IsEmitted) is { } emitted
            ? compilation.IsSymbolAccessibleWithin(emitted, compilation.Assembly)
            : types.Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));
    }

    private static bool IsEmitted(INamedTypeSymbol type) => type.GetAttributes().Any(static attribute =>
        attribute.AttributeClass is { Name: "GeneratedCodeAttribute" } && attribute.ConstructorArguments is { Length: > 0 } arguments && arguments[0].Value is "BuddyGen");
}
