using System.Globalization;
using BuddyGen.Modeling;
using BuddyGen.Schemas;

namespace BuddyGen.Emission;

/// <summary>The rules of a request as C#: <c>Validate()</c> for its user, and <c>IValidated</c> for the client and the objects around it.</summary>
internal static class ValidatorEmitter
{
    /// <summary>What the record implements.</summary>
    public const string Interface = "global::BuddyGen.IValidated";

    private const string Violations = "global::BuddyGen.Violations";
    private const string Regex = "global::System.Text.RegularExpressions.Regex";

    public static void Write(SourceWriter writer, ObjectModel type)
    {
        var compiler = RuleCompiler.Of(type);
        var statements = compiler.Compile(type);
        // A kind's base has it, and asks for the rules of what it is.
        if (type.Base is null)
            WriteValidate(writer, type);
        using (writer.Block($"void {Interface}.Validate(ref {Violations}? violations)"))
            RuleStatement.WriteAll(writer, statements);
        writer.WriteLine();
        WritePatterns(writer, compiler);
    }

    private static void WriteValidate(SourceWriter writer, ObjectModel type)
    {
        var violation = ClientTypes.Violation(type.Spec);
        writer.WriteLine(
            $"""
            /// <summary>Checks this object, and the objects in it, against the rules of the API description.</summary>
            /// <returns>The violated rules, each with its place as a JSON pointer; empty if there are none.</returns>
            public global::System.Collections.Generic.IReadOnlyList<{violation}> Validate() => {violation}.Of(this);

            """);
    }

    /// <summary>The regular expressions that compiled rules name.</summary>
    public static void WritePatterns(SourceWriter writer, RuleCompiler compiler)
    {
        var milliseconds = EcmaPattern.Budget.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);
        foreach (var (pattern, index) in compiler.Patterns.Select(static (pattern, index) => (pattern, index)))
            writer.WriteLine(
                $"""
                private static readonly {Regex} {RuleCompiler.PatternName(index)} = new(
                    {SourceWriter.Literal(pattern.Translated)},
                    global::System.Text.RegularExpressions.RegexOptions.CultureInvariant,
                    global::System.TimeSpan.FromMilliseconds({milliseconds}));

                """);
    }

    /// <summary>The rules that run time does not check: where they stand in the spec, and why.</summary>
    public static IReadOnlyList<(string Pointer, string Why)> NotEnforced(TypeModel type)
    {
        switch (type)
        {
            case ObjectModel { Rules: not null } model:
                var compiler = RuleCompiler.Of(model);
                compiler.Compile(model);
                return compiler.NotEnforced;
            case UnionModel { Rules: not null } union:
                return UnionEmitter.Compile(union, out _).NotEnforced;
            default:
                return [];
        }
    }
}
