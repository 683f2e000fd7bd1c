using BuddyGen.Modeling;
using BuddyGen.Schemas;

namespace BuddyGen.Emission;

/// <summary>
/// Compiles a schema to statements that add violations, and to conditions: the evaluator's algebra over typed members, keyword by keyword in the same order,
/// with the same sentences. What C# cannot say is left out and listed.
/// </summary>
/// <param name="types">The models of other types, by name, as far as they are known.</param>
/// <param name="unions">The cases of unions, by name, as far as they are known.</param>
internal sealed partial class RuleCompiler(Func<string, ObjectModel?> types, Func<string, UnionModel?>? unions = null)
{
    private readonly List<(string Pointer, string Why)> notEnforced = [];
    private readonly List<(string Pattern, string Translated)> patterns = [];

    /// <summary>The rules that were left out: where they stand in the spec, and why.</summary>
    public IReadOnlyList<(string Pointer, string Why)> NotEnforced => notEnforced;

    /// <summary>The .NET patterns that the code names <see cref="PatternName"/>, in order.</summary>
    public IReadOnlyList<(string Pattern, string Translated)> Patterns => patterns;

    /// <summary>For the rules of a type, which may look into the members of its neighbors.</summary>
    public static RuleCompiler Of(ObjectModel type) => new(name => Find(type.Neighbors, name), name => Find(type.Choices, name));

    private static T? Find<T>(EquatableArray<T> types, string name)
        where T : TypeModel
    {
        foreach (var type in types)
            if (type.Name == name)
                return type;
        return null;
    }

    public static string PatternName(int index) => "s_pattern" + SchemaPointer.Index(index + 1);

    public IReadOnlyList<RuleStatement> Compile(ObjectModel type)
    {
        if (type.Rules is not { } rules)
            return [];
        var scope = new RuleScope { Pointer = "\"\"", Rule = type.Pointer, Subject = type.Name, Names = new ModelNames(type, types), Declared = rules };
        return Object(rules, new RuleObject(type, ""), scope);
    }

    /// <summary>The rules of a case of a union that is no object.</summary>
    /// <param name="code">The C# expression of the value; it is not null.</param>
    public IReadOnlyList<RuleStatement> Compile(UnionModel union, UnionCaseModel one, JsonSchema rules, string code)
    {
        var scope = new RuleScope { Pointer = "\"\"", Rule = union.Pointer, Subject = union.Name, Declared = rules };
        return Value(rules, new RuleOperand { Code = code, Type = one.Type, HasValue = RuleTest.True }, scope);
    }

    /// <summary>The rules of a parameter.</summary>
    /// <param name="code">The C# expression of its value.</param>
    /// <param name="name">What its user calls it.</param>
    /// <param name="depth">How many loops it counts as standing in: their variables have other names than the parameters around.</param>
    public IReadOnlyList<RuleStatement> Compile(ParameterModel parameter, string code, string name, int depth)
    {
        if (parameter.Rules is not { } rules)
            return [];
        var place = parameter.Place.ToString().ToLowerInvariant();
        var scope = new RuleScope
        {
            Pointer = SourceWriter.Literal(SchemaPointer.Member(place, parameter.WireName)),
            Rule = rules.Pointer ?? "#",
            Subject = Wording.Member(name, MemberNames.None),
            Declared = rules,
            Secret = rules.Format == "password",
            Depth = depth,
        };
        return Value(rules, RuleOperand.Parameter(parameter, code), scope);
    }

