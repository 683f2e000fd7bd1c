using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Diagnostics;

/// <summary>Gathers the problems of one spec file while it is read; bounded, so that a broken file does not flood the error list.</summary>
internal sealed class SpecProblems(string path, SourceText text)
{
    public const int Most = 100;

    private readonly List<SpecProblem> problems = [];
    private readonly HashSet<(string Id, TextSpan Span)> seen = [];

    public string Path => path;

    public bool HasErrors { get; private set; }

    /// <summary>Adds a problem at a place; a second one of the same id at the same place, and all beyond <see cref="Most"/> but errors, are dropped.</summary>
    public void Add(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments)
    {
        var isError = descriptor.DefaultSeverity == DiagnosticSeverity.Error;
        if (!seen.Add((descriptor.Id, span)) || (problems.Count >= Most && (!isError || HasErrors)))
            return;
        HasErrors |= isError;
        var start = Math.Min(Math.Max(span.Start, 0), text.Length);
        var end = Math.Min(Math.Max(span.End, start), text.Length);
        var within = TextSpan.FromBounds(start, end);
        problems.Add(new SpecProblem(descriptor, path, within, text.Lines.GetLinePositionSpan(within), arguments.ToEquatableArray()));
    }

    /// <summary>In the order of the text.</summary>
    public EquatableArray<SpecProblem> ToEquatableArray() =>
        problems.OrderBy(problem => problem.Span.Start).ThenBy(problem => problem.Descriptor.Id, StringComparer.Ordinal).ToEquatableArray();
}
