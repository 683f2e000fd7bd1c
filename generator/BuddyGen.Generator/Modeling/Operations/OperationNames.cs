using BuddyGen.OpenApi;

namespace BuddyGen.Modeling;

/// <summary>What an operation is called, before names are made unique.</summary>
internal static class OperationNames
{
    /// <summary>Of <c>repos/get</c>: <c>ReposGet</c>; without an <c>operationId</c> by verb and path: <c>GetUsersById</c>.</summary>
    public static string Full(string path, Operation operation) =>
        (operation.PinnedName ?? operation.OperationId) is { Length: > 0 } name ? Names.Pascal(name, "Call") : ByPath(path, operation);

    /// <summary>Without the words of the tag at its beginning: <c>repos/get</c> under <c>repos</c> is <c>Get</c>.</summary>
    public static string Short(string path, Operation operation, string? tag)
    {
        var full = Full(path, operation);
        if (operation.PinnedName is not null || operation.OperationId is null || tag is null)
            return full;
        var words = Names.Words(operation.OperationId);
        var prefix = Names.Words(tag);
        if (prefix.Count == 0 || words.Count <= prefix.Count || !prefix.SequenceEqual(words.Take(prefix.Count), StringComparer.OrdinalIgnoreCase))
            return full;
        var rest = Names.Pascal(string.Join(" ", words.Skip(prefix.Count)), "");
        return rest.Length > 0 && char.IsLetter(rest[0]) ? rest : full;
    }

    private static string ByPath(string path, Operation operation)
    {
        var words = new List<string> { operation.Method.ToLowerInvariant() };
        foreach (var segment in path.Split('/'))
            if (segment.Length > 0)
                words.Add(segment[0] == '{' ? "by " + segment : segment);
        return Names.Pascal(string.Join(" ", words), "Call");
    }
}
