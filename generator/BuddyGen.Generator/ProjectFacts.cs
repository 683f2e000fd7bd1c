using BuddyGen.Diagnostics;
using BuddyGen.Emission;
using BuddyGen.Modeling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BuddyGen;

/// <summary>What emission depends on of the consumer's project: a small value, so that an edit of the consumer's code changes nothing.</summary>
/// <param name="HasDateOnly">Whether the framework has <c>DateOnly</c>; dates are text where it has not.</param>
/// <param name="HasStaticInterfaceMembers">Whether interfaces can have static members that their types implement; what the runtime's own files are told by the same symbol.</param>
/// <param name="HasHttpClientFactory">Whether it references Microsoft.Extensions.Http.</param>
/// <param name="MissingPolyfills">Full names of the types that the compiler looks for and the framework lacks.</param>
/// <param name="Lacks">What the project would need for emitted code to compile, in words; null if it has it all.</param>
/// <param name="Referenced">The specs whose types the project has from its references.</param>
internal sealed record ProjectFacts(bool HasDateOnly, bool HasStaticInterfaceMembers, bool HasHttpClientFactory, EquatableArray<string> MissingPolyfills, string? Lacks, EquatableArray<ReferencedSpec> Referenced)
{
    private const LanguageVersion OldestLanguage = LanguageVersion.CSharp11;
    private const int OldestSystemTextJson = 8;
    private const string StaticInterfaceMembers = "NET7_0_OR_GREATER";

    public static ProjectFacts Of(Compilation compilation, ParseOptions? options) => new(
        compilation.GetTypeByMetadataName("System.DateOnly") is not null,
        options?.PreprocessorSymbolNames.Contains(StaticInterfaceMembers) == true,
        compilation.GetTypeByMetadataName(RegistrationEmitter.Requirement) is not null,
        RuntimeSources.MissingPolyfills(compilation),
        LacksOf(compilation),
        ReferencedSpec.In(compilation));

    /// <summary>Whether code comes out of the spec here. It does not where a reference has the types already, and where it could not compile.</summary>
    public bool Emits(string specNamespace) => Lacks is null && !Has(specNamespace);

    /// <summary>What is wrong between a spec and the project that it is in, at the start of the spec.</summary>
    /// <param name="keys">All specs of the project: what it lacks is said at the first that suffers from it, once.</param>
    public IEnumerable<SpecProblem> Problems(SpecReading reading, EquatableArray<SpecKey> keys)
    {
        var (path, space) = (reading.Key.Path, reading.Key.Namespace);
        if (Lacks is not null && keys.Where(key => !Has(key.Namespace)).OrderBy(static key => key.Path, StringComparer.Ordinal).FirstOrDefault() == reading.Key)
            yield return AtStart(SpecDescriptors.ProjectLacks, path, Lacks);

        // Where two references have the types, that is the problem (BG0006).
        var carriers = Referenced.Where(spec => spec.Namespace == space).ToList();
        if (carriers.Count == 1 && reading.Model is { } model && ModelHash.Of(model) != carriers[0].Hash)
            yield return AtStart(SpecDescriptors.OtherVersion, path,
                $"'{carriers[0].Assembly}' already has the types of namespace '{space}' and this project uses those, but they were generated from another version of this spec; build both projects from the same one (and with the same BuddyGen), or set another Namespace on this BuddyGenSpec item");
    }

    /// <summary>The model as this project can have it.</summary>
    public ApiModel Fit(ApiModel model)
    {
        if (!HasDateOnly)
            model = DatesAsText.Of(model);
        return HasStaticInterfaceMembers ? model : OwnConverters.Of(model);
    }

    private bool Has(string specNamespace) => Referenced.Any(spec => spec.Namespace == specNamespace);

    private static SpecProblem AtStart(DiagnosticDescriptor descriptor, string path, string message) => new(descriptor, path, default, default, new([message]));

    private static string? LacksOf(Compilation compilation)
    {
        var lacks = new List<string>();
        if (compilation is CSharpCompilation { LanguageVersion: < OldestLanguage and var language })
            lacks.Add($"C# 11 or newer (it is compiled as C# {language.ToDisplayString()}; set <LangVersion>latest</LangVersion>)");

        var json = compilation.ReferencedAssemblyNames.Where(static name => name.Name == "System.Text.Json").Select(static name => name.Version).DefaultIfEmpty().Max();
        if (json is null || json.Major < OldestSystemTextJson)
            lacks.Add($"System.Text.Json 8 or newer ({(json is null ? "it has none" : "it has " + json.ToString(2))}; add a PackageReference to it)");

        if (compilation.GetTypesByMetadataName("System.Net.Http.HttpClient").IsEmpty)
            lacks.Add("System.Net.Http (add <Reference Include=\"System.Net.Http\" />)");

        return lacks.Count == 0 ? null : "the generated code is left out, because this project lacks what it needs: " + string.Join(", ", lacks);
    }
}
