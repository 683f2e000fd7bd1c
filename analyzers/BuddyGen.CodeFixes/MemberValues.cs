using BuddyGen.Schemas;
using Microsoft.CodeAnalysis;

namespace BuddyGen.Fixes;

/// <summary>Which values a fix writes into the members of one creation.</summary>
internal sealed class MemberValues(Creation creation)
{
    private readonly Examples examples = new(creation.Schemas, creation.Type.Symbol.ContainingAssembly);
    private readonly ValueWriter writer = new(creation);

    /// <summary>The value that the code around suggests: a variable of that name, else the only one there is, else a placeholder.</summary>
    public Assignment Suggested(IPropertySymbol property, string wireName)
    {
        if (ScopeSymbols.Find(creation, property) is { } name)
            return new Assignment(property.Name, name);
        if (examples.OnlyValue(Schema(wireName)) is { } only && writer.Write(only, property.Type) is { } value)
            return new Assignment(property.Name, value);
        return new Assignment(property.Name, "default!", Comment(property, wireName));
    }

    /// <summary>The spec's example; null if there is none that C# can say.</summary>
    public Assignment? Example(IPropertySymbol property, string wireName) =>
        examples.Of(Schema(wireName)) is { } example && writer.Write(example, property.Type) is { } text ? new Assignment(property.Name, text) : null;

    public Assignment? Value(IPropertySymbol property, JsonValue value) => writer.Write(value, property.Type) is { } text ? new Assignment(property.Name, text) : null;

    public JsonSchema? Schema(string wireName) => creation.Type.Schema.Property(wireName);

    private string? Comment(IPropertySymbol property, string wireName) =>
        examples.Of(Schema(wireName)) is { } example ? writer.Write(example, property.Type) ?? example.ToJson() : null;
}
