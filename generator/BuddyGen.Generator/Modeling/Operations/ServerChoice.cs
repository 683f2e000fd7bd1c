using System.Globalization;
using BuddyGen.OpenApi;
using BuddyGen.Reading;

namespace BuddyGen.Modeling;

/// <summary>Where operations go: the client's own servers, and those that some operations have instead.</summary>
internal sealed class ServerChoice
{
    private const int LongestName = 30;

    private readonly ModelingScope scope;
    private readonly NameScope names = new(CSharpWords.OfObject, "Server");

    /// <summary>By node: what is shared by operations is looked at, and reported, once.</summary>
    private readonly Dictionary<SpecNode, ServerAddress?> addresses = [];

    /// <summary>The same number of two servers that lead to the same place, whatever is said about them.</summary>
    private readonly Dictionary<SpecNode, int> places = [];
    private readonly Dictionary<string, int> placesByUrl = new(StringComparer.Ordinal);

    private readonly string root;
    private readonly List<ServerModel> servers = [];
    private readonly Dictionary<int, string> namesByPlace = [];
    private readonly List<OwnServers> own = [];
    private readonly Dictionary<int, int> numbersByPlace = [];

    public ServerChoice(OpenApiDocument document, ModelingScope scope)
    {
        this.scope = scope;
        var chosen = document.Servers;
        if (!chosen.Any(server => AddressOf(server) is { IsRelative: false }) && OfMostOperations(document) is { } common)
            chosen = common;
        root = KeyOf(chosen);
        foreach (var server in chosen)
        {
            scope.Cancellation.ThrowIfCancellationRequested();
            if (AddressOf(server) is not { } address)
                continue;
            if (!address.IsRelative)
            {
                // Of an own installation, a region, …: what the description says is mostly just that.
                var said = server.Description is { Length: <= LongestName } description && description.IndexOf('\n') < 0 ? description : null;
                servers.Add(Named(address, server.Name ?? said ?? (servers.Count == 0 ? "Default" : null)));
            }
            // "/" is what a document without servers has: nothing is lost.
            else if (address.Text.Length > 1 || server.Description is not null)
                scope.Unsupported(ServerAddress.PlaceOf(server), "A relative server address is not supported: the document's own address is not known; it is left out");
        }
    }

    /// <summary>The client's own, by name. The first is where requests go unless the caller says otherwise.</summary>
    public EquatableArray<ServerModel> Servers => servers.ToEquatableArray();

    /// <summary>0: the operation goes where the client goes; else the number, from 1 on, of what <see cref="Own"/> has for it.</summary>
    public int Of(PathItem path, Operation operation)
    {
        var chosen = ServersOf(path, operation);
        if (chosen.Count == 0 || KeyOf(chosen) == root)
            return 0;
        var usable = chosen.Select(AddressOf).OfType<ServerAddress>().ToList();
        if (usable.Count == 0)
        {
            scope.Unsupported(operation.Servers.Count > 0 ? operation.PlaceOf("servers") : path.PlaceOf("servers"), "None of these servers can be used; requests go to the client's base address");
            return 0;
        }
        var place = PlaceOf(usable[0].Server);
        if (!numbersByPlace.TryGetValue(place, out var number))
        {
            own.Add(new OwnServers(usable[0]));
            numbersByPlace.Add(place, number = own.Count);
        }
        foreach (var address in usable)
            if (!address.IsRelative && !namesByPlace.ContainsKey(PlaceOf(address.Server)))
                own[number - 1].Named.Add(Named(address, address.Server.Name));
        return number;
    }

    /// <summary>Those that operations have instead, in the order in which <see cref="Of"/> met them.</summary>
    /// <param name="taken">What the client's options have already.</param>
    public EquatableArray<OwnServerModel> Own(IEnumerable<string> taken)
    {
        var options = new NameScope([.. CSharpWords.OfClientOptions, .. taken], "Own");
        return own.Select(one =>
        {
            var name = namesByPlace.TryGetValue(PlaceOf(one.First.Server), out var known) ? known : Names.Pascal(one.First.Server.Name ?? "", one.First.Names().First());
            return new OwnServerModel(options.Add(Names.Combine(name, "BaseAddress")), one.First.Text, one.First.Server.Description, one.Named.ToEquatableArray());
        }).ToEquatableArray();
    }

    private static IReadOnlyList<Server> ServersOf(PathItem path, Operation operation) => operation.Servers.Count > 0 ? operation.Servers : path.Servers;

    private string KeyOf(IReadOnlyList<Server> servers) => string.Join(" ", servers.Select(server => PlaceOf(server).ToString(CultureInfo.InvariantCulture)));

    private int PlaceOf(Server server)
    {
        if (places.TryGetValue(server.Node, out var place))
            return place;
        var url = server.Url + "\n" + string.Concat(server.Variables.Select(static variable => variable.Name + "=" + variable.Default + "\n"));
        if (!placesByUrl.TryGetValue(url, out place))
            placesByUrl.Add(url, place = placesByUrl.Count + 1);
        places.Add(server.Node, place);
        return place;
    }

    /// <summary>The servers that most operations have, if each has its own: what is common to all of a document may stand at each path of it just as well.</summary>
    private IReadOnlyList<Server>? OfMostOperations(OpenApiDocument document)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var met = new List<IReadOnlyList<Server>>();
        foreach (var path in document.Paths)
            foreach (var operation in path.Operations)
            {
                scope.Cancellation.ThrowIfCancellationRequested();
                var chosen = ServersOf(path, operation);
                if (chosen.Count == 0)
                    return null;
                var key = KeyOf(chosen);
                if (!counts.TryGetValue(key, out var count))
                    met.Add(chosen);
                counts[key] = count + 1;
            }
        // Of two as frequent as each other, the first.
        return met.OrderByDescending(chosen => counts[KeyOf(chosen)]).FirstOrDefault();
    }

    private ServerAddress? AddressOf(Server server)
    {
        if (!addresses.TryGetValue(server.Node, out var address))
            addresses.Add(server.Node, address = ServerAddress.Of(server, scope));
        return address;
    }

    /// <param name="wanted">Its name in the document, if it has one there.</param>
    private ServerModel Named(ServerAddress address, string? wanted)
    {
        var offered = address.Names().ToList();
        var fallback = offered.FirstOrDefault(name => !names.Has(name)) ?? offered[0];
        var variableNames = new NameScope(CSharpWords.OfMethod, "Variable");
        var variables = address.Server.Variables
            .Where(variable => address.Parts.Any(part => part.Variable == variable.Name))
            .Select(variable => new ServerVariableModel(
                variable.Name,
                Names.Escape(variableNames.Add(Names.LowerFirst(Names.Pascal(variable.Name, "Variable")))),
                variable.Default,
                variable.Values.ToEquatableArray(),
                variable.Description))
            .ToEquatableArray();
        var name = names.Add(wanted is null ? fallback : Names.Pascal(wanted, fallback));
        var place = PlaceOf(address.Server);
        if (!namesByPlace.ContainsKey(place))
            namesByPlace.Add(place, name);
        return new ServerModel(name, address.Parts, variables, address.Server.Description);
    }

    /// <summary>The first that an operation has instead of the client's, and those with it that have got a name here.</summary>
    private sealed class OwnServers(ServerAddress first)
    {
        public ServerAddress First => first;

        public List<ServerModel> Named { get; } = [];
    }
}
