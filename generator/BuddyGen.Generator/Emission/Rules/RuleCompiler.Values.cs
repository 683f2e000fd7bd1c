using BuddyGen.Modeling;
using BuddyGen.Schemas;

namespace BuddyGen.Emission;

// What a member, an item or a value of a map must be.
internal sealed partial class RuleCompiler
{
    private List<RuleStatement> Value(JsonSchema schema, RuleOperand operand, RuleScope scope)
    {
        scope = scope.At(schema);
        if (SchemaForms.Rules(schema) == JsonSchema.Any)
            return [];
        if (operand.Type is TypeRef.Json)
        {
            if (SchemaForms.Rules(schema with { Ref = null }) != JsonSchema.Any)
                Leave(scope, "it is any JSON");
            return [];
        }
        if (schema.Never)
            return [Broken(Exists(operand), "BG1008", scope, scope.Reasons.Count == 0 ? Wording.NotAllowed(scope.Subject) : Wording.OnlyValidWhen(scope.Subject, scope.Opposites))];
        var statements = new List<RuleStatement>();
        if (schema.Ref is not null && operand.Type is TypeRef.Named { IsValidated: true })
            statements.Add(new RuleStatement.Call("Nested", scope.Pointer + ", " + operand.Code));
        if (operand.Type is TypeRef.Named { Form: NamedForm.Union } union)
        {
            statements.AddRange(OfUnion(union.Name, schema, operand, scope));
            return statements;
        }
        foreach (var rule in Scalars(schema, operand))
        {
            var inner = scope.Below(rule.Keyword);
            if (operand.IsNull.Known != false && !rule.HoldsForNull)
                statements.Add(Checked(operand.IsNull, rule.Id, inner, scope.Pointer, SourceWriter.Literal(rule.Sentence(scope.Subject) + scope.Because + (scope.Secret ? "" : Wording.HereItIs + "null"))));
            statements.Add(Checked(operand.Guarded(rule.Test.Negated()), rule.Id, inner, scope.Pointer, rule.Message(scope)));
        }
        if (operand.Type is TypeRef.Named { Form: NamedForm.Request } named)
            statements.AddRange(Members(named.Name, schema, operand, scope));
        statements.AddRange(Arrays(schema, operand, scope));
        statements.AddRange(Maps(schema, operand, scope));
        for (var i = 0; i < schema.AllOf.Count; i++)
            statements.AddRange(Value(schema.AllOf[i], operand, scope.Below("allOf", SchemaPointer.Index(i))));
        foreach (var (keyword, branches) in new[] { ("anyOf", schema.AnyOf), ("oneOf", schema.OneOf) })
            if (SchemaForms.Nullable(branches) is { } meant)
                statements.AddRange(Value(meant, operand with { IsNull = RuleTest.False }, scope.Below(keyword, SchemaPointer.Index(branches[0] == meant ? 0 : 1))));
        if (operand.Type is not TypeRef.Named { Form: NamedForm.Request })
            statements.AddRange(Choices(schema, operand, scope));
        return statements;
    }

    /// <summary>What a schema says of the members of a member, beyond what its own type says.</summary>
    private IEnumerable<RuleStatement> Members(string name, JsonSchema schema, RuleOperand operand, RuleScope scope)
    {
        var rest = schema with
        {
            Ref = null,
            // Asked of the value as a whole.
            Types = default,
            Const = null,
            Enum = null,
            AllOf = default,
            AnyOf = SchemaForms.Nullable(schema.AnyOf) is null ? schema.AnyOf : default,
            OneOf = SchemaForms.Nullable(schema.OneOf) is null ? schema.OneOf : default,
        };
        if (SchemaForms.Rules(rest) == JsonSchema.Any)
            return [];
        if (types(name) is { } model)
            return [new RuleStatement.If(operand.HasValue, Object(rest, new RuleObject(model, operand.Code + "."), scope with { Subject = model.Name, Names = new ModelNames(model, types) }), [])];
        Leave(scope, "the members of " + name + " are not known here");
        return [];
    }

    private IEnumerable<RuleStatement> Choices(JsonSchema schema, RuleOperand operand, RuleScope scope)
    {
        var statements = new List<RuleStatement>();
        foreach (var (keyword, branches) in new[] { ("anyOf", schema.AnyOf), ("oneOf", schema.OneOf) })
        {
            if (branches.Count == 0 || SchemaForms.Nullable(branches) is not null)
                continue;
            var inner = scope.Below(keyword);
            RuleTest[] tests = [.. branches.Select(branch => Satisfied(branch, operand))];
            if (keyword == "oneOf")
                statements.Add(ManyHold(tests, branches, inner));
            statements.Add(Broken(RuleTest.And(Exists(operand), RuleTest.Or(tests).Negated()), "BG1008", inner, OnlyValid(branches, inner)));
        }
        if (schema.Not is not null)
        {
            var words = Wording.Condition(schema.Not, schema.Not.Pointer ?? scope.Below("not").Rule, scope.Names, negated: true);
            statements.Add(Broken(Satisfied(schema.Not, operand), "BG1008", scope.Below("not"), Wording.OnlyValidWhen(scope.Subject, words) + scope.Because));
        }
        if (schema.If is not null && (schema.Then ?? schema.Else) is not null)
        {
            var then = schema.Then is null ? [] : Value(schema.Then, operand, scope.Below("then").Under(Reason(schema.If, true, null, scope)));
            var otherwise = schema.Else is null ? [] : Value(schema.Else, operand, scope.Below("else").Under(Reason(schema.If, false, null, scope)));
            statements.Add(When(Satisfied(schema.If, operand), scope.Below("if"), then, otherwise));
        }
        return statements;
    }

