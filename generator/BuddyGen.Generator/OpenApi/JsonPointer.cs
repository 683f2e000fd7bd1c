using System.Globalization;
using System.Text;
using BuddyGen.Schemas;

namespace BuddyGen.OpenApi;

/// <summary>
/// A JSON pointer (RFC 6901) into one of a spec's files, shown as a URI reference (§6): <c>#/paths/~1pets/get</c>, <c>common.yaml#/Pet</c>. Shares its
/// beginning with its parent, so that an element costs one small object and the text is made only where it is shown.
/// </summary>
internal sealed class JsonPointer
{
    private readonly JsonPointer? parent;
    private readonly string token;
    private string? text;

    private JsonPointer(JsonPointer? parent, string token, SchemaResource resource)
    {
        this.parent = parent;
        this.token = token;
        Resource = resource;
    }

    /// <summary>What references are relative to that stand here.</summary>
    public SchemaResource Resource { get; }

    public JsonPointer this[string token] => new(this, token, Resource);

    public JsonPointer this[int index] => new(this, index.ToString(CultureInfo.InvariantCulture), Resource);

    /// <summary>Whether this is the whole file.</summary>
    public bool IsStart => parent is null;

    /// <summary>The start of a file.</summary>
    public static JsonPointer ToStartOf(SchemaResource document) => new(null, "", document);

    /// <summary>The same place, where a resource begins.</summary>
    public JsonPointer As(SchemaResource resource) => ReferenceEquals(resource, Resource) ? this : new(parent, token, resource);

    /// <summary>The key of what stands at <c>components/{kind}</c>; in another file, what the element is called by its key or by the file.</summary>
    public string? ComponentName(string kind) =>
        parent is null ? Resource.Document.IsEntry ? null : Resource.Document.Title
        : parent.parent is null ? Resource.Document.IsEntry ? null : token
        : parent.token == kind && parent.parent.token == "components" && parent.parent.parent is { parent: null } ? token
        : null;

    public bool IsComponentSchema => parent is { token: "schemas", parent: { token: "components", parent: { parent: null } } };

    /// <summary>What the place is called as a definition: the key under <c>schemas</c>, <c>$defs</c> or <c>definitions</c>; in a file of definitions its key, and a whole file by the file's name.</summary>
    public string? DefinitionName()
    {
        if (parent?.token is "schemas" or "$defs" or "definitions")
            return token;
        return parent?.parent is not null || SchemaKeywords.All.Contains(token) ? null : ComponentName("schemas");
    }

    public override string ToString()
    {
        if (text is not null)
            return text;
        var tokens = new List<string>();
        for (var at = this; at.parent is not null; at = at.parent)
            tokens.Add(at.token);
        var builder = new StringBuilder(Resource.Document.Name).Append('#');
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            builder.Append('/');
            Escape(tokens[i], builder);
        }
        return text = builder.ToString();
    }

    /// <summary>The text of <paramref name="token"/> in a pointer: <c>a/b</c> is <c>a~1b</c>, what a URI fragment may not hold is percent-encoded.</summary>
    public static string Escape(string token)
    {
        var builder = new StringBuilder(token.Length);
        Escape(token, builder);
        return builder.ToString();
    }

    /// <summary>A segment of a file's path in a URI.</summary>
    public static string EscapeSegment(string segment)
    {
        var builder = new StringBuilder(segment.Length);
        Escape(segment, builder);
        return builder.Replace("~0", "~").Replace("?", "%3F").ToString();
    }

    /// <summary>The tokens of a URI fragment pointer without its <c>#</c>; false if it is none.</summary>
    public static bool TryParse(string fragment, out List<string> tokens)
    {
        tokens = [];
        if (!TryPercentDecode(fragment, out var decoded))
            return false;
        if (decoded.Length == 0)
            return true;
        if (decoded[0] != '/')
            return false;
        foreach (var part in decoded.Substring(1).Split('/'))
        {
            for (var i = 0; i < part.Length; i++)
                if (part[i] == '~' && (i + 1 == part.Length || part[i + 1] is not ('0' or '1')))
                    return false;
            tokens.Add(SchemaPointer.Unescaped(part));
        }
        return true;
    }

    /// <summary>Whether a token can be the index of an item (RFC 6901 §4): no sign, no leading zero.</summary>
    public static bool TryIndex(string token, out int index)
    {
        index = -1;
        return token.Length is > 0 and < 10 && token.All(static c => c is >= '0' and <= '9') && (token.Length == 1 || token[0] != '0') && int.TryParse(token, out index);
    }

    private static void Escape(string token, StringBuilder builder)
    {
        for (var i = 0; i < token.Length; i++)
        {
            var c = token[i];
            if (c == '~')
                builder.Append("~0");
            else if (c == '/')
                builder.Append("~1");
            else if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "-._!$&'()*+,;=:@?".IndexOf(c) >= 0)
                builder.Append(c);
            else
            {
                // UTF-8, by code point; a lone surrogate becomes U+FFFD.
                var length = char.IsHighSurrogate(c) && i + 1 < token.Length && char.IsLowSurrogate(token[i + 1]) ? 2 : 1;
                foreach (var octet in Encoding.UTF8.GetBytes(token.Substring(i, length)))
                    builder.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
                i += length - 1;
            }
        }
    }

    public static bool TryPercentDecode(string text, out string decoded)
    {
        decoded = text;
        if (text.IndexOf('%') < 0)
            return true;
        var octets = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
                octets.AddRange(Encoding.UTF8.GetBytes(text.Substring(i, length)));
                i += length - 1;
            }
            else if (i + 2 < text.Length && byte.TryParse(text.Substring(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                octets.Add(octet);
                i += 2;
            }
            else
                return false;
        }
        decoded = Encoding.UTF8.GetString([.. octets]);
        return true;
    }
}
