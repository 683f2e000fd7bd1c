using BuddyGen.Modeling;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Emission;

/// <summary>The options of an operation that has optional parameters: what every call has, and a property for each.</summary>
internal static class OperationOptionsEmitter
{
    public static SourceText Emit(ApiModel api, GroupModel group, OperationModel operation)
    {
        var spec = api.Spec;
        var writer = TypeFile.Begin(spec);
        var method = TypeNames.Of(spec, new ClientGroup(api, group).Interface) + "." + operation.Name + "Async";
        writer.WriteLine(
            $"""
            /// <summary>The optional parameters of <see cref="{method}" />, and settings for a call.</summary>
            {TypeFile.GeneratedCode}
            """);
        var parameters = new ClientParameters(spec, operation);
        if (ParameterChecks.OfOptions(parameters) is { } rules)
            TypeFile.WriteSchema(writer, spec, SchemaJson.Write(rules));
        using (writer.Block($"{spec.Accessibility} sealed partial class {operation.OptionsName} : {ClientTypes.RequestOptions(spec)}"))
        {
            var first = true;
            foreach (var parameter in parameters.Optional)
            {
                if (!first)
                    writer.WriteLine();
                first = false;
                WriteProperty(writer, spec, parameter);
            }
        }
        return writer.ToSourceText();
    }

    private static void WriteProperty(SourceWriter writer, SpecIdentity spec, ParameterModel parameter)
    {
        var place = "The " + (parameter.Place == ParameterPlace.Header ? "header " : "query parameter ") + XmlDoc.Code(parameter.WireName) + "; not sent if <see langword=\"null\" />.";
        writer.WriteLine(XmlDoc.Head(parameter.Description, place, string.Join(" ", string.IsNullOrWhiteSpace(parameter.Description) ? RuleDocs.Of(parameter) : RuleDocs.Of(parameter).Prepend(place))));
        if (parameter.Deprecated)
            writer.WriteLine("""[global::System.Obsolete("Deprecated in the API.")]""");
        writer.WriteLine($$"""public {{TypeNames.Of(spec, parameter.Type, nullable: true)}} {{parameter.PropertyName}} { get; set; }""");
    }
}
