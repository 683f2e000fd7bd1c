using System.Globalization;
using BuddyGen.Modeling;
using BuddyGen.Schemas;

namespace BuddyGen.Emission;

// Lists, and maps: objects whose members are data.
internal sealed partial class RuleCompiler
{
    private IEnumerable<RuleStatement> Arrays(JsonSchema schema, RuleOperand operand, RuleScope scope)
    {
        if (operand.Type is not TypeRef.List list)
            return [];
        var inside = new List<RuleStatement>();
        inside.AddRange(Sizes(operand.Code + ".Count", schema.MinItems, schema.MaxItems, "Items", "item", scope));
        for (var i = 0; i < schema.PrefixItems.Count; i++)
        {
            var index = SchemaPointer.Index(i);
            var name = "first" + scope.Suffix + "_" + index;
            var item = RuleOperand.Item(name, list.Item, list.ItemNullable);
            var statements = Value(schema.PrefixItems[i], item, Item(scope.Below("prefixItems", index), schema.PrefixItems[i], index));
            inside.Add(new RuleStatement.Nest($"if ({operand.Code}.Count > {index})", $"var {name} = {operand.Code}[{index}];", statements));
        }
        if (schema.Items is { } items)
        {
            if (items.Never)
                inside.AddRange(Sizes(operand.Code + ".Count", null, schema.PrefixItems.Count, "Items", "item", scope.Below("items"), keyword: ""));
            else
                inside.AddRange(Items(items, list, operand, schema.PrefixItems.Count, scope.Below("items")));
        }
        inside.AddRange(Contains(schema, list, operand, scope));
        if (schema.UniqueItems)
        {
            if (IsCompared(list.Item))
                inside.Add(Broken(RuleTest.Of("global::BuddyGen.Checks.HasTwins(" + operand.Code + ")", ""), "BG1007", scope, Wording.NoItemTwice(scope.Subject) + scope.Because));
            else
                Leave(scope.Below("uniqueItems"), "its items are not compared in C#");
        }
        return [WhereThereIs(operand, inside)];
    }

    private IEnumerable<RuleStatement> Items(JsonSchema items, TypeRef.List list, RuleOperand operand, int first, RuleScope scope)
    {
        if (first == 0 && IsOnlyRef(items) && list.Item is TypeRef.Named { IsValidated: true } && !list.ItemNullable)
            return [new RuleStatement.Call("Items", scope.Pointer + ", " + operand.Code)];
        string index = "i" + scope.Suffix, name = "item" + scope.Suffix;
        var item = RuleOperand.Item(name, list.Item, list.ItemNullable);
        var inner = scope with
        {
            Pointer = $"global::BuddyGen.Violations.Item({scope.Pointer}, {index})",
            Subject = Wording.ItemOf(scope.Subject),
            Declared = items,
            Depth = scope.Depth + 1,
        };
        return [new RuleStatement.Nest($"for (var {index} = {SchemaPointer.Index(first)}; {index} < {operand.Code}.Count; {index}++)", $"var {name} = {operand.Code}[{index}];", Value(items, item, inner))];
    }

    private static RuleScope Item(RuleScope scope, JsonSchema schema, string index) => scope with
    {
        Pointer = scope.PointerOf(index),
        Subject = Wording.ItemOf(scope.Subject),
        Declared = schema,
        Depth = scope.Depth + 1,
    };

