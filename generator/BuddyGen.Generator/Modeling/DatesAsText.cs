namespace BuddyGen.Modeling;

/// <summary>The same API for a framework without <c>DateOnly</c> (netstandard2.0, .NET Framework): dates stay text there, wherever they are.</summary>
internal static class DatesAsText
{
    public static ApiModel Of(ApiModel model) => TypeRefs.Changed(model with { Types = default }, Of) with { Types = model.Types.Select(Of).ToEquatableArray() };

    public static TypeModel Of(TypeModel type)
    {
        var changed = TypeRefs.Changed(type, Of);
        return changed is UnionModel union ? Joined((UnionModel)type, union) : changed;
    }

    private static TypeRef Of(TypeRef type) => type is TypeRef.Primitive { Kind: PrimitiveKind.DateOnly } ? new TypeRef.Primitive(PrimitiveKind.String) : type;

    /// <summary>A date is a case of its own no longer where there is one for texts.</summary>
    private static UnionModel Joined(UnionModel before, UnionModel after)
    {
        var kept = Enumerable.Range(0, after.Cases.Count)
            .Where(index => after.Cases[index].Type == before.Cases[index].Type || !after.Cases.Where((other, at) => at != index && other.Type == after.Cases[index].Type).Any())
            .ToList();
        return after with
        {
            Cases = kept.Select(index => after.Cases[index]).ToEquatableArray(),
            Rules = after.Rules is { } rules ? rules with { AnyOf = kept.Select(index => rules.AnyOf[index]).ToEquatableArray() } : null,
        };
    }
}
