using BuddyGen.Modeling;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Emission;

/// <summary>An object schema as a record (what can be sent) or a class (what only comes in answers).</summary>
internal static class ObjectEmitter
{
    /// <param name="types">Finds the models of other requests, for rules that speak of the members of members: see <see cref="ValidatorEmitter.Write"/>.</param>
    public static SourceText Emit(ObjectModel type, Func<string, ObjectModel?>? types = null)
    {
        var writer = TypeFile.Begin(type.Spec);
        var rulesInWords = new RuleDocs(type);
        TypeFile.WriteHead(writer, type, rulesInWords.OfType());
        if (type.Rules is { } rules)
            TypeFile.WriteSchema(writer, type.Spec, SchemaJson.Write(rules));
        using (writer.Block($"{type.Spec.Accessibility} sealed partial {(type.Form == NamedForm.Request ? "record" : "class")} {type.Name}{(type.Form == NamedForm.Request ? " : " + ValidatorEmitter.Interface : "")}"))
        {
            WriteFields(writer, type);
            WriteConstructor(writer, type);
            foreach (var property in type.Properties)
                PropertyEmitter.Write(writer, type, property, rulesInWords);
            WriteAdditionalProperties(writer, type);
            if (type.Form == NamedForm.Request && type.Properties.Any(static property => property.Secret))
                WritePrintMembers(writer, type);
            if (type.Form == NamedForm.Request)
                ValidatorEmitter.Write(writer, type, types);
            ReaderEmitter.Write(writer, type);
            WriterEmitter.Write(writer, type);
            TypeFile.WriteConverter(writer, type);
        }
        return writer.ToSourceText();
    }

    private static void WriteFields(SourceWriter writer, ObjectModel type)
    {
        var masks = Presence.Masks(type);
        if (masks.Count == 0)
            return;
        foreach (var mask in masks)
            writer.WriteLine($"private readonly uint {mask}; // One bit for each member that was set and whose value does not say so.");
        foreach (var property in type.Properties)
            if (Presence.IsMasked(type, property))
                writer.WriteLine($"private readonly {PropertyEmitter.TypeOf(type, property)} {PropertyEmitter.FieldOf(property)};");
        writer.WriteLine();
    }

    private static void WriteConstructor(SourceWriter writer, ObjectModel type) => writer.WriteLine(
        $$"""
        /// <inheritdoc cref="global::{{type.Spec.Namespace}}.{{type.Name}}" />
        public {{type.Name}}()
        {
        }

        """);

    private static void WriteAdditionalProperties(SourceWriter writer, ObjectModel type)
    {
        if (type.AdditionalPropertiesName is null)
            return;
        writer.WriteLine(
            $$"""
            /// <summary>The members that the schema does not name; they are kept and written back.</summary>
            [global::System.Text.Json.Serialization.JsonExtensionData]
            public {{TypeNames.Of(type.Spec, new TypeRef.Map(type.AdditionalPropertiesType, ValueNullable: false))}}? {{type.AdditionalPropertiesName}} { get; init; }

            """);
    }

    /// <summary>What <c>ToString()</c> of a record shows: the compiler's own would show secrets.</summary>
    private static void WritePrintMembers(SourceWriter writer, ObjectModel type)
    {
        using (writer.Block("private bool PrintMembers(global::System.Text.StringBuilder builder)"))
        {
            var separator = "";
            foreach (var property in type.Properties)
            {
                var shown = property.Secret ? $"{Presence.IsSet(type, property)} ? \"***\" : null" : "(object?)" + property.Name;
                writer.WriteLine($"builder.Append({SourceWriter.Literal(separator + property.Name + " = ")}).Append({shown});");
                separator = ", ";
            }
            if (type.AdditionalPropertiesName is { } others)
                writer.WriteLine($"builder.Append({SourceWriter.Literal(separator + others + " = ")}).Append((object?){others});");
            writer.WriteLine("return true;");
        }
        writer.WriteLine();
    }
}
