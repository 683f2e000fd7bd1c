using BuddyGen.Modeling;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Emission;

/// <summary>A group of operations: an interface for each of the two forms of its methods, so that tests can fake them, and the classes behind them.</summary>
internal static class ClientGroupEmitter
{
    public static SourceText Emit(ApiModel api, GroupModel model)
    {
        var spec = api.Spec;
        var group = new ClientGroup(api, model);
        var writer = TypeFile.Begin(spec);
        var title = model.Name is null ? "The operations of <see cref=\"" + TypeNames.Of(spec, api.ClientName) + "\" /> that belong to no group." : "The operations of " + XmlDoc.Code(model.Name) + ".";
        var errors = new ClientErrors(spec, model);
        var rules = new RuleCompiler(static _ => null);
        var methods = model.Operations.Select(operation => new ClientMethodEmitter(api, group, operation, errors, rules)).ToList();

        writer.WriteLine(
            $"""
            {XmlDoc.Head(model.Description, title, "This interface gains members as the API grows. A type that implements it, such as a test double, must be extended along with it.")}
            {TypeFile.GeneratedCode}
            """);
        using (writer.Block($"{spec.Accessibility} interface {group.Interface}"))
        {
            writer.WriteLine(
                $$"""
                /// <summary>The same operations, with methods that also return the status code and the headers of the response.</summary>
                {{TypeNames.Of(spec, group.InterfaceWithResponse)}} WithResponse { get; }
                """);
            foreach (var method in methods)
            {
                writer.WriteLine();
                method.WriteDeclaration(writer);
            }
        }

        writer.WriteLine(
            $"""

            {XmlDoc.Head(null, title.TrimEnd('.') + ", with methods that also return the status code and the headers of the response.")}
            {TypeFile.GeneratedCode}
            """);
        using (writer.Block($"{spec.Accessibility} interface {group.InterfaceWithResponse}"))
            for (var i = 0; i < methods.Count; i++)
            {
                if (i > 0)
                    writer.WriteLine();
                methods[i].WriteDeclarationWithResponse(writer);
            }

        if (model.Name is not null)
            WriteClass(writer, api, group);
        WriteClassWithResponse(writer, api, group, errors, rules, methods);
        return writer.ToSourceText();
    }

    /// <summary>The members that return bodies, of the group's class or of the client itself.</summary>
    public static void WriteMembers(SourceWriter writer, ApiModel api, ClientGroup group)
    {
        writer.WriteLine(
            $$"""
            /// <inheritdoc />
            public {{TypeNames.Of(api.Spec, group.InterfaceWithResponse)}} WithResponse { get; }
            """);
        foreach (var operation in group.Model.Operations)
        {
            writer.WriteLine();
            new ClientMethodEmitter(api, group, operation).Write(writer);
        }
    }

    private static void WriteClass(SourceWriter writer, ApiModel api, ClientGroup group)
    {
        writer.WriteLine("\n" + TypeFile.GeneratedCode);
        using (writer.Block($"internal sealed class {group.Class} : {TypeNames.Of(api.Spec, group.Interface)}"))
        {
            writer.WriteLine($"internal {group.Class}({ClientTypes.Connection(api.Spec)} connection) => WithResponse = new {TypeNames.Of(api.Spec, group.ClassWithResponse)}(connection);\n");
            WriteMembers(writer, api, group);
        }
    }

    private static void WriteClassWithResponse(SourceWriter writer, ApiModel api, ClientGroup group, ClientErrors errors, RuleCompiler rules, IReadOnlyList<ClientMethodEmitter> methods)
    {
        writer.WriteLine("\n" + TypeFile.GeneratedCode);
        using (writer.Block($"internal sealed class {group.ClassWithResponse} : {TypeNames.Of(api.Spec, group.InterfaceWithResponse)}"))
        {
            errors.Write(writer);
            ValidatorEmitter.WritePatterns(writer, rules);
            writer.WriteLine(
                $"""
                private readonly {ClientTypes.Connection(api.Spec)} _connection;

                internal {group.ClassWithResponse}({ClientTypes.Connection(api.Spec)} connection) => _connection = connection;
                """);
            foreach (var method in methods)
            {
                writer.WriteLine();
                method.WriteWithResponse(writer);
            }
        }
    }
}
