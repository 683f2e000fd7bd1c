using BuddyGen.Facts;
using BuddyGen.Schemas;

namespace BuddyGen.Evaluation;

/// <summary>What facts say about presence and values.</summary>
internal static class FactValues
{
    /// <summary>A constant object or list as what it is made of; other facts as they are.</summary>
    public static Fact Opened(this Fact fact) => fact switch
    {
        Fact.Constant { Value: { Kind: JsonKind.Object } value } constant =>
            new Fact.Object(Members(value, constant), new Fact.Absent(), null, constant.Syntax),
        Fact.Constant { Value: { Kind: JsonKind.Array } value } constant =>
            new Fact.Array([.. value.Items.Select(item => new Fact.Constant(item, constant.Syntax, constant.Deliberate))], complete: true, constant.Syntax),
        _ => fact,
    };

    /// <summary>Whether a member is in the JSON.</summary>
    public static Truth IsPresent(this Fact fact) => fact switch
    {
        Fact.Absent => Truth.Violated,
        Fact.Unknown => Truth.Unknown,
        Fact.Choice choice => Same(choice.Options.Select(IsPresent)),
        _ => Truth.Valid,
    };

    /// <summary>What is true of every option; unknown if they differ.</summary>
    public static Truth Same(IEnumerable<Truth> options)
    {
        Truth? same = null;
        foreach (var option in options)
        {
            if (same is not null && same != option)
                return Truth.Unknown;
            same = option;
        }
        return same ?? Truth.Unknown;
    }

    public static Truth And(this Truth left, Truth right) => left < right ? left : right;

    public static Truth Or(this Truth left, Truth right) => left > right ? left : right;

    public static Truth Not(this Truth truth) => truth switch
    {
        Truth.Valid => Truth.Violated,
        Truth.Violated => Truth.Valid,
        _ => Truth.Unknown,
    };

    public static Truth Certain(bool valid) => valid ? Truth.Valid : Truth.Violated;

    /// <summary>The whole value, if it is known to the last bit.</summary>
    public static JsonValue? Value(this Fact fact)
    {
        switch (fact)
        {
            case Fact.Constant constant:
                return constant.Value;
            case Fact.Array { Complete: true } array:
                var items = array.Items.Select(Value).ToArray();
                return items.All(static item => item is not null) ? JsonValue.Array(items!) : null;
            case Fact.Object { Rest: Fact.Absent } instance:
                var members = new List<JsonMember>();
                foreach (var member in instance.Members)
                {
                    if (member.Value is Fact.Absent)
                        continue;
                    if (member.Value.Value() is not { } value)
                        return null;
                    members.Add(new JsonMember(member.Key, value));
                }
                return JsonValue.Object(members);
            default:
                return null;
        }
    }

    /// <summary>The kind of JSON value, if it is known.</summary>
    public static JsonKind? Kind(this Fact fact) => fact switch
    {
        Fact.Constant constant => constant.Value.Kind,
        Fact.Array => JsonKind.Array,
        Fact.Object => JsonKind.Object,
        _ => null,
    };

    /// <summary>As a sentence names it: <c>SMALL</c>, <c>not set</c>, <c>A or B</c>; <c>set</c> where there is no short word for the value.</summary>
    public static string ToWords(this Fact fact) => fact switch
    {
        Fact.Absent => Words.NotSet,
        Fact.Constant { Value.Kind: not (JsonKind.Array or JsonKind.Object) } constant => Wording.Value(constant.Value),
        Fact.Choice choice => Words.List([.. choice.Options.Select(ToWords).Distinct(StringComparer.Ordinal)], "or"),
        _ => Words.Set,
    };

    private static Dictionary<string, Fact> Members(JsonValue value, Fact.Constant constant)
    {
        var members = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var member in value.Members)
            members[member.Name] = new Fact.Constant(member.Value, constant.Syntax, constant.Deliberate);
        return members;
    }
}
