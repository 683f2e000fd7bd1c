using System.Globalization;
using BuddyGen.Modeling;
using BuddyGen.Schemas;

namespace BuddyGen.Emission;

// Validation §6.1–6.3: type, const, enum; numbers; strings.
internal sealed partial class RuleCompiler
{
    private const string NoText = "it is no text in C#";

    /// <summary>A keyword of a single value.</summary>
    /// <param name="Test">Whether a value that is there, and not null, obeys.</param>
    /// <param name="Sentence">Of a subject: what it must be.</param>
    /// <param name="Message">The C# expression of the whole message: of the sentence's literal, or of the literal alone where values must not be quoted.</param>
    private sealed record ValueRule(string Keyword, string Id, RuleTest Test, bool HoldsForNull, Func<string, string> Sentence, Func<string, string> Describe, bool Quotes = true)
    {
        public string Message(RuleScope scope)
        {
            var sentence = SourceWriter.Literal(Sentence(scope.Subject) + scope.Because);
            return scope.Secret && Quotes ? sentence : Describe(sentence);
        }
    }

    private IEnumerable<ValueRule> Scalars(JsonSchema schema, RuleOperand operand)
    {
        string Here(string sentence) => Joined(sentence, Wording.HereItIs, operand.ValueWords());

        if (schema.Types.Count > 0)
            yield return new("type", "BG1004", IsOf(schema.Types, operand), schema.Types.Contains("null"), subject => Wording.MustBe(subject, Wording.Types(schema.Types)), Here);
        if (schema.Const is { } constant)
            yield return new("const", "BG1004", IsOneOf([constant], operand), constant.Kind == JsonKind.Null, subject => Wording.MustBe(subject, Wording.Value(constant)), Here);
        if (schema.Enum is { } values)
            yield return new("enum", "BG1004", IsAllowed(values, operand), values.Any(static value => value.Kind == JsonKind.Null), subject => Wording.MustBe(subject, Wording.Values(values)),
                sentence => operand.Text is { } text && Wording.Texts(values) is { } texts
                    ? "global::BuddyGen.Words.NotOneOf(" + string.Join(", ", texts.Select(SourceWriter.Literal).Prepend(text + (text == operand.Code ? "" : "!")).Prepend(sentence)) + ")"
                    : Here(sentence));
        foreach (var (keyword, bound, sign, opposite, words) in new[]
        {
            ("minimum", schema.Minimum, ">=", "<", "at least "),
            ("exclusiveMinimum", schema.ExclusiveMinimum, ">", "<=", "above "),
            ("maximum", schema.Maximum, "<=", ">", "at most "),
            ("exclusiveMaximum", schema.ExclusiveMaximum, "<", ">=", "below "),
        })
            if (bound is { } number)
                yield return new(keyword, "BG1005", NumberTests.Compare(operand, number, sign, opposite), true, subject => Wording.MustBe(subject, words + number), Here);
        if (schema.MultipleOf is { } divisor)
            yield return new("multipleOf", "BG1005", NumberTests.IsMultiple(operand, divisor), true, subject => Wording.MustBe(subject, "a multiple of " + divisor), Here);
        foreach (var (keyword, bound, least) in new[] { ("minLength", schema.MinLength, true), ("maxLength", schema.MaxLength, false) })
            if (bound is { } count)
                yield return new(keyword, "BG1006", Length(operand, count, least), true, subject => Wording.MustHave(subject, least, count, "character"),
                    sentence => Joined(sentence, Wording.HereItHas, "global::BuddyGen.Words.Of(" + LengthOf(operand) + ")"), Quotes: false);
        if (schema.Pattern is { } pattern)
            yield return new("pattern", "BG1006", Matches(operand, pattern), true, subject => Wording.MustMatch(subject, pattern), Here);
    }

    private static RuleTest IsOf(EquatableArray<string> types, RuleOperand operand)
    {
        var kind = JsonTypes.Of(operand.Type);
        if (JsonTypes.Allow(types, kind))
            return RuleTest.True;
        // 2.0 is an integer (core §4.2.3).
        return kind == "number" && types.Contains("integer") ? NumberTests.IsMultiple(operand, JsonNumber.Of(1)) : RuleTest.False;
    }