    private static RuleTest Exists(RuleOperand operand) => RuleTest.Or(operand.HasValue, operand.IsNull);

    /// <summary>Whether there is a value, JSON null included, that obeys the schema.</summary>
    private RuleTest Satisfied(JsonSchema schema, RuleOperand operand)
    {
        var value = operand.Guarded(OfValue(schema, operand));
        return operand.IsNull.Known == false || !HoldsForNull(schema) ? value : RuleTest.Or(operand.IsNull, value);
    }

    private RuleTest OfValue(JsonSchema schema, RuleOperand operand)
    {
        if (schema.Never)
            return RuleTest.False;
        if (SchemaForms.Rules(schema) == JsonSchema.Any)
            return RuleTest.True;
        if (operand.Type is TypeRef.Json)
            return RuleTest.Open("it is any JSON");
        if (operand.Type is TypeRef.Named { Form: NamedForm.Union })
            return SchemaForms.Rules(schema with { Ref = null }) == JsonSchema.Any ? Conforms(operand) : RuleTest.Open("it is one of several types");
        var tests = new List<RuleTest>();
        if (schema.Ref is not null)
            tests.Add(Conforms(operand));
        tests.AddRange(Scalars(schema, operand).Select(static rule => rule.Test));
        if (operand.Type is TypeRef.Named { Form: NamedForm.Request } named)
        {
            var rest = SchemaForms.Rules(schema with { Ref = null, Types = default, Const = null, Enum = null });
            tests.Add(rest == JsonSchema.Any ? RuleTest.True : types(named.Name) is { } model ? Holds(rest, new RuleObject(model, operand.Code + ".")).AsOfObject() : RuleTest.Open("the members of " + named.Name + " are not known here"));
            return RuleTest.And(tests);
        }
        tests.Add(ArrayTest(schema, operand));
        tests.Add(MapTest(schema, operand));
        tests.AddRange(schema.AllOf.Select(branch => OfValue(branch, operand)));
        if (schema.AnyOf.Count > 0)
            tests.Add(RuleTest.Or(schema.AnyOf.Select(branch => OfValue(branch, operand))));
        if (schema.OneOf.Count > 0)
            tests.Add(ExactlyOne([.. schema.OneOf.Select(branch => OfValue(branch, operand))]));
        if (schema.Not is not null)
            tests.Add(OfValue(schema.Not, operand).Negated());
        if (schema.If is not null)
            tests.Add(Chosen(OfValue(schema.If, operand), schema.Then is null ? RuleTest.True : OfValue(schema.Then, operand), schema.Else is null ? RuleTest.True : OfValue(schema.Else, operand)));
        return RuleTest.And(tests);
    }

    private static RuleTest Conforms(RuleOperand operand) => operand.Type switch
    {
        TypeRef.Named { IsValidated: true } => RuleTest.Of("global::BuddyGen.Violations.None(" + operand.Code + ")", "!global::BuddyGen.Violations.None(" + operand.Code + ")"),
        TypeRef.Named { HasRules: false } => RuleTest.True,
        TypeRef.Named { Form: NamedForm.Enum } => RuleTest.Of(operand.Code + " is { IsKnown: true }", operand.Code + " is not { IsKnown: true }", skipsNull: true),
        _ => RuleTest.Open("it has no C# type of its own"),
    };

    /// <summary>Whether JSON null obeys a schema. What a type of its own says is of objects and texts.</summary>
    private static bool HoldsForNull(JsonSchema schema) =>
        !schema.Never &&
        schema.Ref is null &&
        (schema.Types.Count == 0 || schema.Types.Contains("null")) &&
        (schema.Const is null || schema.Const.Kind == JsonKind.Null) &&
        (schema.Enum is not { } values || values.Any(static value => value.Kind == JsonKind.Null)) &&
        schema.AllOf.All(HoldsForNull) &&
        (schema.AnyOf.Count == 0 || schema.AnyOf.Any(HoldsForNull)) &&
        (schema.OneOf.Count == 0 || schema.OneOf.Count(HoldsForNull) == 1) &&
        (schema.Not is null || !HoldsForNull(schema.Not)) &&
        (schema.If is null || ((HoldsForNull(schema.If) ? schema.Then : schema.Else) is not { } branch || HoldsForNull(branch)));
}
