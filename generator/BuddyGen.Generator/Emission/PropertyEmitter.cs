using BuddyGen.Modeling;
using BuddyGen.Schemas;

namespace BuddyGen.Emission;

/// <summary>A member of an object as a C# property.</summary>
internal static class PropertyEmitter
{
    public static void Write(SourceWriter writer, ObjectModel type, PropertyModel property, RuleDocs rules)
    {
        WriteHead(writer, type, property, rules);
        if (ConstantOf(type, property) is { } constant)
            writer.WriteLine($"public {Keyword(property)}{TypeOf(type, property)} {property.Name} => {constant};\n");
        else if (Presence.IsMasked(type, property))
            WriteMasked(writer, type, property);
        else
            writer.WriteLine($$"""public {{Keyword(property)}}{{TypeOf(type, property)}} {{property.Name}} { get; init; }{{Initializer(property)}}""" + "\n");
    }

    /// <summary>The property's C# type. A constant has a value, except the constant null.</summary>
    public static string TypeOf(ObjectModel type, PropertyModel property) =>
        TypeNames.Of(type.Spec, property.Type, ConstantOf(type, property) is { } constant ? constant == "null" : Presence.IsNullable(property));

    /// <summary>The expression of the only value that a request can have there; null if the property can be set.</summary>
    public static string? ConstantOf(ObjectModel type, PropertyModel property) =>
        Presence.IsFixed(type, property) ? Literals.Of(type.Spec, property.Type, property.Const!) : null;

    /// <summary>The backing field of a masked property: camelCase, but in the property's own spelling where that would be the name of a mask.</summary>
    public static string FieldOf(PropertyModel property)
    {
        var name = property.Name.TrimStart('@');
        return name[0] is >= 'A' and <= 'Z' && !(name.StartsWith("Set", StringComparison.Ordinal) && name.Skip(3).All(char.IsDigit))
            ? "_" + char.ToLowerInvariant(name[0]) + name.Substring(1)
            : "_" + name;
    }

    private static void WriteHead(SourceWriter writer, ObjectModel type, PropertyModel property, RuleDocs rules)
    {
        writer.WriteLine(
            $"""
            {XmlDoc.Head(property.Description, "The member " + XmlDoc.Code(property.WireName) + ".", [Facts(type, property), .. rules.Of(property)])}
            [global::System.Text.Json.Serialization.JsonPropertyName({SourceWriter.Literal(property.WireName)})]
            """);
        if (property.Deprecated)
            writer.WriteLine("""[global::System.Obsolete("Deprecated in the API.")]""");
    }

    private static void WriteMasked(SourceWriter writer, ObjectModel type, PropertyModel property)
    {
        var field = FieldOf(property);
        writer.WriteLine(
            $$"""
            public {{Keyword(property)}}{{TypeOf(type, property)}} {{property.Name}}
            {
                get => {{field}};
                init
                {
                    {{field}} = value;
                    {{Presence.Mark(type, property)}};
                }
            }

            """);
    }

    private static string Keyword(PropertyModel property) =>
        property.RequiredKeyword ? "required " : property.IsOverride ? "override " : property.IsVirtual ? "virtual " : "";

    private static string Initializer(PropertyModel property) => property.RequiredKeyword || Presence.IsNullable(property) || TypeNames.IsValueType(property.Type) ? "" : " = null!;";

    /// <summary>A line that says whether it must be set, what null means, and the values that the spec shows.</summary>
    private static string Facts(ObjectModel type, PropertyModel property)
    {
        var facts = new List<string>();
        if (ConstantOf(type, property) is not null)
            return "Always " + RuleDocs.Shown(property.Const!) + ".";
        if (property.Required)
            facts.Add(property.Nullable ? "Required, but may be <see langword=\"null\" />." : "Required.");
        else
            facts.Add(type.Form != NamedForm.Request ? "<see langword=\"null\" /> if absent" + (property.Nullable ? " or null." : ".") : property.Nullable ? "Optional. <see langword=\"null\" /> is a value: setting it sends null, not setting it sends nothing." : "Optional; not sent if <see langword=\"null\" />.");
        if (property.Const is { } only)
            facts.Add("Value: " + RuleDocs.Shown(only) + ".");
        if (property.Allowed.Count > 0 && type.Rules is null)
            facts.Add((property.Allowed.Count == 1 ? "Value: " : "One of ") + Words.List([.. property.Allowed.Select(static value => XmlDoc.Code(value.ToJson()))], "or") + ".");
        if (property.Default is { } otherwise)
            facts.Add("Default: " + RuleDocs.Shown(otherwise) + ".");
        if (property.Example is { } example && !property.Secret && !example.Equals(property.Const))
            facts.Add("Example: " + RuleDocs.Shown(example) + ".");
        if (RuleDocs.FormatOf(property.Format, property.Type) is { } format)
            facts.Add(format);
        if (property.ReadOnly)
            facts.Add("Read-only: set by the server.");
        if (property.Secret)
            facts.Add("Not shown by <c>ToString()</c>.");
        return string.Join(" ", facts);
    }
}
