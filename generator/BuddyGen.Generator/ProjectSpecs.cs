using BuddyGen.Diagnostics;
using BuddyGen.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BuddyGen;

/// <summary>The specs of one compilation, each read once when the first of its files is asked for: what is wrong in a file is found by reading the specs that refer to it.</summary>
internal sealed class ProjectSpecs(AnalyzerOptions options, Compilation compilation)
{
    private readonly object gate = new();
    private List<Spec>? specs;

    public IEnumerable<SpecProblem> ProblemsIn(string path, CancellationToken cancellation) => SpecsOf(cancellation)
        .Where(spec => spec.File.Path == path || spec.File.Parts.Any(part => part.Path == path))
        .SelectMany(spec => spec.Problems(cancellation))
        .Where(problem => problem.Path == path)
        .Distinct();

    private List<Spec> SpecsOf(CancellationToken cancellation)
    {
        lock (gate)
        {
            if (specs is not null)
                return specs;
            var files = options.AdditionalFiles
                .Select(file => SpecFile.From(file, options.AnalyzerConfigOptionsProvider, cancellation))
                .OfType<SpecFile>()
                .ToList();
            var texts = SpecParts.Among(files.Select(static file => file.Text));
            var keys = files.Where(static file => !file.IsPart).Select(static file => file.Key).ToEquatableArray();
            var project = ProjectFacts.Of(compilation, compilation.SyntaxTrees.FirstOrDefault()?.Options);
            return specs = files.Where(static file => !file.IsPart).Select(file => new Spec(file.With(texts, cancellation), keys, project)).ToList();
        }
    }

    private sealed class Spec(SpecFile file, EquatableArray<SpecKey> keys, ProjectFacts project)
    {
        private readonly object gate = new();
        private List<SpecProblem>? problems;

        public SpecFile File => file;

        /// <summary>Who is cancelled leaves nothing behind; the next one reads again.</summary>
        public List<SpecProblem> Problems(CancellationToken cancellation)
        {
            lock (gate)
            {
                if (problems is not null)
                    return problems;
                var reading = file.Read(keys, cancellation);
                return problems = [.. reading.Problems, .. project.Problems(reading, keys), .. UnenforcedRules.Of(file, reading, cancellation)];
            }
        }
    }
}
