namespace BuddyGen.Modeling;

/// <summary>What of a spec System.Text.Json can be told about without reflection.</summary>
/// <param name="Types">The emitted types.</param>
/// <param name="Collections">Lists and maps of such that operations send or answer.</param>
internal sealed record JsonContract(SpecIdentity Spec, EquatableArray<TypeRef.Named> Types, EquatableArray<TypeRef> Collections)
{
    /// <summary>Null: there is nothing to tell.</summary>
    public static JsonContract? Of(ApiModel model)
    {
        if (model.Types.Count == 0)
            return null;
        var types = model.Types.Select(TypeRef.Named.To).ToEquatableArray();
        var collections = model.Groups
            .SelectMany(static group => group.Operations)
            .SelectMany(static operation => new[] { operation.Body?.Type, operation.Answer.Type }.Concat(operation.Errors.Select(static error => error.Type)))
            .Where(static type => type is TypeRef.List { Item: TypeRef.Named, ItemNullable: false } or TypeRef.Map { Value: TypeRef.Named, ValueNullable: false })
            .Select(static type => type!)
            .Distinct()
            .ToEquatableArray();
        return new JsonContract(model.Spec, types, collections);
    }
}
