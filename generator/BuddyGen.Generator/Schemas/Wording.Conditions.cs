using System.Globalization;

namespace BuddyGen.Schemas;

internal static partial class Wording
{
    private const string It = "it";

    /// <summary>
    /// A condition in words: <c>'Size' is LARGE or HUGE</c>, <c>'To.Country' is PL and 'Weight' is at least 5</c>. What has no words is named by its
    /// pointer. The object itself goes without a name, a value is <c>it</c>.
    /// </summary>
    /// <param name="negated">Whether to say that it does not hold.</param>
    /// <param name="subject">What the value is called.</param>
    public static string Condition(JsonSchema schema, string pointer, MemberNames names, bool negated = false, string subject = It)
    {
        var formula = Say(schema, subject, names);
        if (formula is not { IsReadable: true })
            formula = Formula.Say("the condition at " + pointer, "holds", "does not hold");
        return (negated ? formula.Negated() : formula).ToWords();
    }

    /// <summary><c>'Size' is set</c>.</summary>
    public static string IsSet(string wireName, MemberNames names, bool negated = false) => Quoted(names.NameOf(wireName) ?? wireName) + " " + (negated ? "is not set" : "is set");

    /// <summary>The one member that a condition speaks of, if it is only one and a plain value: then a sentence can say what it is here.</summary>
    public static string? SpeaksOf(JsonSchema condition)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return Collect(condition, names) && names.Count == 1 ? names.Single() : null;
    }

    private static bool Collect(JsonSchema schema, HashSet<string> names)
    {
        foreach (var name in schema.Required)
            names.Add(name);
        foreach (var property in schema.Properties)
        {
            names.Add(property.Name);
            if (property.Schema.Required.Count > 0 || property.Schema.Properties.Count > 0 || property.Schema.Items is not null || property.Schema.Contains is not null)
                return false;
        }
        foreach (var branch in schema.AllOf.Concat(schema.AnyOf).Concat(schema.OneOf))
            if (!Collect(branch, names))
                return false;
        return schema.If is null && schema.DependentRequired.Count == 0 && schema.DependentSchemas.Count == 0 && (schema.Not is null || Collect(schema.Not, names));
    }

    // Null: no words for it. An empty conjunction: says nothing.
    private static Formula? Say(JsonSchema schema, string subject, MemberNames names)
    {
        if (schema.Never || HasNoWords(schema))
            return null;
        var parts = new List<Formula>(Predicates(schema, subject));
        foreach (var name in Members(schema))
        {
            var part = Member(schema, name, subject, names);
            if (part is null)
                return null;
            parts.Add(part);
        }
        foreach (var branch in schema.AllOf)
        {
            if (Say(branch, subject, names) is not { } part)
                return null;
            parts.Add(part);
        }
        if (schema.AnyOf.Count > 0)
        {
            var branches = schema.AnyOf.Select(branch => Say(branch, subject, names)).ToArray();
            if (branches.Any(static branch => branch is not { Atoms: > 0 }))
                return null;
            parts.Add(Formula.Or(branches!));
        }
        if (schema.Not is { } not)
        {
            if (Say(not, subject, names) is not { Atoms: > 0 } part)
                return null;
            parts.Add(part.Negated());
        }
        return Formula.And(parts);
    }

    private static Formula? Member(JsonSchema schema, string name, string subject, MemberNames names)
    {
        var quoted = Inside(subject, names.NameOf(name) ?? name);
        var set = Formula.Say(quoted, "is set", "is not set");
        var required = schema.Required.Contains(name);
        var member = schema.Property(name) ?? JsonSchema.Any;
        if (member.Never)
            return required ? null : set.Negated();
        if (Say(member, quoted, names.Inside(name)) is not { } said)
            return null;
        if (said.Atoms == 0)
            return required ? set : said;
        if (!required)
            return Formula.Or([set.Negated(), said]);
        return said.ImpliesSet(quoted) ? said : Formula.And([set, said]);
    }

    private static IEnumerable<string> Members(JsonSchema schema) => schema.Properties.Select(static property => property.Name).Concat(schema.Required).Distinct(StringComparer.Ordinal);

    private static string Inside(string subject, string name) => subject == It ? Quoted(name) : subject.Substring(0, subject.Length - 1) + "." + name + "'";

    private static IEnumerable<Formula> Predicates(JsonSchema schema, string subject)
    {
        Formula Is(string predicate) => Formula.Say(subject, "is " + predicate, "is not " + predicate);
        Formula Has(string what) => Formula.Say(subject, "has " + what, "does not have " + what);

        if (schema.Const is { } constant)
            yield return Is(Value(constant));
        if (schema.Enum is { } values)
            yield return Is(Values(values));
        // A kind goes without saying where a value is named, and that an object is one.
        if (schema.Types.Count > 0 && schema.Const is null && schema.Enum is null && !schema.Types.Contains("object"))
            yield return Is(Types(schema.Types));
        var isBetween = schema.Minimum is not null && schema.Maximum is not null;
        if (isBetween)
            yield return Is("from " + schema.Minimum + " to " + schema.Maximum);
        else if (schema.Minimum is { } minimum)
            yield return Is("at least " + minimum);
        if (schema.ExclusiveMinimum is { } above)
            yield return Is("above " + above);
        if (schema.Maximum is { } maximum && !isBetween)
            yield return Is("at most " + maximum);
        if (schema.ExclusiveMaximum is { } below)
            yield return Is("below " + below);
        if (schema.MultipleOf is { } divisor)
            yield return Is("a multiple of " + divisor);
        if (Amount(schema.MinLength, schema.MaxLength, "character") is { } length)
            yield return Has(length);
        if (schema.Pattern is { } pattern)
            yield return Formula.Say(subject, "matches " + Pattern(pattern), "does not match " + Pattern(pattern));
        if (Amount(schema.MinItems, schema.MaxItems, "item") is { } size)
            yield return Has(size);
        if (schema.Contains is { Const: { } item } && schema.MinContains is null && schema.MaxContains is null)
            yield return Formula.Say(subject, "contains " + Value(item), "does not contain " + Value(item));
    }

    /// <summary><c>1 to 32 characters</c>; null: any number of them.</summary>
    private static string? Amount(long? least, long? most, string what) => (least, most) switch
    {
        (null, null) => null,
        ({ } few, null) => AtLeast(true) + Count(few, what),
        (null or 0, { } many) => AtLeast(false) + Count(many, what),
        ({ } few, { } many) when few == many => "exactly " + Count(few, what),
        ({ } few, { } many) => few.ToString(CultureInfo.InvariantCulture) + " to " + Count(many, what),
    };

    private static bool HasNoWords(JsonSchema schema) =>
        schema.Ref is not null || schema.PrefixItems.Count > 0 || schema.Items is not null || schema.UniqueItems || schema.PatternProperties.Count > 0 ||
        schema.AdditionalProperties is not null || schema.PropertyNames is not null || schema.MinProperties is not null || schema.MaxProperties is not null ||
        schema.DependentRequired.Count > 0 || schema.DependentSchemas.Count > 0 || schema.If is not null || schema.OneOf.Count > 0 ||
        (schema.Contains is { } contains && (schema.MinContains is not null || schema.MaxContains is not null || contains != new JsonSchema { Const = contains.Const } || contains.Const is null));
}
