using System.Text;

namespace BuddyGen.OpenApi;

/// <summary>
/// A URI reference without its fragment (RFC 3986 §4.1), resolved by §5.2 as text: nothing is normalised, escaped or looked up. A file's own reference is its
/// path, so that what is relative to it is a path, too.
/// </summary>
internal sealed record UriReference(string? Scheme, string? Authority, string Path, string? Query)
{
    public static UriReference Parse(string text)
    {
        string? scheme = null, authority = null, query = null;
        var colon = text.IndexOf(':');
        if (colon > 0 && IsScheme(text, colon))
        {
            scheme = text.Substring(0, colon);
            text = text.Substring(colon + 1);
        }
        var question = text.IndexOf('?');
        if (question >= 0)
        {
            query = text.Substring(question + 1);
            text = text.Substring(0, question);
        }
        if (text.StartsWith("//", StringComparison.Ordinal))
        {
            var slash = text.IndexOf('/', 2);
            authority = slash < 0 ? text.Substring(2) : text.Substring(2, slash - 2);
            text = slash < 0 ? "" : text.Substring(slash);
        }
        return new UriReference(scheme, authority, text, query);
    }

    /// <summary>The reference of a file, whatever characters its path has.</summary>
    public static UriReference OfFile(string path) =>
        new(null, null, WithoutDotSegments(string.Join("/", path.Replace('\\', '/').Split('/').Select(JsonPointer.EscapeSegment))), null);

    /// <summary>What stands before the <c>#</c>.</summary>
    public static string WithoutFragment(string text) => text.IndexOf('#') is >= 0 and var hash ? text.Substring(0, hash) : text;

    /// <summary>The last segment of the path, as the file system spells it.</summary>
    public string FileName
    {
        get
        {
            var name = Path.Substring(Path.LastIndexOf('/') + 1);
            return JsonPointer.TryPercentDecode(name, out var decoded) ? decoded : name;
        }
    }

    /// <summary>Whether this says where it leads without a base.</summary>
    public bool IsAbsolute => Scheme is not null;

    /// <summary>RFC 3986 §5.2.2.</summary>
    public UriReference Resolve(UriReference reference)
    {
        if (reference.Scheme is not null)
            return reference with { Path = WithoutDotSegments(reference.Path) };
        if (reference.Authority is not null)
            return reference with { Scheme = Scheme, Path = WithoutDotSegments(reference.Path) };
        if (reference.Path.Length == 0)
            return this with { Query = reference.Query ?? Query };
        var path = reference.Path[0] == '/' ? reference.Path
            : Authority is not null && Path.Length == 0 ? "/" + reference.Path
            : Path.Substring(0, Path.LastIndexOf('/') + 1) + reference.Path;
        return new UriReference(Scheme, Authority, WithoutDotSegments(path), reference.Query);
    }

    /// <summary>The way from the folder of one file to another file; the whole path where they have no folder in common.</summary>
    public UriReference RelativeTo(UriReference other)
    {
        var from = other.Path.Split('/');
        var to = Path.Split('/');
        var common = 0;
        while (common < from.Length - 1 && common < to.Length - 1 && string.Equals(from[common], to[common], StringComparison.Ordinal))
            common++;
        return common == 0 && Path.StartsWith("/", StringComparison.Ordinal)
            ? this
            : this with { Path = string.Join("/", Enumerable.Repeat("..", from.Length - 1 - common).Concat(to.Skip(common))) };
    }

    public override string ToString() =>
        (Scheme is null ? "" : Scheme + ":") + (Authority is null ? "" : "//" + Authority) + Path + (Query is null ? "" : "?" + Query);

    private static bool IsScheme(string text, int length)
    {
        for (var i = 0; i < length; i++)
            if (text[i] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z')) && (i == 0 || text[i] is not ((>= '0' and <= '9') or '+' or '-' or '.')))
                return false;
        return true;
    }

    /// <summary>RFC 3986 §5.2.4.</summary>
    private static string WithoutDotSegments(string path)
    {
        if (path.IndexOf('.') < 0)
            return path;
        var kept = new List<string>();
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            var isLast = i == segments.Length - 1;
            if (segments[i] is "." or "..")
            {
                if (segments[i] == ".." && kept.Count > (kept.Count > 0 && kept[0].Length == 0 ? 1 : 0))
                    kept.RemoveAt(kept.Count - 1);
                if (isLast)
                    kept.Add("");
            }
            else
                kept.Add(segments[i]);
        }
        return string.Join("/", kept);
    }
}
