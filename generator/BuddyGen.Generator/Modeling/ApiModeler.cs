using BuddyGen.Diagnostics;
using BuddyGen.OpenApi;

namespace BuddyGen.Modeling;

/// <summary>Decides all of the C# that a document becomes.</summary>
internal static class ApiModeler
{
    public static ApiModel? Model(OpenApiDocument document, SpecOptions options, string fileName, SpecProblems problems, CancellationToken cancellation)
    {
        if (problems.HasErrors)
            return null;
        var scope = new ModelingScope(problems, cancellation);
        var @namespace = Names.Namespace(options.Namespace);
        var clientName = Names.IsIdentifier(options.ClientName) ? options.ClientName : Names.Pascal(options.ClientName, "Client");
        var spec = new SpecIdentity(@namespace, PrefixOf(clientName), options.Accessibility, fileName);

        var discriminators = new Discriminators(document, cancellation);
        var shapes = new Shapes(discriminators, scope);
        var hierarchy = new Hierarchy(discriminators, shapes);
        var security = new SecurityChoice(document, scope);
        var servers = new ServerChoice(document, options.Client ? scope : scope.Quiet());
        var plans = new OperationPlanner(options, shapes, servers, security, scope).Plan(document);
        var groups = GroupsOf(document, plans);
        var all = TakesAllSchemas(document, options);

        var reach = ReachOf(plans, all ? document.Schemas : [], shapes, hierarchy, scope);
        var catalog = new TypeCatalog(document, shapes, ReservedTypeNames(spec, clientName, groups));
        var types = new TypeBuilder(spec, options, shapes, hierarchy, reach, catalog, scope);
        var models = Operations(groups, new OperationBuilder(types, shapes, new ParameterRules(@namespace, shapes, types, scope)), catalog);
        if (all)
            foreach (var (name, schema) in document.Schemas)
                foreach (var isRequest in new[] { true, false })
                    types.TypeOf(schema, isRequest, new Stand("", Names.Pascal(name, "Type")));
        var credentials = security.Credentials();
        return CheckedTypes.Marked(new ApiModel
        {
            Spec = spec,
            ClientName = clientName,
            Title = document.Title ?? fileName,
            Description = document.Description,
            Types = types.Finish(),
            Groups = options.Client ? models : default,
            Servers = options.Client ? servers.Servers : default,
            OwnServers = servers.Own(credentials.SelectMany(static credential => new[] { credential.Name, credential.Name + "Provider" })),
            Credentials = credentials,
        });
    }

    /// <summary>Types are what operations reach, unless there are none to ask: in a document without paths, and where only types are wanted (of no operations in particular).</summary>
    private static bool TakesAllSchemas(OpenApiDocument document, SpecOptions options) =>
        !document.HasPaths || (!options.Client && options.Operations.Count == 0 && options.ExceptOperations.Count == 0);

    /// <summary>What operations send and receive; a schema that none of them reaches may be wanted for either.</summary>
    private static Reach ReachOf(List<OperationPlan> plans, IReadOnlyList<NamedElement<SchemaElement>> schemas, Shapes shapes, Hierarchy hierarchy, ModelingScope scope)
    {
        var reach = new Reach(shapes, hierarchy, scope);
        foreach (var plan in plans)
        {
            foreach (var parameter in plan.Parameters)
                if (parameter.Schema is { } part)
                    reach.Send(part);
            if (plan.Body?.Schema is { } sent)
                reach.Send(sent);
            if (plan.Answer.Schema is { } received)
                reach.Receive(received);
            foreach (var error in plan.Errors)
                if (error.Schema is { } schema)
                    reach.Receive(schema);
        }
        reach.AddUnreached(schemas.Select(static schema => schema.Element));
        reach.Split();
        return reach;
    }

    /// <summary>In the order of the document's tags, then as operations name them; those without a tag last.</summary>
    private static List<(string? Name, string? Description, List<OperationPlan> Plans)> GroupsOf(OpenApiDocument document, List<OperationPlan> plans)
    {
        var names = new NameScope(CSharpWords.OfClient, "Operations");
        var tags = document.Tags.Select(static tag => tag.Name).Concat(plans.Select(static plan => plan.Tag).OfType<string>()).Distinct(StringComparer.Ordinal);
        var byTag = plans.Where(static plan => plan.Tag is not null).ToLookup(static plan => plan.Tag!, StringComparer.Ordinal);
        var groups = new List<(string?, string?, List<OperationPlan>)>();
        var known = document.Tags.ToLookup(static tag => tag.Name, StringComparer.Ordinal);
        foreach (var tag in tags)
        {
            var declared = known[tag].FirstOrDefault();
            if (byTag.Contains(tag))
                groups.Add((names.Add(Names.Pascal(declared?.PinnedName ?? tag, "Group")), declared?.Description, byTag[tag].ToList()));
        }
        var untagged = plans.Where(static plan => plan.Tag is null).ToList();
        if (untagged.Count > 0)
            groups.Add((null, null, untagged));
        return groups;
    }

    private static EquatableArray<GroupModel> Operations(List<(string? Name, string? Description, List<OperationPlan> Plans)> groups, OperationBuilder builder, TypeCatalog catalog)
    {
        // A method is called {Name}Async; the client has its groups as properties beside the methods of its own.
        var taken = groups.Select(static group => group.Name).OfType<string>().Where(static name => name.EndsWith("Async", StringComparison.Ordinal))
            .Select(static name => name.Substring(0, name.Length - "Async".Length)).ToList();
        var models = new List<GroupModel>();
        foreach (var (name, description, plans) in groups)
        {
            var methods = new NameScope(name is null ? taken : [], "Operation");
            var operations = plans.Select(plan =>
            {
                var method = methods.Add(plan.ShortName);
                return builder.Build(plan, method, () => catalog.Add(Names.Combine(method, "Options"), Names.Combine(plan.FullName, "Options")));
            }).ToEquatableArray();
            models.Add(new GroupModel(name, description, operations));
        }
        return models.ToEquatableArray();
    }

    /// <summary>Types that are emitted beside the schemas' own: support types, groups, the client; and the namespace's parts, which a type of that name would hide.</summary>
    private static IEnumerable<string> ReservedTypeNames(SpecIdentity spec, string clientName, List<(string? Name, string? Description, List<OperationPlan> Plans)> groups)
    {
        foreach (var part in spec.Namespace.Split('.'))
            yield return part;
        foreach (var name in CSharpWords.SupportTypes)
            yield return spec.Prefix + name;
        foreach (var stem in groups.Select(group => group.Name is { } name ? spec.Prefix + name : clientName + "Operations").Append(clientName))
            foreach (var name in new[] { stem, "I" + stem, stem + "Group", stem + "WithResponse", "I" + stem + "WithResponse", stem + "GroupWithResponse" })
                yield return name;
    }

    private static string PrefixOf(string clientName) =>
        clientName.Length > "Client".Length && clientName.EndsWith("Client", StringComparison.Ordinal) ? clientName.Substring(0, clientName.Length - "Client".Length) : clientName;
}
