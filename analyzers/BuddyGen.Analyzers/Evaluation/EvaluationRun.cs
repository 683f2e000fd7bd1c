using BuddyGen.Facts;
using BuddyGen.Schemas;

namespace BuddyGen.Evaluation;

/// <summary>
/// One run of the evaluator. Every keyword is a function from schema, fact and scope to a truth; the keywords of a schema hold together, so a schema is as
/// true as its weakest keyword, and what one of them reports is certain wherever the schema must hold.
/// </summary>
internal sealed partial class EvaluationRun(Evaluator evaluator)
{
    // Beyond, nothing is certain any more.
    private const int DeepestNesting = 100;
    private const int MostSteps = 100_000;

    private int depth;
    private int steps;

    private ISchemaSource Source => evaluator.Source;

    public Truth Check(JsonSchema schema, Fact fact, Scope scope)
    {
        if (ReferenceEquals(schema, JsonSchema.Any) || fact is Fact.Absent)
            return Truth.Valid;
        if (++steps > MostSteps || depth >= DeepestNesting)
            return Truth.Unknown;
        depth++;
        try
        {
            return fact switch
            {
                Fact.Choice choice => Choice(schema, choice, scope),
                // It may be absent, and then no schema has anything against it.
                Fact.Unknown => All(schema, fact, scope.Silent()).Or(Truth.Unknown),
                _ => All(schema, fact.Opened(), schema.Pointer is { } pointer ? scope with { Rule = pointer } : scope),
            };
        }
        finally
        {
            depth--;
        }
    }

    private Truth All(JsonSchema schema, Fact fact, Scope scope)
    {
        if (schema.Never)
            return Never(fact, scope, schema);
        var truth = Ref(schema, fact, scope)
            .And(Type(schema, fact, scope))
            .And(Const(schema, fact, scope))
            .And(Enum(schema, fact, scope))
            .And(Numbers(schema, fact, scope))
            .And(Texts(schema, fact, scope))
            .And(Arrays(schema, fact, scope))
            .And(Objects(schema, fact, scope));
        foreach (var (part, index) in Indexed(schema.AllOf))
            truth = truth.And(Check(part, fact, scope.Below("allOf", index)));
        return truth
            .And(AnyOf(schema, fact, scope))
            .And(OneOf(schema, fact, scope))
            .And(schema.Not is null ? Truth.Valid : Not(schema.Not, fact, scope.Below("not"), schema))
            .And(Conditional(schema, fact, scope));
    }

    // Each option is what the instance may turn out to be.
    private Truth Choice(JsonSchema schema, Fact.Choice choice, Scope scope)
    {
        var truths = new List<Truth>();
        var found = new List<Violation>();
        foreach (var option in choice.Options)
        {
            truths.Add(Check(schema, option, scope.Apart(out var ofOption)));
            found.AddRange(ofOption);
        }
        var truth = FactValues.Same(truths);
        if (truth == Truth.Violated)
            scope.Report?.AddRange(found);
        return truth;
    }

    private Truth Never(Fact fact, Scope scope, JsonSchema schema)
    {
        var self = Self(fact, scope);
        return Broken(scope, schema, "BG1008", fact, scope.Reasons.Count == 0 ? Wording.NotAllowed(self) : Wording.OnlyValidWhen(self, scope.Opposites));
    }

    private Truth Ref(JsonSchema schema, Fact fact, Scope scope)
    {
        if (schema.Ref is null)
            return Truth.Valid;
        if (Source.Resolve(schema.Ref) is not { } target)
            return Truth.Unknown;
        // A C# object that was created somewhere is reported there.
        var inner = fact is Fact.Object { Type: not null } ? scope.Silent() : scope;
        inner = inner with { Rule = target.Pointer ?? "#", Declared = target };
        return SchemaForms.IsUnion(target) && CaseOf(target, fact) is { } index
            ? Check(target.AnyOf[index], fact, inner.Below("anyOf", SchemaPointer.Index(index)))
            : Check(target, fact, inner);
    }

    /// <summary>The case of a union that C# has chosen for a value: only its rules are the value's. Null: not certain.</summary>
    private int? CaseOf(JsonSchema union, Fact fact)
    {
        int? found = null;
        for (var i = 0; i < union.AnyOf.Count; i++)
        {
            var branch = union.AnyOf[i];
            if (fact is Fact.Object { Type: { } type } && branch.Ref == type.ContainingNamespace.ToDisplayString() + "." + type.Name)
                return i;
            if (fact.Kind() is not { } kind || !Allows(branch.Ref is { } name ? Source.Resolve(name) : branch, kind))
                continue;
            if (found is not null)
                return null;
            found = i;
        }
        return found;
    }

    private static bool Allows(JsonSchema? schema, JsonKind kind) => schema is null || schema.Types.Count == 0 || schema.Types.Any(type => KindOf(type) == kind);

    /// <summary>What a sentence calls the instance itself: an object by its type where it has one.</summary>
    private string Self(Fact fact, Scope scope) => fact is Fact.Object instance && Source.TypeName(instance) is { } name ? name : scope.Subject;

    private MemberNames Names(Fact fact) => fact is Fact.Object instance ? new FactNames(Source, instance) : MemberNames.None;

    private static IEnumerable<(JsonSchema Schema, string Index)> Indexed(EquatableArray<JsonSchema> schemas) =>
        schemas.Select(static (schema, index) => (schema, SchemaPointer.Index(index)));

    private static Truth Broken(Scope scope, JsonSchema schema, string id, Fact fact, string message, IEnumerable<JsonMember>? remedies = null) =>
        Broken(scope, schema, fact, violation => violation with { Id = id, Message = message, Remedies = (remedies ?? []).ToEquatableArray() });

    private static Truth Broken(Scope scope, JsonSchema schema, Fact subject, Func<Violation, Violation> describe)
    {
        scope.Report?.Add(describe(new Violation
        {
            Id = "",
            Message = "",
            InstancePointer = scope.Pointer,
            Subject = subject,
            Schema = schema,
            RulePointer = scope.Rule,
            Vacuous = scope.Vacuous,
        }));
        return Truth.Violated;
    }
}
