using BuddyGen.Rules;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BuddyGen.Fixes;

/// <summary>BG1003: removes the member that is not allowed, or sets the value that allows it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AllowMemberFix))]
public sealed class AllowMemberFix() : UseFix("BG1003")
{
    private protected override IEnumerable<Offer> Offers(Creation creation, Diagnostic diagnostic, FixData data)
    {
        foreach (var member in data.Members)
            if (creation.Type.Property(member) is { } property && creation.Assignment(property.Name) is not null)
                yield return new Offer("Remove '" + property.Name + "'", "Remove:" + member, Edit.OfRemove(creation, property.Name));
        foreach (var remedy in Remedies(data))
        {
            var values = new MemberValues(creation);
            var assignments = remedy.Select(member => creation.Type.Property(member.Name) is { SetMethod: not null } property ? values.Value(property, member.Value) : null).ToArray();
            if (assignments.Length > 0 && !assignments.Contains(null))
                yield return new Offer(
                    "Set " + string.Join(" and ", assignments.Select(static assignment => "'" + assignment!.Name + "' to " + assignment.Value)),
                    "Set:" + string.Join(",", remedy.Select(static member => member.Name + "=" + member.Value.Text)),
                    Edit.OfSet(creation, assignments!));
        }
    }

    /// <summary>Several values of one member are as many offers; several members must be set together.</summary>
    private static IEnumerable<IReadOnlyList<JsonMember>> Remedies(FixData data)
    {
        var byName = data.Remedies.GroupBy(static remedy => remedy.Name, StringComparer.Ordinal).Select(static values => values.ToList()).ToList();
        return byName.Count == 1 ? byName[0].Select(static remedy => new[] { remedy }) : [[.. byName.Select(static values => values[0])]];
    }
}
