using BuddyGen.Facts;
using BuddyGen.Schemas;

namespace BuddyGen.Evaluation;

// Core §10.3.1 and validation §6.4: lists.
internal sealed partial class EvaluationRun
{
    private Truth Arrays(JsonSchema schema, Fact fact, Scope scope)
    {
        if (schema.PrefixItems.Count == 0 && schema.Items is null && schema.Contains is null && schema.MinItems is null && schema.MaxItems is null && !schema.UniqueItems)
            return Truth.Valid;
        if (fact.Kind() is not { } kind)
            return Truth.Unknown;
        if (kind != JsonKind.Array)
            return Truth.Valid;
        var array = (Fact.Array)fact;
        return Size(schema, array, scope).And(Prefix(schema, array, scope)).And(Items(schema, array, scope)).And(Contains(schema, array, scope)).And(Unique(schema, array, scope));
    }

    private static Truth Size(JsonSchema schema, Fact.Array array, Scope scope)
    {
        Truth Holds(string keyword, long? bound, bool least)
        {
            if (bound is not { } count)
                return Truth.Valid;
            if (least ? array.Items.Count >= count : array.Items.Count <= count)
                return least || array.Complete ? Truth.Valid : Truth.Unknown;
            return least && !array.Complete
                ? Truth.Unknown
                : Broken(scope.Below(keyword), schema, "BG1007", array, Has(Wording.MustHave(scope.Subject, least, count, "item"), array.Items.Count, scope));
        }

        return Holds("minItems", schema.MinItems, least: true).And(Holds("maxItems", schema.MaxItems, least: false));
    }

    private Truth Prefix(JsonSchema schema, Fact.Array array, Scope scope)
    {
        var truth = Truth.Valid;
        foreach (var (part, index) in schema.PrefixItems.Select(static (part, index) => (part, index)))
        {
            // In an incomplete list nobody knows which item stands there, or whether one does.
            if (!array.Complete)
                truth = truth.And(Check(part, new Fact.Unknown(), scope.Silent()));
            else if (index < array.Items.Count)
                truth = truth.And(Check(part, array.Items[index], Item(scope.Below("prefixItems", SchemaPointer.Index(index)), part, index)));
        }
        return truth;
    }

    private Truth Items(JsonSchema schema, Fact.Array array, Scope scope)
    {
        if (schema.Items is null)
            return Truth.Valid;
        var first = schema.PrefixItems.Count;
        if (schema.Items.Never)
        {
            if (array.Items.Count > first)
                return Broken(scope.Below("items"), schema, "BG1007", array, Has(Wording.MustHave(scope.Subject, least: false, first, "item"), array.Items.Count, scope));
            return array.Complete ? Truth.Valid : Truth.Unknown;
        }
        var truth = array.Complete ? Truth.Valid : Check(schema.Items, new Fact.Unknown(), scope.Silent());
        // An item of an incomplete list stands where we see it, or further behind.
        for (var i = first; i < array.Items.Count; i++)
            truth = truth.And(Check(schema.Items, array.Items[i], Item(scope.Below("items"), schema.Items, i)));
        return truth;
    }

    private Truth Contains(JsonSchema schema, Fact.Array array, Scope scope)
    {
        if (schema.Contains is null)
            return Truth.Valid;
        int certain = 0, possible = 0;
        foreach (var item in array.Items)
        {
            var truth = Check(schema.Contains, item, scope.Condition());
            certain += truth == Truth.Valid ? 1 : 0;
            possible += truth == Truth.Violated ? 0 : 1;
        }
        return Holds("minContains", schema.MinContains ?? 1, least: true).And(Holds("maxContains", schema.MaxContains, least: false));

        Truth Holds(string keyword, long? bound, bool least)
        {
            if (bound is not { } count || (least ? certain >= count : array.Complete && possible <= count))
                return Truth.Valid;
            if (least ? !array.Complete || possible >= count : certain <= count)
                return Truth.Unknown;
            var rule = scope.Below(least && schema.MinContains is null ? "contains" : keyword);
            var where = Wording.Condition(schema.Contains, scope.Below("contains").Rule, MemberNames.None);
            return Broken(rule, schema, "BG1007", array, Wording.MustHold(scope.Subject, least, count, where) + scope.Because);
        }
    }

    private static Truth Unique(JsonSchema schema, Fact.Array array, Scope scope)
    {
        if (!schema.UniqueItems)
            return Truth.Valid;
        var known = new HashSet<JsonValue>();
        var allKnown = array.Complete;
        foreach (var item in array.Items)
            if (item.Value() is not { } value)
                allKnown = false;
            else if (!known.Add(value))
                return Broken(scope.Below("uniqueItems"), schema, "BG1007", array, Wording.NoItemTwice(scope.Subject) + scope.Because);
        return allKnown || (array.Complete && array.Items.Count < 2) ? Truth.Valid : Truth.Unknown;
    }

    private static Scope Item(Scope scope, JsonSchema schema, int index) => scope with
    {
        Pointer = SchemaPointer.Member(scope.Pointer, SchemaPointer.Index(index)),
        Subject = Wording.ItemOf(scope.Subject),
        Member = null,
        Declared = schema,
    };
}
