using BuddyGen.Modeling;
using BuddyGen.Schemas;

namespace BuddyGen.Emission;

/// <summary>The C# names of a model's members, and of the models that its members have as types.</summary>
internal sealed class ModelNames(ObjectModel type, Func<string, ObjectModel?> types) : MemberNames
{
    public override string? NameOf(string wireName) => type.Property(wireName)?.Name;

    public override MemberNames Inside(string wireName) =>
        type.Property(wireName) is { Type: TypeRef.Named { Form: NamedForm.Request } named } && types(named.Name) is { } member ? new ModelNames(member, types) : None;
}
