using System.Globalization;
using BuddyGen.Facts;
using BuddyGen.Schemas;

namespace BuddyGen.Evaluation;

// Validation §6.1–6.3: type, const, enum; numbers; strings.
internal sealed partial class EvaluationRun
{
    private static Truth Type(JsonSchema schema, Fact fact, Scope scope)
    {
        if (schema.Types.Count == 0)
            return Truth.Valid;
        if (fact is Fact.Unknown || (fact is Fact.Present && schema.Types.Any(static type => type != "null")))
            return Truth.Unknown;
        return schema.Types.Any(type => IsOf(type, fact)) ? Truth.Valid : Broken(scope.Below("type"), schema, "BG1004", fact, Sentence(Wording.Types(schema.Types), fact, scope));
    }

    private static bool IsOf(string type, Fact fact) => KindOf(type) switch
    {
        JsonKind.Number when type == "integer" => fact is Fact.Constant { Value: { Kind: JsonKind.Number, Number.IsInteger: true } },
        { } kind => fact.Kind() == kind,
        // A type of the future: nothing is certain of it.
        null => true,
    };

    /// <summary>The kind of value that a type's name stands for; null for a name that is not known.</summary>
    private static JsonKind? KindOf(string type) => type switch
    {
        "null" => JsonKind.Null,
        "boolean" => JsonKind.Boolean,
        "string" => JsonKind.String,
        "number" or "integer" => JsonKind.Number,
        "array" => JsonKind.Array,
        "object" => JsonKind.Object,
        _ => null,
    };

    private static Truth Const(JsonSchema schema, Fact fact, Scope scope)
    {
        if (schema.Const is not { } constant)
            return Truth.Valid;
        var truth = Equal(fact, constant);
        return truth != Truth.Violated ? truth : Broken(scope.Below("const"), schema, "BG1004", fact, Sentence(Wording.Value(constant), fact, scope), [new JsonMember(scope.Member ?? "", constant)]);
    }

    private static Truth Enum(JsonSchema schema, Fact fact, Scope scope)
    {
        if (schema.Enum is not { } values)
            return Truth.Valid;
        var truth = Truth.Violated;
        foreach (var value in values)
            truth = truth.Or(Equal(fact, value));
        if (truth != Truth.Violated)
            return truth;
        if (scope.Asserting && fact is Fact.Constant { Deliberate: true })
            return Truth.Unknown;
        if (scope.Report is null)
            return Truth.Violated;
        var text = fact is Fact.Constant { Value: { Kind: JsonKind.String } constant } ? constant.Text : null;
        var sentence = Wording.MustBe(scope.Subject, Wording.Values(values)) + scope.Because;
        sentence = scope.Secret ? sentence : text is not null && Wording.Texts(values) is { } texts ? Words.NotOneOf(sentence, text, texts) : sentence + Wording.HereItIs + fact.ToWords();
        var closestFirst = values.OrderBy(value => text is not null && value.Kind == JsonKind.String ? Words.Distance(text, value.Text) : int.MaxValue);
        return Broken(scope.Below("enum"), schema, "BG1004", fact, sentence, closestFirst.Select(value => new JsonMember(scope.Member ?? "", value)));
    }

    private static Truth Equal(Fact fact, JsonValue value)
    {
        if (fact.Value() is { } known)
            return FactValues.Certain(known.Equals(value));
        if (fact is Fact.Present)
            return value.Kind == JsonKind.Null ? Truth.Violated : Truth.Unknown;
        return fact.Kind() is { } kind && kind != value.Kind ? Truth.Violated : Truth.Unknown;
    }

    private static Truth Numbers(JsonSchema schema, Fact fact, Scope scope)
    {
        if (schema.Minimum is null && schema.Maximum is null && schema.ExclusiveMinimum is null && schema.ExclusiveMaximum is null && schema.MultipleOf is null)
            return Truth.Valid;
        if (fact.Kind() is not { } kind)
            return Truth.Unknown;
        if (kind != JsonKind.Number)
            return Truth.Valid;
        var number = ((Fact.Constant)fact).Value.Number;

        Truth Holds(string keyword, JsonNumber? bound, Func<JsonNumber, bool> isWithin, string words) =>
            bound is not { } value || isWithin(value) ? Truth.Valid : Broken(scope.Below(keyword), schema, "BG1005", fact, Sentence(words + value, fact, scope));

        return Holds("minimum", schema.Minimum, bound => number.CompareTo(bound) >= 0, "at least ")
            .And(Holds("exclusiveMinimum", schema.ExclusiveMinimum, bound => number.CompareTo(bound) > 0, "above "))
            .And(Holds("maximum", schema.Maximum, bound => number.CompareTo(bound) <= 0, "at most "))
            .And(Holds("exclusiveMaximum", schema.ExclusiveMaximum, bound => number.CompareTo(bound) < 0, "below "))
            .And(Holds("multipleOf", schema.MultipleOf, number.IsMultipleOf, "a multiple of "));
    }

    private Truth Texts(JsonSchema schema, Fact fact, Scope scope)
    {
        if (schema.MinLength is null && schema.MaxLength is null && schema.Pattern is null)
            return Truth.Valid;
        if (fact.Kind() is not { } kind)
            return Truth.Unknown;
        if (kind != JsonKind.String)
            return Truth.Valid;
        var text = ((Fact.Constant)fact).Value.Text;
        return Length("minLength", schema.MinLength, least: true).And(Length("maxLength", schema.MaxLength, least: false)).And(Matches());

        Truth Length(string keyword, long? bound, bool least)
        {
            var length = Words.Length(text);
            return bound is not { } count || (least ? length >= count : length <= count)
                ? Truth.Valid
                : Broken(scope.Below(keyword), schema, "BG1006", fact, Has(Wording.MustHave(scope.Subject, least, count, "character"), length, scope));
        }

        Truth Matches()
        {
            if (schema.Pattern is null)
                return Truth.Valid;
            return IsMatch(schema.Pattern, text) switch
            {
                true => Truth.Valid,
                false => Broken(scope.Below("pattern"), schema, "BG1006", fact, Here(Wording.MustMatch(scope.Subject, schema.Pattern), fact, scope)),
                null => Truth.Unknown,
            };
        }
    }

    private bool? IsMatch(string pattern, string text) => evaluator.Pattern(pattern) is { } regex ? EcmaPattern.IsMatch(regex, text) : null;

    private static string Sentence(string what, Fact fact, Scope scope) => Here(Wording.MustBe(scope.Subject, what), fact, scope);

    private static string Here(string sentence, Fact fact, Scope scope) => sentence + scope.Because + (scope.Secret ? "" : Wording.HereItIs + fact.ToWords());

    private static string Has(string sentence, int count, Scope scope) => sentence + scope.Because + Wording.HereItHas + count.ToString(CultureInfo.InvariantCulture);
}
