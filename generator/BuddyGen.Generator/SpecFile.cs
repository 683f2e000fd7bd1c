using BuddyGen.Diagnostics;
using BuddyGen.Modeling;
using BuddyGen.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen;

/// <summary>A file that a <c>BuddyGenSpec</c> item named, with the item's metadata; or, without, a <c>BuddyGenSpecPart</c>, which is read only where a spec refers to it.</summary>
internal sealed record SpecFile(FileText Text, SpecMetadata? Metadata)
{
    /// <summary>The files that the spec's references may lead into: known when all files are.</summary>
    public EquatableArray<FileText> Parts { get; init; }

    public string Path => Text.Path;

    public bool IsPart => Metadata is null;

    public SpecKey Key => new(Path, Metadata?.Namespace ?? "");

    /// <summary>Null for a file that is neither.</summary>
    public static SpecFile? From(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        var options = provider.GetOptions(file);
        var metadata = SpecMetadata.From(options, file.Path);
        return metadata is not null || SpecMetadata.IsPart(options)
            ? new SpecFile(new FileText(file.Path, file.GetText(cancellationToken)?.ToString()), metadata)
            : null;
    }

    /// <summary>With the files that it may lead into. Any of the project's may be one, other specs too.</summary>
    public SpecFile With(EquatableArray<FileText> texts, CancellationToken cancellation) => this with { Parts = SpecParts.Of(Text, texts, cancellation) };

    /// <summary>Everything that the file says, or the reasons why nothing comes of it.</summary>
    /// <param name="others">All spec files of the project, this one included: two of them cannot have one namespace.</param>
    public SpecReading Read(EquatableArray<SpecKey> others, CancellationToken cancellationToken)
    {
        var text = SourceText.From(Text.Text ?? "");
        var problems = new SpecProblems(Path, text);
        if (Text.Text is null)
            problems.Add(SpecDescriptors.Unreadable, default, "the file cannot be read as text");
        else if (Options(problems, others) is { } options)
            return SpecReading.Of(Key, SpecModel.Read(Path, text, Parts, options, problems, cancellationToken), problems);
        return SpecReading.Of(Key, null, problems);
    }

    private SpecOptions? Options(SpecProblems problems, EquatableArray<SpecKey> others)
    {
        var options = Metadata!.ToOptions(out var problem);
        foreach (var other in others)
            if (string.Equals(other.Namespace, Metadata.Namespace, StringComparison.OrdinalIgnoreCase) && string.CompareOrdinal(other.Path, Path) < 0)
                problem ??= $"'{System.IO.Path.GetFileName(other.Path)}' already has the namespace '{other.Namespace}'; set another Namespace on one of the BuddyGenSpec items";
        if (problem is null)
            return options;
        problems.Add(SpecDescriptors.Unreadable, default, problem);
        return null;
    }
}

/// <summary>What has to be unique among the specs of a project.</summary>
internal sealed record SpecKey(string Path, string Namespace);

/// <summary>A spec, read: the C# to be and the problems. Values; the two go different ways, so that a moved line regenerates nothing.</summary>
internal sealed record SpecReading(SpecKey Key, ApiModel? Model, EquatableArray<SpecProblem> Problems)
{
    /// <summary>An error means that no code comes out, whatever was read.</summary>
    public static SpecReading Of(SpecKey key, ApiModel? model, SpecProblems problems) => new(key, problems.HasErrors ? null : model, problems.ToEquatableArray());

    public EquatableArray<SpecProblem> Errors => Problems.Where(problem => problem.Descriptor.DefaultSeverity == DiagnosticSeverity.Error).ToEquatableArray();
}
