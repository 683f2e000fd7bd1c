using System.Collections;

namespace BuddyGen.Corpus.Tests.RoundTrip;

/// <summary>Whether what was read is known to its type: a union that holds a valid value as mere JSON would write it back, and say nothing of it.</summary>
internal static class Recognition
{
    private const int MostDepth = 20;

    /// <summary>The name of the type that did not know its value; null if all did.</summary>
    public static string? Stranger(object? value, int depth = 0)
    {
        if (value is null or string || depth > MostDepth)
            return null;
        if (value is IDictionary map)
            return map.Values.Cast<object?>().Select(inner => Stranger(inner, depth + 1)).FirstOrDefault(static found => found is not null);
        if (value is IEnumerable list)
            return list.Cast<object?>().Select(inner => Stranger(inner, depth + 1)).FirstOrDefault(static found => found is not null);
        var type = value.GetType();
        if (type.Namespace is null or "BuddyGen" || type.Namespace.StartsWith("System", StringComparison.Ordinal))
            return null;
        if (type.GetProperty("IsKnown") is { } known && type.GetProperty("Value") is { } held)
            return known.GetValue(value) is false ? type.Name : Stranger(held.GetValue(value), depth + 1);
        return type.GetProperties().Where(static property => property.GetIndexParameters().Length == 0)
            .Select(property => Stranger(property.GetValue(value), depth + 1)).FirstOrDefault(static found => found is not null);
    }
}
