using System.Globalization;
using BuddyGen.Modeling;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Emission;

/// <summary>Everything of a client that its spec decides: the client, its groups, options and servers. What no spec decides are the templates of <see cref="RuntimeSources"/>.</summary>
internal static class ClientEmitter
{
    /// <summary>The files; none for a spec without operations.</summary>
    public static IEnumerable<(string HintName, SourceText Text)> Emit(ApiModel api)
    {
        if (!api.HasClient)
            yield break;
        yield return (HintNames.Of(api.Spec, api.ClientName), Client(api));
        yield return (HintNames.Of(api.Spec, api.Spec.Prefix + "ClientOptions"), ClientOptionsEmitter.Emit(api));
        if (ClientServersEmitter.Named(api).Any())
            yield return (HintNames.Of(api.Spec, api.Spec.Prefix + "Servers"), ClientServersEmitter.Emit(api));
        foreach (var group in api.Groups)
        {
            yield return (HintNames.Of(api.Spec, new ClientGroup(api, group).Interface), ClientGroupEmitter.Emit(api, group));
            foreach (var file in Options(api, group))
                yield return file;
        }
    }

    /// <summary>A file for the options of each operation, or, as with types, one for those of the group if there are many.</summary>
    private static IEnumerable<(string HintName, SourceText Text)> Options(ApiModel api, GroupModel group)
    {
        var files = group.Operations
            .Where(static operation => operation.OptionsName is not null)
            .Select(operation => (HintNames.Of(api.Spec, operation.OptionsName!), Text: OperationOptionsEmitter.Emit(api, group, operation)))
            .ToList();
        return files.Count == 0 || api.Groups.Sum(static each => each.Operations.Count(static operation => operation.OptionsName is not null)) <= TypeGroup.MostFiles
            ? files
            : [(HintNames.OfOptions(api.Spec, new ClientGroup(api, group).Interface), TypeFile.Join(api.Spec, files.Select(static file => file.Text)))];
    }

    private static SourceText Client(ApiModel api)
    {
        var spec = api.Spec;
        var writer = TypeFile.Begin(spec);
        var untagged = api.Groups.Where(static group => group.Name is null).Select(group => new ClientGroup(api, group)).FirstOrDefault();
        var tagged = api.Groups.Where(static group => group.Name is not null).Select(group => new ClientGroup(api, group)).ToList();

        writer.WriteLine(
            $"""
            {XmlDoc.Head(null, XmlDoc.Plain(api.Title), [.. XmlDoc.Blocks(api.Description), "Source: " + XmlDoc.Code(spec.FileName)])}
            {TypeFile.GeneratedCode}
            """);
        using (writer.Block($"{spec.Accessibility} sealed partial class {api.ClientName}{(untagged is null ? "" : " : " + TypeNames.Of(spec, untagged.Interface))}"))
        {
            WriteConstructor(writer, api, untagged, tagged);
            foreach (var group in tagged)
                writer.WriteLine(
                    $$"""

                    {{XmlDoc.Head(group.Model.Description, "The operations of " + XmlDoc.Code(group.Model.Name!) + ".")}}
                    public {{TypeNames.Of(spec, group.Interface)}} {{group.Model.Name}} { get; }
                    """);
            if (untagged is not null)
            {
                writer.WriteLine();
                ClientGroupEmitter.WriteMembers(writer, api, untagged);
            }
        }
        return writer.ToSourceText();
    }

    private static void WriteConstructor(SourceWriter writer, ApiModel api, ClientGroup? untagged, IReadOnlyList<ClientGroup> tagged)
    {
        var spec = api.Spec;
        var server = ClientServersEmitter.Default(api);
        writer.WriteLine(
            $"""
            /// <summary>Initializes a new client, which can be kept and used from several threads at once.</summary>
            /// <param name="httpClient">
            /// Sends the requests. It is not disposed, and neither its base address nor its default headers are changed. Whether redirects are followed, and what is sent along
            /// with them, is up to its handlers.
            /// </param>
            /// <param name="options">
            /// Where requests are sent, and with which credentials. Later changes have no effect. If they have no base address, that of <paramref name="httpClient"/>
            /// applies{(server is null ? "" : ", and if that has none, " + XmlDoc.Code(server))}.
            /// </param>
            /// <exception cref="global::System.ArgumentException">{(api.OwnServers.Count == 0 ? "The" : "A")} base address is not an absolute http or https URI, or has more than a path.</exception>
            """);
        using (writer.Block($"public {api.ClientName}({ClientTypes.HttpClient} httpClient, {ClientTypes.ClientOptions(spec)}? options = null)"))
        {
            writer.WriteLine($"options ??= new {ClientTypes.ClientOptions(spec)}();");
            writer.WriteLine($"var connection = new {ClientTypes.Connection(spec)}(");
            using (writer.Indent())
                writer.WriteLine(string.Join(",\n", new[] { $"httpClient, options.BaseAddress, {(server is null ? "null" : SourceWriter.Literal(server))}, options.Validation, options.ValidationReported" }.Concat(api.Credentials.Select(Credential))) + (api.OwnServers.Count == 0 ? ");" : ")"));
            WriteOwnServers(writer, api);
            foreach (var group in tagged)
                writer.WriteLine($"{group.Model.Name} = new {TypeNames.Of(spec, group.Class)}(connection);");
            if (untagged is not null)
                writer.WriteLine($"WithResponse = new {TypeNames.Of(spec, untagged.ClassWithResponse)}(connection);");
        }
    }

    private static void WriteOwnServers(SourceWriter writer, ApiModel api)
    {
        if (api.OwnServers.Count == 0)
            return;
        writer.WriteLine("{");
        using (writer.Indent())
        {
            writer.WriteLine("OwnServers = new global::BuddyGen.OwnServer[]\n{");
            using (writer.Indent())
                foreach (var own in api.OwnServers)
                    writer.WriteLine($"new(options.{own.Option}, {SourceWriter.Literal(own.Option)}, {SourceWriter.Literal(own.Address)}),");
            writer.WriteLine("},");
        }
        writer.WriteLine("};");
    }

    private static string Credential(CredentialModel credential)
    {
        var place = credential.Kind switch
        {
            CredentialKind.Basic => "Basic",
            CredentialKind.ApiKeyHeader => "Header",
            CredentialKind.ApiKeyQuery => "Query",
            CredentialKind.ApiKeyCookie => "Cookie",
            _ => "Bearer",
        };
        return string.Format(
            CultureInfo.InvariantCulture,
            "new global::BuddyGen.ApiCredential(global::BuddyGen.CredentialPlace.{0}, {1}, {2}, options.{3}, options.{3}Provider)",
            place, SourceWriter.Literal(credential.Name), SourceWriter.Literal(credential.WireName ?? ""), credential.Name);
    }
}
