using BuddyGen.Modeling;
using BuddyGen.Schemas;

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
            var names = type.Properties.Select(static property => property.WireName).Concat(type.OnlyInAnswers).ToList();
            if (names.Count > 0)
                writer.WriteLine($"var names = new global::BuddyGen.JsonNames({Literals.Names(names)});");
            foreach (var property in type.Properties)
                if (FlagOf(type, property) is { } flag)
                    writer.WriteLine($"var {flag} = false;");
            writer.WriteLine($"{TypeNames.JsonReading}.StartObject(ref reader);");
            using (writer.Block($"while ({TypeNames.JsonReading}.NextMember(ref reader))"))
            {
                if (names.Count == 0)
                    writer.WriteLine(Other(type));
                else
                    using (writer.Block("switch (names.IndexOf(ref reader))"))
                    {
                        for (var i = 0; i < names.Count; i++)
                            WriteCase(writer, "case " + SchemaPointer.Index(i), i < type.Properties.Count ? (FlagOf(type, type.Properties[i]) is { } flag ? flag + " = true;\n" : "") + Assignment(type, type.Properties[i]) : $"{TypeNames.JsonReading}.Skip(ref reader);");
                        WriteCase(writer, "default", Other(type));
                    }
            }
            if (type.AdditionalPropertiesName is { } name)
                writer.WriteLine($"{name} = others;");
            if (type.ReadsStrictly)
                WriteDemands(writer, type);
        }
        if (isDemanding)
            writer.WriteLine("#pragma warning restore CS8618");
        writer.WriteLine();
        var signature = type.Spec.OwnConverters
            ? $"internal static {(type.Base is null ? "" : "new ")}{type.Name} Read(ref {TypeNames.JsonReader} reader)"
            : $"static object {TypeNames.ReadableJsonModel}.Read(ref {TypeNames.JsonReader} reader)";
        if (type.Discriminator is null)
            writer.WriteLine($"{signature} => new {TypeNames.Of(type.Spec, type.Name)}(ref reader);");
        else
            using (writer.Block($"{signature} => global::BuddyGen.UnionReading.TextOf(reader, {SourceWriter.Literal(type.Discriminator)}) switch", ";"))
            {
                foreach (var kind in type.Derived)
                    if (kind.Values.Count > 0)
                        writer.WriteLine($"{string.Join(" or ", kind.Values.Select(SourceWriter.Literal))} => {Method(type.Spec, new TypeRef.Named(kind.Name, type.Form))}(ref reader),");
                writer.WriteLine($"_ => new {TypeNames.Of(type.Spec, type.Name)}(ref reader),");
            }
        writer.WriteLine();
    }

    /// <summary>A line for each member that the JSON must have had.</summary>
    private static void WriteDemands(SourceWriter writer, ObjectModel type)
    {
        foreach (var property in type.Properties)
            if (FlagOf(type, property) is { } flag)
                writer.WriteLine($"{TypeNames.JsonReading}.Demand({flag}, {SourceWriter.Literal(property.WireName)}, orNull: false);");
            else if (property.Required && Presence.IsSet(type, property) is not "true" and var isSet)
                writer.WriteLine($"{TypeNames.JsonReading}.Demand({isSet}, {SourceWriter.Literal(property.WireName)});");
    }

    /// <summary>The local that remembers that a member was there which must be and may be null: the object itself does not tell that from absence.</summary>
    private static string? FlagOf(ObjectModel type, PropertyModel property) =>
        type.ReadsStrictly && property is { Required: true, Nullable: true } && PropertyEmitter.ConstantOf(type, property) is null
            ? "has" + property.Name.TrimStart('@')
            : null;

    private static void WriteCase(SourceWriter writer, string label, string statement)
    {
        writer.WriteLine(label + ":");
        using (writer.Indent())
            writer.WriteLine(statement + "\nbreak;");
    }

    private static string Assignment(ObjectModel type, PropertyModel property)
    {
        if (PropertyEmitter.ConstantOf(type, property) is not null)
            return $"{TypeNames.JsonReading}.Skip(ref reader);";
        // Null where the schema allows none: as if it were not there.
        if (!Presence.IsNullable(property) && Presence.IsMasked(type, property))
            return $"if (!{TypeNames.JsonReading}.IsNull(ref reader))\n    {property.Name} = {Value(type.Spec, property.Type, "reader")};";
        return $"{property.Name} = {ValueOrNull(type, property)};";
    }

    /// <summary>The expression that reads a value that may be null.</summary>
    private static string ValueOrNull(ObjectModel type, PropertyModel property)
    {
        var isNullable = Presence.IsNullable(property);
        var none = isNullable ? "" : "!";
        switch (property.Type)
        {
            case { IsModel: true } when !type.Spec.OwnConverters:
                return $"{TypeNames.JsonReading}.ModelOrNull<{TypeNames.Of(type.Spec, property.Type)}>(ref reader){none}";
            case TypeRef.Primitive primitive when isNullable || !TypeNames.IsValueType(primitive):
                return $"{TypeNames.JsonReading}.{primitive.Kind}OrNull(ref reader){none}";
            case TypeRef.List { Item: { IsModel: true } item } when !type.Spec.OwnConverters:
                return $"{TypeNames.JsonReading}.ModelsOrNull<{TypeNames.Of(type.Spec, item)}>(ref reader){none}";
            case TypeRef.List { Item: TypeRef.Primitive { Kind: PrimitiveKind.String } }:
                return $"{TypeNames.JsonReading}.StringsOrNull(ref reader){none}";
            case TypeRef.List list:
                return $"{TypeNames.JsonReading}.ListOrNull{Items(type.Spec, list.Item, list.ItemNullable, "reader")}{none}";
            case TypeRef.Map map:
                return $"{TypeNames.JsonReading}.MapOrNull{Items(type.Spec, map.Value, map.ValueNullable, "reader")}{none}";
            case TypeRef.Json when isNullable:
                return $"{TypeNames.JsonReading}.ElementOrNull(ref reader)";
            default:
                // Without its type the null would be a text's, and by the enum's conversion an enum that has none.
                var absent = !isNullable ? TypeNames.IsValueType(property.Type) ? "default" : "null!" : (property.Type is TypeRef.Named { Form: NamedForm.Enum } ? $"({TypeNames.Of(type.Spec, property.Type)}?)" : "") + "null";
                return $"{TypeNames.JsonReading}.IsNull(ref reader) ? {absent} : {Value(type.Spec, property.Type, "reader")}";
        }
    }

    /// <summary>The statement for a member that the schema does not name.</summary>
    private static string Other(ObjectModel type) => type.AdditionalPropertiesName is null
        ? $"{TypeNames.JsonReading}.Skip(ref reader);"
        : type.AdditionalPropertiesType is TypeRef.Json
        ? $"{TypeNames.JsonReading}.Other(ref reader, ref others);"
        : $"(others ??= new {BagOf(type)}(global::System.StringComparer.Ordinal))[{TypeNames.JsonReading}.Name(ref reader)] = {Value(type.Spec, type.AdditionalPropertiesType, "reader")};";

    private static string BagOf(ObjectModel type) => "global::System.Collections.Generic.Dictionary<string, " + TypeNames.Of(type.Spec, type.AdditionalPropertiesType) + ">";

    /// <summary>The expression that reads a value that is not null.</summary>
    internal static string Value(SpecIdentity spec, TypeRef type, string reader) => type switch
    {
        TypeRef.Named { Form: NamedForm.Enum } named => $"new {TypeNames.Of(spec, type)}({TypeNames.JsonReading}.{named.Underlying}(ref {reader}))",
        TypeRef.List list => $"{TypeNames.JsonReading}.List{Items(spec, list.Item, list.ItemNullable, reader)}",
        TypeRef.Map map => $"{TypeNames.JsonReading}.Map{Items(spec, map.Value, map.ValueNullable, reader)}",
        _ => $"{Method(spec, type)}(ref {reader})",
    };

    /// <summary>What reads an item, or a whole document: a method that is there, where one fits, else a lambda around the expression.</summary>
    internal static string Method(SpecIdentity spec, TypeRef item, bool nullable, string reader) =>
        !(nullable && TypeNames.IsValueType(item)) && Method(spec, item) is { } method
            ? method
            : $"static (ref {TypeNames.JsonReader} {Inner(reader)}) => " + Value(spec, item, Inner(reader));

    /// <summary>The method that reads a value of the type; null: there is none.</summary>
    private static string? Method(SpecIdentity spec, TypeRef type) => type switch
    {
        TypeRef.Primitive primitive => $"{TypeNames.JsonReading}.{primitive.Kind}",
        TypeRef.Named { Form: NamedForm.Enum } named => spec.OwnConverters || !named.IsTexts ? null : $"{TypeNames.JsonReading}.Enum<{TypeNames.Of(spec, type)}>",
        TypeRef.Named => spec.OwnConverters ? TypeNames.Of(spec, type) + ".Read" : $"{TypeNames.JsonReading}.Model<{TypeNames.Of(spec, type)}>",
        TypeRef.Json => $"{TypeNames.JsonReading}.Element",
        _ => null,
    };

    /// <summary>The type argument and the arguments of what reads a list or a map.</summary>
    private static string Items(SpecIdentity spec, TypeRef item, bool nullable, string reader) =>
        $"<{TypeNames.Of(spec, item, nullable)}>(ref {reader}, {Method(spec, item, nullable, reader)})";

    private static string Inner(string reader) => reader == "reader" ? "item" : "sub" + reader;
}
