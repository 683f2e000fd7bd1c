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
        var servers = ClientServersEmitter.Named(api).Any() ? $" <see cref=\"{ClientTypes.Servers(spec)}\" /> has the documented ones." : "";
        writer.WriteLine(
            $"""
            /// <summary>How a <see cref="{TypeNames.Of(spec, api.ClientName)}" /> works.</summary>
            {TypeFile.GeneratedCode}
            """);
        using (writer.Block($"{spec.Accessibility} sealed partial class {spec.Prefix}ClientOptions"))
        {
            writer.WriteLine(
                $$"""
                /// <summary>Where the API is; its path is kept.{{servers}} Null: where the <see cref="{{ClientTypes.HttpClient}}" /> says.</summary>
                {{Elsewhere(api)}}public {{ClientTypes.Uri}}? BaseAddress { get; set; }

                /// <summary>What happens to a request whose body or parameters break a rule of the API's description: unless this is set, <see cref="{{ClientTypes.Validation(spec)}}.Enforce" />.</summary>
                public {{ClientTypes.Validation(spec)}} Validation { get; set; }

                /// <summary>Is told what is wrong with a request that is sent all the same, under <see cref="{{ClientTypes.Validation(spec)}}.Report" />.</summary>
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
        "Operations with servers of their own have addresses of their own, which this one does not replace: " + string.Join(", ", api.OwnServers.Select(static own => $"<see cref=\"{own.Option}\" />")) + ".") + "\n";

    private static void WriteOwnServer(SourceWriter writer, OwnServerModel own) =>
        writer.WriteLine(
            $$"""

            {{XmlDoc.Head(null, "Where operations go that the API's description sends elsewhere than to <see cref=\"BaseAddress\" />; its path is kept. Null: " + XmlDoc.Code(own.Address) + (own.Address[0] == '/' ? ", seen from there." : "."), XmlDoc.Blocks(own.Description))}}
            public {{ClientTypes.Uri}}? {{own.Option}} { get; set; }
            """);

    private static void WriteCredential(SourceWriter writer, CredentialModel credential, string where)
    {
        var place = credential.Kind switch
        {
            CredentialKind.Basic => "User name and password, separated by a colon",
            CredentialKind.ApiKeyHeader => "The API key for the header " + XmlDoc.Code(credential.WireName ?? ""),
            CredentialKind.ApiKeyQuery => "The API key for the query parameter " + XmlDoc.Code(credential.WireName ?? ""),
            CredentialKind.ApiKeyCookie => "The API key for the cookie " + XmlDoc.Code(credential.WireName ?? ""),
            _ => "The token for the header <c>Authorization</c>",
        };
        writer.WriteLine(
            $$"""

            {{XmlDoc.Head(null, place + ". It goes to " + where + " only, and with the operations that ask for it.", XmlDoc.Blocks(credential.Description))}}
            public string? {{credential.Name}} { get; set; }

            /// <summary>Gives <see cref="{{credential.Name}}" />, for each request anew, when it changes; it wins over a value set there.</summary>
            public {{Provider}} {{credential.Name}}Provider { get; set; }
            """);
    }
}
