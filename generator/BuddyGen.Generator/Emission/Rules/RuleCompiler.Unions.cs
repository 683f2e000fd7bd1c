using BuddyGen.Modeling;
using BuddyGen.Schemas;

namespace BuddyGen.Emission;

// What holds of a value of one of several types at one place: for a position of a tuple above all.
internal sealed partial class RuleCompiler
{
    private List<RuleStatement> OfUnion(string name, JsonSchema schema, RuleOperand operand, RuleScope scope)
    {
        var statements = new List<RuleStatement>();
        var rest = schema;
        foreach (var (keyword, branches) in new[] { ("anyOf", schema.AnyOf), ("oneOf", schema.OneOf) })
            if (SchemaForms.Nullable(branches) is { } held)
            {
                statements.AddRange(Value(held, operand with { IsNull = RuleTest.False }, scope.Below(keyword, SchemaPointer.Index(branches[0] == held ? 0 : 1))));
                rest = keyword == "anyOf" ? rest with { AnyOf = default } : rest with { OneOf = default };
            }
        var union = unions?.Invoke(name);
        if (TargetsOf(rest) is { } targets)
        {
            // The value's own rules are asked for already where the schema names the union.
            if (union is null || targets.Contains(union.Spec.Namespace + "." + name))
                return statements;
            if (rest.Ref is null)
                statements.Add(new RuleStatement.Call("Nested", scope.Pointer + ", " + operand.Code));
            if (union.Cases.Any(one => (one.Kinds & JsonKinds.Object) != 0 && !(one.Type is TypeRef.Named named && targets.Contains(union.Spec.Namespace + "." + named.Name))))
                Leave(scope, "which of its types an object there is of is not asked");
            rest = new JsonSchema { Types = new EquatableArray<string>(["object"]) };
        }
        else if (SchemaForms.Rules(rest with { Ref = null }) == JsonSchema.Any)
            return statements;
        else if (union is null || HasRefs(rest with { Ref = null }))
        {
            Leave(scope, "the value is of one of several types, and only the rules of that type are known");
            return statements;
        }
        if (operand.IsNull.Known != false && !HoldsForNull(rest with { Ref = null }))
            statements.Add(Checked(operand.IsNull, "BG1004", scope.Below("type"), scope.Pointer, SourceWriter.Literal(Wording.MustBe(scope.Subject, rest.Types.Count > 0 ? Wording.Types(rest.Types) : "set") + scope.Because + (scope.Secret ? "" : Wording.HereItIs + "null"))));
        var value = "held" + scope.Suffix;
        var cases = union.Cases
            .Select(one => new RuleStatement.Case(TypeNames.Of(union.Spec, one.Type) + " " + value, Value(rest with { Ref = null }, new RuleOperand { Code = value, Type = one.Type, HasValue = RuleTest.True }, scope with { Depth = scope.Depth + 1 })))
            .ToList();
        statements.Add(new RuleStatement.Nest($"switch ({operand.Code}?.Value)", null, cases));
        return statements;
    }

    /// <summary>The types that the schema names, if it does nothing else.</summary>
    private static List<string>? TargetsOf(JsonSchema schema)
    {
        schema = SchemaForms.Rules(schema);
        if (IsOnlyRef(schema))
            return [schema.Ref!];
        var branches = schema.AnyOf.Count > 0 ? schema.AnyOf : schema.OneOf;
        return branches.Count > 0 && schema == (schema.AnyOf.Count > 0 ? new JsonSchema { AnyOf = branches } : new JsonSchema { OneOf = branches }) && branches.All(IsOnlyRef)
            ? branches.Select(static branch => branch.Ref!).ToList()
            : null;
    }

    /// <summary>Whether the schema names types within: a value of one C# type is not asked whether it could be another.</summary>
    private static bool HasRefs(JsonSchema schema) =>
        schema.Ref is not null
        || schema.AllOf.Concat(schema.AnyOf).Concat(schema.OneOf).Concat(schema.PrefixItems).Any(HasRefs)
        || new[] { schema.Items, schema.Contains, schema.AdditionalProperties, schema.Not, schema.If, schema.Then, schema.Else }.OfType<JsonSchema>().Any(HasRefs)
        || schema.Properties.Concat(schema.DependentSchemas).Any(static member => HasRefs(member.Schema));
}
