using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>A spec file as the package's targets hand it to the compiler: an additional file with metadata.</summary>
public sealed class SpecInput(string path, string text) : AdditionalText
{
    private readonly SourceText source = SourceText.From(text);

    public override string Path { get; } = path;

    public string? Namespace { get; init; }

    public string? ClientName { get; init; }

    public string? Accessibility { get; init; }

    public string? Operations { get; init; }

    public string? ExceptOperations { get; init; }

    public string? Client { get; init; }

    public string? RequiredKeyword { get; init; }

    public string? StrictAnswers { get; init; }

    /// <summary>False: an additional file that no <c>BuddyGenSpec</c> item named.</summary>
    public bool IsSpec { get; init; } = true;

    /// <summary>A file that a <c>BuddyGenSpecPart</c> item named.</summary>
    public bool IsPart { get; init; }

    public override SourceText GetText(CancellationToken cancellationToken = default) => source;

    /// <summary>A file that specs refer to.</summary>
    public static SpecInput Part(string path, string text) => new(path, text) { IsSpec = false, IsPart = true };

    public SpecInput With(string newText) => new(Path, newText)
    {
        Namespace = Namespace,
        ClientName = ClientName,
        Accessibility = Accessibility,
        Operations = Operations,
        ExceptOperations = ExceptOperations,
        Client = Client,
        RequiredKeyword = RequiredKeyword,
        StrictAnswers = StrictAnswers,
        IsSpec = IsSpec,
        IsPart = IsPart,
    };
}

/// <summary>The metadata of <see cref="SpecInput"/>s, and of no other file, under the names that the targets use.</summary>
public sealed class SpecInputOptions : AnalyzerConfigOptionsProvider
{
    private static readonly Options None = new([]);

    public override AnalyzerConfigOptions GlobalOptions => None;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        textFile is SpecInput spec && (spec.IsSpec || spec.IsPart)
            ? new Options(new()
            {
                ["build_metadata.AdditionalFiles.BuddyGenSpec"] = spec.IsSpec ? "true" : "",
                ["build_metadata.AdditionalFiles.BuddyGenSpecPart"] = spec.IsPart ? "true" : "",
                ["build_metadata.AdditionalFiles.BuddyGenNamespace"] = spec.Namespace ?? "",
                ["build_metadata.AdditionalFiles.BuddyGenClientName"] = spec.ClientName ?? "",
                ["build_metadata.AdditionalFiles.BuddyGenAccessibility"] = spec.Accessibility ?? "",
                ["build_metadata.AdditionalFiles.BuddyGenOperations"] = spec.Operations ?? "",
                ["build_metadata.AdditionalFiles.BuddyGenExceptOperations"] = spec.ExceptOperations ?? "",
                ["build_metadata.AdditionalFiles.BuddyGenClient"] = spec.Client ?? "",
                ["build_metadata.AdditionalFiles.BuddyGenRequiredKeyword"] = spec.RequiredKeyword ?? "",
                ["build_metadata.AdditionalFiles.BuddyGenStrictAnswers"] = spec.StrictAnswers ?? "",
            })
            : None;

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        // NotNullWhenAttribute cannot be named here: the generator's own polyfill of it is visible to the tests.
#pragma warning disable CS8765
        public override bool TryGetValue(string key, out string? value) => values.TryGetValue(key, out value);
    }
}
