using BuddyGen.OpenApi;
using BuddyGen.Schemas;

namespace BuddyGen.Modeling;

/// <summary>Values that become an open enum: texts under <c>enum</c>, a choice between constants that says the same with words for each, numbers that have names.</summary>
/// <param name="Owner">The schema that lists them.</param>
/// <param name="Underlying">What the values are in C#.</param>
internal sealed record Enumeration(SchemaElement Owner, PrimitiveKind Underlying, IReadOnlyList<EnumMember> Values)
{
    private const int LongestTitle = 40;

    /// <summary>Whether the document itself says that there may be others: one of the branches takes any value.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Who narrows the values at one place still means the same enum, so what is farthest in is asked first.</summary>
    public static Enumeration? Of(Conjunction conjunction, List<string>? types, ModelingScope scope)
    {
        if (types is not null && (types.Count != 1 || types[0] is not ("string" or "integer")))
            return null;
        foreach (var part in conjunction.Parts)
        {
            if (part.Keywords.Enum is { } values)
            {
                if (Listed(part, values) is { } listed && listed.Is(types))
                    return listed;
                if (types?[0] == "string")
                {
                    scope.Invalid(part.PlaceOf("enum"), "'enum' beside 'type: string' has values that are not text; it becomes plain text and the values are not checked");
                    return null;
                }
            }
            if (conjunction.Unions.Count == 1 && conjunction.Unions[0] is var union && union.Owner == part && !conjunction.Parts.Any(static part => part.Properties.Count > 0)
                && Chosen(part, union.Branches) is { } chosen && chosen.Is(types))
            {
                return chosen;
            }
        }
        return null;
    }

    /// <summary>The constants that the branches are; null if one of them is something else. With whether there is one more that takes any value of their kind.</summary>
    public static (IReadOnlyList<JsonValue> Values, bool IsOpen)? ConstantsOf(IReadOnlyList<SchemaElement> branches)
    {
        var values = new List<JsonValue>();
        SchemaElement? free = null;
        foreach (var branch in branches)
        {
            if (branch.Reference is not null || branch.AllOf.Count > 0 || branch.AnyOf.Count > 0 || branch.OneOf.Count > 0)
                return null;
            if (branch.Keywords.Const is { } constant)
                values.Add(constant);
            else if (branch.Keywords.Enum is { } several)
                values.AddRange(several);
            else if (free is null && branch.Keywords.Types.Count == 1 && Conjunction.SaysNothing(branch))
                free = branch;
            else
                return null;
        }
        if (values.Count == 0 || (free is not null && values.Any(value => DeclaredTypes.TypeOf(value) != free.Keywords.Types[0])))
            return null;
        return (values, free is not null);
    }

    private bool Is(List<string>? types) => types is null || (types[0] == "string") == (Underlying == PrimitiveKind.String);

    private static Enumeration? Listed(SchemaElement part, EquatableArray<JsonValue> listed)
    {
        var members = new List<EnumMember>();
        for (var i = 0; i < listed.Count; i++)
            if (listed[i].Kind != JsonKind.Null)
                members.Add(new EnumMember(listed[i], At(part.EnumNames, i), At(part.EnumDescriptions, i)));
        return Made(part, members, mustBeNamed: true);
    }

    private static Enumeration? Chosen(SchemaElement part, IReadOnlyList<SchemaElement> branches)
    {
        if (ConstantsOf(branches) is not var (_, isOpen))
            return null;
        var members = new List<EnumMember>();
        foreach (var branch in branches)
        {
            IReadOnlyList<JsonValue> values = branch.Keywords.Const is { } constant ? [constant] : branch.Keywords.Enum is { } several ? several.Where(static value => value.Kind != JsonKind.Null).ToList() : [];
            var title = values.Count == 1 && branch.Title is { Length: > 0 and < LongestTitle } words ? words : null;
            foreach (var value in values)
                if (members.All(known => !known.Value.Equals(value)))
                    members.Add(new EnumMember(value, title, values.Count > 1 ? null : branch.Description ?? (title is null ? branch.Title : null)));
        }
        return Made(part, members, mustBeNamed: !isOpen) is { } made ? made with { IsOpen = isOpen } : null;
    }

    /// <param name="mustBeNamed">Whether numbers without any name stay numbers.</param>
    private static Enumeration? Made(SchemaElement part, List<EnumMember> members, bool mustBeNamed)
    {
        if (members.Count == 0)
            return null;
        // A text is a name by itself: those of some only would make two kinds of names.
        if (members.All(static member => member.Value.Kind == JsonKind.String))
            return new Enumeration(part, PrimitiveKind.String, members.All(static member => member.Name is not null) ? members : members.Select(static member => member with { Name = null, Description = member.Description ?? member.Name }).ToList());
        if (!members.All(static member => member.Value is { Kind: JsonKind.Number, Number.IsInteger: true }) || (mustBeNamed && members.All(static member => member.Name is null)))
            return null;
        foreach (var kind in new[] { Scalars.OfInteger(Conjunction.Of(part).Parts), PrimitiveKind.Int64, PrimitiveKind.UInt64 })
            if (members.All(member => Constants.Fits(member.Value.Number, kind)))
                return new Enumeration(part, kind, members);
        return null;
    }

    private static string? At(IReadOnlyList<string> texts, int index) => index < texts.Count && texts[index].Trim().Length > 0 ? texts[index] : null;
}
