using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using BuddyGen.Facts;
using BuddyGen.Schemas;

namespace BuddyGen.Evaluation;

/// <summary>
/// JSON Schema 2020-12 in three values (Kleene's logic): what is certainly valid, certainly violated, or neither. Only certain violations are reported.
/// One evaluator serves many threads; what it keeps is patterns.
/// </summary>
internal sealed class Evaluator(ISchemaSource source)
{
    private readonly ConcurrentDictionary<string, Regex?> patterns = new(StringComparer.Ordinal);

    public ISchemaSource Source => source;

    public Verdict Evaluate(JsonSchema schema, Fact instance)
    {
        // Nearly all that people write is right: the words for what is wrong are made only where something is.
        var truth = Check(schema, instance, report: null);
        if (truth != Truth.Violated)
            return truth == Truth.Valid ? Verdict.Valid : Verdict.Unknown;
        var violations = new List<Violation>();
        Check(schema, instance, violations);
        return new Verdict(Truth.Violated, violations.ToEquatableArray());
    }

    private Truth Check(JsonSchema schema, Fact instance, List<Violation>? report)
    {
        var scope = new Scope { Declared = schema, Report = report };
        if (report is not null && instance is Fact.Object typed && source.TypeName(typed) is { } name)
            scope = scope with { Subject = name };
        return new EvaluationRun(this).Check(schema, instance, scope);
    }

    /// <summary>Null: the pattern means nothing that we can be certain of.</summary>
    public Regex? Pattern(string pattern) => patterns.GetOrAdd(pattern, EcmaPattern.Compile);
}
