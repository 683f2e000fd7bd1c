using BuddyGen.OpenApi;
using BuddyGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Modeling;

/// <summary>A server whose URL can be used, before it has a name in C#.</summary>
internal sealed class ServerAddress
{
    /// <summary>Stands for the one that a relative URL is relative to.</summary>
    private static readonly Uri anywhere = new("https://base.example/");

    private ServerAddress(Server server, List<ServerPart> parts)
    {
        Server = server;
        Parts = parts.ToEquatableArray();
        Text = string.Concat(parts.Select(part => part.Variable is { } name ? server.Variables.First(variable => variable.Name == name).Default : part.Literal));
        IsRelative = UriReference.Parse(Text).Scheme is null;
    }

    public Server Server { get; }

    public EquatableArray<ServerPart> Parts { get; }

    /// <summary>The URL with its variables at their defaults.</summary>
    public string Text { get; }

    /// <summary>Whether the URL is one only together with another one: it begins with a slash then.</summary>
    public bool IsRelative { get; }

    /// <summary>Null, reported: the URL is none that requests can be sent to.</summary>
    public static ServerAddress? Of(Server server, ModelingScope scope)
    {
        if (Split(server, scope) is not { } parts)
            return null;
        var address = new ServerAddress(server, parts);
        if (address.IsRelative && !address.Text.StartsWith("/", StringComparison.Ordinal))
        {
            // OpenAPI resolves it against the place that the document comes from, to the last segment of its path; only its host can be told.
            if (address.Text.Length > 0)
                scope.Unsupported(PlaceOf(server), "A server address that is relative to the document's own path is not supported: that path is not known; it is left out");
            return null;
        }
        if (address.ToUri() is not { Scheme: "http" or "https" } uri)
            scope.Unsupported(PlaceOf(server), "A server address that is no http or https URL is not supported; it is left out");
        else if (uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
            scope.Unsupported(PlaceOf(server), "A server's address with a query, a fragment or a user is not supported; it is left out");
        else
            return address;
        return null;
    }

    public static TextSpan PlaceOf(Server server) => server.Node.TryGet("url", out var url) ? url.Span : server.Place;

    /// <summary>What to call it for want of a name: by its host, else by what distinguishes it from those that have that name; the first one that is free is taken.</summary>
    public IEnumerable<string> Names()
    {
        var shown = string.Concat(Parts.Select(static part => part.Variable ?? part.Literal));
        var uri = ToUri()!;
        var path = uri.AbsolutePath;
        if (IsRelative && !Text.StartsWith("//", StringComparison.Ordinal))
        {
            yield return Modeling.Names.Pascal(path.Trim('/'), "Root");
            yield break;
        }
        var host = LabelOf(uri.HostNameType == UriHostNameType.Dns ? uri.Host : uri.Host.Replace('.', '_'));
        yield return Modeling.Names.Pascal(host, "Server");
        var start = shown.IndexOf("//", StringComparison.Ordinal) + 2;
        var end = shown.IndexOf('/', start);
        yield return Modeling.Names.Pascal(LabelOf(end < 0 ? shown.Substring(start) : shown.Substring(start, end - start)), "Server");
        yield return Modeling.Names.Pascal(host + path, "Server");
    }

    private Uri? ToUri() => (IsRelative ? Uri.TryCreate(anywhere, Text, out var uri) : Uri.TryCreate(Text, UriKind.Absolute, out uri)) ? uri : null;

    private static string LabelOf(string host)
    {
        var labels = host.Split('.');
        return labels.Length > 2 && labels[0] == "www" ? labels[1] : labels[0];
    }

    private static List<ServerPart>? Split(Server server, ModelingScope scope)
    {
        var parts = new List<ServerPart>();
        var position = 0;
        while (position < server.Url.Length)
        {
            var open = server.Url.IndexOf('{', position);
            var literal = open < 0 ? server.Url.Substring(position) : server.Url.Substring(position, open - position);
            if (literal.Length > 0)
                parts.Add(new ServerPart(literal, null));
            if (open < 0)
                break;
            var close = server.Url.IndexOf('}', open);
            var name = close < 0 ? "" : server.Url.Substring(open + 1, close - open - 1);
            if (server.Variables.All(variable => variable.Name != name))
            {
                scope.Invalid(PlaceOf(server), $"The server's 'url' names the variable '{References.Short(name)}', which 'variables' does not declare; the server is left out");
                return null;
            }
            parts.Add(new ServerPart("", name));
            position = close + 1;
        }
        return parts;
    }
}