    private static RuleTest IsOneOf(IReadOnlyCollection<JsonValue> values, RuleOperand operand)
    {
        if (operand.Fixed is { } known)
            return RuleTest.Of(values.Contains(known));
        // No object or list is one of these.
        if (operand.Type is { IsModel: true } or TypeRef.List or TypeRef.Map && values.All(static value => value.Kind is not (JsonKind.Object or JsonKind.Array)))
            return RuleTest.False;
        if (Patterned(values, operand) is not { } patterns)
            return RuleTest.Open("its values are not compared in C#");
        if (patterns.Count == 0)
            return RuleTest.False;
        // The compiler sees it, too, and warns of a test that cannot fail.
        if (patterns.Count == 2 && operand.Type is TypeRef.Primitive { Kind: PrimitiveKind.Boolean })
            return RuleTest.True;
        var code = operand.Text ?? operand.Number ?? operand.Code;
        return RuleTest.Of(code + " is " + string.Join(" or ", patterns), code + " is not " + (patterns.Count == 1 ? patterns[0] : "(" + string.Join(" or ", patterns) + ")"), skipsNull: true);
    }

    /// <summary>An <c>enum</c> as a rule: of an open enum, a value that the spec does not know is no mistake, since servers add values.</summary>
    private static RuleTest IsAllowed(EquatableArray<JsonValue> values, RuleOperand operand)
    {
        var allowed = IsOneOf(values, operand);
        if (operand.Type is not TypeRef.Named { Form: NamedForm.Enum } || allowed.Known is not null || allowed.Why is not null)
            return allowed;
        return RuleTest.Or(allowed, RuleTest.Of(operand.Code + " is not { IsKnown: true }", operand.Code + " is { IsKnown: true }", negationSkipsNull: true));
    }

    // Null: no patterns for this type. What the type cannot hold is left out.
    private static List<string>? Patterned(IReadOnlyCollection<JsonValue> values, RuleOperand operand)
    {
        if (operand.Text is not null)
            return [.. values.Where(static value => value.Kind == JsonKind.String).Select(static value => SourceWriter.Literal(value.Text)).Distinct(StringComparer.Ordinal)];
        if (operand.Type is TypeRef.Primitive { Kind: PrimitiveKind.Boolean })
            return [.. values.Where(static value => value.Kind == JsonKind.Boolean).Select(static value => value.Text).Distinct(StringComparer.Ordinal)];
        if (!NumberTests.IsNumber(operand))
            return null;
        var patterns = new List<string>();
        foreach (var value in values.Where(static value => value.Kind == JsonKind.Number))
        {
            if (!NumberTests.CanHold(operand, value.Number))
                continue;
            if (NumberTests.Literal(operand, value.Number) is not { } literal)
                return null;
            if (!patterns.Contains(literal))
                patterns.Add(literal);
        }
        return patterns;
    }

    private static RuleTest Length(RuleOperand operand, long count, bool least)
    {
        if (operand.Text is null)
            return operand.Type is TypeRef.Primitive { Kind: not (PrimitiveKind.DateTimeOffset or PrimitiveKind.DateOnly or PrimitiveKind.Guid or PrimitiveKind.Bytes) } or TypeRef.List or TypeRef.Map or TypeRef.Named
                ? RuleTest.True
                : RuleTest.Open(NoText);
        if (count > int.MaxValue)
            return RuleTest.Of(!least);
        if (least && count <= 0)
            return RuleTest.True;
        var bound = count.ToString(CultureInfo.InvariantCulture);
        return least ? RuleTest.Of(LengthOf(operand) + " >= " + bound, LengthOf(operand) + " < " + bound) : RuleTest.Of(LengthOf(operand) + " <= " + bound, LengthOf(operand) + " > " + bound);
    }

    private static string LengthOf(RuleOperand operand) => "global::BuddyGen.Words.Length(" + TextOf(operand) + ")";

    private RuleTest Matches(RuleOperand operand, string pattern)
    {
        if (operand.Text is null)
            return Length(operand, 0, least: true);
        if (EcmaPattern.Translate(pattern) is not { } translated)
            return RuleTest.Open("the pattern has no exact translation to .NET");
        var index = patterns.FindIndex(known => known.Pattern == pattern);
        if (index < 0)
        {
            index = patterns.Count;
            patterns.Add((pattern, translated));
        }
        var code = "global::BuddyGen.Checks.IsMatch(" + PatternName(index) + ", " + TextOf(operand) + ")";
        return RuleTest.Of(code, "!" + code);
    }

    // The compiler sees that a string is not null, not that an enum's text is not.
    private static string TextOf(RuleOperand operand) => operand.Text == operand.Code ? operand.Code : operand.Text + "!";
}
