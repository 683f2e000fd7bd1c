using System.Globalization;

namespace BuddyGen.Schemas;

/// <summary>
/// The sentences about rules, once for all who say them: the evaluator knows the values, the emitted validator adds them at run time.
/// A sentence is therefore a fixed beginning, which is made here, and at most one value behind it.
/// </summary>
internal static partial class Wording
{
    /// <summary>Stands between a sentence and the value that breaks the rule.</summary>
    public const string HereItIs = "; here it is ";

    /// <summary>Stands between a sentence and the count that breaks the rule.</summary>
    public const string HereItHas = "; here it has ";

    /// <summary>Stands between a sentence and the conditions that make its rule apply.</summary>
    public const string Because = " because ";

    /// <summary>Several conditions as one.</summary>
    public static string Join(IEnumerable<string> conditions, string word)
    {
        var all = conditions.ToArray();
        return all.Length == 1 ? all[0] : string.Join(word, all.Select(static condition => condition.Contains(" or ") || condition.Contains(" and ") ? "(" + condition + ")" : condition));
    }

    /// <summary><c>'CSharpName' (wire_name)</c>; once, if both are the same.</summary>
    public static string Member(string wireName, MemberNames names) => names.NameOf(wireName) is { } name && name != wireName ? Quoted(name) + " (" + Short(wireName) + ")" : Quoted(wireName);

    /// <summary>What sentences about the items of a list, or the values of a map, start with.</summary>
    public static string ItemOf(string subject) => subject.StartsWith("An item of ", StringComparison.Ordinal) ? subject : "An item of " + subject;

    public static string ValueOf(string subject) => subject.StartsWith("A value of ", StringComparison.Ordinal) ? subject : "A value of " + subject;

    public static string Needs(string subject, string member) => subject + " needs " + member;

    /// <param name="alternatives">For each alternative the members that it requires.</param>
    public static string NeedsOneOf(string subject, IEnumerable<EquatableArray<string>> alternatives, MemberNames names) =>
        subject + " needs " + string.Join(" or ", alternatives.Select(members => string.Join(" and ", members.Select(member => Member(member, names)))));

    public static string MustBeSet(string member, string because) => member + " must be set" + Because + because;

    /// <summary>The rule before anyone broke it, as documentation says it.</summary>
    public static string MustBeSetWhen(string member, string when) => member + " must be set when " + when;

    public static string OnlyAllowedWhen(string member, string when) => member + " is only allowed when " + when;

    public static string NotAllowed(string member) => member + " is not allowed";

    public static string OnlyValidWhen(string subject, string when) => subject + " is only valid when " + when;

    public static string OnlyOneOf(string subject, IEnumerable<string> alternatives) => "Only one of these may hold for " + subject + ": " + string.Join("; ", alternatives);

    public static string MustBe(string subject, string what) => subject + " must be " + what;

    public static string MustMatch(string subject, string pattern) => subject + " must match " + Pattern(pattern);

    public static string MustHave(string subject, bool least, long count, string what) => subject + " must have " + AtLeast(least) + Count(count, what);

    public static string MustHold(string subject, bool least, long count, string where) => subject + " must hold " + AtLeast(least) + Count(count, "item") + " where " + where;

    public static string NoItemTwice(string subject) => subject + " must not hold an item twice";

    public static string Types(EquatableArray<string> types) => Words.List([.. types.Select(Type)], "or");

    public static string Values(EquatableArray<JsonValue> values) => Words.List([.. values.Select(Value)], "or");

    /// <summary>The allowed values as texts, if they are nothing else: then a misspelling can be named.</summary>
    public static string[]? Texts(EquatableArray<JsonValue> values) =>
        values.Count > 0 && values.All(static value => value.Kind == JsonKind.String) ? [.. values.Select(static value => value.Text)] : null;

    public static string Value(JsonValue value) => value.Kind switch
    {
        JsonKind.Null => "null",
        JsonKind.Boolean => value.Text,
        JsonKind.Number => value.Number.ToString(),
        JsonKind.String => Words.Text(value.Text),
        _ => Short(value.ToJson()),
    };

    public static string Pattern(string pattern) => Short(pattern);

    private static string AtLeast(bool least) => least ? "at least " : "at most ";

    private static string Count(long count, string what) => count.ToString(CultureInfo.InvariantCulture) + " " + what + (count == 1 ? "" : "s");

    private static string Quoted(string name) => "'" + Short(name) + "'";

    private static string Type(string type) => type switch
    {
        "array" or "object" or "integer" => "an " + type,
        "null" => type,
        _ => "a " + type,
    };

    // One line, and not a long one.
    private static string Short(string text)
    {
        const int Longest = 100;
        if (text.Length > Longest)
            text = text.Substring(0, Longest) + "\u2026";
        return string.Concat(text.Select(static c => char.IsControl(c) || c is '\u2028' or '\u2029' ? "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture) : c.ToString()));
    }
}
