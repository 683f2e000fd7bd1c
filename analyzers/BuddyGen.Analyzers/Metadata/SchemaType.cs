using System.Globalization;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis;

namespace BuddyGen.Metadata;

/// <summary>An emitted type as its metadata tell of it: its rules, and which C# member is which member of the JSON.</summary>
internal sealed class SchemaType
{
    private readonly Dictionary<string, IPropertySymbol> properties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> wireNames = new(StringComparer.Ordinal);
    private readonly string? extensionData;

    public SchemaType(INamedTypeSymbol symbol, JsonSchema schema)
    {
        Symbol = symbol;
        Schema = schema;
        IsUnion = SchemaForms.IsUnion(schema);
        for (var type = symbol; type is { SpecialType: SpecialType.None }; type = type.BaseType)
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
            {
                if (property.GetAttributes().Any(static attribute => Is(attribute, "JsonExtensionDataAttribute")))
                    extensionData ??= property.Name;
                if (WireNameOf(property) is not { } wireName || wireNames.ContainsKey(property.Name) || properties.ContainsKey(wireName))
                    continue;
                properties.Add(wireName, property);
                wireNames.Add(property.Name, wireName);
            }
        // Options of an operation are no JSON: their schema calls the properties by their C# names.
        IsOptions = !IsEnum && !IsUnion && wireNames.Count == 0 && extensionData is null;
        if (IsOptions)
            foreach (var property in symbol.GetMembers().OfType<IPropertySymbol>())
                if (schema.Property(property.Name) is not null)
                {
                    properties.Add(property.Name, property);
                    wireNames.Add(property.Name, property.Name);
                }
        Values = IsEnum ? ReadValues(symbol) : [];
    }

    public INamedTypeSymbol Symbol { get; }

    /// <summary>The C# name with its namespace, the same wherever it is asked for.</summary>
    public string FullName => Symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>What a <see cref="JsonSchema.Ref"/> to it says.</summary>
    public string MetadataName => Symbol.ContainingNamespace is { IsGlobalNamespace: false } within ? within.ToDisplayString() + "." + Symbol.MetadataName : Symbol.MetadataName;

    public JsonSchema Schema { get; }

    /// <summary>Whether this is an open enum: a struct around a text or a number.</summary>
    public bool IsEnum => Symbol.TypeKind == TypeKind.Struct;

    /// <summary>Whether this is a union: a value of one of several types, made by a conversion or a <c>From</c> method.</summary>
    public bool IsUnion { get; }

    /// <summary>Whether these are the optional parameters of an operation: null is never sent, and properties may be set at any time.</summary>
    public bool IsOptions { get; }

    /// <summary>Of an open enum: C# name → value in JSON. Its static properties are no constants, the ones of its nested <c>Values</c> are.</summary>
    public IReadOnlyDictionary<string, JsonValue> Values { get; }

    /// <summary>The members of the JSON that have a C# property, by wire name.</summary>
    public IReadOnlyDictionary<string, IPropertySymbol> Properties => properties;

    /// <summary>The C# property of that wire name.</summary>
    public IPropertySymbol? Property(string wireName) => properties.TryGetValue(wireName, out var property) ? property : null;

    public string? WireName(IPropertySymbol property) => wireNames.TryGetValue(property.Name, out var name) ? name : null;

    /// <summary>Whether the property holds the members that the schema does not name.</summary>
    public bool IsExtensionData(IPropertySymbol property) => string.Equals(property.Name, extensionData, StringComparison.Ordinal);

    private static string? WireNameOf(IPropertySymbol property)
    {
        foreach (var attribute in property.GetAttributes())
            if (Is(attribute, "JsonPropertyNameAttribute") && attribute.ConstructorArguments is { Length: 1 } arguments && arguments[0].Value is string name)
                return name;
        return null;
    }

    private static bool Is(AttributeData attribute, string name) =>
        attribute.AttributeClass is { } type && string.Equals(type.Name, name, StringComparison.Ordinal)
        && type.ContainingNamespace is { Name: "Serialization", ContainingNamespace: { Name: "Json", ContainingNamespace: { Name: "Text", ContainingNamespace.Name: "System" } } };

    private static Dictionary<string, JsonValue> ReadValues(INamedTypeSymbol symbol)
    {
        var values = new Dictionary<string, JsonValue>(StringComparer.Ordinal);
        foreach (var holder in symbol.GetTypeMembers("Values", 0))
            foreach (var field in holder.GetMembers().OfType<IFieldSymbol>())
                if (field.IsConst && Wire(field.ConstantValue) is { } value)
                    values[field.Name] = value;
        return values;
    }

    private static JsonValue? Wire(object? value) => value switch
    {
        string text => JsonValue.Of(text),
        int or long or ulong when JsonNumber.TryParse(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture), out var number) => JsonValue.Of(number),
        _ => null,
    };
}
