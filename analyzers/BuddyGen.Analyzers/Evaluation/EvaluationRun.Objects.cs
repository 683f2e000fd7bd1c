using BuddyGen.Facts;
using BuddyGen.Schemas;

namespace BuddyGen.Evaluation;

// Core §10.3.2 and validation §6.5: objects.
internal sealed partial class EvaluationRun
{
    private Truth Objects(JsonSchema schema, Fact fact, Scope scope)
    {
        if (schema.Required.Count == 0 && schema.Properties.Count == 0 && schema.PatternProperties.Count == 0 && schema.AdditionalProperties is null && schema.PropertyNames is null &&
            schema.MinProperties is null && schema.MaxProperties is null && schema.DependentRequired.Count == 0 && schema.DependentSchemas.Count == 0)
            return Truth.Valid;
        if (fact.Kind() is not { } kind)
            return Truth.Unknown;
        if (kind != JsonKind.Object)
            return Truth.Valid;
        var instance = (Fact.Object)fact;
        return Required(schema, schema.Required, instance, scope.Below("required"))
            .And(Properties(schema, instance, scope))
            .And(OtherProperties(schema, instance, scope))
            .And(PropertyNames(schema, instance, scope))
            .And(Count(schema, instance, scope))
            .And(Dependents(schema, instance, scope));
    }

    private Truth Required(JsonSchema schema, EquatableArray<string> names, Fact.Object instance, Scope scope)
    {
        var truth = Truth.Valid;
        foreach (var name in names)
        {
            var present = instance[name].IsPresent();
            truth = truth.And(present);
            if (present == Truth.Violated && scope.Report is not null)
                Missing(name, schema, instance, scope);
        }
        return truth;
    }

    private void Missing(string name, JsonSchema schema, Fact.Object instance, Scope scope)
    {
        var member = Wording.Member(name, Names(instance));
        Broken(scope, scope.Declared.Property(name) ?? schema.Property(name) ?? JsonSchema.Any, instance, violation => violation with
        {
            Id = scope.Reasons.Count == 0 ? "BG1001" : "BG1002",
            Message = scope.Reasons.Count == 0 ? Wording.Needs(Self(instance, scope), member) : Wording.MustBeSet(member, scope.Held),
            InstancePointer = SchemaPointer.Member(scope.Pointer, name),
            Member = name,
            Place = scope.Reasons.LastOrDefault(static reason => reason.Trigger is not null)?.Trigger,
        });
    }

    private Truth Properties(JsonSchema schema, Fact.Object instance, Scope scope)
    {
        var truth = Truth.Valid;
        foreach (var property in schema.Properties)
            // Most members are not there, and then neither a rule nor a prohibition has anything against them.
            if (instance[property.Name] is not Fact.Absent)
                truth = truth.And(Property(property.Name, property.Schema, instance, scope.Below("properties", property.Name)));
        return truth;
    }

    private Truth Property(string name, JsonSchema schema, Fact.Object instance, Scope scope) =>
        schema.Never ? Forbidden(name, schema, instance, scope) : Check(schema, instance[name], Inside(name, schema, instance, scope));

    // A member that no schema names is data: one of the values of the object.
    private Truth Data(string name, JsonSchema schema, Fact.Object instance, Scope scope) =>
        schema.Never ? Forbidden(name, schema, instance, scope) : Check(schema, instance[name], Inside(name, schema, instance, scope) with { Subject = Wording.ValueOf(Self(instance, scope)) });

    private Scope Inside(string name, JsonSchema schema, Fact.Object instance, Scope scope)
    {
        var declared = scope.Declared.Property(name);
        return scope with
        {
            Pointer = scope.Report is null ? "" : SchemaPointer.Member(scope.Pointer, name),
            Subject = scope.Report is null ? "" : Wording.Member(name, Names(instance)),
            Member = name,
            Declared = declared ?? schema,
            Secret = (declared ?? schema).Format == "password",
        };
    }

    /// <summary>A member that must not be there.</summary>
    private Truth Forbidden(string name, JsonSchema schema, Fact.Object instance, Scope scope)
    {
        var absent = instance[name].IsPresent().Not();
        if (absent != Truth.Violated || scope.Report is null)
            return absent;
        var member = Wording.Member(name, Names(instance));
        var reason = scope.Reasons.Count == 1 && ReferenceEquals(scope.Reasons[0].Instance, instance) ? scope.Reasons[0] : null;
        var message = scope.Reasons.Count == 0 ? Wording.NotAllowed(member) : Wording.OnlyAllowedWhen(member, scope.Opposites);
        if (reason is not null && Wording.SpeaksOf(reason.Condition) is { } other && other != name && scope.Declared.Property(other)?.Format != "password")
            message += Wording.HereItIs + instance[other].ToWords();
        return Broken(scope, schema, instance, violation => violation with
        {
            Id = "BG1003",
            Message = message,
            InstancePointer = SchemaPointer.Member(scope.Pointer, name),
            Member = name,
            Place = instance[name],
            Remedies = reason is null ? default : Remedies.For(reason.Condition, !reason.Holds, scope.Declared, Source),
        });
    }

