using BuddyGen.Modeling;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Emission;

/// <summary>A value of one of several types: a factory, a conversion and a test for each, around the value itself.</summary>
internal static class UnionEmitter
{
    private const string Unknown = TypeNames.JsonElement;
    private const string Reading = "global::BuddyGen.UnionReading";
    private const string Case = "global::BuddyGen.UnionCase";

    public static SourceText Emit(UnionModel type)
    {
        var writer = TypeFile.Begin(type.Spec);
        TypeFile.WriteHead(writer, type, "One of: " + string.Join(", ", type.Cases.Select(one => Shown(type, one))) + ".");
        if (type.Rules is { } rules)
            TypeFile.WriteSchema(writer, type.Spec, SchemaJson.Write(rules));
        using (writer.Block($"{type.Spec.Accessibility} sealed partial {(type.IsSent ? "record" : "class")} {type.Name} : {(type is { IsSent: true, HasRules: true } ? ValidatorEmitter.Interface + ", " : "")}{TypeNames.JsonModelOf(type.Spec)}"))
        {
            WriteCases(writer, type);
            WriteValue(writer, type);
            foreach (var one in type.Cases)
                WriteCase(writer, type, one);
            if (type is { IsSent: true, HasRules: true })
                WriteValidation(writer, type);
            if (type.RequestName is { } request)
                TypeFile.WriteToRequest(writer, type, request);
            WriteReading(writer, type);
            WriteWriting(writer, type);
            TypeFile.WriteConverter(writer, type);
        }
        return writer.ToSourceText();
    }

    /// <summary>The table by which the runtime finds the case of a JSON value.</summary>
    private static void WriteCases(SourceWriter writer, UnionModel type)
    {
        using (writer.Block($"private static readonly {Case}[] s_cases =", ";"))
            foreach (var one in type.Cases)
            {
                var facts = new List<string>();
                if (one.Values.Count > 0)
                    facts.Add("Values = " + Texts(one.Values));
                if (one.TakesAll)
                    facts.Add("TakesAll = true");
                if (one.Required.Count > 0)
                    facts.Add("Required = " + Texts(one.Required));
                if (one.Optional.Count > 0)
                    facts.Add("Optional = " + Texts(one.Optional));
                if (one.Fixed.Count > 0)
                    facts.Add("Fixed = new[] { " + string.Join(", ", one.Fixed.Select(static member => Texts(member.Texts.Prepend(member.Name)))) + " }");
                if (one.NotNull.Count > 0)
                    facts.Add("NotNull = " + Texts(one.NotNull));
                if (one.Closed)
                    facts.Add("Closed = true");
                writer.WriteLine($"new(global::BuddyGen.JsonKinds.{string.Join(" | global::BuddyGen.JsonKinds.", one.Kinds.ToString().Split([", "], StringSplitOptions.None))})" + (facts.Count == 0 ? "," : $" {{ {string.Join(", ", facts)} }},"));
            }
        writer.WriteLine();
    }

    private static string Texts(IEnumerable<string> texts) => "new[] { " + string.Join(", ", texts.Select(SourceWriter.Literal)) + " }";

    private static void WriteValue(SourceWriter writer, UnionModel type) => writer.WriteLine(
        $$"""
        private {{type.Name}}(object value) => Value = value ?? throw new global::System.ArgumentNullException(nameof(value));

        /// <summary>The value, of one of the types that are listed here, or a <see cref="{{Unknown}}"/> that is none of them.</summary>
        public object Value { get; }

        /// <summary>Whether the value is of one of the types that are listed here.</summary>
        public bool IsKnown => Value is not {{Unknown}};

        """);

    private static void WriteCase(SourceWriter writer, UnionModel type, UnionCaseModel one)
    {
        var spelled = TypeNames.Of(type.Spec, one.Type);
        var isValue = TypeNames.IsValueType(one.Type);
        // Without the cast a record's copy constructor would be closer, through the very conversion that is being written.
        var boxed = type.IsSent && one.Type is not (TypeRef.List or TypeRef.Map) ? "(object)value" : "value";
        writer.WriteLine(
            $$"""
            {{XmlDoc.Head(one.Description, "Creates a value from " + Shown(type, one) + ".")}}
            public static {{type.Name}} From{{one.Name}}({{spelled}} value) => new({{boxed}});

            """);
        // An interface has no conversions of its own (CS0552).
        if (one.Type is not (TypeRef.List or TypeRef.Map))
            writer.WriteLine(
                $$"""
                /// <summary>Converts from {{Shown(type, one)}}.</summary>
                public static implicit operator {{type.Name}}({{spelled}} value) => {{(isValue ? $"new({boxed})" : $"value is null ? null! : new({boxed})")}};

                """);
        writer.WriteLine(
            $$"""
            /// <summary>Gets the value if it is {{Shown(type, one)}}.</summary>
            public bool TryGet{{one.Name}}({{(isValue ? $"out {spelled} value" : $"[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {spelled}? value")}})
            {
                {{(isValue ? $"value = Value is {spelled} held ? held : default;" : $"value = Value as {spelled};")}}
                return {{(isValue ? $"Value is {spelled}" : "value is not null")}};
            }

            """);
    }

