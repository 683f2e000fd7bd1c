using BuddyGen.Rules;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BuddyGen.Fixes;

/// <summary>BG1002: sets the member that the values beside it require.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetMemberFix))]
public sealed class SetMemberFix() : UseFix("BG1002")
{
    /// <summary>More values than this are no offers but a list to read.</summary>
    private const int MostValues = 8;

    private protected override IEnumerable<Offer> Offers(Creation creation, Diagnostic diagnostic, FixData data)
    {
        var values = new MemberValues(creation);
        foreach (var member in data.Members)
            if (creation.Type.Property(member) is { SetMethod: not null } property)
                foreach (var (assignment, title) in Assignments(creation, values, property, member))
                    yield return new Offer("Set '" + property.Name + "'" + title, "Set:" + member + "=" + assignment.Value, Edit.OfSet(creation, assignment));
    }

    private static IEnumerable<(Assignment Assignment, string Title)> Assignments(Creation creation, MemberValues values, IPropertySymbol property, string member)
    {
        if (Choices(creation, property) is { } choices)
        {
            foreach (var choice in choices)
                if (values.Value(property, choice) is { } assignment)
                    yield return (assignment, " to " + choice.Text);
            yield break;
        }
        var suggested = values.Suggested(property, member);
        if (creation.Assignment(property.Name) is null || suggested.Comment is null)
            yield return (suggested, suggested.Value == "default!" ? "" : " to " + suggested.Value);
        if (values.Example(property, member) is { } example && example.Value != suggested.Value)
            yield return (example, " to the spec's example");
    }

    private static IReadOnlyList<JsonValue>? Choices(Creation creation, IPropertySymbol property)
    {
        var type = property.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : property.Type;
        if (type.SpecialType == SpecialType.System_Boolean)
            return [JsonValue.True, JsonValue.False];
        return creation.Schemas.Get(type) is { IsEnum: true, Values: { Count: > 0 and <= MostValues } values } ? [.. values.Values] : null;
    }
}
