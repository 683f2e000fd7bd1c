using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>What an edit costs: nothing, where it changes nothing.</summary>
public class IncrementalityTests
{
    private const string Pets = """
        openapi: 3.1.0
        info: {title: Pets, version: "1"}
        paths:
          /pets:
            post:
              operationId: addPet
              tags: [Pets]
              requestBody:
                required: true
                content: {application/json: {schema: {$ref: '#/components/schemas/NewPet'}}}
              responses:
                '201': {description: Added., content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
        components:
          schemas:
            NewPet:
              type: object
              description: A pet to be added.
              required: [name]
              properties:
                name: {type: string, maxLength: 40}
            Pet:
              type: object
              properties:
                id: {type: integer}
        """;

    private static readonly SpecInput PetSpec = new("pets.yaml", Pets);
    private static readonly SpecInput ShopSpec = new("shops.yaml", Pets.Replace("Pet", "Shop", StringComparison.Ordinal));

    [Fact]
    public void An_edit_of_the_code_runs_nothing()
    {
        var before = GeneratorRun.Of("class A;", PetSpec);
        var after = before.AfterEdit("class A { int b; }");
        foreach (var (name, steps) in after.Result.TrackedSteps.Where(step => Ours.Contains(step.Key)))
            Assert.All(steps.SelectMany(step => step.Outputs), output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{name}: {output.Reason}"));
        Assert.All(after.Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Assert.Empty(Rewritten(before, after));
    }

    [Fact]
    public void Every_step_is_named_and_runs() => Assert.Equal(Ours.Order(), RunOfEveryStep().Result.TrackedSteps.Keys.Intersect(Ours).Order());

    [Fact]
    public void A_comment_in_the_spec_rewrites_nothing()
    {
        var before = GeneratorRun.Of("class A;", PetSpec);
        Assert.Empty(Rewritten(before, before.AfterEdit(PetSpec, "# Pets, and nothing else.\n" + Pets)));
    }

    [Theory]
    [InlineData("A pet to be added.", "A pet that moves in.", "Pets.NewPet.g.cs")]
    // A rule is part of what the assembly says to have.
    [InlineData("maxLength: 40", "maxLength: 41", "BuddyGen.Spec-Pets.g.cs", "Pets.NewPet.g.cs")]
    public void A_changed_description_or_rule_rewrites_that_type(string old, string changed, params string[] files)
    {
        var before = GeneratorRun.Of("class A;", PetSpec);
        Assert.Equal(files, Rewritten(before, before.AfterEdit(PetSpec, Pets.Replace(old, changed, StringComparison.Ordinal))));
    }

    [Fact]
    public void An_edit_of_one_spec_leaves_the_other_alone()
    {
        var before = GeneratorRun.Of("class A;", PetSpec, ShopSpec);
        var after = before.AfterEdit(ShopSpec, ShopSpec.GetText(TestContext.Current.CancellationToken).ToString().Replace("Shop", "Store", StringComparison.Ordinal));
        Assert.NotEmpty(Rewritten(before, after));
        Assert.All(Rewritten(before, after), name => Assert.Matches(@"^(Shops\.|BuddyGen\.Spec-Shops\.)", name));
    }

    /// <summary>The names of our steps.</summary>
    internal static readonly string[] Ours =
    [
        .. typeof(BuddyGenerator.Steps).GetFields().Select(field => (string)field.GetRawConstantValue()!),
    ];

    /// <summary>A run in which each step has something to say: two references have the shops, one of them has other toys, and a spec is broken.</summary>
    internal static GeneratorRun RunOfEveryStep()
    {
        var toys = new SpecInput("toys.yaml", Pets.Replace("Pet", "Toy", StringComparison.Ordinal));
        var project = GeneratorRun.Project("class A;").AddReferences(ProjectsTests.Library("A", ShopSpec, toys), ProjectsTests.Library("D", ShopSpec), RegistrationTests.Http);
        return GeneratorRun.In(project, PetSpec, toys.With(Pets), new SpecInput("broken.yaml", "openapi: ["));
    }

    /// <summary>The files whose text is not the very instance that it was: the driver makes new trees each time, but keeps the texts of what it did not run.</summary>
    private static List<string> Rewritten(GeneratorRun before, GeneratorRun after)
    {
        var old = before.Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText);
        return [.. after.Result.GeneratedSources
            .Where(source => !ReferenceEquals(source.SourceText, old.GetValueOrDefault(source.HintName, SourceText.From(""))))
            .Select(source => source.HintName)
            .Order()];
    }
}
