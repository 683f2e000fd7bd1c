using BuddyGen.Facts;
using BuddyGen.Schemas;

namespace BuddyGen.Evaluation;

// Core §10.2: schemas that hold together, one of them, none, or under a condition.
internal sealed partial class EvaluationRun
{
    private Truth AnyOf(JsonSchema schema, Fact fact, Scope scope)
    {
        if (schema.AnyOf.Count == 0)
            return Truth.Valid;
        if (IsNotNull(fact) && SchemaForms.Nullable(schema.AnyOf) is { } meant)
            return Check(meant, fact, scope.Below("anyOf", SchemaPointer.Index(schema.AnyOf[0] == meant ? 0 : 1)));
        var branches = Branches(schema.AnyOf, fact, scope.Below("anyOf"));
        var truth = Truth.Violated;
        foreach (var branch in branches)
            truth = truth.Or(branch.Truth);
        return truth == Truth.Violated ? NoneHolds(branches, schema, fact, scope.Below("anyOf")) : truth;
    }

    private Truth OneOf(JsonSchema schema, Fact fact, Scope scope)
    {
        if (schema.OneOf.Count == 0)
            return Truth.Valid;
        if (IsNotNull(fact) && SchemaForms.Nullable(schema.OneOf) is { } meant)
            return Check(meant, fact, scope.Below("oneOf", SchemaPointer.Index(schema.OneOf[0] == meant ? 0 : 1)));
        var branches = Branches(schema.OneOf, fact, scope.Below("oneOf"));
        if (branches.Count(static branch => branch.Truth == Truth.Valid) > 1)
        {
            var words = branches.Select(branch => Wording.Condition(branch.Schema, branch.Pointer, Names(fact)));
            return Broken(scope.Below("oneOf"), schema, "BG1008", fact, Wording.OnlyOneOf(Self(fact, scope), words) + scope.Because);
        }
        if (branches.Any(static branch => branch.Truth == Truth.Unknown))
            return Truth.Unknown;
        return branches.Any(static branch => branch.Truth == Truth.Valid) ? Truth.Valid : NoneHolds(branches, schema, fact, scope.Below("oneOf"));
    }

    private static bool IsNotNull(Fact fact) => fact is Fact.Present || (fact.Kind() is { } kind && kind != JsonKind.Null);

    private List<Branch> Branches(EquatableArray<JsonSchema> schemas, Fact fact, Scope scope)
    {
        var branches = new List<Branch>();
        foreach (var (branch, index) in Indexed(schemas))
        {
            var inner = scope.Below(index);
            // What is missing in a branch is missing only if the branch is the one.
            var truth = Check(branch, fact, inner.Apart(out var found));
            branches.Add(new Branch(branch, branch.Pointer ?? inner.Rule, truth, found));
        }
        return branches;
    }

    private Truth NoneHolds(List<Branch> branches, JsonSchema schema, Fact fact, Scope scope)
    {
        if (scope.Report is null)
            return Truth.Violated;
        var self = Self(fact, scope);
        var names = Names(fact);
        var allIncomplete = fact is Fact.Object instance && branches.All(branch => branch.Schema.Required.Any(name => instance[name].IsPresent() == Truth.Violated));
        var message = allIncomplete
            ? Wording.NeedsOneOf(self, branches.Select(static branch => branch.Schema.Required), names)
            : Wording.OnlyValidWhen(self, Wording.Join(branches.Select(branch => Wording.Condition(branch.Schema, branch.Pointer, names)), " or "));
        return Broken(scope, schema, fact, violation => violation with
        {
            Id = "BG1008",
            Message = message + scope.Because,
            Alternatives = branches
                .Where(branch => branch.Found.Count > 0 && branch.Found.All(found => found.Id is "BG1001" or "BG1002" && ReferenceEquals(found.Subject, fact)))
                .Select(static branch => new NamedNames(branch.Pointer, branch.Found.Select(static found => found.Member!).ToEquatableArray()))
                .ToEquatableArray(),
        });
    }

    private Truth Not(JsonSchema not, Fact fact, Scope scope, JsonSchema schema)
    {
        if (fact is Fact.Object instance)
        {
            if (SchemaForms.OnlyRequired(not) is { } name)
                return Forbidden(name, schema, instance, scope);
            // Not one of them is each of them not.
            if (SchemaForms.OnlyAnyOf(not) is { Count: > 0 } branches)
                return Indexed(branches).Aggregate(Truth.Valid, (truth, branch) => truth.And(Not(branch.Schema, fact, scope.Below("anyOf", branch.Index), schema)));
        }
        var holds = Check(not, fact, scope.Condition());
        if (holds != Truth.Valid || scope.Report is null)
            return holds.Not();
        return Broken(scope, schema, "BG1008", fact, Wording.OnlyValidWhen(Self(fact, scope), Wording.Condition(not, not.Pointer ?? scope.Rule, Names(fact), negated: true)) + scope.Because);
    }

    private Truth Conditional(JsonSchema schema, Fact fact, Scope scope)
    {
        if (schema.If is null || (schema.Then is null && schema.Else is null))
            return Truth.Valid;
        var then = schema.Then ?? JsonSchema.Any;
        var otherwise = schema.Else ?? JsonSchema.Any;
        var holds = Check(schema.If, fact, scope.Below("if").Condition());
        if (holds == Truth.Unknown)
            return Either(then, otherwise, fact, scope);
        var branch = holds == Truth.Valid ? then : otherwise;
        var inner = scope.Below(holds == Truth.Valid ? "then" : "else");
        return Check(branch, fact, scope.Report is null ? inner : inner.Under(Reason.Of(schema.If, schema.If.Pointer ?? scope.Below("if").Rule, holds == Truth.Valid, fact, Names(fact))));
    }

    // Whatever the condition turns out to be, one of the two must hold: what both find wrong is wrong.
    private Truth Either(JsonSchema then, JsonSchema otherwise, Fact fact, Scope scope)
    {
        var left = Check(then, fact, scope.Below("then").Apart(out var found));
        var right = Check(otherwise, fact, scope.Below("else").Apart(out var other));
        if (left == Truth.Violated && right == Truth.Violated)
            scope.Report?.AddRange(found.Where(violation => other.Any(same => same.Id == violation.Id && same.InstancePointer == violation.InstancePointer && same.Message == violation.Message)));
        return FactValues.Same([left, right]);
    }

    private sealed record Branch(JsonSchema Schema, string Pointer, Truth Truth, List<Violation> Found);
}
