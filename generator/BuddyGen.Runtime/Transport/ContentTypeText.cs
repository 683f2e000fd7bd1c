namespace BuddyGen;

using global::System;
using global::System.Collections.Generic;
using global::System.Net.Http;
using global::System.Text;

/// <summary>What the content type of an answer says, however it is written. The framework's own reading of a body throws at a charset that it does not know.</summary>
internal static class ContentTypeText
{
    /// <summary>The media type in lower case; null if there is none.</summary>
    public static string? MediaType(HttpContent? content)
    {
        var text = Raw(content);
        if (text is null)
            return null;
        var end = text.IndexOf(';');
        text = (end < 0 ? text : text.Substring(0, end)).Trim();
        return text.Length == 0 ? null : text.ToLowerInvariant();
    }

    /// <summary>Whether it is JSON (RFC 8259 §11, RFC 6839 §3.1); an answer that does not say counts as JSON.</summary>
    public static bool IsJson(string? mediaType) =>
        mediaType is null or "application/json" or "text/json" || mediaType.EndsWith("+json", StringComparison.Ordinal);

    public static Encoding Charset(HttpContent? content)
    {
        var text = Raw(content);
        var start = text?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (start < 0)
            return Encoding.UTF8;
        var name = text!.Substring(start + "charset=".Length);
        var end = name.IndexOf(';');
        name = (end < 0 ? name : name.Substring(0, end)).Trim().Trim('"', '\'');
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return Encoding.UTF8;
        }
    }

    private static string? Raw(HttpContent? content)
    {
#if NET6_0_OR_GREATER
        // Not parsed, and no array made of it.
        if (content is null || !content.Headers.NonValidated.TryGetValues("Content-Type", out var values))
            return null;
#else
        if (content is null || !content.Headers.TryGetValues("Content-Type", out var values))
            return null;
#endif
        foreach (var value in values)
            return value;
        return null;
    }
}
