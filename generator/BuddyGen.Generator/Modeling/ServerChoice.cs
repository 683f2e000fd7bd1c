using BuddyGen.OpenApi;

namespace BuddyGen.Modeling;

/// <summary>The documented servers by name.</summary>
internal static class ServerChoice
{
    private const int LongestName = 30;

    public static EquatableArray<ServerModel> Of(IReadOnlyList<Server> servers, ModelingScope scope)
    {
        var names = new NameScope(CSharpWords.OfObject, "Server");
        var models = new List<ServerModel>();
        for (var i = 0; i < servers.Count; i++)
        {
            scope.Cancellation.ThrowIfCancellationRequested();
            var server = servers[i];
            if (Split(server, scope) is not { } parts)
                continue;
            var fallback = "Server" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            var name = server.Name ?? (server.Description is { Length: <= LongestName } description && description.IndexOf('\n') < 0 ? description : null);
            var variableNames = new NameScope(CSharpWords.OfMethod, "Variable");
            var variables = server.Variables
                .Where(variable => parts.Any(part => part.Variable == variable.Name))
                .Select(variable => new ServerVariableModel(
                    variable.Name,
                    Names.Escape(variableNames.Add(Names.LowerFirst(Names.Pascal(variable.Name, "Variable")))),
                    variable.Default,
                    variable.Values.ToEquatableArray(),
                    variable.Description))
                .ToEquatableArray();
            models.Add(new ServerModel(names.Add(name is null ? fallback : Names.Pascal(name, fallback)), parts.ToEquatableArray(), variables, server.Description));
        }
        return models.ToEquatableArray();
    }

    private static List<ServerPart>? Split(Server server, ModelingScope scope)
    {
        var parts = new List<ServerPart>();
        var shown = "";
        var position = 0;
        while (position < server.Url.Length)
        {
            var open = server.Url.IndexOf('{', position);
            var literal = open < 0 ? server.Url.Substring(position) : server.Url.Substring(position, open - position);
            if (literal.Length > 0)
                parts.Add(new ServerPart(literal, null));
            shown += literal;
            if (open < 0)
                break;
            var close = server.Url.IndexOf('}', open);
            var name = close < 0 ? "" : server.Url.Substring(open + 1, close - open - 1);
            if (server.Variables.FirstOrDefault(variable => variable.Name == name) is not { } declared)
            {
                scope.Invalid(Place(server), $"The server's 'url' names the variable '{References.Short(name)}', which 'variables' does not declare; the server is left out");
                return null;
            }
            parts.Add(new ServerPart("", name));
            shown += declared.Default;
            position = close + 1;
        }
        if (Uri.TryCreate(shown, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            if (uri!.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0)
                return parts;
            scope.Unsupported(Place(server), "A server's address with a query, a fragment or a user is not supported; it is left out");
            return null;
        }
        // "/" is what a document without servers has: nothing is lost.
        if (shown.Length > 1 || server.Description is not null)
            scope.Unsupported(Place(server), "A relative server address is not supported: the document's own address is not known; it is left out");
        return null;
    }

    private static Microsoft.CodeAnalysis.Text.TextSpan Place(Server server) => server.Node.TryGet("url", out var url) ? url.Span : server.Place;
}
