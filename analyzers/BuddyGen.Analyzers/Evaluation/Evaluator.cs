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
        var violations = new List<Violation>();
        var scope = new Scope
        {
            Declared = schema,
            Report = violations,
            Subject = instance is Fact.Object typed && source.TypeName(typed) is { } name ? name : new Scope().Subject,
        };
        var truth = new EvaluationRun(this).Check(schema, instance, scope);
        return truth switch
        {
            Truth.Valid => Verdict.Valid,
            Truth.Unknown => Verdict.Unknown,
            _ => new Verdict(Truth.Violated, violations.ToEquatableArray()),
        };
    }

    /// <summary>Null: the pattern means nothing that we can be certain of.</summary>
    public Regex? Pattern(string pattern) => patterns.GetOrAdd(pattern, EcmaPattern.Compile);
}
