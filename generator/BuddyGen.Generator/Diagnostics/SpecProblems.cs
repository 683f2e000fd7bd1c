using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Diagnostics;

/// <summary>
/// Gathers the problems of a spec while it is read; bounded, so that a broken file does not flood the error list. The files of a spec are laid end to
/// end: a span says by its number alone in which of them it stands.
/// </summary>
internal sealed class SpecProblems
{
    /// <summary>Of one file.</summary>
    public const int Most = 100;

    private readonly List<LaidFile> files = [];
    private readonly HashSet<(string Id, TextSpan Span)> seen = [];

    public SpecProblems(string path, SourceText text) => Include(path, text);

    public bool HasErrors { get; private set; }

    /// <summary>Lays one more file behind the others. Returns where it begins, or null if all of them together are too long to be counted.</summary>
    public int? Include(string path, SourceText text)
    {
        // One more than its length: the end of a file is a place, too.
        var start = files.Count == 0 ? 0 : files[files.Count - 1].Start + (long)files[files.Count - 1].Text.Length + 1;
        if (start + text.Length >= int.MaxValue)
            return null;
        files.Add(new LaidFile(path, text, (int)start));
        return (int)start;
    }

    /// <summary>Adds a problem at a place; a second one of the same id at the same place is dropped, and what is beyond <see cref="Most"/> only counted, errors apart.</summary>
    public void Add(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) => Add(descriptor, null, span, arguments);

    /// <param name="severity">Where it is not the descriptor's own.</param>
    public void Add(DiagnosticDescriptor descriptor, DiagnosticSeverity? severity, TextSpan span, params string[] arguments)
    {
        if (!seen.Add((descriptor.Id, span)))
            return;
        var isError = descriptor.DefaultSeverity == DiagnosticSeverity.Error;
        var file = FileOf(span.Start);
        if (file.Problems.Count >= Most - 1 && !(isError && !HasErrors))
        {
            file.FirstHidden ??= file.ProblemAt(descriptor, span, arguments) with { Severity = severity };
            file.Hidden++;
        }
        else
            file.Problems.Add(file.ProblemAt(descriptor, span, arguments) with { Severity = severity });
        HasErrors |= isError;
    }

    /// <summary>Drops what was said within a span, errors apart: it concerns something that is not asked for.</summary>
    public void Forget(TextSpan span)
    {
        var file = FileOf(span.Start);
        file.Problems.RemoveAll(problem => problem.Descriptor.DefaultSeverity != DiagnosticSeverity.Error && span.Contains(problem.Span.Start + file.Start));
    }

    /// <summary>File by file, in the order of the text.</summary>
    public EquatableArray<SpecProblem> ToEquatableArray() => files.SelectMany(static file => file.Shown()).ToEquatableArray();

    private LaidFile FileOf(int position)
    {
        int first = 0, last = files.Count - 1;
        while (first < last)
        {
            var middle = (first + last + 1) / 2;
            if (files[middle].Start <= position)
                first = middle;
            else
                last = middle - 1;
        }
        return files[first];
    }

    private sealed class LaidFile(string path, SourceText text, int start)
    {
        public SourceText Text => text;

        public int Start => start;

        public List<SpecProblem> Problems { get; } = [];

        public SpecProblem? FirstHidden { get; set; }

        public int Hidden { get; set; }

        public SpecProblem ProblemAt(DiagnosticDescriptor descriptor, TextSpan span, string[] arguments)
        {
            var from = Math.Min(Math.Max(span.Start - start, 0), text.Length);
            var within = TextSpan.FromBounds(from, Math.Min(Math.Max(span.End - start, from), text.Length));
            return new SpecProblem(descriptor, path, within, text.Lines.GetLinePositionSpan(within), arguments.ToEquatableArray());
        }

        public IEnumerable<SpecProblem> Shown()
        {
            var shown = Problems.ToList();
            if (FirstHidden is { } last)
                shown.Add(Hidden == 1 ? last : last with { Arguments = new([$"{last.Arguments[0]} (and {(Hidden - 1).ToString(CultureInfo.InvariantCulture)} more problems of this file, which are not listed)"]) });
            return shown.OrderBy(static problem => problem.Span.Start).ThenBy(static problem => problem.Descriptor.Id, StringComparer.Ordinal);
        }
    }
}
