using BuddyGen.Modeling;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Emission;

/// <summary>An open enum: a struct around the text or the number in JSON, with a name for each value that the spec knows.</summary>
internal static class EnumEmitter
{
    private const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";
    private const string Integer = "global::System.Globalization.NumberStyles.AllowLeadingSign";

    public static SourceText Emit(EnumModel type)
    {
        var writer = TypeFile.Begin(type.Spec);
        TypeFile.WriteHead(writer, type, type.TakesOthers
            ? $"Any {Word(type)} is allowed: these are the values that have a name."
            : $"The server may use values that are not listed here: any {Word(type)} is kept as it is.");
        TypeFile.WriteSchema(writer, type.Spec, Schema(type));
        using (writer.Block(
            $"""
            {type.Spec.Accessibility} readonly partial struct {type.Name} : global::System.IEquatable<{type.Name}>, global::BuddyGen.IOpenEnum{(IsTexts(type) ? "" : "<" + Spelled(type) + ">")}
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

    private static bool IsTexts(EnumModel type) => type.Underlying == PrimitiveKind.String;

    private static string Word(EnumModel type) => IsTexts(type) ? "text" : "number";

    private static string Spelled(EnumModel type) => TypeNames.Of(type.Spec, new TypeRef.Primitive(type.Underlying));

    private static JsonValue Json(EnumModel type, EnumValueModel value) => !IsTexts(type) && JsonNumber.TryParse(value.Value, out var number) ? JsonValue.Of(number) : JsonValue.Of(value.Value);

    private static string Schema(EnumModel type) => SchemaJson.Write(new JsonSchema
    {
        Pointer = type.Pointer,
        Types = new([IsTexts(type) ? "string" : "integer"]),
        Enum = type.TakesOthers ? null : type.Values.Select(value => Json(type, value)).ToEquatableArray(),
    });

    private static void WriteValue(SourceWriter writer, EnumModel type) => writer.WriteLine(
        $$"""
        /// <summary>Initializes a value from its {{Word(type)}}, which need not be listed here; <see langword="null" /> is a value that is not set.</summary>
        public {{type.Name}}({{Spelled(type)}}? value) => Value = value;

        /// <summary>The {{Word(type)}} in JSON; <see langword="null" /> if the value is not set.</summary>
        public {{Spelled(type)}}? Value { get; }

        """);

    private static void WriteMember(SourceWriter writer, EnumModel type, EnumValueModel value) => writer.WriteLine(
        $$"""
        {{Summary(value)}}
        public static {{type.Name}} {{value.Name}} => new(Values.{{value.Name}});

        """);

    private static void WriteIsKnown(SourceWriter writer, EnumModel type)
    {
        writer.WriteLine("/// <summary>Whether the value is one of those that are listed here.</summary>");
        if (type.Values.Count == 0)
        {
            writer.WriteLine("public bool IsKnown => false;\n");
            return;
        }
        writer.WriteLine("public bool IsKnown => Value is");
        using (writer.Indent())
            writer.WriteLine(string.Join(" or\n", type.Values.Select(static value => "Values." + value.Name)) + ";\n");
    }

    private static void WriteEquality(SourceWriter writer, EnumModel type)
    {
        var isTexts = IsTexts(type);
        writer.WriteLine(
            $$"""
            /// <summary>Converts a {{Word(type)}} to the value that it stands for.</summary>
            public static implicit operator {{type.Name}}({{Spelled(type)}}? value) => new(value);

            /// <summary>Whether two values have the same {{Word(type)}}.</summary>
            public static bool operator ==({{type.Name}} left, {{type.Name}} right) => left.Equals(right);

            /// <summary>Whether two values have different {{Word(type)}}s.</summary>
            public static bool operator !=({{type.Name}} left, {{type.Name}} right) => !left.Equals(right);

            /// <inheritdoc />
            public bool Equals({{type.Name}} other) => {{(isTexts ? "string.Equals(Value, other.Value, global::System.StringComparison.Ordinal)" : "Value == other.Value")}};

            /// <inheritdoc />
            public override bool Equals(object? obj) => obj is {{type.Name}} other && Equals(other);

            /// <inheritdoc />
            public override int GetHashCode() => {{(isTexts ? "Value is null ? 0 : global::System.StringComparer.Ordinal.GetHashCode(Value)" : "Value.GetHashCode()")}};

            /// <summary>Returns the {{Word(type)}} in JSON.</summary>
            public override string ToString() => {{(isTexts ? "Value ?? \"\"" : $"Value?.ToString({Invariant}) ?? \"\"")}};

            """);
    }

    private static void WriteParsing(SourceWriter writer, EnumModel type)
    {
        var (parsed, tried) = IsTexts(type)
            ? ("new(s)", "result = new(s);\n    return s is not null;")
            : ($"new({Spelled(type)}.Parse(s, {Integer}, {Invariant}))", $"var isNumber = {Spelled(type)}.TryParse(s, {Integer}, {Invariant}, out var number);\n    result = isNumber ? new(number) : default;\n    return isNumber;");
        writer.WriteLine(
            $$"""
            #if NET7_0_OR_GREATER
            static {{type.Name}} global::System.IParsable<{{type.Name}}>.Parse(string s, global::System.IFormatProvider? provider) => {{parsed}};

            static bool global::System.IParsable<{{type.Name}}>.TryParse(string? s, global::System.IFormatProvider? provider, out {{type.Name}} result)
            {
                {{tried}}
            }
            #endif

            """);
    }

    private static void WriteConstants(SourceWriter writer, EnumModel type)
    {
        writer.WriteLine($"/// <summary>The {Word(type)}s as constants, for <c>switch</c> and attributes.</summary>");
        using (writer.Block("public static class Values"))
            for (var i = 0; i < type.Values.Count; i++)
                writer.WriteLine((i == 0 ? "" : "\n") + Summary(type.Values[i]) + $"\npublic const {Spelled(type)} {type.Values[i].Name} = {Literals.Of(type.Spec, new TypeRef.Primitive(type.Underlying), Json(type, type.Values[i]))};");
    }

    private static void WriteConverter(SourceWriter writer, EnumModel type) => writer.WriteLine(
        $$"""

        internal sealed class Converter : global::BuddyGen.{{(IsTexts(type) ? $"OpenEnumConverter<{type.Name}>" : $"OpenNumberConverter<{type.Name}, {Spelled(type)}>")}}
        {
            protected override {{type.Name}} Create({{(IsTexts(type) ? "string value) => new(value)" : $"ref {TypeNames.JsonReader} reader) => new({TypeNames.JsonReading}.{type.Underlying}(ref reader))")}};
        }
        """);

    private static string Summary(EnumValueModel value) => XmlDoc.Head(value.Description, XmlDoc.Code(value.Value));
}
