using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Analyzers.Tests;

/// <summary>A spec as an additional file.</summary>
internal sealed class SpecText(string path, string text, string name) : AdditionalText
{
    public override string Path => path;

    public string Namespace => name;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, System.Text.Encoding.UTF8);
}

/// <summary>What MSBuild says of the files.</summary>
internal sealed class SpecTextOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Metadata([]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Metadata(new()
    {
        ["build_metadata.AdditionalFiles.BuddyGenSpec"] = "true",
        ["build_metadata.AdditionalFiles.BuddyGenNamespace"] = ((SpecText)textFile).Namespace,
    });

    private sealed class Metadata(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out string value) => values.TryGetValue(key, out value);
    }
}
