using BuddyGen.Diagnostics;
using BuddyGen.Emission;
using BuddyGen.OpenApi;
using BuddyGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen;

/// <summary>BG0009: rules of a spec that are not checked before a request leaves, where they stand. Only who shows diagnostics asks.</summary>
internal static class UnenforcedRules
{
    public static EquatableArray<SpecProblem> Of(SpecFile file, SpecReading reading, CancellationToken cancellation)
    {
        if (reading.Model is null || file.Text.Text is null)
            return default;
        var text = SourceText.From(file.Text.Text);
        var problems = new SpecProblems(file.Path, text);
        SpecNode? root = null;
        foreach (var type in reading.Model.Types)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (pointer, why) in ValidatorEmitter.NotEnforced(type))
                if (pointer.Length > 0 && pointer[0] == '#' && JsonPointer.TryParse(pointer.Substring(1), out var tokens)
                    && (root ??= SpecReader.Read(file.Path, text, new SpecProblems(file.Path, text), cancellation)) is { } start)
                    problems.Add(SpecDescriptors.NotEnforced, PlaceOf(start, tokens), $"This rule is not checked before a request is sent: {why}");
        }
        return problems.ToEquatableArray();
    }

    /// <summary>The last part of the pointer that is there: a rule may stand in words of our own, within what the document says.</summary>
    private static TextSpan PlaceOf(SpecNode node, List<string> tokens)
    {
        var place = new TextSpan(node.Span.Start, 0);
        foreach (var token in tokens)
        {
            if (node.Kind == NodeKind.Sequence && int.TryParse(token, out var index) && index < node.Items.Count)
            {
                node = node.Items[index];
                place = node.Span;
                continue;
            }
            var found = false;
            foreach (var member in node.Members)
                if (string.Equals(member.Name, token, StringComparison.Ordinal))
                {
                    node = member.Value;
                    place = member.NameSpan;
                    found = true;
                    break;
                }
            if (!found)
                break;
        }
        return place;
    }
}
