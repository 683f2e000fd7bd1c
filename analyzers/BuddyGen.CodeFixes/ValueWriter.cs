using System.Globalization;
using BuddyGen.Facts;
using BuddyGen.Metadata;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BuddyGen.Fixes;

/// <summary>Writes JSON values as the C# expressions that become them, where a creation stands.</summary>
internal sealed class ValueWriter(Creation creation)
{
    private const int MostNesting = 16;

    /// <summary>Null if the value is none of that type, or C# has no expression for it.</summary>
    public string? Write(JsonValue value, ITypeSymbol type) => Write(value, type, 0);

    private string? Write(JsonValue value, ITypeSymbol type, int depth)
    {
        if (depth > MostNesting)
            return null;
        type = Bare(type);
        if (value.Kind == JsonKind.Null)
            return "null";
        if (creation.Schemas.Get(type) is { } carrier)
            return carrier.IsEnum ? EnumValue(value, carrier) : carrier.IsUnion ? Union(value, carrier, depth) : Object(value, carrier, depth);
        return (type.SpecialType, value.Kind) switch
        {
            (SpecialType.System_String, JsonKind.String) => Text(value.Text),
            (SpecialType.System_Boolean, JsonKind.Boolean) => value.Text,
            (SpecialType.System_Double, JsonKind.Number) => Plain(value) is { } number ? value.Number.IsInteger ? number : number + "d" : null,
            (SpecialType.System_Single, JsonKind.Number) => Plain(value) is { } number ? number + "f" : null,
            (SpecialType.System_Decimal, JsonKind.Number) => Plain(value) is { } number ? number + "m" : null,
            (_, JsonKind.Number) => Constants.Keeps(value.Number, type.SpecialType) ? Plain(value) : null,
            (_, JsonKind.String) => Formatted(value.Text, type),
            (_, JsonKind.Array) => List(value, type, depth),
            (_, JsonKind.Object) => Map(value, type, depth),
            _ => null,
        };
    }

    private string? EnumValue(JsonValue value, SchemaType type)
    {
        foreach (var known in type.Values)
            if (known.Value.Equals(value) && type.Symbol.GetMembers(known.Key).OfType<IPropertySymbol>().Any(static property => property.IsStatic))
                return Name(type.Symbol) + "." + Identifiers.Escape(known.Key);
        foreach (var constructor in type.Symbol.InstanceConstructors)
            if (constructor.Parameters.Length == 1 && Write(value, constructor.Parameters[0].Type) is { } wire)
                return "new " + Name(type.Symbol) + "(" + wire + ")";
        return null;
    }

    /// <summary>A value of the first case that can be it: by the conversion, or where C# allows none by the case's method.</summary>
    private string? Union(JsonValue value, SchemaType type, int depth)
    {
        var methods = type.Symbol.GetMembers().OfType<IMethodSymbol>().Where(static method => method is { IsStatic: true, DeclaredAccessibility: Accessibility.Public, Parameters.Length: 1 }).ToList();
        foreach (var conversion in methods.Where(static method => method.MethodKind == MethodKind.Conversion))
            if (Write(value, conversion.Parameters[0].Type, depth + 1) is { } text)
                return text;
        foreach (var method in methods.Where(static method => method.Name.StartsWith("From", StringComparison.Ordinal)))
            if (Write(value, method.Parameters[0].Type, depth + 1) is { } text)
                return Name(type.Symbol) + "." + method.Name + "(" + text + ")";
        return null;
    }

    private string? Object(JsonValue value, SchemaType type, int depth)
    {
        if (value.Kind != JsonKind.Object)
            return null;
        var members = new List<string>();
        foreach (var member in value.Members)
        {
            if (type.Property(member.Name) is not { } property)
                return null;
            if (property.SetMethod is null)
                continue;
            if (Write(member.Value, property.Type, depth + 1) is not { } text)
                return null;
            members.Add(Identifiers.Escape(property.Name) + " = " + text);
        }
        return members.Count == 0 ? "new " + Name(type.Symbol) + "()" : "new " + Name(type.Symbol) + " { " + string.Join(", ", members) + " }";
    }

    private string? List(JsonValue value, ITypeSymbol type, int depth)
    {
        var item = type is IArrayTypeSymbol { Rank: 1 } array ? array.ElementType : type is INamedTypeSymbol { TypeKind: TypeKind.Interface, Arity: 1 } list ? list.TypeArguments[0] : null;
        if (item is null)
            return null;
        var items = value.Items.Select(each => Write(each, item, depth + 1)).ToList();
        if (items.Contains(null))
            return null;
        if (creation.HasCollectionExpressions)
            return "[" + string.Join(", ", items) + "]";
        return items.Count == 0 ? "new " + Name(item) + "[0]" : "new " + Name(item) + "[] { " + string.Join(", ", items) + " }";
    }

    private string? Map(JsonValue value, ITypeSymbol type, int depth)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Interface, Arity: 2 } map || creation.Model.Compilation.GetTypeByMetadataName("System.Collections.Generic.Dictionary`2") is not { } dictionary)
            return null;
        var entries = value.Members.Select(member => Write(member.Value, map.TypeArguments[1], depth + 1) is { } text ? "[" + Text(member.Name) + "] = " + text : null).ToList();
        return entries.Contains(null) ? null : "new " + Name(dictionary.Construct([.. map.TypeArguments])) + " { " + string.Join(", ", entries) + " }";
    }

    /// <summary>A text whose format has a C# type of its own.</summary>
    private string? Formatted(string text, ITypeSymbol type)
    {
        if (type.ContainingNamespace is not { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
            return null;
        switch (type.Name)
        {
            case "Guid" when Guid.TryParseExact(text, "D", out _):
                return "new " + Name(type) + "(" + Text(text) + ")";
            case "DateOnly" when DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date):
                return FormattableString.Invariant($"new {Name(type)}({date.Year}, {date.Month}, {date.Day})");
            case "DateTimeOffset" when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && creation.Model.Compilation.GetTypeByMetadataName("System.Globalization.CultureInfo") is { } culture:
                return Name(type) + ".Parse(" + Text(text) + ", " + Name(culture) + ".InvariantCulture)";
            default:
                return null;
        }
    }

    // Without exponent C# has it as the literal of an integer, too.
    private static string? Plain(JsonValue value) => value.Number.ToString() is { } text && !text.Contains('e') ? text : null;

    private static string Text(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private string Name(ITypeSymbol type) => Bare(type).ToMinimalDisplayString(creation.Model, creation.Node.SpanStart);

    private static ITypeSymbol Bare(ITypeSymbol type) =>
        (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type).WithNullableAnnotation(NullableAnnotation.None);
}
