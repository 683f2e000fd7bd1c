using System.Text.Json.Nodes;

namespace BuddyGen.Generator.Tests;

/// <summary>All places of a JSON document: for each value but null, the names and indices that lead to it.</summary>
internal static class JsonPaths
{
    public static List<object[]> Of(JsonNode root)
    {
        var paths = new List<object[]>();
        Walk(root, [], paths);
        return paths;
    }

    private static void Walk(JsonNode node, object[] path, List<object[]> paths)
    {
        if (path.Length > 0)
            paths.Add(path);
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members)
                if (value is not null)
                    Walk(value, [.. path, name], paths);
        }
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
                if (items[i] is { } item)
                    Walk(item, [.. path, i], paths);
        }
    }
}
