using BuddyGen.Modeling;
using BuddyGen.Schemas;

namespace BuddyGen.Generator.Tests.Modeling;

/// <summary>Which changes of a spec make it another version for a project that has its types from a reference.</summary>
public class ModelHashTests
{
    /// <summary>What only documents, or depends on the project that has the spec.</summary>
    private static readonly string[] Ignored =
    [
        "ApiModel.Title", "ApiModel.Description", "SpecIdentity.Accessibility", "SpecIdentity.FileName", "SpecIdentity.OwnConverters",
        "TypeModel.Description", "TypeModel.Pointer",
        "PropertyModel.Description", "PropertyModel.Allowed", "PropertyModel.Default", "PropertyModel.Example", "PropertyModel.Format", "PropertyModel.ReadOnly",
        "EnumValueModel.Description", "GroupModel.Description",
        "OperationModel.Summary", "OperationModel.Description", "OperationModel.Security", "AlternativeModel.Requirements", "RequirementModel.Key", "RequirementModel.Scopes", "OperationModel.Pointer",
        "ParameterModel.Description", "ParameterModel.Example", "BodyModel.Description", "AnswerModel.Description", "AnswerModel.Statuses",
        "ServerModel.Description", "OwnServerModel.Description", "ServerVariableModel.Description", "CredentialModel.Description",
    ];

    [Fact]
    public void Every_member_of_the_model_counts_but_those_that_only_document()
    {
        foreach (var file in new[] { "spec/buddy/aws-ecs-actions.yaml", "spec/examples/parcels.yaml", "spec/examples/servers.yaml" })
        {
            var model = Modeled.File(file.Split('/')).Api!;
            var hash = ModelHash.Of(model);
            var counted = new Dictionary<string, bool>();
            foreach (var (member, changed) in Changes(model))
                counted[member] = counted.GetValueOrDefault(member) | ModelHash.Of((ApiModel)changed) != hash;
            Assert.True(counted.Count > 40, "only " + counted.Count);
            Assert.Equal([], counted.Where(member => member.Value == Ignored.Contains(member.Key)).Select(member => $"{member.Key}: {member.Value}"));
        }
    }

    [Fact]
    public void The_same_spec_has_the_same_hash_on_every_machine() =>
        Assert.Equal("6bf47fa3febc4163", ModelHash.Of(Modeled.Schemas("Pet: {type: object, required: [name], properties: {name: {type: string}}}").Api!));

    [Fact]
    public void The_order_of_schemas_does_not_count() => Assert.Equal(
        ModelHash.Of(Modeled.Schemas("A: {type: object}\nB: {type: string, enum: [x]}").Api!),
        ModelHash.Of(Modeled.Schemas("B: {type: string, enum: [x]}\nA: {type: object}").Api!));

    /// <summary>The model, once for every member of every record in it that has a value, with another value there. Of a list, the first item is changed.</summary>
    private static IEnumerable<(string Member, object Changed)> Changes(object model)
    {
        foreach (var property in model.GetType().GetProperties().Where(property => property.CanWrite))
        {
            var name = property.DeclaringType!.Name + "." + property.Name;
            // The whole API's, once more.
            if (name == "TypeModel.Spec")
                continue;
            foreach (var (member, value) in Others(name, property.GetValue(model)))
            {
                var copy = model.GetType().GetMethod("<Clone>$")!.Invoke(model, null)!;
                property.SetValue(copy, value);
                yield return (member, copy);
            }
        }
    }

    private static IEnumerable<(string Member, object? Value)> Others(string name, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                yield return (name, text + "x");
                break;
            case bool flag:
                yield return (name, !flag);
                break;
            case Enum kind:
                yield return (name, Enum.GetValues(kind.GetType()).Cast<object>().First(other => !other.Equals(kind)));
                break;
            case JsonValue:
                yield return (name, JsonValue.Of("another"));
                break;
            case JsonSchema schema:
                yield return (name, schema with { MinProperties = 99 });
                break;
            case TypeRef type:
                yield return (name, type is TypeRef.Json ? new TypeRef.List(type, false) : new TypeRef.Json());
                break;
            case System.Collections.IEnumerable list:
                var items = list.Cast<object>().ToList();
                // One of each kind: a type is an object or an enum.
                foreach (var index in items.Select((item, index) => (item, index)).DistinctBy(pair => pair.item.GetType()).Select(pair => pair.index))
                    foreach (var (member, changed) in items[index] is string ? Others(name, items[index]) : Changes(items[index]).Select(change => (change.Member, (object?)change.Changed)))
                    {
                        var array = Array.CreateInstance(value.GetType().GetGenericArguments()[0], items.Count);
                        for (var i = 0; i < items.Count; i++)
                            array.SetValue(i == index ? changed : items[i], i);
                        yield return (member, Activator.CreateInstance(value.GetType(), array));
                    }
                break;
            default:
                foreach (var change in Changes(value))
                    yield return (change.Member, change.Changed);
                break;
        }
    }
}
