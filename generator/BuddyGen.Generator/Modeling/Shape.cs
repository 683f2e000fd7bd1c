using BuddyGen.OpenApi;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Modeling;

internal enum ShapeKind { Json, Primitive, Enum, List, Map, Object, Union }

/// <summary>What a schema is in C#, before names and sides are known.</summary>
internal sealed class Shape
{
    public required ShapeKind Kind { get; init; }

    /// <summary>
    /// The schema that means the type: the one asked for, or what it leads to if it only adds words to that. Schemas of one identity are one C# type.
    /// </summary>
    public required SchemaElement Identity { get; init; }

    /// <summary>All schemas that hold together here through <c>$ref</c> and <c>allOf</c>; what is farthest out comes last.</summary>
    public required IReadOnlyList<SchemaElement> Parts { get; init; }

    /// <summary>Whether null is declared to be allowed.</summary>
    public bool Nullable { get; init; }

    /// <summary>The schema <c>false</c>: nothing is valid.</summary>
    public bool Never { get; init; }

    /// <summary>Of an enum: what its values are.</summary>
    public PrimitiveKind Primitive { get; init; }

    /// <summary>Of a list or map: its values; null: anything.</summary>
    public SchemaElement? Item { get; init; }

    public IReadOnlyList<EnumMember> Values { get; init; } = [];

    /// <summary>Of an enum: whether the document allows other values here.</summary>
    public bool TakesOthers { get; init; }

    public IReadOnlyList<ShapeMember> Members { get; init; } = [];

    /// <summary>Of an object: the schema of members that it does not name; null: anything.</summary>
    public SchemaElement? Additional { get; init; }

    /// <summary>Of an object: <c>additionalProperties: false</c>.</summary>
    public bool Closed { get; init; }

    /// <summary>Of a union: what its value can be; each of a C# type of its own.</summary>
    public IReadOnlyList<ShapeCase> Cases { get; init; } = [];

    /// <summary>Of a union: the member whose text says which case an object is of.</summary>
    public string? Discriminator { get; init; }

    /// <summary>Why it is JSON of any shape although the schema says more.</summary>
    public Loss? Loss { get; init; }

    /// <summary>The value that <c>const</c> leaves.</summary>
    public JsonValue? Const { get; init; }

    public bool ReadOnly => Parts.Any(static part => part.ReadOnly);

    public bool WriteOnly => Parts.Any(static part => part.WriteOnly);
}

/// <param name="Name">What the document calls the value; null: nothing.</param>
internal readonly record struct EnumMember(JsonValue Value, string? Name, string? Description)
{
    /// <summary>The text, or the digits of the number.</summary>
    public string Text => Value.Kind == JsonKind.Number ? Value.Number.ToString() : Value.Text;
}

internal readonly record struct ShapeMember(string Name, SchemaElement Schema, bool Required);

/// <summary>A case of a union.</summary>
/// <param name="Schema">What a value of the case must meet.</param>
/// <param name="Target">The schema that the document names as the case.</param>
/// <param name="Values">The discriminator's texts for it.</param>
internal sealed record ShapeCase(SchemaElement Schema, SchemaElement Target, IReadOnlyList<string> Values)
{
    /// <summary>Other schemas of the same C# type that a value of the case may meet instead.</summary>
    public IReadOnlyList<SchemaElement> Others { get; init; } = [];
}

/// <summary>Where and why a type is lost, and with it the schema's rules.</summary>
internal readonly record struct Loss(TextSpan Place, string Message);
