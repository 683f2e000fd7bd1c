namespace BuddyGen.Modeling;

/// <summary>The same API for a framework without <c>DateOnly</c> (netstandard2.0, .NET Framework): dates stay text there, wherever they are.</summary>
internal static class DatesAsText
{
    public static ApiModel Of(ApiModel model) => model with
    {
        Types = model.Types.Select(Of).ToEquatableArray(),
        Groups = model.Groups.Select(static group => group with { Operations = group.Operations.Select(Of).ToEquatableArray() }).ToEquatableArray(),
    };

    public static TypeModel Of(TypeModel type) => type switch
    {
        ObjectModel model => model with
        {
            Properties = model.Properties.Select(static property => property with { Type = Of(property.Type) }).ToEquatableArray(),
            AdditionalPropertiesType = Of(model.AdditionalPropertiesType),
            Neighbors = model.Neighbors.Select(static neighbor => (ObjectModel)Of((TypeModel)neighbor)).ToEquatableArray(),
        },
        UnionModel union => Of(union),
        _ => type,
    };

    /// <summary>A date is a case of its own no longer where there is one for texts.</summary>
    private static UnionModel Of(UnionModel union)
    {
        var cases = union.Cases.Select(static one => one with { Type = Of(one.Type) }).ToList();
        var kept = Enumerable.Range(0, cases.Count)
            .Where(index => cases[index].Type == union.Cases[index].Type || !cases.Where((other, at) => at != index && other.Type == cases[index].Type).Any())
            .ToList();
        return union with
        {
            Cases = kept.Select(index => cases[index]).ToEquatableArray(),
            Rules = union.Rules is { } rules ? rules with { AnyOf = kept.Select(index => rules.AnyOf[index]).ToEquatableArray() } : null,
        };
    }

    private static OperationModel Of(OperationModel operation) => operation with
    {
        Parameters = operation.Parameters.Select(static parameter => parameter with { Type = Of(parameter.Type) }).ToEquatableArray(),
        Body = operation.Body is { } body ? body with { Type = Of(body.Type) } : null,
        Answer = operation.Answer with { Type = operation.Answer.Type is { } answer ? Of(answer) : null },
        Errors = operation.Errors.Select(static error => error with { Type = Of(error.Type) }).ToEquatableArray(),
    };

    private static TypeRef Of(TypeRef type) => type switch
    {
        TypeRef.Primitive { Kind: PrimitiveKind.DateOnly } => new TypeRef.Primitive(PrimitiveKind.String),
        TypeRef.List list => list with { Item = Of(list.Item) },
        TypeRef.Map map => map with { Value = Of(map.Value) },
        _ => type,
    };
}