    private List<RuleStatement> Object(JsonSchema schema, RuleObject instance, RuleScope scope)
    {
        scope = scope.At(schema);
        if (schema.Never)
            return [Broken(RuleTest.True, "BG1008", scope, scope.Reasons.Count == 0 ? Wording.NotAllowed(scope.Subject) : Wording.OnlyValidWhen(scope.Subject, scope.Opposites))];
        var statements = new List<RuleStatement>();
        if (schema.Types.Count > 0 && !schema.Types.Contains("object"))
            statements.Add(Broken(RuleTest.True, "BG1004", scope, Wording.MustBe(scope.Subject, Wording.Types(schema.Types)) + scope.Because + Wording.HereItIs + Words.Set));
        if (schema.Const is not null || schema.Enum is not null)
            Leave(scope.Below(schema.Const is null ? "enum" : "const"), "an object is not compared with a value");
        foreach (var name in schema.Required)
            statements.Add(Missing(name, instance, scope.Below("required")));
        foreach (var property in schema.Properties)
            statements.AddRange(Property(property.Name, property.Schema, instance, scope.Below("properties", property.Name)));
        statements.AddRange(OtherProperties(schema, instance, scope));
        statements.AddRange(Count(schema, instance, scope));
        statements.AddRange(Dependents(schema, instance, scope));
        for (var i = 0; i < schema.AllOf.Count; i++)
            statements.AddRange(Object(schema.AllOf[i], instance, scope.Below("allOf", SchemaPointer.Index(i))));
        statements.AddRange(AnyOf(schema, instance, scope));
        statements.AddRange(OneOf(schema, instance, scope));
        if (schema.Not is not null)
            statements.AddRange(Not(schema.Not, instance, scope.Below("not")));
        statements.AddRange(Conditional(schema, instance, scope));
        return statements;
    }

    private RuleStatement Missing(string name, RuleObject instance, RuleScope scope)
    {
        var member = Wording.Member(name, scope.Names);
        var message = scope.Reasons.Count == 0 ? Wording.Needs(scope.Subject, member) : Wording.MustBeSet(member, scope.Held);
        return Checked(IsSet(name, instance).Negated(), scope.Reasons.Count == 0 ? "BG1001" : "BG1002", scope, scope.PointerOf(name), SourceWriter.Literal(message));
    }

    private IEnumerable<RuleStatement> Property(string name, JsonSchema schema, RuleObject instance, RuleScope scope)
    {
        if (schema.Never)
            return [Forbidden(name, instance, scope)];
        if (schema == JsonSchema.Any)
            return [];
        if (instance.Type.Property(name) is { } property)
            return Value(schema, RuleOperand.Member(instance.Type, property, instance.Path), scope.Member(name, property, schema));
        if (instance.Type.AdditionalPropertiesName is not null)
            Leave(scope, "the schema has no member " + name + ", so it has no C# type");
        return [];
    }

    /// <summary>A member that must not be there.</summary>
    private RuleStatement Forbidden(string name, RuleObject instance, RuleScope scope)
    {
        var member = Wording.Member(name, scope.Names);
        var message = SourceWriter.Literal(scope.Reasons.Count == 0 ? Wording.NotAllowed(member) : Wording.OnlyAllowedWhen(member, scope.Opposites));
        if (scope.Reasons.Count == 1 && scope.Reasons[0] is var reason && reason.Object == instance && Wording.SpeaksOf(reason.Condition) is { } other && other != name &&
            scope.Declared.Property(other)?.Format != "password" && instance.Type.Property(other) is { Secret: false } spokenOf)
            message = Joined(message, Wording.HereItIs, RuleOperand.Member(instance.Type, spokenOf, instance.Path).ToWords());
        return Checked(IsSet(name, instance), "BG1003", scope, scope.PointerOf(name), message);
    }

    private IEnumerable<RuleStatement> OtherProperties(JsonSchema schema, RuleObject instance, RuleScope scope)
    {
        if (instance.Type.AdditionalPropertiesName is not { } others)
            return [];
        if (schema.PatternProperties.Count > 0)
            Leave(scope.Below("patternProperties"), "members by pattern have no C# names");
        if (schema.PropertyNames is not null)
            Leave(scope.Below("propertyNames"), "the names of an object's members are fixed in C#");
        if (schema.AdditionalProperties is not { } additional || additional == JsonSchema.Any)
            return [];
        if (schema.PatternProperties.Count > 0)
        {
            Leave(scope.Below("additionalProperties"), "members by pattern have no C# names");
            return [];
        }
        var map = new RuleOperand
        {
            Code = instance.Path + others,
            Type = new TypeRef.Map(instance.Type.AdditionalPropertiesType, ValueNullable: false),
            IsNullable = true,
            HasValue = RuleTest.Of(instance.Path + others + " is not null", instance.Path + others + " is null", skipsNull: true),
        };
        return [WhereThereIs(map, [.. Values(additional, map, scope.Below("additionalProperties"))])];
    }

