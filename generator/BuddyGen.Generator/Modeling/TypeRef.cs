namespace BuddyGen.Modeling;

/// <summary>A C# type as a member, parameter or item has it; whether null is allowed there is the holder's to say.</summary>
internal abstract record TypeRef
{
    /// <summary>Whether it is an emitted type that the runtime reads and writes as a whole: an object, or one of several types.</summary>
    public bool IsModel => this is Named { Form: not NamedForm.Enum };

    /// <summary>A type of the framework.</summary>
    public sealed record Primitive(PrimitiveKind Kind) : TypeRef;

    /// <summary>An emitted type of the same spec.</summary>
    /// <param name="Name">Its C# name, without namespace.</param>
    /// <param name="Form">What is emitted under that name.</param>
    public sealed record Named(string Name, NamedForm Form) : TypeRef
    {
        /// <summary>Of an enum: what its values are.</summary>
        public PrimitiveKind Underlying { get; init; }

        /// <summary>Whether it is an enum of texts.</summary>
        public bool IsTexts => Form == NamedForm.Enum && Underlying == PrimitiveKind.String;

        /// <summary>False: sent or not, nothing can be wrong with a value.</summary>
        public bool HasRules { get; init; } = true;

        /// <summary>Whether a value that is sent knows its own rules.</summary>
        public bool IsValidated => HasRules && Form is NamedForm.Request or NamedForm.Union;

        public static Named To(TypeModel type) => new(type.Name, type switch
        {
            EnumModel => NamedForm.Enum,
            UnionModel => NamedForm.Union,
            ObjectModel model => model.Form,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
        })
        {
            HasRules = type.HasRules,
            Underlying = type is EnumModel { Underlying: var underlying } ? underlying : default,
        };
    }

    /// <summary><c>IReadOnlyList&lt;Item&gt;</c>.</summary>
    public sealed record List(TypeRef Item, bool ItemNullable) : TypeRef;

    /// <summary><c>IReadOnlyDictionary&lt;string, Value&gt;</c>.</summary>
    public sealed record Map(TypeRef Value, bool ValueNullable) : TypeRef;

    /// <summary><c>JsonElement</c>: whatever the schema leaves open, or we cannot say better.</summary>
    public sealed record Json : TypeRef;
}

internal enum PrimitiveKind { String, Boolean, Int32, Int64, UInt64, Single, Double, Decimal, DateTimeOffset, DateOnly, Guid, Bytes }

internal enum NamedForm
{
    /// <summary>An open enum of texts or integers: a <c>readonly partial struct</c>.</summary>
    Enum,

    /// <summary>A <c>sealed partial record</c> that can be sent: where it has rules, it has <c>Validate()</c>.</summary>
    Request,

    /// <summary>A <c>sealed partial class</c> that only comes in answers.</summary>
    Response,

    /// <summary>A value of one of several types: a <c>sealed partial record</c> if it can be sent, else a <c>sealed partial class</c>.</summary>
    Union,
}
