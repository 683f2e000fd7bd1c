using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using BuddyGen.Emission;
using BuddyGen.Generator.Tests.Pipeline;
using BuddyGen.Modeling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Generator.Tests;

/// <summary>
/// Emitted code as a consumer has it: compiled with the machinery at the oldest language version that we support, nullable, documented, warnings as
/// errors, then loaded and run.
/// </summary>
internal sealed class Emitted
{
    private static readonly Lazy<IReadOnlyList<SyntaxTree>> machinery = new(static () => [.. RuntimeSources.Machinery().Select(static file => Parse(file.Text, file.HintName, GeneratorRun.Symbols))]);

    private readonly Lazy<Assembly> assembly;

    private Emitted(CSharpCompilation compilation)
    {
        Compilation = compilation;
        assembly = new(() => Load(compilation));
    }

    public CSharpCompilation Compilation { get; }

    /// <summary>The loaded assembly; the test fails here if there is any error or warning.</summary>
    public Assembly Assembly => assembly.Value;

    /// <summary>The files of these types, with the machinery.</summary>
    public static Emitted Types(params TypeModel[] types) => Sources([.. Files(types)]);

    /// <summary>The files of these types, with the support types that they name.</summary>
    public static IEnumerable<(string HintName, SourceText Text)> Files(IReadOnlyCollection<TypeModel> types) =>
        types.Select(Emitter.Type).Concat(types.Select(static type => type.Spec).DistinctBy(static spec => spec.Namespace).SelectMany(static spec => RuntimeSources.Templates(spec)));

    public static SourceText Emit(TypeModel type) => Emitter.Type(type).Text;

    /// <summary>These files, with the machinery.</summary>
    public static Emitted Sources(params (string HintName, SourceText Text)[] files) =>
        new(CSharpCompilation.Create(
            "Emitted",
            files.Select(static file => Parse(file.Text, file.HintName, GeneratorRun.Symbols)).Concat(machinery.Value),
            Basic.Reference.Assemblies.Net100.References.All,
            Options));

    /// <summary>What the whole generator made of its specs.</summary>
    public static Emitted Of(GeneratorRun run) =>
        Sources([.. run.Result.GeneratedSources.Where(static source => !source.HintName.StartsWith("BuddyGen.", StringComparison.Ordinal)).Select(static source => (source.HintName, source.SourceText))]);

    /// <summary>The same for netstandard2.0 with the System.Text.Json package, which is what the runtime project is built against.</summary>
    public static Emitted OnNetStandard(params (string HintName, SourceText Text)[] files)
    {
        var bare = NetStandard().RemoveAllSyntaxTrees();
        var polyfills = RuntimeSources.Polyfills(RuntimeSources.MissingPolyfills(bare));
        return new(bare.AddSyntaxTrees(files.Concat(RuntimeSources.Machinery()).Concat(polyfills).Select(static file => Parse(file.Text, file.HintName, []))));
    }

    /// <summary>A type as a project for netstandard2.0 gets it.</summary>
    public static TypeModel ForNetStandard(TypeModel type) => OwnConverters.Of(DatesAsText.Of(type));

    /// <summary>A project for netstandard2.0 without anything in it.</summary>
    public static CSharpCompilation NetStandard() => CSharpCompilation.Create(
        "Emitted",
        [Parse(SourceText.From("", System.Text.Encoding.UTF8), "Nothing.cs", [])],
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "netstandard2.0.references.txt")).Select(static path => MetadataReference.CreateFromFile(path)),
        Options);

    /// <summary>Everything that the compiler has to say.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => [.. Compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>With a file of the user's own beside what was emitted.</summary>
    public Emitted With(string code) => new(Compilation.AddSyntaxTrees(Parse(SourceText.From(code, System.Text.Encoding.UTF8), "User.cs", GeneratorRun.Symbols)));

    /// <summary>Runs statements, the last of which returns something, in a project that has what was emitted. Deprecated members may be used.</summary>
    public object? Run(string statements)
    {
        var program = With(
            $$"""
            #pragma warning disable CS0612, CS0618
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Text.Json;
            {{string.Join("\n", Namespaces().Select(static name => "using " + name + ";"))}}

            internal static class Program
            {
                public static object? Run()
                {
                    {{statements}}
                }
            }
            """);
        try
        {
            return program.Assembly.GetType("Program", throwOnError: true)!.GetMethod("Run")!.Invoke(null, null);
        }
        catch (TargetInvocationException exception)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exception.InnerException!);
            throw;
        }
    }

    /// <summary>An emitted type by its full name.</summary>
    public Type Type(string name) => Assembly.GetType(name, throwOnError: true)!;

    /// <summary>Reads JSON as the type.</summary>
    public object? Read(string type, string json) => JsonSerializer.Deserialize(json, Type(type));

    /// <summary>Reads JSON as the type and writes it again.</summary>
    public string RoundTrip(string type, string json) => JsonSerializer.Serialize(Read(type, json), Type(type));

    private static CSharpCompilationOptions Options => new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        generalDiagnosticOption: ReportDiagnostic.Error,
        warningLevel: 9999);

    private static SyntaxTree Parse(SourceText text, string path, IEnumerable<string> symbols) =>
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp11, DocumentationMode.Diagnose, preprocessorSymbols: symbols), path);

    private static Assembly Load(CSharpCompilation compilation)
    {
        using var stream = new MemoryStream();
        using var documentation = new MemoryStream();
        var result = compilation.Emit(stream, xmlDocumentationStream: documentation);
        var problems = result.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
        if (problems.Count > 0)
            Assert.Fail(string.Join("\n", problems.Take(20)) + "\n\n" + problems[0].Location.SourceTree);
        stream.Position = 0;
        return new AssemblyLoadContext("Emitted", isCollectible: true).LoadFromStream(stream);
    }

    private IEnumerable<string> Namespaces() => Compilation.SyntaxTrees
        .SelectMany(static tree => tree.GetRoot().ChildNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.BaseNamespaceDeclarationSyntax>())
        .Select(static declaration => declaration.Name.ToString())
        .Where(static name => name != "BuddyGen")
        .Distinct();
}
