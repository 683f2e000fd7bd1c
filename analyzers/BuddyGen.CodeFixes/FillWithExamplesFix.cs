using BuddyGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BuddyGen.Fixes;

/// <summary>BG1001: adds the missing members with the spec's examples. One object at a time: examples are not values to spread.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FillWithExamplesFix))]
public sealed class FillWithExamplesFix() : UseFix("BG1001")
{
    public override FixAllProvider? GetFixAllProvider() => null;

    private protected override IEnumerable<Offer> Offers(Creation creation, Diagnostic diagnostic, FixData data)
    {
        var values = new MemberValues(creation);
        var assignments = new List<Assignment>();
        var found = false;
        foreach (var member in data.Members)
        {
            if (creation.Type.Property(member) is not { SetMethod: not null } property)
                continue;
            var example = values.Example(property, member);
            found |= example is not null;
            if ((example ?? (creation.Assignment(property.Name) is null ? values.Suggested(property, member) : null)) is { } assignment)
                assignments.Add(assignment);
        }
        if (found)
            yield return new Offer("Fill with the spec's examples", "FillWithExamples", Edit.OfSet(creation, [.. assignments]));
    }
}
