using BuddyGen.Diagnostics;
using BuddyGen.Reading;

namespace BuddyGen.OpenApi;

/// <summary>Which OpenAPI a file says to be.</summary>
internal static class DocumentVersion
{
    private const string Readable = "BuddyGen reads OpenAPI 3.0, 3.1 and 3.2";

    private static readonly (string Text, OpenApiVersion Version)[] Known = [("3.0", OpenApiVersion.V30), ("3.1", OpenApiVersion.V31), ("3.2", OpenApiVersion.V32)];

    /// <summary>Null, with BG0001 reported, if the text is no OpenAPI 3.x document.</summary>
    public static OpenApiVersion? Of(SpecNode root, SpecProblems problems)
    {
        if (root.Kind != NodeKind.Mapping)
        {
            problems.Add(SpecDescriptors.Unreadable, SpecDocument.StartOf(root), $"This is not an OpenAPI document: it must be a mapping, not {Fields.KindOf(root)}");
            return null;
        }
        if (root.TryGet("openapi", out var openapi))
            return Read(openapi, problems);
        if (!IsSwagger(root, problems))
            problems.Add(SpecDescriptors.Unreadable, SpecDocument.StartOf(root), $"This is not an OpenAPI document: it has no 'openapi' field; {Readable}");
        return null;
    }

    /// <summary>A file that references lead into need not be a document; it then speaks as <paramref name="entry"/> does. Null, with BG0001 reported, if it is one that is not read.</summary>
    public static OpenApiVersion? OfPart(SpecNode root, OpenApiVersion entry, SpecProblems problems) =>
        root.TryGet("openapi", out var openapi) ? Read(openapi, problems) : IsSwagger(root, problems) ? null : entry;

    private static OpenApiVersion? Read(SpecNode openapi, SpecProblems problems)
    {
        if (openapi.Kind is not (NodeKind.String or NodeKind.Number))
        {
            problems.Add(SpecDescriptors.Unreadable, openapi.Span, $"'openapi' must be a version such as \"3.1.0\", not {Fields.KindOf(openapi)}; {Readable}");
            return null;
        }
        foreach (var (text, version) in Known)
            if (openapi.Text == text || openapi.Text.StartsWith(text + ".", StringComparison.Ordinal))
                return version;
        if (openapi.Text.StartsWith("3.", StringComparison.Ordinal))
        {
            problems.Add(SpecDescriptors.NotSupported, openapi.Span, $"OpenAPI {References.Short(openapi.Text)} is not known; {Readable}, and reads this as 3.2");
            return OpenApiVersion.V32;
        }
        problems.Add(SpecDescriptors.Unreadable, openapi.Span, $"'openapi' is {References.Short(openapi.Text)}, and {Readable}");
        return null;
    }

    private static bool IsSwagger(SpecNode root, SpecProblems problems)
    {
        foreach (var member in root.Members)
            if (member.Name == "swagger" && member.Value.Kind is NodeKind.String or NodeKind.Number)
            {
                problems.Add(SpecDescriptors.Unreadable, member.NameSpan, $"This is a Swagger {References.Short(member.Value.Text)} document, and {Readable}; convert it first");
                return true;
            }
        return false;
    }
}
