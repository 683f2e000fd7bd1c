using BuddyGen.Modeling;
using BuddyGen.Schemas;

namespace BuddyGen.Emission;

/// <summary>The C# names of a model's members, and of the models that its members have as types.</summary>
internal sealed class ModelNames(ObjectModel type, Func<string, ObjectModel?> types) : MemberNames
{
    public override string? NameOf(string wireName) => Find(type, wireName)?.Name;

    public override MemberNames Inside(string wireName) =>
        Find(type, wireName) is { Type: TypeRef.Named { Form: NamedForm.Request } named } && types(named.Name) is { } member ? new ModelNames(member, types) : None;

    public static PropertyModel? Find(ObjectModel type, string wireName)
    {
        foreach (var property in type.Properties)
            if (string.Equals(property.WireName, wireName, StringComparison.Ordinal))
                return property;
        return null;
    }
}
