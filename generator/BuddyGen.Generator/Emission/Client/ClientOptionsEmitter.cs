using BuddyGen.Modeling;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Emission;

/// <summary><c>{Prefix}ClientOptions</c>: the address, the credentials that the spec knows, and how strict to be.</summary>
internal static class ClientOptionsEmitter
{
    private const string Provider = "global::System.Func<global::System.Threading.CancellationToken, global::System.Threading.Tasks.ValueTask<string>>?";

    public static SourceText Emit(ApiModel api)
    {
        var spec = api.Spec;
        var writer = TypeFile.Begin(spec);
        var servers = ClientServersEmitter.Named(api).Any() ? $" <see cref=\"{ClientTypes.Servers(spec)}\" /> has the documented addresses." : "";
        writer.WriteLine(
            $"""
            /// <summary>The options of a <see cref="{TypeNames.Of(spec, api.ClientName)}" />.</summary>
            {TypeFile.GeneratedCode}
            """);
        using (writer.Block($"{spec.Accessibility} sealed partial class {spec.Prefix}ClientOptions"))
        {
            writer.WriteLine(
                $$"""
                /// <summary>The address of the API, whose path is kept.{{servers}} If <see langword="null" />, that of the <see cref="{{ClientTypes.HttpClient}}" /> applies.</summary>
                {{Elsewhere(api)}}public {{ClientTypes.Uri}}? BaseAddress { get; set; }

                /// <summary>What happens to a request whose body or parameters violate a rule of the API description. The default is <see cref="{{ClientTypes.Validation(spec)}}.Enforce" />.</summary>
                public {{ClientTypes.Validation(spec)}} Validation { get; set; }

                /// <summary>Receives the violations of a request that is sent anyway, when <see cref="Validation" /> is <see cref="{{ClientTypes.Validation(spec)}}.Report" />.</summary>
                public global::System.Action<global::System.Collections.Generic.IReadOnlyList<{{ClientTypes.Violation(spec)}}>>? ValidationReported { get; set; }
                """);
            foreach (var own in api.OwnServers)
                WriteOwnServer(writer, own);
            foreach (var credential in api.Credentials)
                WriteCredential(writer, credential, api.OwnServers.Count == 0 ? "the base address" : "the addresses above");
        }
        return writer.ToSourceText();
    }

    private static string Elsewhere(ApiModel api) => api.OwnServers.Count == 0 ? "" : XmlDoc.Element(
        "remarks",
        "Operations with servers of their own have their own addresses, which this one does not replace: " + string.Join(", ", api.OwnServers.Select(static own => $"<see cref=\"{own.Option}\" />")) + ".") + "\n";

    private static void WriteOwnServer(SourceWriter writer, OwnServerModel own) =>
        writer.WriteLine(
            $$"""

            {{XmlDoc.Head(null, "The address, whose path is kept, of operations that the API description does not send to <see cref=\"BaseAddress\" />. If <see langword=\"null\" />, it is " + XmlDoc.Code(own.Address) + (own.Address[0] == '/' ? ", relative to that." : "."), XmlDoc.Blocks(own.Description))}}
            public {{ClientTypes.Uri}}? {{own.Option}} { get; set; }
            """);

    private static void WriteCredential(SourceWriter writer, CredentialModel credential, string where)
    {
        var place = credential.Kind switch
        {
            CredentialKind.Basic => "The user name and the password, separated by a colon",
            CredentialKind.ApiKeyHeader => "The API key for the header " + XmlDoc.Code(credential.WireName ?? ""),
            CredentialKind.ApiKeyQuery => "The API key for the query parameter " + XmlDoc.Code(credential.WireName ?? ""),
            CredentialKind.ApiKeyCookie => "The API key for the cookie " + XmlDoc.Code(credential.WireName ?? ""),
            _ => "The token for the header <c>Authorization</c>",
        };
        writer.WriteLine(
            $$"""

            {{XmlDoc.Head(null, place + ". It is sent to " + where + " only, and only with operations that ask for it.", XmlDoc.Blocks(credential.Description))}}
            public string? {{credential.Name}} { get; set; }

            /// <summary>Provides <see cref="{{credential.Name}}" /> anew for each request, for a value that changes. It takes precedence over a value that is set.</summary>
            public {{Provider}} {{credential.Name}}Provider { get; set; }
            """);
    }
}
