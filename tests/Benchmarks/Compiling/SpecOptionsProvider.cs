using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BuddyGen.Benchmarks.Compiling;

/// <summary>The item metadata that the package's targets hand to the compiler; every additional file is a spec.</summary>
internal sealed class SpecOptionsProvider : AnalyzerConfigOptionsProvider
{
    private static readonly AnalyzerConfigOptions None = new Options([]);

    private static readonly AnalyzerConfigOptions Spec = new Options(new()
    {
        ["build_metadata.AdditionalFiles.BuddyGenSpec"] = "true",
        ["build_metadata.AdditionalFiles.BuddyGenNamespace"] = "Buddy",
    });

    public override AnalyzerConfigOptions GlobalOptions => None;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Spec;

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
