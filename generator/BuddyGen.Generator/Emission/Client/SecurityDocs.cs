using BuddyGen.Modeling;

namespace BuddyGen.Emission;

/// <summary>What an operation asks its callers for, as a sentence of its documentation.</summary>
internal static class SecurityDocs
{
    /// <summary>XML; null: there is nothing to say that is not so of every call.</summary>
    public static string? Of(ApiModel api, EquatableArray<AlternativeModel> alternatives)
    {
        var asked = alternatives.Where(static one => one.Requirements.Count > 0).ToList();
        // Where the client has one credential only, there is nothing to choose but scopes.
        var isOfOne = api.Credentials.Count <= 1 && asked.Count == alternatives.Count
            && asked.All(one => one.Requirements.Count == 1 && one.Requirements[0].Key == asked[0].Requirements[0].Key && (one.Requirements[0].Scopes.Count > 0 || asked.Count == 1));
        if (asked.Count == 0 || (isOfOne && asked[0].Requirements[0].Scopes.Count == 0))
            return null;
        var said = asked.Select(one => string.Join(" and ", one.Requirements.Select(requirement => Said(api, requirement, isOfOne)))).ToList();
        var choice = said.Count == 1 ? said[0] : "one of: " + string.Join("; or ", said);
        return (asked.Count == alternatives.Count ? "Needs " : "Works without credentials, or with ") + choice + ".";
    }

    private static string Said(ApiModel api, RequirementModel requirement, bool isOfOne)
    {
        var scopes = "the " + (requirement.Scopes.Count == 1 ? "scope " : "scopes ") + string.Join(", ", requirement.Scopes.Select(XmlDoc.Code));
        if (isOfOne)
            return scopes;
        var credential = api.Credentials.FirstOrDefault(credential => credential.Key == requirement.Key);
        var name = credential is null ? XmlDoc.Code(requirement.Key) : $"<see cref=\"{ClientTypes.ClientOptions(api.Spec)}.{credential.Name}\" />";
        return requirement.Scopes.Count == 0 ? name : name + " with " + scopes;
    }
}
