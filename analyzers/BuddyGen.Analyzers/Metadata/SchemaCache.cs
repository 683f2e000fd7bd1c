using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using BuddyGen.Reading;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis;

namespace BuddyGen.Metadata;

/// <summary>Finds and keeps the rules that the types of one compilation, and of what it references, carry. Safe for use by several threads.</summary>
internal sealed class SchemaCache
{
    /// <summary>The format of the attribute that we read; a newer one is left alone.</summary>
    private const int Format = 1;

    /// <summary>A new compilation after an edit has new symbols, but the same texts in the files that were not edited: they are not parsed again.</summary>
    private static readonly ConditionalWeakTable<string, ParsedSchema> Parsed = new();

    private readonly ConcurrentDictionary<INamedTypeSymbol, SchemaType?> types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, JsonSchema?> methods = new(SymbolEqualityComparer.Default);

    /// <summary>The emitted type behind a symbol, or null if it is none or carries no rules that we can read.</summary>
    public SchemaType? Get(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { SpecialType: SpecialType.None, Arity: 0, TypeKind: TypeKind.Class or TypeKind.Struct } named)
            return null;
        return types.TryGetValue(named, out var known) ? known : types.GetOrAdd(named, Read);
    }

    /// <summary>The emitted type of that metadata name that the carrier of a <c>ref</c> means: in its own assembly.</summary>
    public SchemaType? Get(IAssemblySymbol assembly, string metadataName) => Get(assembly.GetTypeByMetadataName(metadataName));

    /// <summary>The rules of a method's parameters, by their names; null if it is no operation's, or none of them has any.</summary>
    public JsonSchema? Get(IMethodSymbol method) => methods.TryGetValue(method, out var known) ? known : methods.GetOrAdd(method, found => OperationMethod.RulesOf(found, this));

    /// <summary>The rules that a symbol itself carries.</summary>
    public static JsonSchema? Carried(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
            if (attribute.AttributeClass is { Name: "JsonSchemaAttribute", ContainingType: null, ContainingNamespace: { Name: "BuddyGen", ContainingNamespace.IsGlobalNamespace: true } }
                && attribute.ConstructorArguments is { Length: 3 } arguments && arguments[0].Value is Format && arguments[2].Value is string text)
            {
                return Parsed.GetValue(text, static text => new ParsedSchema(text)).Schema;
            }
        return null;
    }

    private static SchemaType? Read(INamedTypeSymbol type) => Carried(type) is { } schema ? new SchemaType(type, schema) : null;

    private sealed class ParsedSchema(string text)
    {
        /// <summary>Null if the text is not what we emit.</summary>
        public JsonSchema? Schema { get; } = Parse(text);

        private static JsonSchema? Parse(string text) => JsonReader.TryRead(text, out var root) && root is not null ? SchemaJson.Read(root) : null;
    }
}
