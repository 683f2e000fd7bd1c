using BuddyGen.Diagnostics;
using BuddyGen.OpenApi;
using BuddyGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Modeling;

/// <summary>The whole way from a spec's text to the C# that it becomes.</summary>
internal static class SpecModel
{
    /// <summary>Null if nothing comes out of the text; then there is an error among the problems.</summary>
    /// <param name="others">The files that the spec's references may lead into.</param>
    public static ApiModel? Read(string path, SourceText text, IEnumerable<FileText> others, SpecOptions options, SpecProblems problems, CancellationToken cancellation)
    {
        if (SpecReader.Read(path, text, problems, cancellation) is not { } root
            || OpenApiReader.Read(root, new FileText(path, text.ToString()), others, problems, cancellation) is not { } document)
            return null;
        var fileName = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return ApiModeler.Model(document, options, fileName, problems, cancellation);
    }
}
