using BuddyGen.Schemas;

namespace BuddyGen.Emission;

// Core §10.2 on objects: schemas that hold together, one of them, none, or under a condition.
internal sealed partial class RuleCompiler
{
    private IEnumerable<RuleStatement> AnyOf(JsonSchema schema, RuleObject instance, RuleScope scope)
    {
        if (schema.AnyOf.Count == 0)
            return [];
        if (SchemaForms.Nullable(schema.AnyOf) is { } meant)
            return Object(meant, instance, scope.Below("anyOf", SchemaPointer.Index(schema.AnyOf[0] == meant ? 0 : 1)));
        return [NoneHolds(schema.AnyOf, instance, scope.Below("anyOf"))];
    }

    private IEnumerable<RuleStatement> OneOf(JsonSchema schema, RuleObject instance, RuleScope scope)
    {
        if (schema.OneOf.Count == 0)
            return [];
        if (SchemaForms.Nullable(schema.OneOf) is { } meant)
            return Object(meant, instance, scope.Below("oneOf", SchemaPointer.Index(schema.OneOf[0] == meant ? 0 : 1)));
        var inner = scope.Below("oneOf");
        return [ManyHold(Branches(schema.OneOf, instance), schema.OneOf, inner), NoneHolds(schema.OneOf, instance, inner)];
    }

    private RuleTest[] Branches(EquatableArray<JsonSchema> branches, RuleObject instance) => [.. branches.Select(branch => Holds(branch, instance))];

    private RuleStatement NoneHolds(EquatableArray<JsonSchema> branches, RuleObject instance, RuleScope scope)
    {
        var violated = RuleTest.Or(Branches(branches, instance)).Negated();
        var needs = SourceWriter.Literal(Wording.NeedsOneOf(scope.Subject, branches.Select(static branch => branch.Required), scope.Names) + scope.Because);
        var message = SourceWriter.Literal(OnlyValid(branches, scope));
        if (branches.All(IsOnlyRequired))
            message = needs;
        else if (branches.All(static branch => branch.Required.Count > 0))
        {
            // Every alternative lacks a member: then that is what to say.
            var incomplete = RuleTest.And(branches.Select(branch => RuleTest.And(branch.Required.Select(name => IsSet(name, instance))).Negated()));
            if (incomplete.Why is null)
                message = incomplete.Known switch { true => needs, false => message, null => incomplete + " ? " + needs + " : " + message };
        }
        return Checked(violated, "BG1008", scope, scope.Pointer, message);
    }

    private RuleStatement ManyHold(RuleTest[] tests, EquatableArray<JsonSchema> branches, RuleScope scope)
    {
        var words = branches.Select((branch, index) => Wording.Condition(branch, branch.Pointer ?? scope.Below(SchemaPointer.Index(index)).Rule, scope.Names));
        return Broken(MoreThanOne(tests), "BG1008", scope, Wording.OnlyOneOf(scope.Subject, words) + scope.Because);
    }

    private static string OnlyValid(EquatableArray<JsonSchema> branches, RuleScope scope) => Wording.OnlyValidWhen(
        scope.Subject,
        Wording.Join(branches.Select((branch, index) => Wording.Condition(branch, branch.Pointer ?? scope.Below(SchemaPointer.Index(index)).Rule, scope.Names)), " or ")) + scope.Because;

    private static bool IsOnlyRequired(JsonSchema branch) =>
        branch.Required.Count > 0 && (branch with { Pointer = null, Types = default }) == new JsonSchema { Required = branch.Required } && (branch.Types.Count == 0 || branch.Types.Contains("object"));

    private IEnumerable<RuleStatement> Not(JsonSchema not, RuleObject instance, RuleScope scope)
    {
        if (SchemaForms.OnlyRequired(not) is { } name)
            return [Forbidden(name, instance, scope)];
        // Not one of them is each of them not.
        if (SchemaForms.OnlyAnyOf(not) is { Count: > 0 } branches)
            return branches.SelectMany((branch, index) => Not(branch, instance, scope.Below("anyOf", SchemaPointer.Index(index))));
        return [Broken(Holds(not, instance), "BG1008", scope, Wording.OnlyValidWhen(scope.Subject, Wording.Condition(not, not.Pointer ?? scope.Rule, scope.Names, negated: true)) + scope.Because)];
    }

