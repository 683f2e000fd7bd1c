using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>What a project's references and its language decide: whether the types are made here at all.</summary>
public class ProjectsTests
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: Pets, version: "1"}
        paths: {}
        components:
          schemas:
            Pet:
              type: object
              required: [name]
              properties: {name: {type: string, description: What it answers to.}, born: {type: string, format: date}}
        """;

    private static readonly SpecInput Pets = new("/shop/pets.yaml", Document);
    private static readonly SpecInput InternalPets = new("/shop/pets.yaml", Document) { Accessibility = "internal" };
    private static readonly SpecInput Toys = new("/shop/toys.yaml", Document.Replace("Pet", "Toy", StringComparison.Ordinal));

    [Fact]
    public async Task Types_of_a_reference_are_used_and_not_made_again()
    {
        var library = Library("A", Pets);
        var run = GeneratorRun.In(Project("class B { Pets.Pet pet = new(); }", library), Pets);
        Assert.Empty(run.Result.GeneratedSources);
        await AssertNothingIsSaid(run);
    }

    [Fact]
    public async Task Another_spec_beside_is_still_made()
    {
        var run = GeneratorRun.In(Project("class B { Pets.Pet pet = new(); Toys.Toy toy = new(); }", Library("A", Pets)), Pets, Toys);
        Assert.Contains(run.Result.GeneratedSources, source => source.HintName == "Toys.Toy.g.cs");
        Assert.DoesNotContain(run.Result.GeneratedSources, source => source.HintName.StartsWith("Pets.", StringComparison.Ordinal));
        await AssertNothingIsSaid(run);
    }

    [Fact]
    public async Task Internal_types_of_a_reference_are_made_again()
    {
        var run = GeneratorRun.In(Project("class B { Pets.Pet pet = new(); }", Library("A", InternalPets)), Pets);
        Assert.Contains(run.Result.GeneratedSources, source => source.HintName == "Pets.Pet.g.cs");
        await AssertNothingIsSaid(run);
    }

    [Fact]
    public async Task Internal_types_that_a_reference_shows_are_used()
    {
        var library = Library("A", "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Consumer\")]", InternalPets);
        var run = GeneratorRun.In(Project("class B { Pets.Pet pet = new(); }", library), InternalPets);
        Assert.Empty(run.Result.GeneratedSources);
        await AssertNothingIsSaid(run);
    }

    [Fact]
    public async Task Internals_that_a_reference_shows_do_not_get_in_the_way_of_another_spec()
    {
        var library = Library("A", "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Consumer\")]", InternalPets);
        await AssertNothingIsSaid(GeneratorRun.In(Project("class B { Toys.Toy toy = new(); }", library), Toys));
    }

    [Fact]
    public async Task A_type_of_the_users_in_the_namespace_does_not_make_internal_types_usable()
    {
        var library = Library("A", "namespace Pets { /** <summary>Not of the spec.</summary> */ public class Mine; }", InternalPets);
        var run = GeneratorRun.In(Project("class B { Pets.Pet pet = new(); Pets.Mine mine = new(); }", library), Pets);
        Assert.NotEmpty(run.Result.GeneratedSources);
        await AssertNothingIsSaid(run);
    }

    [Theory]
    [InlineData("What it answers to.", "Its name.", false)]
    [InlineData("required: [name]", "required: [name, born]", true)]
    [InlineData("{type: string, description", "{type: string, maxLength: 9, description", true)]
    public async Task Another_version_of_the_spec_in_a_reference_is_a_warning(string old, string changed, bool differs)
    {
        var run = GeneratorRun.In(Project("class B;", Library("A", Pets)), Pets.With(Document.Replace(old, changed, StringComparison.Ordinal)));
        Assert.Empty(run.Result.GeneratedSources);
        if (!differs)
        {
            await AssertNothingIsSaid(run);
            return;
        }
        var warning = await SaidTwiceAndPrintedOnce(run, "BG0005", DiagnosticSeverity.Warning);
        Assert.Equal(Pets.Path, warning.Location.GetLineSpan().Path);
        Assert.Contains("'A' already has the types of namespace 'Pets'", warning.GetMessage());
    }

    [Fact]
    public async Task Two_references_with_the_types_are_a_warning_where_the_namespace_is_used()
    {
        var run = GeneratorRun.In(Project("\nusing Pets;\n\nclass C { string s = nameof(Pet); }", Library("D", Pets), Library("A", Pets)), Pets);
        Assert.Empty(run.Result.GeneratedSources);
        var warning = await SaidTwiceAndPrintedOnce(run, "BG0006", DiagnosticSeverity.Warning);
        Assert.StartsWith("'A' and 'D' have the types of namespace 'Pets'", warning.GetMessage());
        Assert.Equal(1, warning.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Contains(run.Output.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Id == "CS0433");
    }

    [Fact]
    public async Task Two_references_with_the_types_are_a_warning_in_a_project_without_a_spec()
    {
        var run = GeneratorRun.In(Project("class C;", Library("A", Pets), Library("D", Pets)));
        var warning = await SaidTwiceAndPrintedOnce(run, "BG0006", DiagnosticSeverity.Warning);
        Assert.Equal(0, warning.Location.SourceSpan.Start);
        Assert.DoesNotContain(run.Output.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Id == "CS0433");
    }

    [Fact]
    public async Task A_reference_under_an_alias_is_in_nobodys_way()
    {
        var run = GeneratorRun.In(Project("class C { Pets.Pet pet = new(); }", Library("A", Pets), Library("D", Pets).WithAliases(["Other"])), Pets);
        Assert.Empty(run.Result.GeneratedSources);
        await AssertNothingIsSaid(run);
    }

    [Fact]
    public void An_edit_of_the_code_runs_nothing_beside_references_either()
    {
        var before = GeneratorRun.In(Project("class B;", Library("A", Pets)), Pets, Toys);
        var after = before.AfterEdit("class B { int c; }");
        Assert.All(after.Result.TrackedSteps[nameof(BuddyGenerator.Steps.Project)].SelectMany(step => step.Outputs), output => Assert.Equal(IncrementalStepRunReason.Unchanged, output.Reason));
        Assert.All(after.Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void A_fresh_reference_takes_over()
    {
        var alone = Project("class B;");
        var before = GeneratorRun.In(alone, Pets);
        Assert.NotEmpty(before.Result.GeneratedSources);
        Assert.Empty(before.After(alone.AddReferences(Library("A", Pets))).Result.GeneratedSources);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp10)]
    public async Task An_older_language_is_one_error_and_nothing_is_made(LanguageVersion version)
    {
        var run = GeneratorRun.In(InLanguage(version), Toys, Pets);
        Assert.Empty(run.Result.GeneratedSources);
        var error = await SaidTwiceAndPrintedOnce(run, "BG0007", DiagnosticSeverity.Error);
        Assert.Equal(Pets.Path, error.Location.GetLineSpan().Path);
        Assert.Contains("C# 11 or newer (it is compiled as C# " + version.ToDisplayString(), error.GetMessage());
        Assert.DoesNotContain("System.Text.Json", error.GetMessage());
    }

    [Fact]
    public async Task An_older_language_is_enough_to_use_the_types_of_a_reference() =>
        await AssertNothingIsSaid(GeneratorRun.In(InLanguage(LanguageVersion.CSharp8).AddReferences(Library("A", Pets)), Pets));

    [Theory]
    [InlineData("System.Text.Json", "System.Text.Json 8 or newer (it has none")]
    [InlineData("System.Net.Http", "System.Net.Http (add <Reference")]
    public async Task Without_a_library_there_is_one_error_and_nothing_is_made(string library, string expected)
    {
        var project = GeneratorRun.Project("class B;");
        var run = GeneratorRun.In(project.RemoveReferences(project.References.Where(reference => reference.Display!.Contains(library, StringComparison.Ordinal))), Pets);
        Assert.Empty(run.Result.GeneratedSources);
        Assert.Contains(expected, (await SaidTwiceAndPrintedOnce(run, "BG0007", DiagnosticSeverity.Error)).GetMessage());
    }

    [Fact]
    public async Task An_older_System_Text_Json_is_one_error_and_nothing_is_made()
    {
        var old = GeneratorRun.Project("[assembly: System.Reflection.AssemblyVersion(\"6.0.0.0\")]").WithAssemblyName("System.Text.Json");
        var project = GeneratorRun.Project("class B;");
        var run = GeneratorRun.In(
            project.RemoveReferences(project.References.Where(reference => reference.Display!.Contains("System.Text.Json", StringComparison.Ordinal))).AddReferences(Image(old)), Pets);
        Assert.Empty(run.Result.GeneratedSources);
        Assert.Contains("it has 6.0;", (await SaidTwiceAndPrintedOnce(run, "BG0007", DiagnosticSeverity.Error)).GetMessage());
    }

    private static CSharpCompilation Project(string code, params MetadataReference[] references) => GeneratorRun.Project(code).AddReferences(references);

    private static CSharpCompilation InLanguage(LanguageVersion version) => CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText("class B { }", GeneratorRun.ParseOptions.WithLanguageVersion(version), cancellationToken: TestContext.Current.CancellationToken)],
        Basic.Reference.Assemblies.Net100.References.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <inheritdoc cref="Library(string, string, SpecInput[])"/>
    internal static MetadataReference Library(string name, params SpecInput[] specs) => Library(name, "", specs);

    /// <summary>A compiled project with specs of its own.</summary>
    private static MetadataReference Library(string name, string code, params SpecInput[] specs) =>
        Image(GeneratorRun.In(GeneratorRun.Project(code).WithAssemblyName(name), specs).Output);

    private static PortableExecutableReference Image(CSharpCompilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    private static async Task AssertNothingIsSaid(GeneratorRun run)
    {
        Assert.Empty(run.Result.Diagnostics);
        Assert.Empty(await run.SpecDiagnosticsAsync(TestContext.Current.CancellationToken));
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
    }

    /// <summary>By the generator, because declaration errors stop the compiler before analyzers run, and by an analyzer, because an editor shows that. Equal, so that a build prints it once.</summary>
    private static async Task<Diagnostic> SaidTwiceAndPrintedOnce(GeneratorRun run, string id, DiagnosticSeverity severity)
    {
        var generated = Assert.Single(run.Result.Diagnostics);
        Assert.Equal((id, severity), (generated.Id, generated.DefaultSeverity));
        Assert.Equal(generated, Assert.Single(await run.SpecDiagnosticsAsync(TestContext.Current.CancellationToken)));
        return generated;
    }
}
