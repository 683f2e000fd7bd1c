using System.Runtime.CompilerServices;
using BuddyGen.Modeling;
using BuddyGen.Schemas;

namespace BuddyGen.Emission;

/// <summary>The C# names of a model's members, and of the models that its members have as types.</summary>
internal sealed class ModelNames(ObjectModel type, Func<string, ObjectModel?> types) : MemberNames
{
    /// <summary>As many as are searched as they are.</summary>
    private const int Few = 16;

    private static readonly ConditionalWeakTable<ObjectModel, Dictionary<string, PropertyModel>> indices = new();

    public override string? NameOf(string wireName) => Find(type, wireName)?.Name;

    public override MemberNames Inside(string wireName) =>
        Find(type, wireName) is { Type: TypeRef.Named { Form: NamedForm.Request } named } && types(named.Name) is { } member ? new ModelNames(member, types) : None;

    public static PropertyModel? Find(ObjectModel type, string wireName)
    {
        if (type.Properties.Count > Few)
            return indices.GetValue(type, static type => type.Properties.ToDictionary(static property => property.WireName, StringComparer.Ordinal)).TryGetValue(wireName, out var found) ? found : null;
        foreach (var property in type.Properties)
            if (string.Equals(property.WireName, wireName, StringComparison.Ordinal))
                return property;
        return null;
    }
}
