using System.Reflection;
using System.Runtime.Loader;
using BuddyGen.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;

namespace BuddyGen.Corpus.Tests;

/// <summary>The assembly of a unit and what the compiler said to it.</summary>
internal sealed class CompiledUnit
{
    private readonly Lazy<Assembly> assembly;

    private CompiledUnit(byte[] image, IReadOnlyList<Diagnostic> diagnostics)
    {
        Image = image;
        Diagnostics = diagnostics;
        assembly = new(() => new AssemblyLoadContext("Corpus", isCollectible: true).LoadFromStream(new MemoryStream(image)));
    }

    /// <summary>Warnings and errors.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    public byte[] Image { get; }

    public int Size => Image.Length;

    /// <summary>To be asked for only if it compiled.</summary>
    public Assembly Assembly => assembly.Value;

    public static CompiledUnit Of(GeneratorRun run)
    {
        var stream = new MemoryStream();
        using var documentation = new MemoryStream();
        var output = run.Output;
        var result = output.Emit(stream, xmlDocumentationStream: documentation);
        // Emit stops before method bodies where declarations are wrong.
        var diagnostics = result.Success ? result.Diagnostics : output.GetDiagnostics();
        return new CompiledUnit(stream.ToArray(), [.. diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)]);
    }
}
