using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Benchmarks.Compiling;

/// <summary>A project with the Buddy spec and one C# file, as compiler and editor see it.</summary>
internal static class BuddyProject
{
    public static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14);

    public static readonly SpecOptionsProvider Options = new();

    /// <summary>The repository's own spec, so that the figures are about what it says today.</summary>
    public static readonly string SpecText = File.ReadAllText(SpecPath());

    public static CSharpCompilation Compilation(SyntaxTree tree) => CSharpCompilation.Create(
        "Consumer", [tree], Net100.References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static CSharpGeneratorDriver Driver(AdditionalText spec) => CSharpGeneratorDriver.Create(
        [new BuddyGenerator().AsSourceGenerator()], [spec], ParseOptions, Options);

    public static SyntaxTree Tree(string text, string path = "Program.cs") => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), ParseOptions, path);

    /// <summary>A C# file that creates so many requests, as somebody writes them who obeys the rules.</summary>
    /// <param name="word">What differs between two versions of the file, as after a keystroke.</param>
    public static string Creations(int count, string word = "ECS")
    {
        var text = new StringBuilder("using Buddy;\n\nstatic class Actions\n{\n");
        for (var i = 0; i < count; i++)
        {
            // Every second one meets the condition of the rule, so that both of its branches are looked at.
            var (time, flag) = i % 2 == 0 ? ("OnEveryExecution", "") : ("OnFailure", " RunOnlyOnFirstFailure = true,");
            text.Append($$"""
                    public static AddAwsEcsActionRequest Action{{i}}(string cluster) => new()
                    {
                        Name = "{{word}} {{i}}", TriggerTime = TriggerTime.{{time}},{{flag}}
                        Integration = new AmazonIntegrationRef { Identifier = "aws" },
                        Region = "us-east-1", LocalPath = "taskDefinition.json", Cluster = cluster, Service = "sample-app-service",
                    };

                """.ReplaceLineEndings("\n"));
        }
        return text.Append("}\n").ToString();
    }

    private static string SpecPath()
    {
        // BenchmarkDotNet runs its processes below this project's own output folder.
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "spec", "buddy", "aws-ecs-actions.yaml");
            if (File.Exists(path))
                return path;
        }
        throw new FileNotFoundException("The benchmarks run from within the repository: spec/buddy/aws-ecs-actions.yaml is not above " + AppContext.BaseDirectory + ".");
    }
}

/// <summary>A spec file as it is at one moment of its being edited.</summary>
internal sealed class SpecVersion(string text, string path = "/consumer/aws-ecs-actions.yaml") : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