    private IEnumerable<RuleStatement> Contains(JsonSchema schema, TypeRef.List list, RuleOperand operand, RuleScope scope)
    {
        if (schema.Contains is null)
            yield break;
        var name = "found" + scope.Suffix;
        var test = Satisfied(schema.Contains, RuleOperand.Item(name, list.Item, list.ItemNullable));
        if (test.Why is not null)
        {
            Leave(scope.Below("contains"), test.Why);
            yield break;
        }
        var count = $"global::System.Linq.Enumerable.Count({operand.Code}, static {name} => {test})";
        var where = Wording.Condition(schema.Contains, schema.Contains.Pointer ?? scope.Below("contains").Rule, MemberNames.None);
        var least = schema.MinContains ?? 1;
        if (least > 0)
            yield return Broken(CountTest(count, least, null).Negated(), "BG1007", scope, Wording.MustHold(scope.Subject, true, least, where) + scope.Because);
        if (schema.MaxContains is { } most)
            yield return Broken(CountTest(count, null, most).Negated(), "BG1007", scope, Wording.MustHold(scope.Subject, false, most, where) + scope.Because);
    }

    private static RuleTest ArrayTest(JsonSchema schema, RuleOperand operand)
    {
        if (operand.Type is not TypeRef.List || (schema.PrefixItems.Count == 0 && schema.Items is null && schema.Contains is null && !schema.UniqueItems && schema.MinItems is null && schema.MaxItems is null))
            return RuleTest.True;
        if (schema.PrefixItems.Count > 0 || schema.Items is not null || schema.Contains is not null || schema.UniqueItems)
            return RuleTest.Open("the items of a list are no part of a condition");
        return CountTest(operand.Code + ".Count", schema.MinItems, schema.MaxItems);
    }

    private IEnumerable<RuleStatement> Maps(JsonSchema schema, RuleOperand operand, RuleScope scope)
    {
        if (operand.Type is not TypeRef.Map map)
            return [];
        var inside = new List<RuleStatement>();
        foreach (var name in schema.Required)
        {
            var member = Wording.Member(name, MemberNames.None);
            var contains = operand.Code + ".ContainsKey(" + SourceWriter.Literal(name) + ")";
            inside.Add(Checked(RuleTest.Of("!" + contains, contains), scope.Reasons.Count == 0 ? "BG1001" : "BG1002", scope, scope.PointerOf(name),
                SourceWriter.Literal(scope.Reasons.Count == 0 ? Wording.Needs(scope.Subject, member) : Wording.MustBeSet(member, scope.Held))));
        }
        foreach (var (keyword, isThere) in new[]
        {
            ("properties", schema.Properties.Any(static property => property.Schema != JsonSchema.Any)),
            ("patternProperties", schema.PatternProperties.Count > 0),
            ("dependentRequired", schema.DependentRequired.Count > 0),
            ("dependentSchemas", schema.DependentSchemas.Count > 0),
        })
            if (isThere)
                Leave(scope.Below(keyword), "the members of a map have no C# names");
        if (schema.AdditionalProperties is { } values && schema.PatternProperties.Count == 0 && schema.Properties.Count == 0)
            inside.AddRange(Values(values, operand, scope.Below("additionalProperties")));
        if (schema.PropertyNames is { } names)
            inside.Add(KeyNames(names, operand, scope.Below("propertyNames")));
        inside.AddRange(Sizes(operand.Code + ".Count", schema.MinProperties, schema.MaxProperties, "Properties", "member", scope));
        return [WhereThereIs(operand, inside)];
    }

    // The helpers of the runtime take null; what is written out here does not.
    private static RuleStatement WhereThereIs(RuleOperand operand, IReadOnlyList<RuleStatement> inside) =>
        inside.Count == 1 && inside[0] is RuleStatement.Call ? inside[0] : new RuleStatement.If(operand.HasValue, inside, []);

    /// <summary>The values of a map that is there.</summary>
    private IEnumerable<RuleStatement> Values(JsonSchema values, RuleOperand operand, RuleScope scope)
    {
        var map = (TypeRef.Map)operand.Type;
        if (IsOnlyRef(values) && map.Value is TypeRef.Named { IsValidated: true } && !map.ValueNullable)
            return [new RuleStatement.Call("Members", scope.Pointer + ", " + operand.Code)];
        var entry = "entry" + scope.Suffix;
        var inner = scope with
        {
            Pointer = $"global::BuddyGen.Violations.Member({scope.Pointer}, {entry}.Key)",
            Subject = Wording.ValueOf(scope.Subject),
            Declared = values,
            Depth = scope.Depth + 1,
        };
        var body = Value(values, RuleOperand.Item(entry + ".Value", map.Value, map.ValueNullable), inner);
        return [new RuleStatement.Nest($"foreach (var {entry} in {operand.Code})", null, body)];
    }

