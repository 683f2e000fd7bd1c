namespace BuddyGen.OpenApi;

/// <summary>The few productions of RFC 9110 that names in a document must follow to go over the wire.</summary>
internal static class HttpSyntax
{
    /// <summary>§5.6.2: methods, header names.</summary>
    public static bool IsToken(string text) => text.Length > 0 && text.All(static c => c < 127 && (char.IsLetterOrDigit(c) || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0));

    /// <summary>§8.3.1 and §12.5.1: <c>type/subtype</c>, <c>type/*</c>, <c>*/*</c>, perhaps with parameters.</summary>
    public static bool IsMediaRange(string text)
    {
        var semicolon = text.IndexOf(';');
        var essence = Essence(text);
        var slash = essence.IndexOf('/');
        if (slash < 0 || !IsToken(essence.Substring(0, slash)) || !IsToken(essence.Substring(slash + 1)))
            return false;
        // Parameters are not sent on; they only must not break out of a header.
        return semicolon < 0 || text.Skip(semicolon).All(static c => c is >= ' ' and < (char)127);
    }

    /// <summary>The media type without its parameters, in lower case.</summary>
    public static string Essence(string range)
    {
        var semicolon = range.IndexOf(';');
        return (semicolon < 0 ? range : range.Substring(0, semicolon)).Trim().ToLowerInvariant();
    }
}
