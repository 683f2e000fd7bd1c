using BuddyGen.Schemas;

namespace BuddyGen.Modeling;

/// <summary>Two sets of keywords that hold together, as one.</summary>
internal static class SchemaMerge
{
    /// <summary>One schema if each keyword of both has a common form; else the second stays beside the first in <c>allOf</c>.</summary>
    public static JsonSchema And(JsonSchema left, JsonSchema right)
    {
        if (left == JsonSchema.Any)
            return right;
        if (right == JsonSchema.Any)
            return left;
        var types = Types(left.Types, right.Types);
        var clash = (types is null)
            | Differ(left.Const, right.Const) | (left.Enum is { } a && right.Enum is { } b && a != b) | Differ(left.MultipleOf, right.MultipleOf)
            | Differ(left.Pattern, right.Pattern) | Differ(left.Format, right.Format) | Differ(left.Items, right.Items) | Differ(left.Contains, right.Contains)
            | Differ(left.MinContains, right.MinContains) | Differ(left.MaxContains, right.MaxContains) | Differ(left.AdditionalProperties, right.AdditionalProperties)
            | Differ(left.PropertyNames, right.PropertyNames) | Differ(left.Not, right.Not) | Both(left.PrefixItems, right.PrefixItems)
            | Both(left.Properties, right.Properties) | Both(left.PatternProperties, right.PatternProperties) | Both(left.DependentRequired, right.DependentRequired)
            | Both(left.DependentSchemas, right.DependentSchemas) | Both(left.AnyOf, right.AnyOf) | Both(left.OneOf, right.OneOf) | Differ(left.Ref, right.Ref)
            | (left.If is not null && right.If is not null) | left.Never | right.Never;
        if (clash)
            return left with { AllOf = left.AllOf.Append(right).ToEquatableArray() };
        return left with
        {
            Pointer = left.Pointer ?? right.Pointer,
            Ref = left.Ref ?? right.Ref,
            Types = types!.Value,
            Const = left.Const ?? right.Const,
            Enum = left.Enum ?? right.Enum,
            Minimum = Highest(left.Minimum, right.Minimum),
            Maximum = Lowest(left.Maximum, right.Maximum),
            ExclusiveMinimum = Highest(left.ExclusiveMinimum, right.ExclusiveMinimum),
            ExclusiveMaximum = Lowest(left.ExclusiveMaximum, right.ExclusiveMaximum),
            MultipleOf = left.MultipleOf ?? right.MultipleOf,
            MinLength = Highest(left.MinLength, right.MinLength),
            MaxLength = Lowest(left.MaxLength, right.MaxLength),
            Pattern = left.Pattern ?? right.Pattern,
            Format = left.Format ?? right.Format,
            PrefixItems = Either(left.PrefixItems, right.PrefixItems),
            Items = left.Items ?? right.Items,
            Contains = left.Contains ?? right.Contains,
            MinContains = left.MinContains ?? right.MinContains,
            MaxContains = left.MaxContains ?? right.MaxContains,
            MinItems = Highest(left.MinItems, right.MinItems),
            MaxItems = Lowest(left.MaxItems, right.MaxItems),
            UniqueItems = left.UniqueItems || right.UniqueItems,
            Properties = Either(left.Properties, right.Properties),
            PatternProperties = Either(left.PatternProperties, right.PatternProperties),
            AdditionalProperties = left.AdditionalProperties ?? right.AdditionalProperties,
            PropertyNames = left.PropertyNames ?? right.PropertyNames,
            MinProperties = Highest(left.MinProperties, right.MinProperties),
            MaxProperties = Lowest(left.MaxProperties, right.MaxProperties),
            Required = left.Required.Concat(right.Required).Distinct(StringComparer.Ordinal).ToEquatableArray(),
            DependentRequired = Either(left.DependentRequired, right.DependentRequired),
            DependentSchemas = Either(left.DependentSchemas, right.DependentSchemas),
            If = left.If ?? right.If,
            Then = left.If is not null ? left.Then : right.Then,
            Else = left.If is not null ? left.Else : right.Else,
            AllOf = left.AllOf.Concat(right.AllOf).ToEquatableArray(),
            AnyOf = Either(left.AnyOf, right.AnyOf),
            OneOf = Either(left.OneOf, right.OneOf),
            Not = left.Not ?? right.Not,
            Examples = left.Examples.Count > 0 ? left.Examples : right.Examples,
        };
    }

    /// <summary>Null: nothing is common.</summary>
    private static EquatableArray<string>? Types(EquatableArray<string> left, EquatableArray<string> right)
    {
        if (left.Count == 0 || right.Count == 0)
            return left.Count == 0 ? right : left;
        var common = left.Where(type => right.Contains(type) || (type == "integer" && right.Contains("number")))
            .Concat(right.Where(type => type == "integer" && left.Contains("number") && !left.Contains("integer")))
            .ToEquatableArray();
        return common.Count == 0 ? null : common;
    }

    private static bool Differ<T>(T? left, T? right)
        where T : class => left is not null && right is not null && !left.Equals(right);

    private static bool Differ<T>(T? left, T? right)
        where T : struct => left is not null && right is not null && !left.Equals(right);

    private static bool Both<T>(EquatableArray<T> left, EquatableArray<T> right) => left.Count > 0 && right.Count > 0;

    private static EquatableArray<T> Either<T>(EquatableArray<T> left, EquatableArray<T> right) => left.Count > 0 ? left : right;

    private static T? Highest<T>(T? left, T? right)
        where T : struct, IComparable<T> => left is null || (right is { } r && r.CompareTo(left.Value) > 0) ? right ?? left : left;

    private static T? Lowest<T>(T? left, T? right)
        where T : struct, IComparable<T> => left is null || (right is { } r && r.CompareTo(left.Value) < 0) ? right ?? left : left;
}
