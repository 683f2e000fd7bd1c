using BuddyGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BuddyGen.Fixes;

/// <summary>BG1001: adds the members that the schema requires. What nothing suggests a value for is a placeholder, and goes on being reported.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddRequiredMembersFix))]
public sealed class AddRequiredMembersFix() : UseFix("BG1001")
{
    private protected override IEnumerable<Offer> Offers(Creation creation, Diagnostic diagnostic, FixData data)
    {
        var values = new MemberValues(creation);
        var assignments = data.Members
            .Select(member => creation.Type.Property(member) is { SetMethod: not null } property ? values.Suggested(property, member) : null)
            .OfType<Assignment>().ToArray();
        // A placeholder in place of another is no progress.
        var useful = assignments.Where(assignment => creation.Assignment(assignment.Name) is null || assignment.Value != "default!").ToArray();
        if (useful.Length > 0)
            yield return new Offer("Add the required members", "AddRequiredMembers", Edit.OfSet(creation, useful));
    }
}
