namespace BuddyGen.Modeling;

/// <summary>The same API for a framework without <c>DateOnly</c> (netstandard2.0, .NET Framework): dates stay text there, wherever they are.</summary>
internal static class DatesAsText
{
    public static ApiModel Of(ApiModel model) => model with
    {
        Types = model.Types.Select(Of).ToEquatableArray(),
        Groups = model.Groups.Select(static group => group with { Operations = group.Operations.Select(Of).ToEquatableArray() }).ToEquatableArray(),
    };

    public static TypeModel Of(TypeModel type) => type is not ObjectModel model ? type : model with
    {
        Properties = model.Properties.Select(static property => property with { Type = Of(property.Type) }).ToEquatableArray(),
        AdditionalPropertiesType = Of(model.AdditionalPropertiesType),
    };

    private static OperationModel Of(OperationModel operation) => operation with
    {
        Parameters = operation.Parameters.Select(static parameter => parameter with { Type = Of(parameter.Type) }).ToEquatableArray(),
        Body = operation.Body is { } body ? body with { Type = Of(body.Type) } : null,
        Answer = operation.Answer with { Type = operation.Answer.Type is { } answer ? Of(answer) : null },
    };

    private static TypeRef Of(TypeRef type) => type switch
    {
        TypeRef.Primitive { Kind: PrimitiveKind.DateOnly } => new TypeRef.Primitive(PrimitiveKind.String),
        TypeRef.List list => list with { Item = Of(list.Item) },
        TypeRef.Map map => map with { Value = Of(map.Value) },
        _ => type,
    };
}
