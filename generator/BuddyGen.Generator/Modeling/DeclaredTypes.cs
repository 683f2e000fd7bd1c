using BuddyGen.OpenApi;
using BuddyGen.Schemas;

namespace BuddyGen.Modeling;

/// <summary>Which of JSON's types schemas that hold together leave.</summary>
internal static class DeclaredTypes
{
    /// <summary>The value that <c>const</c> leaves.</summary>
    public static JsonValue? ConstOf(IReadOnlyList<SchemaElement> parts) => parts.Select(static part => part.Keywords.Const).FirstOrDefault(static value => value is not null);

    /// <summary>The value that an <c>enum</c> of one leaves, but for the enum that has a name.</summary>
    public static JsonValue? OnlyOf(IReadOnlyList<SchemaElement> parts, SchemaElement? named)
    {
        foreach (var part in parts)
            if (part != named && part.Keywords.Enum is { Count: 1 } values && values[0].Kind != JsonKind.Null)
                return values[0];
        return null;
    }

    /// <summary>The types that all parts allow, without null; null: nothing is said.</summary>
    public static List<string>? Of(IReadOnlyList<SchemaElement> parts, out SchemaElement? contradiction)
    {
        List<string>? types = null;
        contradiction = null;
        foreach (var part in parts)
        {
            var here = part.Keywords.Types.Where(static type => type != "null").ToList();
            if (here.Count == 0)
                continue;
            if (here.Contains("number"))
                here.Remove("integer");
            if (types is null)
            {
                types = here;
                continue;
            }
            var before = types;
            types = before.Where(type => here.Contains(type) || (type == "integer" && here.Contains("number"))).ToList();
            if (before.Contains("number") && here.Contains("integer"))
                types.Add("integer");
            if (types.Count == 0)
            {
                contradiction = part;
                return null;
            }
        }
        return types;
    }

    /// <summary>The type that the other keywords speak of, where <c>type</c> is missing.</summary>
    public static string? Implied(IReadOnlyList<SchemaElement> parts)
    {
        if (parts.Any(static part => part.Properties.Count > 0 || part.AdditionalProperties is { Always: null }))
            return "object";
        if (parts.Any(static part => part.Items is not null || part.PrefixItems.Count > 0))
            return "array";
        if (ConstOf(parts) is { } constant)
            return TypeOf(constant);
        foreach (var part in parts)
            if (part.Keywords.Enum is { } values)
            {
                var kinds = values.Where(static value => value.Kind != JsonKind.Null).Select(TypeOf).Distinct().ToList();
                return kinds.Count == 1 ? kinds[0] : kinds.Count == 2 && kinds.Contains("integer") && kinds.Contains("number") ? "number" : null;
            }
        return null;
    }

    /// <summary>The types of an enum's values, if there are several and <c>type</c> does not name them; null: there is no such enum.</summary>
    public static List<string>? KindsOfEnum(IReadOnlyList<SchemaElement> parts)
    {
        foreach (var part in parts)
            if (part.Keywords.Enum is { } values)
            {
                var kinds = values.Where(static value => value.Kind != JsonKind.Null).Select(TypeOf).Distinct().ToList();
                if (kinds.Contains("number"))
                    kinds.Remove("integer");
                return kinds.Count > 1 && !kinds.Contains(null) ? kinds.OfType<string>().ToList() : null;
            }
        return null;
    }

    public static string? TypeOf(JsonValue value) => value.Kind switch
    {
        JsonKind.String => "string",
        JsonKind.Boolean => "boolean",
        JsonKind.Number => value.Number.IsInteger ? "integer" : "number",
        _ => null,
    };
}