    private static void WriteValidation(SourceWriter writer, UnionModel type)
    {
        var compiler = Compile(type, out var cases);
        using (writer.Block($"void {ValidatorEmitter.Interface}.Validate(ref global::BuddyGen.Violations? violations)"))
        {
            if (cases.Count == 0)
                writer.WriteLine($"(Value as {ValidatorEmitter.Interface})?.Validate(ref violations);");
            else
                using (writer.Block("switch (Value)"))
                {
                    writer.WriteLine($"case {ValidatorEmitter.Interface} value:\n    value.Validate(ref violations);\n    break;");
                    foreach (var (one, statements) in cases)
                    {
                        using (writer.Block($"case {TypeNames.Of(type.Spec, one.Type)} value:"))
                        {
                            RuleStatement.WriteAll(writer, statements);
                            writer.WriteLine("break;");
                        }
                    }
                }
        }
        writer.WriteLine();
        ValidatorEmitter.WritePatterns(writer, compiler);
    }

    /// <summary>The rules of the cases that do not know their own.</summary>
    public static RuleCompiler Compile(UnionModel type, out IReadOnlyList<(UnionCaseModel Case, IReadOnlyList<RuleStatement> Statements)> cases)
    {
        var compiler = new RuleCompiler(static _ => null);
        cases = type.Cases
            .Select((one, index) => (Case: one, Statements: one.Type is TypeRef.Named { IsValidated: true } ? [] : compiler.Compile(type, one, type.Rules!.AnyOf[index], "value")))
            .Where(static pair => pair.Statements.Any(static statement => !statement.IsEmpty))
            .ToList();
        return compiler;
    }

    private static void WriteReading(SourceWriter writer, UnionModel type)
    {
        var discriminator = type.Discriminator is { } name ? SourceWriter.Literal(name) : "null";
        writer.WriteLine(
            $$"""
            {{(type.Spec.OwnConverters ? $"internal static {type.Name} Read" : $"static object {TypeNames.ReadableJsonModel}.Read")}}(ref {{TypeNames.JsonReader}} reader) =>
                new {{TypeNames.Of(type.Spec, type.Name)}}({{Reading}}.Read(ref reader, {{discriminator}}, s_cases, static (ref {{TypeNames.JsonReader}} value, int index) => index switch
                {
            """);
        using (writer.Indent())
        using (writer.Indent())
            for (var i = 0; i < type.Cases.Count; i++)
                writer.WriteLine($"{(i == type.Cases.Count - 1 ? "_" : SchemaPointer.Index(i))} => {Boxed(type.Cases[i].Type)}{ReaderEmitter.Value(type.Spec, type.Cases[i].Type, "value")},");
        writer.WriteLine(
            """
                }));

            """);
    }

    /// <summary>Without it numbers of two types would meet in one.</summary>
    private static string Boxed(TypeRef type) => TypeNames.IsValueType(type) ? "(object)" : "";

    private static void WriteWriting(SourceWriter writer, UnionModel type)
    {
        using (writer.Block($"void {TypeNames.JsonModel}.Write({TypeNames.JsonWriter} writer)"))
        using (writer.Block("switch (Value)"))
        {
            if (type.Cases.Any(static one => one.Type.IsModel))
                writer.WriteLine($"case {TypeNames.JsonModel} value:\n    value.Write(writer);\n    break;");
            foreach (var one in type.Cases)
            {
                if (one.Type.IsModel)
                    continue;
                writer.WriteLine($"case {TypeNames.Of(type.Spec, one.Type)} value:");
                using (writer.Indent())
                {
                    WriterEmitter.WriteValue(writer, one.Type, "value", nullable: false, depth: 1);
                    writer.WriteLine("break;");
                }
            }
            writer.WriteLine($"case {Unknown} value:\n    {TypeNames.JsonWriting}.Value(writer, value);\n    break;");
        }
    }

    private static string Shown(UnionModel type, UnionCaseModel one) => Shown(type.Spec, one.Type);

    private static string Shown(SpecIdentity spec, TypeRef type) => type switch
    {
        TypeRef.List list => "a list of " + Shown(spec, list.Item),
        TypeRef.Map map => "a map of " + Shown(spec, map.Value),
        // No reference can name an array.
        TypeRef.Primitive { Kind: PrimitiveKind.Bytes } => "<c>byte[]</c>",
        _ => $"""<see cref="{TypeNames.Of(spec, type)}"/>""",
    };
}
