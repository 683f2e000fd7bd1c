using BuddyGen.Schemas;

namespace BuddyGen.Emission;

/// <summary>What a type is that nobody has described, by where its schema stands: the request body of an operation, a member of a schema.</summary>
internal static class PlaceDocs
{
    /// <summary>Longer chains say less than the pointer.</summary>
    private const int MostSteps = 3;

    /// <summary>A sentence, as XML.</summary>
    public static string Of(string pointer)
    {
        var start = pointer.IndexOf("#/", StringComparison.Ordinal);
        var segments = start < 0 ? [] : pointer.Substring(start + 2).Split('/').Select(Decoded).ToArray();
        return start >= 0 && Place(segments, segments.Length, 0) is { } place
            ? char.ToUpperInvariant(place[0]) + place.Substring(1) + "."
            : "The schema at " + XmlDoc.Code(pointer) + ".";
    }

    /// <summary>What the first segments point to; null if it is nothing that has a name.</summary>
    private static string? Place(string[] segments, int count, int steps)
    {
        if (steps > MostSteps)
            return null;
        if (Named(segments, count) is { } named)
            return named;
        // A part of a type is the type to its user.
        if (count >= 3 && segments[count - 2] == "allOf")
            return Place(segments, count - 2, steps);
        // A member may be called as a keyword: the segment before decides.
        var (length, start) = count >= 3 && segments[count - 2] == "properties" ? (2, "the member " + XmlDoc.Code(segments[count - 1]) + " of ")
            : count >= 3 && segments[count - 2] is "oneOf" or "anyOf" or "prefixItems" ? (2, segments[count - 2] == "prefixItems" ? "an item of " : "an alternative of ")
            : count >= 2 && segments[count - 1] == "items" ? (1, "an item of ")
            : count >= 2 && segments[count - 1] == "additionalProperties" ? (1, "a value of ")
            : (0, "");
        return length > 0 && Place(segments, count - length, steps + 1) is { } owner ? start + owner : null;
    }

    private static string? Named(string[] segments, int count)
    {
        if (segments[0] is "$defs" or "definitions" && count == 2)
            return "the schema " + XmlDoc.Code(segments[1]);
        if (segments[0] == "components" && count >= 3)
        {
            var name = XmlDoc.Code(segments[2]);
            return (segments[1], count) switch
            {
                ("schemas", 3) => "the schema " + name,
                ("requestBodies", 6) when IsContent(segments, 3) => "the request body " + name,
                ("responses", 6) when IsContent(segments, 3) => "the response " + name,
                ("parameters", 4) => "the parameter " + name,
                ("headers", 4) => "the header " + name,
                _ => null,
            };
        }
        if (segments[0] != "paths" || count < 4)
            return null;
        var operation = XmlDoc.Code(segments[2].ToUpperInvariant() + " " + segments[1]);
        return segments[2] == "parameters" && count == 5 ? "a parameter of " + XmlDoc.Code(segments[1])
            : segments[3] == "parameters" && count == 6 ? "a parameter of " + operation
            : segments[3] == "requestBody" && count == 7 && IsContent(segments, 4) ? "the request body of " + operation
            : segments[3] == "responses" && count == 8 && IsContent(segments, 5) ? (segments[4] == "default" ? "the default response" : "the response " + XmlDoc.Code(segments[4])) + " of " + operation
            : null;
    }

    private static bool IsContent(string[] segments, int start) => segments[start] == "content" && segments[start + 2] == "schema";

    private static string Decoded(string segment) => SchemaPointer.Unescaped(Uri.UnescapeDataString(segment));
}
