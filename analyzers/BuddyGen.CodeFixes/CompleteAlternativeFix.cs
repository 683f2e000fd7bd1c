using BuddyGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace BuddyGen.Fixes;

/// <summary>BG1008: sets the members that one of the alternatives lacks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CompleteAlternativeFix))]
public sealed class CompleteAlternativeFix() : UseFix("BG1008")
{
    private protected override IEnumerable<Offer> Offers(Creation creation, Diagnostic diagnostic, FixData data)
    {
        var values = new MemberValues(creation);
        foreach (var alternative in data.Alternatives)
        {
            var properties = alternative.Select(member => (Wire: member, Property: creation.Type.Property(member))).ToList();
            if (properties.Count == 0 || properties.Any(static pair => pair.Property?.SetMethod is null))
                continue;
            var title = "Complete with " + string.Join(" and ", properties.Select(static pair => "'" + pair.Property!.Name + "'"));
            var assignments = properties.Select(pair => values.Suggested(pair.Property!, pair.Wire)).Where(assignment => creation.Assignment(assignment.Name) is null || assignment.Value != "default!").ToArray();
            if (assignments.Length > 0)
                yield return new Offer(title, "Complete:" + string.Join(",", alternative), Edit.OfSet(creation, assignments));
            var examples = properties.Select(pair => values.Example(pair.Property!, pair.Wire) ?? values.Suggested(pair.Property!, pair.Wire)).ToArray();
            if (examples.All(static assignment => assignment.Value != "default!") && !examples.Select(static assignment => assignment.Value).SequenceEqual(assignments.Select(static assignment => assignment.Value), StringComparer.Ordinal))
                yield return new Offer(title + " as in the spec's example", "CompleteByExample:" + string.Join(",", alternative), Edit.OfSet(creation, examples));
        }
    }
}