    private RuleStatement KeyNames(JsonSchema names, RuleOperand operand, RuleScope scope)
    {
        var entry = "name" + scope.Suffix;
        // A key is never null.
        var test = Satisfied(names, new RuleOperand { Code = entry, Type = new TypeRef.Primitive(PrimitiveKind.String), HasValue = RuleTest.True });
        var tail = scope.Reasons.Count == 0 ? Wording.NotAllowed("") : Wording.OnlyAllowedWhen("", scope.Opposites);
        var violated = Checked(test.Negated(), "BG1003", scope, $"global::BuddyGen.Violations.Member({scope.Pointer}, {entry})", $"\"'\" + {entry} + {SourceWriter.Literal("'" + tail)}");
        return new RuleStatement.Nest($"foreach (var {entry} in {operand.Code}.Keys)", null, [violated]);
    }

    private static RuleTest MapTest(JsonSchema schema, RuleOperand operand)
    {
        if (operand.Type is not TypeRef.Map)
            return RuleTest.True;
        if ((schema.AdditionalProperties ?? JsonSchema.Any) != JsonSchema.Any || schema.PropertyNames is not null || schema.PatternProperties.Count > 0 || schema.Properties.Count > 0 || schema.DependentRequired.Count > 0 || schema.DependentSchemas.Count > 0)
            return RuleTest.Open("the members of a map are no part of a condition");
        var required = schema.Required.Select(name => operand.Code + ".ContainsKey(" + SourceWriter.Literal(name) + ")").Select(static code => RuleTest.Of(code, "!" + code));
        return RuleTest.And(required.Append(CountTest(operand.Code + ".Count", schema.MinProperties, schema.MaxProperties)));
    }

    private IEnumerable<RuleStatement> Sizes(string count, long? least, long? most, string keywords, string what, RuleScope scope, string? keyword = null)
    {
        foreach (var (name, bound, isLeast) in new[] { ("min" + keywords, least, true), ("max" + keywords, most, false) })
        {
            if (bound is not { } number)
                continue;
            var message = Joined(SourceWriter.Literal(Wording.MustHave(scope.Subject, isLeast, number, what) + scope.Because), Wording.HereItHas, "global::BuddyGen.Words.Of(" + count + ")");
            yield return Checked(CountTest(count, isLeast ? number : null, isLeast ? null : number).Negated(), "BG1007", keyword is null ? scope.Below(name) : scope, scope.Pointer, message);
        }
    }

    /// <summary>A count is an <c>int</c>: beyond what that can hold the outcome is known.</summary>
    private static RuleTest CountTest(string count, long? least, long? most) => RuleTest.And(
        least is > int.MaxValue ? RuleTest.False : least is > 0 and var few ? RuleTest.Of(count + " >= " + Bound(few), count + " < " + Bound(few)) : RuleTest.True,
        most is <= int.MaxValue and var many ? RuleTest.Of(count + " <= " + Bound(many), count + " > " + Bound(many)) : RuleTest.True);

    private static string Bound(long bound) => bound.ToString(CultureInfo.InvariantCulture);

    private static bool IsOnlyRef(JsonSchema schema) => schema.Ref is not null && SchemaForms.Rules(schema) == new JsonSchema { Ref = schema.Ref };

    // Equal in C# exactly where their JSON is equal.
    private static bool IsCompared(TypeRef type) => type is
        TypeRef.Primitive { Kind: not (PrimitiveKind.DateTimeOffset or PrimitiveKind.Bytes) } or
        TypeRef.Named { Form: NamedForm.Enum };
}
