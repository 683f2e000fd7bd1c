using BuddyGen.Modeling;
using BuddyGen.Schemas;

namespace BuddyGen.Emission;

/// <summary>A value that a rule looks at: a member, an item, or the object itself.</summary>
internal sealed record RuleOperand
{
    /// <summary>The C# expression, possibly null.</summary>
    public required string Code { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>Whether the C# type is <c>T?</c>.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether there is a value, and it is not null.</summary>
    public required RuleTest HasValue { get; init; }

    /// <summary>Whether it is the JSON null.</summary>
    public RuleTest IsNull { get; init; } = RuleTest.False;

    /// <summary>The only value it can have.</summary>
    public JsonValue? Fixed { get; init; }

    /// <summary>Whether <see cref="HasValue"/> asks for null and nothing else.</summary>
    public bool IsNullTested { get; init; } = true;

    /// <summary>A member of an object.</summary>
    /// <param name="path">What stands before the member's name: empty, or the expression of the object and a dot.</param>
    public static RuleOperand Member(ObjectModel type, PropertyModel property, string path)
    {
        var isFixed = Presence.IsFixed(type, property);
        var operand = Of(path + property.Name, property.Type, Presence.IsNullable(property) && !isFixed);
        if (isFixed)
            return operand with { HasValue = RuleTest.True, Fixed = property.Const };
        var isSet = IsSet(type, property, path);
        if (property.Nullable)
            return operand with { IsNull = RuleTest.And(isSet, operand.HasValue.Negated()) };
        return Presence.IsMasked(type, property) ? operand with { HasValue = isSet, IsNullTested = false } : operand with { HasValue = isSet };
    }

    /// <summary>Whether a member will be in the JSON.</summary>
    public static RuleTest IsSet(ObjectModel type, PropertyModel property, string path)
    {
        var code = path.Length == 0 ? Presence.IsSet(type, property) : Presence.IsSet(type, property, path);
        if (code is null)
            return RuleTest.Open("only " + type.Name + " itself knows whether " + property.Name + " was set");
        if (code == "true")
            return RuleTest.True;
        // The negation as one would write it.
        foreach (var (positive, negative, skipsNull) in new[] { (" is not null", " is null", true), (" is { ", " is not { ", true), (" != ", " == ", false) })
            if (code.Contains(positive))
                return RuleTest.Of(code, code.Replace(positive, negative), skipsNull);
        return RuleTest.Of(code, "!(" + code + ")");
    }

    /// <summary>An item of a list or a value of a map.</summary>
    public static RuleOperand Item(string code, TypeRef type, bool isNullable)
    {
        var operand = Of(code, type, isNullable);
        // A null reference where none is allowed is written as null all the same.
        return operand with { IsNull = operand.HasValue.Negated() };
    }

    /// <summary>A parameter: null is never sent.</summary>
    /// <param name="code">The C# expression; of a required one it is known not to be null.</param>
    public static RuleOperand Parameter(ParameterModel parameter, string code) =>
        parameter.Required ? Of(code, parameter.Type, isNullable: false) with { HasValue = RuleTest.True } : Of(code, parameter.Type, isNullable: true);

    /// <summary>The C# expression of the value, where there is one.</summary>
    public string Value => IsNullable && TypeNames.IsValueType(Type) ? Code + ".Value" : Code;

    /// <summary>The C# expression of a text, null where there is none; null if the value is no text in C#.</summary>
    public string? Text => Type switch
    {
        TypeRef.Primitive { Kind: PrimitiveKind.String } => Code,
        TypeRef.Named { IsTexts: true } => Code + (IsNullable ? "?" : "") + ".Value",
        _ => null,
    };

    /// <summary>The C# expression of a number, null where there is none; null if the value is no number in C#.</summary>
    public string? Number => Type switch
    {
        TypeRef.Named { Form: NamedForm.Enum, IsTexts: false } => Code + (IsNullable ? "?" : "") + ".Value",
        _ when NumberTests.IsNumber(this) => Code,
        _ => null,
    };

    /// <summary><paramref name="test"/> where there is a value, false where not.</summary>
    public RuleTest Guarded(RuleTest test) => test.SkipsNull && IsNullTested ? test : RuleTest.And(HasValue, test);

    /// <summary>The C# expression of the words for the value, where there is one.</summary>
    public string ValueWords() => Type switch
    {
        _ when Text is { } text => "global::BuddyGen.Words.Of(" + text + ")",
        _ when Number is { } number => "global::BuddyGen.Words.Of(" + number + ")",
        TypeRef.Primitive { Kind: PrimitiveKind.Boolean } => "global::BuddyGen.Words.Of(" + Code + ")",
        _ => "global::BuddyGen.Words.Set",
    };

    /// <summary>The C# expression of the words for the value, also if there is none.</summary>
    public string ToWords()
    {
        var words = ValueWords();
        if (IsNull.Known == false)
            // Of(null) says that it is not set.
            return (IsNullTested && words.EndsWith(")", StringComparison.Ordinal)) || HasValue.Known == true ? words : "(" + HasValue + " ? " + words + " : global::BuddyGen.Words.NotSet)";
        var notNull = "(" + HasValue + " ? " + words + " : \"null\")";
        return Or(HasValue, IsNull) is { Known: not true } isSet ? "(" + isSet + " ? " + notNull + " : global::BuddyGen.Words.NotSet)" : notNull;
    }

    private static RuleTest Or(RuleTest hasValue, RuleTest isNull) => hasValue.Negated().ToString() == isNull.ToString() ? RuleTest.True : RuleTest.Or(hasValue, isNull);

    private static RuleOperand Of(string code, TypeRef type, bool isNullable) => new()
    {
        Code = code,
        Type = type,
        IsNullable = isNullable,
        HasValue = type switch
        {
            TypeRef.Named { Form: NamedForm.Enum } => isNullable
                ? RuleTest.Of(code + " is { Value: not null }", code + " is not { Value: not null }", skipsNull: true)
                : RuleTest.Of(code + ".Value is not null", code + ".Value is null", skipsNull: true),
            _ when isNullable || !TypeNames.IsValueType(type) => RuleTest.Of(code + " is not null", code + " is null", skipsNull: true),
            _ => RuleTest.True,
        },
    };
}
