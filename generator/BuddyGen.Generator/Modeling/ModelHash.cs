using BuddyGen.Schemas;

namespace BuddyGen.Modeling;

/// <summary>
/// Whether two models are one API: a hash of all that a caller's code or the rules depend on. Left out is what only documents (descriptions, titles,
/// formats, defaults, examples of members), where the spec's file lies, the accessibility, and the order of types and groups. A model is hashed
/// before it is fitted to a framework.
/// </summary>
internal static class ModelHash
{
    public static SpecMark Mark(ApiModel model) => new(model.Spec, Of(model));

    public static string Of(ApiModel model)
    {
        var hash = new StableHash();
        hash.Add(model.Spec.Namespace);
        hash.Add(model.Spec.Prefix);
        hash.Add(model.ClientName);
        foreach (var type in model.Types.OrderBy(static type => type.Name, StringComparer.Ordinal))
            Add(ref hash, type);
        foreach (var group in model.Groups.OrderBy(static group => group.Name, StringComparer.Ordinal))
        {
            hash.Add(group.Name);
            hash.Add(group.Operations.Count);
            foreach (var operation in group.Operations)
                Add(ref hash, operation);
        }
        foreach (var server in model.Servers)
            Add(ref hash, server);
        foreach (var own in model.OwnServers)
        {
            hash.Add(own.Option);
            hash.Add(own.Address);
            foreach (var server in own.Servers)
                Add(ref hash, server);
        }
        foreach (var credential in model.Credentials)
        {
            hash.Add(credential.Key);
            hash.Add((int)credential.Kind);
            hash.Add(credential.Name);
            hash.Add(credential.WireName);
        }
        return hash.ToString();
    }

    private static void Add(ref StableHash hash, TypeModel type)
    {
        hash.Add(type.Name);
        hash.Add(type.Deprecated ? 1 : 0);
        if (!type.HasRules)
            hash.Add("no rules");
        if (type is EnumModel values)
        {
            hash.Add((int)values.Underlying);
            hash.Add(values.TakesOthers ? 1 : 0);
            foreach (var value in values.Values)
            {
                hash.Add(value.Name);
                hash.Add(value.Value);
            }
            return;
        }

        if (type is UnionModel union)
        {
            hash.Add(union.IsSent ? 1 : 0);
            hash.Add(union.RequestName);
            hash.Add(union.Discriminator);
            foreach (var one in union.Cases)
            {
                hash.Add(one.Name);
                Add(ref hash, one.Type);
                foreach (var value in one.Values)
                    hash.Add(value);
            }
            hash.Add(union.Rules is { } alternatives ? SchemaJson.Write(alternatives) : null);
            return;
        }

        var model = (ObjectModel)type;
        hash.Add((int)model.Form);
        if (model.ReadsStrictly)
            hash.Add("strict");
        hash.Add(model.Properties.Count);
        foreach (var property in model.Properties)
        {
            hash.Add(property.WireName);
            hash.Add(property.Name);
            Add(ref hash, property.Type);
            hash.Add(property.RequiredKeyword ? 2 : property.Required ? 1 : 0);
            hash.Add(property.Nullable ? 1 : 0);
            hash.Add(property.Const?.ToJson());
            hash.Add(property.Secret ? 1 : 0);
            hash.Add(property.Level);
            hash.Add(property.IsVirtual ? 1 : 0);
            hash.Add(property.IsOverride ? 1 : 0);
            hash.Add(property.Deprecated ? 1 : 0);
        }
        hash.Add(model.AdditionalPropertiesName);
        hash.Add(model.AdditionalPropertiesInherited ? 1 : 0);
        Add(ref hash, model.AdditionalPropertiesType);
        foreach (var neighbor in model.Neighbors)
            hash.Add(neighbor.Name);
        foreach (var choice in model.Choices)
            hash.Add(choice.Name);
        hash.Add(model.Rules is { } rules ? SchemaJson.Write(rules) : null);
    }

    private static void Add(ref StableHash hash, OperationModel operation)
    {
        hash.Add(operation.Name);
        hash.Add(operation.OptionsName);
        hash.Add(operation.Method);
        if (operation.OwnServer > 0)
            hash.Add(operation.OwnServer);
        hash.Add(operation.Deprecated ? 1 : 0);
        foreach (var part in operation.Path)
        {
            hash.Add(part.Literal);
            hash.Add(part.Parameter);
        }
        hash.Add(operation.Parameters.Count);
        foreach (var parameter in operation.Parameters)
        {
            hash.Add(parameter.WireName);
            hash.Add(parameter.Name);
            hash.Add(parameter.PropertyName);
            hash.Add((int)parameter.Place);
            hash.Add(parameter.Separator);
            Add(ref hash, parameter.Type);
            hash.Add(parameter.Required ? 1 : 0);
            hash.Add(parameter.Rules is { } rules ? SchemaJson.Write(rules) : null);
            hash.Add(parameter.Deprecated ? 1 : 0);
        }
        Add(ref hash, operation.Body?.Type);
        hash.Add(operation.Body?.MediaType);
        hash.Add(operation.Body is { Required: true } ? 1 : 0);
        hash.Add((int)operation.Answer.Kind);
        Add(ref hash, operation.Answer.Type);
        if (operation.Answer.Optional)
            hash.Add("optional");
        if (operation.Answer.Accept is { } accept)
            hash.Add(accept);
        foreach (var error in operation.Errors)
        {
            hash.Add(error.Status);
            Add(ref hash, error.Type);
        }
        foreach (var credential in operation.Credentials)
            hash.Add(credential);
    }

    private static void Add(ref StableHash hash, ServerModel server)
    {
        hash.Add(server.Name);
        foreach (var part in server.Url)
        {
            hash.Add(part.Literal);
            hash.Add(part.Variable);
        }
        foreach (var variable in server.Variables)
        {
            hash.Add(variable.WireName);
            hash.Add(variable.Name);
            hash.Add(variable.Default);
            hash.Add(variable.Values.Count);
            foreach (var value in variable.Values)
                hash.Add(value);
        }
    }

    private static void Add(ref StableHash hash, TypeRef? type)
    {
        switch (type)
        {
            case null:
                hash.Add("none");
                break;
            case TypeRef.Primitive primitive:
                hash.Add((int)primitive.Kind);
                break;
            case TypeRef.Named named:
                hash.Add(named.Name);
                hash.Add((int)named.Form);
                hash.Add((int)named.Underlying);
                break;
            case TypeRef.List list:
                hash.Add(list.ItemNullable ? "list?" : "list");
                Add(ref hash, list.Item);
                break;
            case TypeRef.Map map:
                hash.Add(map.ValueNullable ? "map?" : "map");
                Add(ref hash, map.Value);
                break;
            case TypeRef.Json:
                hash.Add("json");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type), type, null);
        }
    }
}

/// <summary>Which spec, and which version of it, an assembly has the types of.</summary>
internal sealed record SpecMark(SpecIdentity Spec, string Hash);
