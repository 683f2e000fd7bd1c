using System.Globalization;
using System.Runtime.CompilerServices;
using BuddyGen.Modeling;

namespace BuddyGen.Emission;

/// <summary>
/// How an emitted object knows which of its members were set: null means never set where the type has a null to spare; a bit in a private mask where
/// it has not (a required number), and where null is a value that can be sent (optional and nullable).
/// </summary>
internal static class Presence
{
    private const int BitsPerMask = 32;

    // Each member asks several times, and there may be thousands of them.
    private static readonly ConditionalWeakTable<ObjectModel, Dictionary<(int Level, string WireName), int>> places = new();

    /// <summary>Whether a bit remembers that the member was set: then it has a backing field, and <c>init</c> runs <see cref="Mark"/>.</summary>
    public static bool IsMasked(ObjectModel type, PropertyModel property)
    {
        if (IsFixed(type, property))
            return false;
        return property.Required ? !property.Nullable && property.Type is TypeRef.Primitive { Kind: not (PrimitiveKind.String or PrimitiveKind.Bytes) } : property.Nullable;
    }

    /// <summary>Whether the member is get-only with the one value that its <c>const</c> leaves, if its type can hold that; a response shows what came.</summary>
    public static bool IsFixed(ObjectModel type, PropertyModel property) =>
        property.Const is { } value && type.Form == NamedForm.Request && Literals.Of(type.Spec, property.Type, value) is not null;

    /// <summary>Whether the C# property is <c>T?</c>.</summary>
    public static bool IsNullable(PropertyModel property) => !property.Required || property.Nullable;

    /// <summary>The fields that <see cref="IsSet(ObjectModel, PropertyModel)"/> and <see cref="Mark"/> speak of and that the type itself declares, each a <c>uint</c>; empty if none of its own members is masked.</summary>
    public static IReadOnlyList<string> Masks(ObjectModel type) =>
        [.. places.GetValue(type, PlacesOf).Where(place => place.Key.Level == type.Level).Select(static place => place.Value / BitsPerMask).Distinct().OrderBy(static mask => mask).Select(MaskName)];

    /// <summary>The C# expression, inside the type, that says whether the member will be in the JSON.</summary>
    public static string IsSet(ObjectModel type, PropertyModel property) =>
        IsMasked(type, property) ? "(" + Mask(type, property, out var bit) + " & " + bit + ") != 0" : IsSet(type, property, "")!;

    /// <summary>The same from outside, of the object that <paramref name="path"/> (its expression and a dot) leads to; null: only the type itself knows.</summary>
    public static string? IsSet(ObjectModel type, PropertyModel property, string path)
    {
        if (IsFixed(type, property) || (property.Required && property.Nullable))
            return "true";
        if (IsMasked(type, property))
            return null;
        var member = path + property.Name;
        return property.Type switch
        {
            // The struct's own null: never set, or made from a null text.
            TypeRef.Named { Form: NamedForm.Enum } => property.Required ? member + ".Value is not null" : member + " is { Value: not null }",
            // default(JsonElement) is no value.
            TypeRef.Json when !property.Required => member + " is { ValueKind: not global::System.Text.Json.JsonValueKind.Undefined }",
            TypeRef.Json => member + ".ValueKind != global::System.Text.Json.JsonValueKind.Undefined",
            _ => member + " is not null",
        };
    }

    /// <summary>The C# statement, without <c>;</c>, that remembers that a masked member was set.</summary>
    public static string Mark(ObjectModel type, PropertyModel property) => Mask(type, property, out var bit) + " |= " + bit;

    private static string Mask(ObjectModel type, PropertyModel property, out string bit)
    {
        var place = places.GetValue(type, PlacesOf)[(property.Level, property.WireName)];
        bit = (1u << (place % BitsPerMask)).ToString(CultureInfo.InvariantCulture) + "u";
        return MaskName(place / BitsPerMask);
    }

    /// <summary>Where the bit of each masked member is, counted through all masks. Each type of a hierarchy has masks of its own.</summary>
    private static Dictionary<(int Level, string WireName), int> PlacesOf(ObjectModel type)
    {
        var places = new Dictionary<(int Level, string WireName), int>();
        var masks = 0;
        foreach (var level in type.Properties.Where(property => IsMasked(type, property)).GroupBy(static property => property.Level).OrderBy(static level => level.Key))
        {
            var place = masks * BitsPerMask;
            foreach (var property in level)
                places[(level.Key, property.WireName)] = place++;
            masks = (place + BitsPerMask - 1) / BitsPerMask;
        }
        return places;
    }

    private static string MaskName(int index) => index == 0 ? "_set" : "_set" + (index + 1).ToString(CultureInfo.InvariantCulture);
}
