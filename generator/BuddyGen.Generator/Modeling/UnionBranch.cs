using BuddyGen.OpenApi;

namespace BuddyGen.Modeling;

/// <summary>Tells branches that are rules of one type from branches that are types of their own.</summary>
internal static class UnionBranch
{
    private const int MostDepth = 64;

    /// <summary>Whether the branch says nothing that a C# type would have to show: it is of the same type and names only properties that are declared.</summary>
    public static bool OnlyAddsRules(SchemaElement branch, string type, HashSet<string> declared, int depth = 0)
    {
        if (branch.Always is not null)
            return true;
        if (depth > MostDepth)
            return false;
        var types = branch.Keywords.Types;
        if (types.Count > 0 && !types.Contains(type) && !(type == "integer" && types.Contains("number")) && !(type == "number" && types.Contains("integer")))
            return false;
        if (branch.AdditionalProperties is { Always: null } || branch.Items is { Always: null } || branch.PrefixItems.Count > 0)
            return false;
        foreach (var (name, schema) in branch.Properties)
            if (!declared.Contains(name) && schema.Always != false)
                return false;
        if (branch.Reference?.Target is { } target && (target.Properties.Count > 0 || !OnlyAddsRules(target, type, declared, depth + 1)))
            return false;
        return branch.AllOf.Concat(branch.AnyOf).Concat(branch.OneOf).All(inner => OnlyAddsRules(inner, type, declared, depth + 1));
    }
}