    private Truth OtherProperties(JsonSchema schema, Fact.Object instance, Scope scope)
    {
        if (schema.PatternProperties.Count == 0 && schema.AdditionalProperties is null)
            return Truth.Valid;
        var truth = Truth.Valid;
        foreach (var name in instance.Members.Keys)
        {
            var matched = Truth.Violated;
            foreach (var pattern in schema.PatternProperties)
            {
                var matches = IsMatch(pattern.Name, name) switch { true => Truth.Valid, false => Truth.Violated, null => Truth.Unknown };
                matched = matched.Or(matches);
                if (matches == Truth.Valid)
                    truth = truth.And(Data(name, pattern.Schema, instance, scope.Below("patternProperties", pattern.Name)));
                else if (matches == Truth.Unknown)
                    truth = truth.And(Property(name, pattern.Schema, instance, scope.Silent()).Or(Truth.Unknown));
            }
            if (schema.AdditionalProperties is null || matched == Truth.Valid || schema.Property(name) is not null)
                continue;
            var additional = Data(name, schema.AdditionalProperties, instance, matched == Truth.Violated ? scope.Below("additionalProperties") : scope.Silent());
            truth = truth.And(matched == Truth.Violated ? additional : additional.Or(Truth.Unknown));
        }
        if (instance.Rest is Fact.Absent)
            return truth;
        foreach (var rest in schema.PatternProperties.Select(static pattern => pattern.Schema).Append(schema.AdditionalProperties ?? JsonSchema.Any))
            truth = truth.And(Check(rest, new Fact.Unknown(), scope.Silent()));
        return truth;
    }

    private Truth PropertyNames(JsonSchema schema, Fact.Object instance, Scope scope)
    {
        if (schema.PropertyNames is null)
            return Truth.Valid;
        var truth = instance.Rest is Fact.Absent ? Truth.Valid : Check(schema.PropertyNames, new Fact.Unknown(), scope.Silent());
        foreach (var name in instance.Members.Keys)
        {
            var allowed = Check(schema.PropertyNames, new Fact.Constant(JsonValue.Of(name)), scope.Silent());
            truth = truth.And(allowed == Truth.Violated ? Forbidden(name, schema, instance, scope.Below("propertyNames")) : instance[name].IsPresent() == Truth.Violated ? Truth.Valid : allowed);
        }
        return truth;
    }

    private Truth Count(JsonSchema schema, Fact.Object instance, Scope scope)
    {
        if (schema.MinProperties is null && schema.MaxProperties is null)
            return Truth.Valid;
        var certain = instance.Members.Values.Count(static fact => fact.IsPresent() == Truth.Valid);
        var closed = instance.Rest is Fact.Absent;
        var possible = instance.Members.Values.Count(static fact => fact.IsPresent() != Truth.Violated);
        return Holds("minProperties", schema.MinProperties, least: true).And(Holds("maxProperties", schema.MaxProperties, least: false));

        Truth Holds(string keyword, long? bound, bool least)
        {
            if (bound is not { } count || (least ? certain >= count : closed && possible <= count))
                return Truth.Valid;
            if (least ? !closed || possible >= count : certain <= count)
                return Truth.Unknown;
            return Broken(scope.Below(keyword), schema, "BG1007", instance, Has(Wording.MustHave(Self(instance, scope), least, count, "member"), certain, scope));
        }
    }

    private Truth Dependents(JsonSchema schema, Fact.Object instance, Scope scope)
    {
        var truth = Truth.Valid;
        foreach (var dependent in schema.DependentRequired)
            truth = truth.And(Implied(dependent.Name, instance, scope, inner => Required(schema, dependent.Names, instance, inner.Below("dependentRequired", dependent.Name))));
        foreach (var dependent in schema.DependentSchemas)
            truth = truth.And(Implied(dependent.Name, instance, scope, inner => Check(dependent.Schema, instance, inner.Below("dependentSchemas", dependent.Name))));
        return truth;
    }

    private Truth Implied(string trigger, Fact.Object instance, Scope scope, Func<Scope, Truth> consequence)
    {
        var present = instance[trigger].IsPresent();
        if (present == Truth.Violated)
            return Truth.Valid;
        if (present == Truth.Unknown)
            return consequence(scope.Silent()).Or(Truth.Unknown);
        var condition = new JsonSchema { Required = new[] { trigger }.ToEquatableArray() };
        return consequence(scope.Report is null ? scope : scope.Under(Reason.Of(condition, scope.Rule, holds: true, instance, Names(instance))));
    }
}
