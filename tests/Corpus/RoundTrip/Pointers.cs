using BuddyGen.OpenApi;
using BuddyGen.Reading;

namespace BuddyGen.Corpus.Tests.RoundTrip;

internal static class Pointers
{
    /// <summary>The node that a local reference leads to; null if there is none.</summary>
    public static SpecNode? Find(SpecNode root, string reference)
    {
        if (!reference.StartsWith('#') || !JsonPointer.TryParse(reference[1..], out var tokens))
            return null;
        var at = root;
        foreach (var token in tokens)
        {
            if (at.Kind == NodeKind.Sequence && int.TryParse(token, out var index) && index >= 0 && index < at.Items.Count)
                at = at.Items[index];
            else if (at.TryGet(token, out var value))
                at = value;
            else
                return null;
        }
        return at;
    }
}
