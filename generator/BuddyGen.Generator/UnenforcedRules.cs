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
        var files = new Dictionary<string, Lazy<(SpecNode? Root, SpecProblems Problems)>>(StringComparer.Ordinal) { [""] = Later(file.Text) };
        foreach (var part in file.Parts)
            files[UriReference.OfFile(part.Path).RelativeTo(UriReference.OfFile(file.Path)).ToString()] = Later(part);
        var ofTypes = reading.Model.Types.SelectMany(ValidatorEmitter.NotEnforced);
        // Operations share parameters.
        var ofParameters = reading.Model.Groups.SelectMany(group => ParameterChecks.NotEnforced(reading.Model.Spec, group)).Distinct();
        foreach (var (pointer, why) in ofTypes.Concat(ofParameters))
        {
            cancellation.ThrowIfCancellationRequested();
            if (pointer.IndexOf('#') is >= 0 and var hash && JsonPointer.TryParse(pointer.Substring(hash + 1), out var tokens)
                && files.TryGetValue(pointer.Substring(0, hash), out var found) && found.Value.Root is { } start)
                found.Value.Problems.Add(SpecDescriptors.NotEnforced, PlaceOf(start, tokens), $"This rule is not checked before a request is sent: {why}");
        }
        return files.Values.Where(static found => found.IsValueCreated).SelectMany(static found => found.Value.Problems.ToEquatableArray()).ToEquatableArray();

        Lazy<(SpecNode?, SpecProblems)> Later(FileText one) => new(() =>
        {
            var text = SourceText.From(one.Text ?? "");
            return (SpecReader.Read(one.Path, text, new SpecProblems(one.Path, text), cancellation), new SpecProblems(one.Path, text));
        });
    }

    /// <summary>The last part of the pointer that is there: a rule may stand in words of our own, within what the document says.</summary>
    private static TextSpan PlaceOf(SpecNode node, List<string> tokens)
    {
        var place = new TextSpan(node.Span.Start, 0);
        foreach (var token in tokens)
            if (node.Kind == NodeKind.Sequence && JsonPointer.TryIndex(token, out var index) && index < node.Items.Count)
            {
                node = node.Items[index];
                place = node.Span;
            }
            else if (node.Member(token) is { } member)
            {
                node = member.Value;
                place = member.NameSpan;
            }
            else
                break;
        return place;
    }
}
