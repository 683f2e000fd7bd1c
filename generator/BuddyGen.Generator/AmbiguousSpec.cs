using BuddyGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen;

/// <summary>BG0006: two or more references have the types of one namespace. It is no spec's fault, so it is said in C#: where the namespace is used first.</summary>
internal sealed record AmbiguousSpec(string Namespace, EquatableArray<string> Assemblies)
{
    public static IEnumerable<AmbiguousSpec> Among(EquatableArray<ReferencedSpec> referenced) => referenced
        .GroupBy(static spec => spec.Namespace, static spec => spec.Assembly)
        .Select(static assemblies => new AmbiguousSpec(assemblies.Key, assemblies.ToEquatableArray()))
        .Where(static spec => spec.Assemblies.Count > 1);

    /// <summary>With the same instances wherever it is reported: the compiler then prints it once.</summary>
    public Diagnostic ToDiagnostic(Compilation compilation, CancellationToken cancellation) => Diagnostic.Create(
        SpecDescriptors.Ambiguous, PlaceIn(compilation, cancellation),
        string.Intern(string.Join(" and ", Assemblies.Select(static assembly => "'" + assembly + "'"))), string.Intern(Namespace));

    /// <summary>The first <c>using</c> of the namespace; else the start of the first file.</summary>
    private Location PlaceIn(Compilation compilation, CancellationToken cancellation)
    {
        Location? start = null;
        foreach (var tree in compilation.SyntaxTrees.Where(static tree => !IsGenerated(tree.FilePath)))
        {
            start ??= Location.Create(tree, new TextSpan(0, 0));
            foreach (var directive in ((CompilationUnitSyntax)tree.GetRoot(cancellation)).Usings)
                if (directive.Alias is null && directive.NamespaceOrType.ToString() is var name && (name == Namespace || name == "global::" + Namespace))
                    return directive.NamespaceOrType.GetLocation();
        }
        return start ?? Location.None;
    }

    /// <summary>What the SDK adds to every project, and we; nobody reads it.</summary>
    private static bool IsGenerated(string path) =>
        path.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".AssemblyInfo.cs", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".AssemblyAttributes.cs", StringComparison.OrdinalIgnoreCase);
}
