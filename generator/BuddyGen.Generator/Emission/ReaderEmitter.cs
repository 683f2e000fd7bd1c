using System.Globalization;
using System.Text;
using BuddyGen.Modeling;

namespace BuddyGen.Emission;

/// <summary>How an object is read: a constructor, because only that may set <c>init</c> properties one by one.</summary>
internal static class ReaderEmitter
{
    public static void Write(SourceWriter writer, ObjectModel type)
    {
        var isDemanding = type.Properties.Any(static property => property.RequiredKeyword);
        if (isDemanding)
            writer.WriteLine("""
                #pragma warning disable CS8618 // What is read may lack what C# demands of others.
                [global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
                """);
        using (writer.Block($"private {type.Name}(ref {TypeNames.JsonReader} reader)"))
        {
            if (type.AdditionalPropertiesName is not null)
                writer.WriteLine($"{BagOf(type)}? others = null;");
            writer.WriteLine($"{TypeNames.JsonReading}.StartObject(ref reader);");
            using (writer.Block($"while ({TypeNames.JsonReading}.NextMember(ref reader))"))
            using (writer.Block($"switch ({TypeNames.JsonReading}.NameLength(ref reader))"))
            {
                foreach (var property in type.Properties)
                    WriteCase(writer, type, property);
                foreach (var hidden in type.OnlyInAnswers)
                    writer.WriteLine($"{Case(hidden)}\n    {TypeNames.JsonReading}.Skip(ref reader);\n    break;");
                WriteOthers(writer, type);
            }
            if (type.AdditionalPropertiesName is { } name)
                writer.WriteLine($"{name} = others;");
            if (type.ReadsStrictly)
                WriteDemands(writer, type);
        }
        if (isDemanding)
            writer.WriteLine("#pragma warning restore CS8618");
        writer.WriteLine();
        var signature = $"internal static {(type.Base is null ? "" : "new ")}{type.Name} Read(ref {TypeNames.JsonReader} reader)";
        if (type.Discriminator is null)
            writer.WriteLine(signature + " => new(ref reader);");
        else
            using (writer.Block($"{signature} => global::BuddyGen.UnionReading.TextOf(reader, {SourceWriter.Literal(type.Discriminator)}) switch", ";"))
            {
                foreach (var kind in type.Derived)
                    if (kind.Values.Count > 0)
                        writer.WriteLine($"{string.Join(" or ", kind.Values.Select(SourceWriter.Literal))} => {TypeNames.Of(type.Spec, kind.Name)}.Read(ref reader),");
                writer.WriteLine($"_ => new {TypeNames.Of(type.Spec, type.Name)}(ref reader),");
            }
        writer.WriteLine();
    }

    /// <summary>A line for each member that the JSON must have had. One that may be null and was left out is not told from one that is null.</summary>
    private static void WriteDemands(SourceWriter writer, ObjectModel type)
    {
        foreach (var property in type.Properties)
            if (property.Required && Presence.IsSet(type, property) is not "true" and var isSet)
                writer.WriteLine($"{TypeNames.JsonReading}.Demand({isSet}, {SourceWriter.Literal(property.WireName)});");
    }

    private static void WriteCase(SourceWriter writer, ObjectModel type, PropertyModel property)
    {
        writer.WriteLine(Case(property.WireName));
        using (writer.Indent())
            writer.WriteLine(Assignment(type, property) + "\nbreak;");
    }

    private static string Case(string wireName)
    {
        var length = Encoding.UTF8.GetByteCount(SpecText.WellFormed(wireName)).ToString(CultureInfo.InvariantCulture);
        return $"case {length} when reader.ValueTextEquals({Literals.Utf8(wireName)}):";
    }

    private static string Assignment(ObjectModel type, PropertyModel property)
    {
        if (PropertyEmitter.ConstantOf(type, property) is not null)
            return $"{TypeNames.JsonReading}.Skip(ref reader);";
        var isNull = $"{TypeNames.JsonReading}.IsNull(ref reader)";
        var value = Value(type.Spec, property.Type, "reader");
        // Without its type the null would be a text's, and by the enum's conversion an enum that has none.
        if (Presence.IsNullable(property))
            return $"{property.Name} = {isNull} ? {(property.Type is TypeRef.Named { Form: NamedForm.Enum } ? $"({TypeNames.Of(type.Spec, property.Type)}?)" : "")}null : {value};";
        // Null where the schema allows none: as if it were not there.
        if (Presence.IsMasked(type, property))
            return $"if (!{isNull})\n    {property.Name} = {value};";
        return $"{property.Name} = {isNull} ? {(TypeNames.IsValueType(property.Type) ? "default" : "null!")} : {value};";
    }

    private static void WriteOthers(SourceWriter writer, ObjectModel type)
    {
        writer.WriteLine("default:");
        using (writer.Indent())
            writer.WriteLine(type.AdditionalPropertiesName is null
                ? $"{TypeNames.JsonReading}.Skip(ref reader);\nbreak;"
                : $"(others ??= new {BagOf(type)}(global::System.StringComparer.Ordinal))[{TypeNames.JsonReading}.Name(ref reader)] = {Value(type.Spec, type.AdditionalPropertiesType, "reader")};\nbreak;");
    }

    private static string BagOf(ObjectModel type) => "global::System.Collections.Generic.Dictionary<string, " + TypeNames.Of(type.Spec, type.AdditionalPropertiesType) + ">";

    /// <summary>The expression that reads a value that is not null.</summary>
    internal static string Value(SpecIdentity spec, TypeRef type, string reader) => type switch
    {
        TypeRef.Primitive primitive => $"{TypeNames.JsonReading}.{primitive.Kind}(ref {reader})",
        TypeRef.Named { Form: NamedForm.Enum } => $"new {TypeNames.Of(spec, type)}({TypeNames.JsonReading}.String(ref {reader}))",
        TypeRef.Named => $"{TypeNames.Of(spec, type)}.Read(ref {reader})",
        TypeRef.List list => $"{TypeNames.JsonReading}.List<{TypeNames.Of(spec, list.Item, list.ItemNullable)}>(ref {reader}, {Method(spec, list.Item, list.ItemNullable, reader)})",
        TypeRef.Map map => $"{TypeNames.JsonReading}.Map<{TypeNames.Of(spec, map.Value, map.ValueNullable)}>(ref {reader}, {Method(spec, map.Value, map.ValueNullable, reader)})",
        _ => $"{TypeNames.JsonReading}.Element(ref {reader})",
    };

    /// <summary>What reads an item, or a whole document: a method that is there, where one fits, else a lambda around the expression.</summary>
    internal static string Method(SpecIdentity spec, TypeRef item, bool nullable, string reader)
    {
        var needsConversion = nullable && TypeNames.IsValueType(item);
        return item switch
        {
            TypeRef.Primitive primitive when !needsConversion => $"{TypeNames.JsonReading}.{primitive.Kind}",
            TypeRef.Json when !needsConversion => $"{TypeNames.JsonReading}.Element",
            TypeRef.Named { Form: not NamedForm.Enum } => TypeNames.Of(spec, item) + ".Read",
            _ => $"static (ref {TypeNames.JsonReader} inner) => ".Replace("inner", Inner(reader)) + Value(spec, item, Inner(reader)),
        };
    }

    private static string Inner(string reader) => reader == "reader" ? "item" : "sub" + reader;
}
