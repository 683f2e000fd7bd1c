using BuddyGen.Modeling;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Emission;

/// <summary><c>{Prefix}JsonTypeInfoResolver</c>: one class for all types of a spec, one line for each.</summary>
internal static class JsonContractEmitter
{
    private const string Contracts = "global::BuddyGen.JsonContracts";

    public static (string HintName, SourceText Text) Emit(JsonContract contract)
    {
        var spec = contract.Spec;
        var name = spec.Prefix + "JsonTypeInfoResolver";
        var writer = TypeFile.Begin(spec).WriteLine(
            $"""
            /// <summary>
            /// Tells System.Text.Json how to read and write the types of this API without reflection. For programs that are trimmed or compiled ahead of time and that read
            /// or write these types themselves, such as web applications; the client does not need it.
            /// </summary>
            /// <remarks>Insert it before other resolvers: <c>options.TypeInfoResolverChain.Insert(0, new {name}())</c>.</remarks>
            {TypeFile.GeneratedCode}
            """);
        using (writer.Block($"{spec.Accessibility} sealed class {name} : global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver"))
        {
            writer.WriteLine("/// <inheritdoc />");
            using (writer.Block("public global::System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(global::System.Type type, global::System.Text.Json.JsonSerializerOptions options)"))
            {
                foreach (var type in contract.Types)
                {
                    var spelled = TypeNames.Of(spec, type);
                    WriteCase(writer, spelled, spec.OwnConverters || type is { Form: NamedForm.Enum, IsTexts: false } ? $"Of(options, new {TypeFile.ConverterOf(type, spec)}())" : $"{(type.Form == NamedForm.Enum ? "OfEnum" : "OfModel")}<{spelled}>(options)");
                    if (TypeNames.IsValueType(type))
                        WriteCase(writer, spelled + "?", $"OfNullable<{spelled}>(options)");
                }
                foreach (var collection in contract.Collections)
                    WriteCase(writer, TypeNames.Of(spec, collection), collection is TypeRef.Map map ? $"OfMap<{TypeNames.Of(spec, map.Value)}>(options)" : $"OfList<{TypeNames.Of(spec, ((TypeRef.List)collection).Item)}>(options)");
                if (contract.Collections.Any(static collection => collection is TypeRef.Map))
                    WriteCase(writer, "string", "OfString(options)");
                writer.WriteLine("return null;");
            }
        }
        return (HintNames.Of(spec, name), writer.ToSourceText());
    }

    private static void WriteCase(SourceWriter writer, string type, string contract) =>
        writer.WriteLine($"if (type == typeof({type}))\n    return {Contracts}.{contract};");
}
