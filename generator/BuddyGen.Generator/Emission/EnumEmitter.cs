using BuddyGen.Modeling;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Emission;

/// <summary>An open enum: a struct around the text in JSON, with a name for each value that the spec knows.</summary>
internal static class EnumEmitter
{
    public static SourceText Emit(EnumModel type)
    {
        var writer = TypeFile.Begin(type.Spec);
        TypeFile.WriteHead(writer, type, "The server may know more values than the spec: any text is kept as it is.");
        TypeFile.WriteSchema(writer, type.Spec, Schema(type));
        using (writer.Block(
            $"""
            {type.Spec.Accessibility} readonly partial struct {type.Name} : global::System.IEquatable<{type.Name}>, global::BuddyGen.IOpenEnum
            #if NET7_0_OR_GREATER
                , global::System.IParsable<{type.Name}>
            #endif
            """))
        {
            WriteValue(writer, type);
            foreach (var value in type.Values)
                WriteMember(writer, type, value);
            WriteIsKnown(writer, type);
            WriteEquality(writer, type);
            WriteParsing(writer, type);
            WriteConstants(writer, type);
            if (type.Spec.OwnConverters)
                WriteConverter(writer, type);
        }
        return writer.ToSourceText();
    }

    private static string Schema(EnumModel type) => SchemaJson.Write(new JsonSchema
    {
        Pointer = type.Pointer,
        Types = new(["string"]),
        Enum = type.Values.Select(static value => JsonValue.Of(value.Value)).ToEquatableArray(),
    });

    private static void WriteValue(SourceWriter writer, EnumModel type) => writer.WriteLine(
        $$"""
        /// <summary>Any text, also one that the spec does not name; null: not set.</summary>
        public {{type.Name}}(string? value) => Value = value;

        /// <summary>The text in JSON; null: not set.</summary>
        public string? Value { get; }

        """);

    private static void WriteMember(SourceWriter writer, EnumModel type, EnumValueModel value) => writer.WriteLine(
        $$"""
        {{Summary(value)}}
        public static {{type.Name}} {{value.Name}} => new(Values.{{value.Name}});

        """);

    private static void WriteIsKnown(SourceWriter writer, EnumModel type)
    {
        writer.WriteLine("/// <summary>Whether the spec names this value.</summary>");
        if (type.Values.Count == 0)
        {
            writer.WriteLine("public bool IsKnown => false;\n");
            return;
        }
        writer.WriteLine("public bool IsKnown => Value is");
        using (writer.Indent())
            writer.WriteLine(string.Join(" or\n", type.Values.Select(static value => "Values." + value.Name)) + ";\n");
    }

    private static void WriteEquality(SourceWriter writer, EnumModel type) => writer.WriteLine(
        $$"""
        /// <summary>The value that the text stands for.</summary>
        public static implicit operator {{type.Name}}(string? value) => new(value);

        /// <summary>Whether both have the same text.</summary>
        public static bool operator ==({{type.Name}} left, {{type.Name}} right) => left.Equals(right);

        /// <summary>Whether the texts differ.</summary>
        public static bool operator !=({{type.Name}} left, {{type.Name}} right) => !left.Equals(right);

        /// <inheritdoc />
        public bool Equals({{type.Name}} other) => string.Equals(Value, other.Value, global::System.StringComparison.Ordinal);

        /// <inheritdoc />
        public override bool Equals(object? obj) => obj is {{type.Name}} other && Equals(other);

        /// <inheritdoc />
        public override int GetHashCode() => Value is null ? 0 : global::System.StringComparer.Ordinal.GetHashCode(Value);

        /// <summary>The text in JSON.</summary>
        public override string ToString() => Value ?? "";

        """);

    private static void WriteParsing(SourceWriter writer, EnumModel type) => writer.WriteLine(
        $$"""
        #if NET7_0_OR_GREATER
        static {{type.Name}} global::System.IParsable<{{type.Name}}>.Parse(string s, global::System.IFormatProvider? provider) => new(s);

        static bool global::System.IParsable<{{type.Name}}>.TryParse(string? s, global::System.IFormatProvider? provider, out {{type.Name}} result)
        {
            result = new(s);
            return s is not null;
        }
        #endif

        """);

    private static void WriteConstants(SourceWriter writer, EnumModel type)
    {
        writer.WriteLine("/// <summary>The texts as constants, for <c>switch</c> and attributes.</summary>");
        using (writer.Block("public static class Values"))
            for (var i = 0; i < type.Values.Count; i++)
                writer.WriteLine((i == 0 ? "" : "\n") + Summary(type.Values[i]) + "\npublic const string " + type.Values[i].Name + " = " + SourceWriter.Literal(type.Values[i].Value) + ";");
    }

    private static void WriteConverter(SourceWriter writer, EnumModel type) => writer.WriteLine(
        $$"""

        internal sealed class Converter : global::BuddyGen.OpenEnumConverter<{{type.Name}}>
        {
            protected override {{type.Name}} Create(string value) => new(value);
        }
        """);

    private static string Summary(EnumValueModel value) => XmlDoc.Head(value.Description, XmlDoc.Code(value.Value));
}