    private IEnumerable<RuleStatement> Count(JsonSchema schema, RuleObject instance, RuleScope scope)
    {
        if (schema.MinProperties is null && schema.MaxProperties is null)
            return [];
        if (CountOf(instance, out var why) is { } count)
            return Sizes(count, schema.MinProperties, schema.MaxProperties, "Properties", "member", scope);
        Leave(scope.Below(schema.MinProperties is null ? "maxProperties" : "minProperties"), why);
        return [];
    }

    /// <summary>The C# expression of how many members will be in the JSON.</summary>
    private static string? CountOf(RuleObject instance, out string why)
    {
        var sets = instance.Type.Properties.Select(property => RuleOperand.IsSet(instance.Type, property, instance.Path)).ToArray();
        why = sets.FirstOrDefault(static set => set.Why is not null)?.Why ?? "";
        if (why.Length > 0)
            return null;
        var terms = sets.Where(static set => set.Known is null).Select(static set => "(" + set + " ? 1 : 0)").Append(SchemaPointer.Index(sets.Count(static set => set.Known == true)));
        if (instance.Type.AdditionalPropertiesName is { } others)
            terms = terms.Append("(" + instance.Path + others + "?.Count ?? 0)");
        return string.Join(" + ", terms);
    }

    private IEnumerable<RuleStatement> Dependents(JsonSchema schema, RuleObject instance, RuleScope scope)
    {
        foreach (var dependent in schema.DependentRequired)
            yield return Implied(dependent.Name, instance, scope, inner => [.. dependent.Names.Select(name => Missing(name, instance, inner.Below("dependentRequired", dependent.Name)))]);
        foreach (var dependent in schema.DependentSchemas)
            yield return Implied(dependent.Name, instance, scope, inner => Object(dependent.Schema, instance, inner.Below("dependentSchemas", dependent.Name)));
    }

    private RuleStatement Implied(string trigger, RuleObject instance, RuleScope scope, Func<RuleScope, List<RuleStatement>> consequence)
    {
        var condition = new JsonSchema { Required = new([trigger]) };
        return When(IsSet(trigger, instance), scope, consequence(scope.Under(Reason(condition, true, instance, scope))), []);
    }

    /// <summary>Whether a member, declared or not, will be in the JSON.</summary>
    private static RuleTest IsSet(string name, RuleObject instance)
    {
        if (instance.Type.Property(name) is { } property)
            return RuleOperand.IsSet(instance.Type, property, instance.Path);
        if (instance.Type.AdditionalPropertiesName is null)
            return RuleTest.False;
        var others = instance.Path + instance.Type.AdditionalPropertiesName;
        var contains = others + "?.ContainsKey(" + SourceWriter.Literal(name) + ")";
        return RuleTest.Of(contains + " == true", contains + " != true");
    }

    private static RuleReason Reason(JsonSchema condition, bool holds, RuleObject? instance, RuleScope scope)
    {
        var pointer = condition.Pointer ?? scope.Below("if").Rule;
        return new RuleReason(Wording.Condition(condition, pointer, scope.Names, negated: !holds), Wording.Condition(condition, pointer, scope.Names, negated: holds), condition, instance);
    }

    private RuleStatement When(RuleTest condition, RuleScope scope, List<RuleStatement> then, List<RuleStatement> otherwise)
    {
        if (condition.Why is null)
            return new RuleStatement.If(condition, then, otherwise);
        Leave(scope, condition.Why);
        return new RuleStatement.If(RuleTest.True, [], []);
    }

    private RuleStatement Broken(RuleTest violated, string id, RuleScope scope, string message) => Checked(violated, id, scope, scope.Pointer, SourceWriter.Literal(message));

    private RuleStatement Checked(RuleTest violated, string id, RuleScope scope, string pointer, string message)
    {
        if (violated.Why is null)
            return new RuleStatement.Check(violated, id, pointer, message);
        Leave(scope, violated.Why);
        return new RuleStatement.Check(RuleTest.False, id, pointer, message);
    }

    private void Leave(RuleScope scope, string why)
    {
        if (!notEnforced.Contains((scope.Rule, why)))
            notEnforced.Add((scope.Rule, why));
    }

    // A sentence, and what is known at run time.
    private static string Joined(string literal, string before, string code) => literal.Substring(0, literal.Length - 1) + before + "\" + " + code;
}
