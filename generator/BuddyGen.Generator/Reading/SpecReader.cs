using BuddyGen.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Reading;

/// <summary>Reads the text of a spec, YAML or JSON, into nodes that know where they stand.</summary>
internal static class SpecReader
{
    /// <summary>
    /// The root of the document; or null, and then BG0001 says why at the place. A <c>.json</c> file is JSON and nothing else. Any other is YAML, but
    /// JSON is tried first where the text looks like it: that is faster, and YAML misreads broken JSON silently.
    /// </summary>
    /// <param name="origin">Where the file begins among those of its spec, as <see cref="SpecProblems.Include"/> said; the spans of the nodes count from there.</param>
    public static SpecNode? Read(string path, SourceText text, SpecProblems problems, CancellationToken cancellation, int origin = 0)
    {
        var content = text.ToString();
        try
        {
            if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
                return JsonReader.Read(content, cancellation, origin);
            if (StartsLikeJson(content))
            {
                try
                {
                    return JsonReader.Read(content, cancellation, origin);
                }
                catch (UnreadableTextException exception) when (!exception.IsFinal)
                {
                    // A flow mapping of YAML, perhaps.
                }
            }
            return YamlReader.Read(content, cancellation, origin: origin);
        }
        catch (UnreadableTextException exception)
        {
            problems.Add(SpecDescriptors.Unreadable, new TextSpan(exception.Span.Start + origin, exception.Span.Length), exception.Message);
            return null;
        }
    }

    private static bool StartsLikeJson(string text)
    {
        foreach (var c in text)
            if (c is not (' ' or '\n' or '\r' or '\t' or '\uFEFF'))
                return c is '{' or '[';
        return false;
    }
}
