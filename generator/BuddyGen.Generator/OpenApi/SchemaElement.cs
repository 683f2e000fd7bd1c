using BuddyGen.Schemas;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.OpenApi;

/// <summary>
/// A schema as the document has it, in the words of JSON Schema 2020-12. Keywords without subschemas are in <see cref="Keywords"/>; subschemas
/// are elements themselves.
/// </summary>
internal sealed class SchemaElement : Element
{
    public SchemaElement(Position position)
        : base(position)
    {
    }

    /// <summary>The same as another, to be changed in an initializer.</summary>
    public SchemaElement(SchemaElement other)
        : base(new Position(other.Node, other.Pointer, other.Place))
    {
        Always = other.Always;
        Keywords = other.Keywords;
        Reference = other.Reference;
        OrNull = other.OrNull;
        Properties = other.Properties;
        PatternProperties = other.PatternProperties;
        DependentSchemas = other.DependentSchemas;
        AdditionalProperties = other.AdditionalProperties;
        PropertyNames = other.PropertyNames;
        Items = other.Items;
        Contains = other.Contains;
        PrefixItems = other.PrefixItems;
        If = other.If;
        Then = other.Then;
        Else = other.Else;
        Not = other.Not;
        AllOf = other.AllOf;
        AnyOf = other.AnyOf;
        OneOf = other.OneOf;
        Title = other.Title;
        Description = other.Description;
        Default = other.Default;
        Deprecated = other.Deprecated;
        ReadOnly = other.ReadOnly;
        WriteOnly = other.WriteOnly;
        Discriminator = other.Discriminator;
        IsBase64 = other.IsBase64;
        PinnedName = other.PinnedName;
        EnumNames = other.EnumNames;
        EnumDescriptions = other.EnumDescriptions;
    }

    /// <summary>The boolean schemas.</summary>
    public bool? Always { get; init; }

    /// <summary>What the schema says of an instance without subschemas, and its examples.</summary>
    public JsonSchema Keywords { get; init; } = JsonSchema.Any;

    public SchemaReference? Reference { get; init; }

    /// <summary>OpenAPI 3.0's <c>nullable</c> where no <c>type</c> stands beside it: null is an alternative to all that is said here.</summary>
    public bool OrNull { get; init; }

    public IReadOnlyList<NamedElement<SchemaElement>> Properties { get; init; } = [];
    public IReadOnlyList<NamedElement<SchemaElement>> PatternProperties { get; init; } = [];
    public IReadOnlyList<NamedElement<SchemaElement>> DependentSchemas { get; init; } = [];
    public SchemaElement? AdditionalProperties { get; init; }
    public SchemaElement? PropertyNames { get; init; }
    public SchemaElement? Items { get; init; }
    public SchemaElement? Contains { get; init; }
    public IReadOnlyList<SchemaElement> PrefixItems { get; init; } = [];
    public SchemaElement? If { get; init; }
    public SchemaElement? Then { get; init; }
    public SchemaElement? Else { get; init; }
    public SchemaElement? Not { get; init; }
    public IReadOnlyList<SchemaElement> AllOf { get; init; } = [];
    public IReadOnlyList<SchemaElement> AnyOf { get; init; } = [];
    public IReadOnlyList<SchemaElement> OneOf { get; init; } = [];

    public string? Title { get; init; }
    public string? Description { get; init; }
    public JsonValue? Default { get; init; }
    public bool Deprecated { get; init; }
    public bool ReadOnly { get; init; }
    public bool WriteOnly { get; init; }
    public Discriminator? Discriminator { get; init; }

    /// <summary><c>contentEncoding: base64</c>, which 3.1 says where 3.0 said <c>format: byte</c>.</summary>
    public bool IsBase64 { get; init; }

    /// <summary><c>x-buddygen-name</c>.</summary>
    public string? PinnedName { get; init; }

    /// <summary><c>x-enum-varnames</c> or <c>x-enumNames</c>: what the values of <c>enum</c> are called, in their order.</summary>
    public IReadOnlyList<string> EnumNames { get; init; } = [];

    /// <summary><c>x-enum-descriptions</c> or <c>x-enumDescriptions</c>: words for each of them.</summary>
    public IReadOnlyList<string> EnumDescriptions { get; init; } = [];
}

/// <summary>A <c>$ref</c>. <see cref="Target"/> is set once the whole document is read; null: it leads nowhere, which has been reported.</summary>
/// <param name="from">Where it stands: what it is relative to.</param>
internal sealed class SchemaReference(string text, TextSpan span, JsonPointer from)
{
    public string Text => text;

    public TextSpan Span => span;

    public JsonPointer From => from;

    public SchemaElement? Target { get; set; }
}
