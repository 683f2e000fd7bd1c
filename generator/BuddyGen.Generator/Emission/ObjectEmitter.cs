using BuddyGen.Modeling;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Emission;

/// <summary>An object schema as a record (what can be sent) or a class (what only comes in answers).</summary>
internal static class ObjectEmitter
{
    public static SourceText Emit(ObjectModel type)
    {
        var writer = TypeFile.Begin(type.Spec);
        var rulesInWords = new RuleDocs(type);
        TypeFile.WriteHead(writer, type, [.. rulesInWords.OfType(), .. Relatives(type)]);
        if (type.Rules is { } rules)
            TypeFile.WriteSchema(writer, type.Spec, SchemaJson.Write(rules));
        using (writer.Block($"{type.Spec.Accessibility} {(type.Derived.Count > 0 ? "" : "sealed ")}partial {(type.Form == NamedForm.Request ? "record" : "class")} {type.Name}{Bases(type)}"))
        {
            WriteFields(writer, type);
            WriteConstructor(writer, type);
            foreach (var property in type.Properties)
                if (property.Level == type.Level || property.IsOverride)
                    PropertyEmitter.Write(writer, type, property, rulesInWords);
            if (!type.AdditionalPropertiesInherited)
                WriteAdditionalProperties(writer, type);
            if (type.Form == NamedForm.Request && type.Properties.Any(property => property.Secret && property.Level == type.Level))
                WritePrintMembers(writer, type);
            if (type is { Form: NamedForm.Request, HasRules: true })
                ValidatorEmitter.Write(writer, type);
            if (type.RequestName is { } request)
                TypeFile.WriteToRequest(writer, type, request, hides: type.Base is not null);
            ReaderEmitter.Write(writer, type);
            WriterEmitter.Write(writer, type);
            TypeFile.WriteConverter(writer, type, hides: type.Base is not null);
        }
        return writer.ToSourceText();
    }

    /// <summary>The other shape of the same schema, and the kinds of a base.</summary>
    private static IEnumerable<string> Relatives(ObjectModel type)
    {
        if (type.RequestName is { } request)
            yield return $"""As it comes in answers; requests send <see cref="{TypeNames.Of(type.Spec, request)}"/>.""";
        if (type.OnlyInAnswers.Count > 0)
            yield return "As requests send it: without what only the server sets.";
        if (type.Derived.Count > 0)
            yield return "Its kinds: " + string.Join(", ", type.Derived.Select(kind =>
                $"""<see cref="{TypeNames.Of(type.Spec, kind.Name)}"/>""" + (kind.Values.Count == 0 ? "" : " (" + string.Join(", ", kind.Values.Select(XmlDoc.Code)) + ")"))) + ". An object of another kind is of this type itself.";
    }

    private static string Bases(ObjectModel type)
    {
        var bases = new List<string>();
        if (type.Base is { } name)
            bases.Add(TypeNames.Of(type.Spec, name));
        // Once more where the base has them: the kind is asked, not the base.
        if (type is { Form: NamedForm.Request, HasRules: true })
            bases.Add(ValidatorEmitter.Interface);
        bases.Add(TypeNames.JsonModelOf(type.Spec));
        return " : " + string.Join(", ", bases);
    }

    private static void WriteFields(SourceWriter writer, ObjectModel type)
    {
        var masks = Presence.Masks(type);
        if (masks.Count == 0)
            return;
        foreach (var mask in masks)
            writer.WriteLine($"private {(type.Derived.Count > 0 ? "protected " : "")}readonly uint {mask}; // A bit for each member whose value does not tell whether it was set.");
        foreach (var property in type.Properties)
            if (property.Level == type.Level && Presence.IsMasked(type, property))
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
            /// <summary>Members that the schema does not list. They are kept and written back.</summary>
            [global::System.Text.Json.Serialization.JsonExtensionData]
            public {{TypeNames.Of(type.Spec, new TypeRef.Map(type.AdditionalPropertiesType, ValueNullable: false))}}? {{type.AdditionalPropertiesName}} { get; init; }

            """);
    }

    /// <summary>What <c>ToString()</c> of a record shows: the compiler's own would show secrets.</summary>
    private static void WritePrintMembers(SourceWriter writer, ObjectModel type)
    {
        var modifiers = type.Base is not null ? "protected override" : type.Derived.Count > 0 ? "protected virtual" : "private";
        if (modifiers != "private")
            writer.WriteLine("/// <inheritdoc cref=\"object.ToString\" />");
        using (writer.Block(modifiers + " bool PrintMembers(global::System.Text.StringBuilder builder)"))
        {
            var separator = "";
            if (type.Base is not null)
            {
                writer.WriteLine("base.PrintMembers(builder);");
                separator = ", ";
            }
            foreach (var property in type.Properties)
            {
                if (property.Level < type.Level)
                    continue;
                var shown = property.Secret ? $"{Presence.IsSet(type, property)} ? \"***\" : null" : "(object?)" + property.Name;
                writer.WriteLine($"builder.Append({SourceWriter.Literal(separator + property.Name + " = ")}).Append({shown});");
                separator = ", ";
            }
            if (type.AdditionalPropertiesName is { } others && !type.AdditionalPropertiesInherited)
                writer.WriteLine($"builder.Append({SourceWriter.Literal(separator + others + " = ")}).Append((object?){others});");
            writer.WriteLine("return true;");
        }
        writer.WriteLine();
    }
}
