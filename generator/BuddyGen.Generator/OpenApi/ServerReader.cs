namespace BuddyGen.OpenApi;

/// <summary>Reads the servers of a document, of a path or of an operation.</summary>
internal sealed class ServerReader(OpenApiScope scope)
{
    private static readonly HashSet<string> ServerFields = ["url", "description", "variables", "name"];
    private static readonly HashSet<string> VariableFields = ["enum", "default", "description"];

    /// <summary>None where there is no such field: whoever reads takes those of what is around it then.</summary>
    public List<Server> Read(Fields fields)
    {
        var servers = new List<Server>();
        foreach (var position in fields.List("servers"))
        {
            if (!scope.Spend(position.Place))
                break;
            if (Fields.Of(position, "a server", scope, ServerFields) is not { } server || server.Needed("url", "the server is left out") is not { } url)
                continue;
            servers.Add(new Server(position)
            {
                Url = url,
                Name = server.Text("x-buddygen-name") ?? server.Text("name"),
                Description = server.Text("description"),
                Variables = server.Map("variables").Select(variable => ReadVariable(variable.Name, variable.Element)).OfType<ServerVariable>().ToList(),
            });
        }
        return servers;
    }

    private ServerVariable? ReadVariable(string name, Position position)
    {
        if (!scope.Spend(position.Place) || Fields.Of(position, "a server variable", scope, VariableFields) is not { } variable || variable.Needed("default", "the variable is left out") is not { } value)
            return null;
        return new ServerVariable(position) { Name = name, Default = value, Values = variable.Texts("enum"), Description = variable.Text("description") };
    }
}
