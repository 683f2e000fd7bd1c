using Microsoft.CodeAnalysis;

namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>The specs of this repository through the whole generator.</summary>
public class OwnSpecsTests
{
    private static readonly SpecInput Buddy = Own("spec/buddy/aws-ecs-actions.yaml", "Buddy");

    public static TheoryData<string> Specs => [.. Directory.EnumerateFiles(Repository.PathOf("spec"), "*.yaml", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Specs))]
    public async Task Compiles_without_a_warning_and_has_no_problem(string spec)
    {
        var run = GeneratorRun.Of("", Own(spec, null));
        Assert.Empty(run.Result.Diagnostics);
        Assert.Null(run.Result.Exception);
        Assert.NotEmpty(run.Result.GeneratedSources);
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
        Assert.DoesNotContain(await run.SpecDiagnosticsAsync(TestContext.Current.CancellationToken), static diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
    }

    [Fact]
    public void All_of_them_in_one_project_compile()
    {
        var run = GeneratorRun.Of("", [.. Specs.Select(row => Own(row.Data, null))]);
        Assert.Empty(run.Result.Diagnostics);
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
    }

    [Theory]
    [InlineData("Buddy.AddAwsEcsActionRequest")]
    [InlineData("Buddy.AmazonIntegrationRef")]
    [InlineData("Buddy.TriggerTime")]
    [InlineData("Buddy.BuddyClient")]
    [InlineData("Buddy.IBuddyActions")]
    public void Looks_as_it_is_checked_in(string file) =>
        Snapshot.Matches(file, GeneratorRun.Of("", Buddy).Result.GeneratedSources.Single(source => source.HintName == file + ".g.cs").SourceText.ToString());

    [Theory]
    [InlineData("Answers.AnswersClientOptions")]
    [InlineData("Answers.IAnswersBooks")]
    public void Looks_as_it_is_checked_in_where_it_answers(string file) =>
        Snapshot.Matches(file, GeneratorRun.Of("", Own("spec/examples/answers.yaml", null)).Result.GeneratedSources.Single(source => source.HintName == file + ".g.cs").SourceText.ToString());

    [Theory]
    [InlineData("Timetable.DeparturesOptions")]
    [InlineData("Timetable.ITimetableStations")]
    public void Looks_as_it_is_checked_in_where_parameters_have_rules(string file) =>
        Snapshot.Matches(file, GeneratorRun.Of("", Own("spec/examples/timetable.yaml", null)).Result.GeneratedSources.Single(source => source.HintName == file + ".g.cs").SourceText.ToString());

    [Fact]
    public void Two_specs_of_one_namespace_are_one_error_and_one_of_them_comes_out()
    {
        var run = GeneratorRun.Of("", Buddy, new SpecInput("z.yaml", "openapi: 3.1.0\ninfo: {title: Z, version: '1'}\npaths: {}\n") { Namespace = "buddy" });
        var error = Assert.Single(run.Result.Diagnostics);
        Assert.Equal("BG0001", error.Id);
        Assert.Equal("z.yaml", error.Location.GetLineSpan().Path);
        Assert.Contains(run.Result.GeneratedSources, source => source.HintName == "Buddy.TriggerTime.g.cs");
    }

    [Theory]
    [InlineData("1x", null, null)]
    [InlineData("A.class", null, null)]
    [InlineData("A; class Evil {}", null, null)]
    [InlineData("A", "B C", null)]
    [InlineData("A", null, "private")]
    public void An_option_that_makes_no_CSharp_is_an_error(string space, string? client, string? accessibility)
    {
        var run = GeneratorRun.Of("", new SpecInput("z.yaml", "openapi: 3.1.0\ninfo: {title: Z, version: '1'}\npaths: {}\n") { Namespace = space, ClientName = client, Accessibility = accessibility });
        Assert.Equal("BG0001", Assert.Single(run.Result.Diagnostics).Id);
        Assert.Empty(run.Result.GeneratedSources);
    }

    [Fact]
    public void An_additional_file_that_is_no_spec_is_none_of_ours() =>
        Assert.Empty(GeneratorRun.Of("", new SpecInput("z.yaml", "openapi: [") { IsSpec = false }).Result.GeneratedSources);

    [Fact]
    public void Internal_types_are_internal()
    {
        var run = GeneratorRun.Of("", new SpecInput(Buddy.Path, Buddy.GetText(TestContext.Current.CancellationToken).ToString()) { Namespace = "Buddy", Accessibility = "internal" });
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
        var types = run.Output.GlobalNamespace.GetNamespaceMembers().Single(space => space.Name == "Buddy").GetTypeMembers();
        Assert.All(types, type => Assert.NotEqual(Accessibility.Public, type.DeclaredAccessibility));
    }

    private static SpecInput Own(string path, string? space) => new(Path.GetFileName(path), Repository.Read(path)) { Namespace = space };
}
