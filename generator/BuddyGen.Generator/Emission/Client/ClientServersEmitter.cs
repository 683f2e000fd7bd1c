using BuddyGen.Modeling;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Emission;

/// <summary><c>{Prefix}Servers</c>: the documented addresses by name. One that is relative is no address without the document's own, which nobody knows.</summary>
internal static class ClientServersEmitter
{
    /// <summary>The servers that have an address of their own.</summary>
    public static IEnumerable<ServerModel> Named(ApiModel api) => api.Servers.Concat(api.OwnServers.SelectMany(static own => own.Servers)).Where(static server => IsAddress(Url(server)));

    /// <summary>The address of the first one, variables at their defaults; null if it has none.</summary>
    public static string? Default(ApiModel api) => api.Servers.Count > 0 && Url(api.Servers[0]) is var url && IsAddress(url) ? url : null;

    public static SourceText Emit(ApiModel api)
    {
        var writer = TypeFile.Begin(api.Spec);
        writer.WriteLine(
            $"""
            /// <summary>The addresses that the API description lists, for <see cref="{ClientTypes.ClientOptions(api.Spec)}.BaseAddress" />{(api.OwnServers.Count == 0 ? "" : " and those beside it")}.</summary>
            {TypeFile.GeneratedCode}
            """);
        using (writer.Block($"{api.Spec.Accessibility} static class {api.Spec.Prefix}Servers"))
        {
            var first = true;
            foreach (var server in Named(api))
            {
                if (!first)
                    writer.WriteLine();
                first = false;
                Write(writer, server);
            }
        }
        return writer.ToSourceText();
    }

    private static void Write(SourceWriter writer, ServerModel server)
    {
        writer.WriteLine(XmlDoc.Head(server.Description, XmlDoc.Code(Url(server))));
        if (server.Variables.Count == 0)
        {
            writer.WriteLine($"public static {ClientTypes.Uri} {server.Name} => new({SourceWriter.Literal(Url(server))});");
            return;
        }
        foreach (var variable in server.Variables)
        {
            var text = XmlDoc.Content(
                variable.Description,
                "The variable " + XmlDoc.Code(variable.WireName) + ".",
                variable.Values.Count > 0 ? "One of " + string.Join(", ", variable.Values.Select(XmlDoc.Code)) + "." : "");
            writer.WriteLine(XmlDoc.Element("param name=\"" + variable.Name.TrimStart('@') + "\"", text));
        }
        writer.WriteLine($"public static {ClientTypes.Uri} {server.Name}({string.Join(", ", server.Variables.Select(static variable => "string " + variable.Name + " = " + SourceWriter.Literal(variable.Default)))}) =>");
        using (writer.Indent())
            writer.WriteLine("new(string.Concat(new string[] { " + string.Join(", ", server.Url.Select(part => Part(server, part))) + " }));");
    }

    private static string Part(ServerModel server, ServerPart part)
    {
        var variable = Variable(server, part);
        if (variable is null)
            return SourceWriter.Literal(part.Literal);
        var arguments = new[] { variable.Name, "nameof(" + variable.Name + ")" }.Concat(variable.Values.Select(SourceWriter.Literal));
        return "global::BuddyGen.BaseAddress.Variable(" + string.Join(", ", arguments) + ")";
    }

    private static string Url(ServerModel server) => string.Concat(server.Url.Select(part => Variable(server, part)?.Default ?? part.Literal));

    private static ServerVariableModel? Variable(ServerModel server, ServerPart part) =>
        part.Variable is null ? null : server.Variables.FirstOrDefault(variable => variable.WireName == part.Variable);

    private static bool IsAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "https" or "http")
        && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0;
}
