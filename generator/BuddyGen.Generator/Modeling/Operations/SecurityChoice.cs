using BuddyGen.OpenApi;

namespace BuddyGen.Modeling;

/// <summary>Which credentials go with an operation, and what they are called in C#.</summary>
internal sealed class SecurityChoice
{
    /// <summary>Words of which keys consist that say what the scheme's type and place say.</summary>
    private static readonly HashSet<string> SaysApiKey = new(
        ["api", "apikey", "auth", "authentication", "authorization", "cookie", "default", "header", "in", "key", "query", "scheme", "security"], StringComparer.OrdinalIgnoreCase);

    private readonly OpenApiDocument document;
    private readonly ModelingScope scope;
    private readonly Dictionary<string, SecurityScheme> schemes = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public SecurityChoice(OpenApiDocument document, ModelingScope scope)
    {
        this.document = document;
        this.scope = scope;
        foreach (var scheme in document.SecuritySchemes)
            schemes[scheme.Key] = scheme;
    }

    /// <summary>The schemes of all requirements that we can meet: a credential is sent only if it is set, so what the caller has decides among them.</summary>
    public SecurityPlan Of(Operation operation)
    {
        var requirements = operation.Security ?? document.Security ?? [];
        var met = requirements
            .Where(requirement => requirement.Schemes.Count > 0 && requirement.Schemes.Count(IsKnown) == requirement.Schemes.Count && requirement.Schemes.All(scheme => KindOf(schemes[scheme.Key]) is not null))
            .SelectMany(static requirement => requirement.Schemes)
            .Select(static scheme => scheme.Key)
            .Distinct(StringComparer.Ordinal)
            .ToEquatableArray();
        if (met.Count == 0 && requirements.Count > 0 && !requirements.Any(static requirement => requirement.Schemes.Count == 0))
            foreach (var scheme in requirements.SelectMany(static requirement => requirement.Schemes))
                if (schemes.TryGetValue(scheme.Key, out var unsupported) && KindOf(unsupported) is null)
                    scope.Unsupported(unsupported.Place, $"The security scheme '{References.Short(scheme.Key)}' is not supported; requests are sent without it, unless the HttpClient adds it");
        used.UnionWith(met);
        var alternatives = requirements
            .Select(static requirement => new AlternativeModel(requirement.Schemes.Select(static scheme => new RequirementModel(scheme.Key, scheme.Scopes.ToEquatableArray())).ToEquatableArray()))
            .Distinct()
            .ToEquatableArray();
        return new SecurityPlan(alternatives, met);
    }

    /// <summary>
    /// The schemes that operations use, in the document's order: an API key is called by its scheme's key, as the API's own documentation calls it, anything else, and a
    /// key that says no more than "API key", by its kind; two that are called the same by their keys.
    /// </summary>
    public EquatableArray<CredentialModel> Credentials()
    {
        var names = new NameScope([.. CSharpWords.OfClientOptions], "Credential");
        var found = document.SecuritySchemes.Where(scheme => used.Contains(scheme.Key)).Select(scheme => (Scheme: scheme, Kind: KindOf(scheme)!.Value)).ToList();
        var ofName = found.GroupBy(static one => NameOf(one.Kind, one.Scheme.Key), StringComparer.OrdinalIgnoreCase).ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.OrdinalIgnoreCase);
        var credentials = new List<CredentialModel>();
        // The provider's name must be free as well: a key "xProvider" beside a key "x" would take it.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (scheme, kind) in found)
        {
            scope.Cancellation.ThrowIfCancellationRequested();
            var usual = NameOf(kind, scheme.Key);
            string name;
            do
                name = names.Add(ofName[usual] == 1 ? usual : Names.Pascal(scheme.Key, usual));
            while (taken.Contains(name) || taken.Contains(name + "Provider"));
            taken.Add(name);
            taken.Add(name + "Provider");
            credentials.Add(new CredentialModel(scheme.Key, kind, name, scheme.Type == "apiKey" ? scheme.Name : null, scheme.Description));
        }
        return credentials.ToEquatableArray();
    }

    private static string NameOf(CredentialKind kind, string key) => kind switch
    {
        CredentialKind.Bearer => "BearerToken",
        CredentialKind.Basic => "BasicCredentials",
        _ when Names.Words(key).All(static word => word.Length == 1 || SaysApiKey.Contains(word)) => "ApiKey",
        _ => Names.Pascal(key, "ApiKey"),
    };

    private bool IsKnown(RequiredScheme required)
    {
        if (schemes.ContainsKey(required.Key))
            return true;
        scope.Unresolved(required.Place, $"No security scheme is called '{References.Short(required.Key)}'; the requirement cannot be met{scope.Suggestions.Clause(required.Key, schemes.Keys)}");
        return false;
    }

    /// <summary>Null: we cannot apply it. OAuth 2 and OpenID Connect end in a bearer token (RFC 6750), however it was got.</summary>
    private static CredentialKind? KindOf(SecurityScheme scheme) => scheme.Type switch
    {
        "oauth2" or "openIdConnect" => CredentialKind.Bearer,
        "http" when string.Equals(scheme.Scheme, "bearer", StringComparison.OrdinalIgnoreCase) => CredentialKind.Bearer,
        "http" when string.Equals(scheme.Scheme, "basic", StringComparison.OrdinalIgnoreCase) => CredentialKind.Basic,
        "apiKey" when scheme is { In: "query", Name.Length: > 0 } => CredentialKind.ApiKeyQuery,
        "apiKey" when scheme.Name is { } name && HttpSyntax.IsToken(name) => scheme.In switch
        {
            "header" => CredentialKind.ApiKeyHeader,
            "cookie" => CredentialKind.ApiKeyCookie,
            _ => null,
        },
        _ => null,
    };
}
