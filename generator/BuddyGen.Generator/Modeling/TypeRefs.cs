namespace BuddyGen.Modeling;

/// <summary>The same model with other types, wherever one is named.</summary>
internal static class TypeRefs
{
    /// <param name="change">What becomes of a type that is no list or map.</param>
    public static ApiModel Changed(ApiModel model, Func<TypeRef, TypeRef> change) => model with
    {
        Types = model.Types.Select(type => Changed(type, change)).ToEquatableArray(),
        Groups = model.Groups.Select(group => group with { Operations = group.Operations.Select(operation => Changed(operation, change)).ToEquatableArray() }).ToEquatableArray(),
    };

    public static TypeModel Changed(TypeModel type, Func<TypeRef, TypeRef> change) => type switch
    {
        ObjectModel model => model with
        {
            Properties = model.Properties.Select(property => property with { Type = Changed(property.Type, change) }).ToEquatableArray(),
            AdditionalPropertiesType = Changed(model.AdditionalPropertiesType, change),
            Neighbors = model.Neighbors.Select(neighbor => (ObjectModel)Changed((TypeModel)neighbor, change)).ToEquatableArray(),
        },
        UnionModel union => union with { Cases = union.Cases.Select(one => one with { Type = Changed(one.Type, change) }).ToEquatableArray() },
        _ => type,
    };

    private static OperationModel Changed(OperationModel operation, Func<TypeRef, TypeRef> change) => operation with
    {
        Parameters = operation.Parameters.Select(parameter => parameter with { Type = Changed(parameter.Type, change) }).ToEquatableArray(),
        Body = operation.Body is { } body ? body with { Type = Changed(body.Type, change) } : null,
        Answer = operation.Answer with { Type = operation.Answer.Type is { } answer ? Changed(answer, change) : null },
        Errors = operation.Errors.Select(error => error with { Type = Changed(error.Type, change) }).ToEquatableArray(),
    };

    private static TypeRef Changed(TypeRef type, Func<TypeRef, TypeRef> change) => type switch
    {
        TypeRef.List list => list with { Item = Changed(list.Item, change) },
        TypeRef.Map map => map with { Value = Changed(map.Value, change) },
        _ => change(type),
    };
}