    private IEnumerable<RuleStatement> Conditional(JsonSchema schema, RuleObject instance, RuleScope scope)
    {
        if (schema.If is null || (schema.Then is null && schema.Else is null))
            return [];
        var then = schema.Then is null ? [] : Object(schema.Then, instance, scope.Below("then").Under(Reason(schema.If, true, instance, scope)));
        var otherwise = schema.Else is null ? [] : Object(schema.Else, instance, scope.Below("else").Under(Reason(schema.If, false, instance, scope)));
        return [When(Holds(schema.If, instance), scope.Below("if"), then, otherwise)];
    }

    /// <summary>Whether an object obeys a schema, as a condition.</summary>
    private RuleTest Holds(JsonSchema schema, RuleObject instance)
    {
        if (schema.Never || (schema.Types.Count > 0 && !schema.Types.Contains("object")))
            return RuleTest.False;
        if (schema.Ref is not null || schema.Const is not null || schema.Enum is not null)
            return RuleTest.Open("an object is not compared with a value or another type");
        if (schema.PatternProperties.Count > 0 || schema.PropertyNames is not null ||
            (schema.AdditionalProperties is { } additional && additional != JsonSchema.Any && instance.Type.AdditionalPropertiesName is not null))
            return RuleTest.Open("the members that the schema does not name are no part of a condition");
        var tests = new List<RuleTest>();
        foreach (var name in schema.Properties.Select(static property => property.Name).Concat(schema.Required).Distinct(StringComparer.Ordinal))
            tests.Add(Holds(name, schema.Property(name), schema.Required.Contains(name), instance));
        if (schema.MinProperties is not null || schema.MaxProperties is not null)
            tests.Add(CountOf(instance, out var why) is { } count ? CountTest(count, schema.MinProperties, schema.MaxProperties) : RuleTest.Open(why));
        foreach (var dependent in schema.DependentRequired)
            tests.Add(RuleTest.Or(IsSet(dependent.Name, instance).Negated(), RuleTest.And(dependent.Names.Select(name => IsSet(name, instance)))));
        foreach (var dependent in schema.DependentSchemas)
            tests.Add(RuleTest.Or(IsSet(dependent.Name, instance).Negated(), Holds(dependent.Schema, instance)));
        tests.AddRange(Branches(schema.AllOf, instance));
        if (schema.AnyOf.Count > 0)
            tests.Add(RuleTest.Or(Branches(schema.AnyOf, instance)));
        if (schema.OneOf.Count > 0)
            tests.Add(ExactlyOne(Branches(schema.OneOf, instance)));
        if (schema.Not is not null)
            tests.Add(Holds(schema.Not, instance).Negated());
        if (schema.If is not null)
            tests.Add(Chosen(Holds(schema.If, instance), schema.Then is null ? RuleTest.True : Holds(schema.Then, instance), schema.Else is null ? RuleTest.True : Holds(schema.Else, instance)));
        return RuleTest.And(tests);
    }

    private RuleTest Holds(string name, JsonSchema? schema, bool required, RuleObject instance)
    {
        var isSet = IsSet(name, instance);
        if (schema is null || schema == JsonSchema.Any)
            return required ? isSet : RuleTest.True;
        if (schema.Never)
            return required ? RuleTest.False : isSet.Negated();
        var satisfied = instance.Type.Property(name) is { } property
            ? Satisfied(schema, RuleOperand.Member(instance.Type, property, instance.Path))
            : RuleTest.Open("the schema has no member " + name + ", so it has no C# type");
        return required ? RuleTest.And(satisfied, satisfied.SkipsNull ? RuleTest.True : isSet) : RuleTest.Or(isSet.Negated(), satisfied);
    }

    private static RuleTest Chosen(RuleTest condition, RuleTest then, RuleTest otherwise) =>
        RuleTest.And(RuleTest.Or(condition.Negated(), then), RuleTest.Or(condition, otherwise));

    private static RuleTest ExactlyOne(RuleTest[] tests) => RuleTest.And(RuleTest.Or(tests), MoreThanOne(tests).Negated());

    private static RuleTest MoreThanOne(RuleTest[] tests)
    {
        if (tests.FirstOrDefault(static test => test.Why is not null) is { } open)
            return open;
        var certain = tests.Count(static test => test.Known == true);
        var terms = tests.Where(static test => test.Known is null).Select(static test => "(" + test + " ? 1 : 0)").ToArray();
        if (certain + terms.Length < 2)
            return RuleTest.False;
        var sum = string.Join(" + ", terms.Append(SchemaPointer.Index(certain)));
        return certain > 1 ? RuleTest.True : RuleTest.Of(sum + " > 1", sum + " <= 1");
    }
}
