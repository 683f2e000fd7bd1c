using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>Specs of several files: nothing but the project's own files is looked at, each problem stands in the file that has it, and an edit costs what it changes.</summary>
public class PartsTests
{
    private const string Entry = """
        openapi: 3.1.0
        info: {title: Pets, version: "1"}
        paths:
          /pets: {$ref: ./paths/pets.yaml}
        components:
          schemas:
            Animal: {$ref: schemas/animal-v2.yaml}
            Toy: {$ref: 'common.yaml#/components/schemas/Toy'}
        """;

    private const string Paths = """
        post:
          operationId: addPet
          tags: [Pets]
          parameters: [{$ref: '../common.yaml#/components/parameters/Trace'}]
          requestBody: {$ref: '../bodies.json#/new'}
          responses:
            '201': {description: Added., content: {application/json: {schema: {$ref: ../schemas/animal-v2.yaml}}}}
        """;

    private const string Animal = """
        type: object
        description: What is kept.
        required: [name]
        properties:
          name: {type: string, maxLength: 40}
          parent: {$ref: '#'}
          owner: {$ref: ../common.yaml#/components/schemas/Owner}
          state: {$ref: '#/$defs/state'}
          home: {$ref: home%20of%20animals.yaml}
        $defs:
          state: {type: string, enum: [HERE, GONE]}
        """;

    private const string Common = """
        openapi: 3.0.3
        info: {title: Common, version: "1"}
        paths: {}
        components:
          parameters: {Trace: {name: X-Trace, in: header, schema: {type: string}}}
          schemas:
            Owner: {type: object, properties: {name: {type: string, nullable: true}, favourite: {$ref: 'schemas/animal-v2.yaml#'}}}
            Toy: {type: object, properties: {owner: {$ref: '#/components/schemas/Owner'}}}
        """;

    private const string Bodies = """{"new": {"required": true, "content": {"application/json": {"schema": {"type": "object", "properties": {"toy": {"$ref": "/api/common.yaml#/components/schemas/Toy"}}}}}}}""";

    private static readonly SpecInput Pets = new("/api/pets.yaml", Entry);
    private static readonly SpecInput AnimalPart = SpecInput.Part("/api/schemas/animal-v2.yaml", Animal);
    private static readonly SpecInput CommonPart = SpecInput.Part("/api/common.yaml", Common);
    private static readonly SpecInput PathsPart = SpecInput.Part("/api/paths/pets.yaml", Paths);
    private static readonly SpecInput Home = SpecInput.Part("/api/schemas/home of animals.yaml", "{type: object, properties: {street: {type: string}}}");
    private static readonly SpecInput Body = SpecInput.Part("/api/bodies.json", Bodies);
    private static readonly SpecInput[] All = [Pets, AnimalPart, CommonPart, PathsPart, Home, Body];

    [Fact]
    public async Task A_spec_of_several_files_compiles_and_has_no_problem()
    {
        var run = GeneratorRun.Of("", All);
        await AssertNothingIsSaid(run);
        Assert.Equal(
            ["AddPetOptions", "Animal", "HomeOfAnimals", "NewRequest", "Owner", "State", "Toy"],
            run.Result.GeneratedSources.Select(source => source.HintName).Where(name => name.StartsWith("Pets.", StringComparison.Ordinal)).Select(name => name["Pets.".Length..^".g.cs".Length])
                .Where(name => !name.Contains("Pets", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var animal = run.Result.GeneratedSources.Single(source => source.HintName == "Pets.Animal.g.cs").SourceText.ToString();
        Assert.Contains("Source: <c>schemas/animal-v2.yaml#</c>", animal);
        Assert.Contains("public global::Pets.Animal? Parent", animal);
        Assert.Contains("Source: <c>schemas/home%20of%20animals.yaml#</c>", run.Result.GeneratedSources.Single(source => source.HintName == "Pets.HomeOfAnimals.g.cs").SourceText.ToString());
    }

    [Fact]
    public void The_order_of_the_files_changes_nothing()
    {
        var there = GeneratorRun.Of("", All).Result.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())).Order();
        Assert.Equal(there, GeneratorRun.Of("", [.. All.Reverse()]).Result.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())).Order());
    }

    [Fact]
    public async Task Paths_of_Windows_are_paths()
    {
        SpecInput Moved(SpecInput input) => new(@"C:\work" + input.Path.Replace('/', '\\'), input.GetText(TestContext.Current.CancellationToken).ToString().Replace("/api/", "", StringComparison.Ordinal)) { IsSpec = input.IsSpec, IsPart = input.IsPart, Namespace = "Pets" };
        var run = GeneratorRun.Of("", [.. All.Select(Moved)]);
        await AssertNothingIsSaid(run);
        Assert.Equal(
            GeneratorRun.Of("", All).Result.GeneratedSources.Select(source => source.SourceText.ToString()).Order(),
            run.Result.GeneratedSources.Select(source => source.SourceText.ToString()).Order());
    }

    [Fact]
    public async Task A_problem_stands_in_the_file_that_has_it()
    {
        var run = GeneratorRun.Of(
            "",
            Pets.With(Entry.Replace("Toy: {", "Typo: {type: strnig}\n    Toy: {", StringComparison.Ordinal)),
            AnimalPart.With(Animal.Replace("../common.yaml#/components/schemas/Owner", "../comon.yaml#/components/schemas/Owner", StringComparison.Ordinal)),
            CommonPart.With(Common.Replace("schemas/animal-v2.yaml#'", "schemas/animal-v2.yaml#/$defs/stat'", StringComparison.Ordinal)),
            PathsPart, Home, Body);
        Assert.Empty(run.Result.Diagnostics);
        Assert.NotEmpty(run.Result.GeneratedSources);
        Assert.Equal(
            [
                "/api/common.yaml(6,95): BG0003 'schemas/animal-v2.yaml#/$defs/stat' leads nowhere; it becomes JsonElement; did you mean 'schemas/animal-v2.yaml#/$defs/state'?",
                "/api/pets.yaml(7,17): BG0002 'strnig' is not a type; it is ignored; did you mean 'string'?",
                "/api/schemas/animal-v2.yaml(6,16): BG0003 '../comon.yaml#/components/schemas/Owner' is not among the project's files; add <BuddyGenSpecPart Include=\"comon.yaml\" />; it becomes JsonElement; did you mean 'common.yaml'?",
            ],
            (await run.SpecDiagnosticsAsync(TestContext.Current.CancellationToken)).Select(Shown).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("type: [", "(0,7)")]
    [InlineData("swagger: '2.0'\ndefinitions: {}", "(0,0)")]
    public async Task A_part_that_cannot_be_read_is_one_error_and_nothing_comes_out(string text, string place)
    {
        // Of two specs that refer to it, the one error is said once.
        var run = GeneratorRun.Of("", [.. All.Where(file => file != AnimalPart), AnimalPart.With(text), new SpecInput("/api/other.yaml", Entry)]);
        Assert.Empty(run.Result.GeneratedSources);
        var error = Assert.Single(run.Result.Diagnostics);
        Assert.Equal(error, Assert.Single(await run.SpecDiagnosticsAsync(TestContext.Current.CancellationToken)));
        Assert.StartsWith("/api/schemas/animal-v2.yaml" + place + ": BG0001 ", Shown(error));
    }

    [Fact]
    public async Task Files_of_the_project_that_no_item_names_are_not_looked_at()
    {
        var run = GeneratorRun.Of("", new SpecInput("/api/pets.yaml", Entry), new SpecInput("/api/schemas/animal-v2.yaml", Animal) { IsSpec = false }, CommonPart, PathsPart, Body, Home);
        Assert.NotEmpty(run.Result.GeneratedSources);
        Assert.All(await run.SpecDiagnosticsAsync(TestContext.Current.CancellationToken), diagnostic => Assert.Contains("<BuddyGenSpecPart Include=\"schemas/animal-v2.yaml\" />", diagnostic.GetMessage()));
    }

    [Fact]
    public async Task A_spec_can_be_a_part_of_another_and_a_part_that_nothing_refers_to_is_not_read()
    {
        var run = GeneratorRun.Of("", [Pets, AnimalPart, PathsPart, Home, Body, new SpecInput("/api/common.yaml", Common.Replace("3.0.3", "3.1.0", StringComparison.Ordinal).Replace("type: string, nullable: true", "type: string", StringComparison.Ordinal)), SpecInput.Part("/api/broken.yaml", "a: [")]);
        await AssertNothingIsSaid(run);
        Assert.Contains(run.Result.GeneratedSources, source => source.HintName == "Common.Toy.g.cs");
        Assert.Contains(run.Result.GeneratedSources, source => source.HintName == "Pets.Toy.g.cs");
    }

    [Fact]
    public async Task Files_may_be_meant_by_the_names_that_they_give_themselves()
    {
        var run = GeneratorRun.Of(
            "",
            new SpecInput("/api/pets.yaml", """
                openapi: 3.2.0
                $self: https://pets.example/api/openapi
                info: {title: Pets, version: "1"}
                paths: {}
                components:
                  schemas:
                    Pet:
                      type: object
                      properties:
                        toy: {$ref: toys}
                        home: {$ref: 'https://pets.example/api/places#/$defs/Home'}
                        self: {$ref: 'openapi#/components/schemas/Pet'}
                        beside: {$ref: beside.yaml}
                """),
            SpecInput.Part("/elsewhere/a.yaml", "{$id: 'https://pets.example/api/toys', type: object, properties: {a: {type: string}}}"),
            SpecInput.Part("/elsewhere/b.yaml", "{$id: 'https://pets.example/api/places', $defs: {Home: {type: object, properties: {a: {type: string}}}}}"),
            SpecInput.Part("/api/beside.yaml", "{type: object, properties: {a: {type: string}}}"));
        await AssertNothingIsSaid(run);
        var pet = run.Result.GeneratedSources.Single(source => source.HintName == "Pets.Pet.g.cs").SourceText.ToString();
        Assert.All(["Pets.A? Toy", "Pets.Home? Home", "Pets.Pet? Self", "Pets.Beside? Beside"], member => Assert.Contains(member, pet));
    }

    [Fact]
    public void An_edit_of_a_part_rewrites_what_it_changes()
    {
        var other = new SpecInput("/api/other.yaml", "openapi: 3.1.0\ninfo: {title: x, version: '1'}\npaths: {}\ncomponents: {schemas: {Other: {type: object, properties: {a: {type: string}}}}}");
        var before = GeneratorRun.Of("class A;", [.. All, other]);
        Assert.Empty(Rewritten(before, before.AfterEdit(CommonPart, "# Shared.\n" + Common)));
        // The owner's favourite is described by what an animal is.
        Assert.Equal(["Pets.Animal.g.cs", "Pets.Owner.g.cs"], Rewritten(before, before.AfterEdit(AnimalPart, Animal.Replace("What is kept.", "What lives here.", StringComparison.Ordinal))));

        var after = before.AfterEdit(AnimalPart, Animal.Replace("maxLength: 40", "maxLength: 41", StringComparison.Ordinal));
        var reread = after.Result.TrackedSteps[BuddyGenerator.Steps.Readings].SelectMany(step => step.Outputs).Select(output => output.Reason).Order();
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], reread);
    }

    [Fact]
    public void Fifteen_hundred_files_are_read()
    {
        const int Count = 1_500;
        var parts = Enumerable.Range(0, Count).Select(i => SpecInput.Part($"/api/schemas/s{i}.yaml", $"{{type: object, properties: {{next: {{$ref: s{(i + 1) % Count}.yaml}}, name: {{type: string}}}}}}"));
        var run = GeneratorRun.Of("", [new SpecInput("/api/pets.yaml", "openapi: 3.1.0\ninfo: {title: x, version: '1'}\npaths: {}\ncomponents: {schemas: {First: {$ref: schemas/s0.yaml}}}"), .. parts]);
        Assert.Empty(run.Result.Diagnostics);
        Assert.NotEmpty(run.Result.GeneratedSources);
    }

    [Fact]
    public async Task Whole_maps_may_stand_in_other_files()
    {
        var run = GeneratorRun.Of(
            "",
            new SpecInput("/api/pets.yaml", """
                openapi: 3.1.0
                info: {title: Pets, version: "1"}
                paths: {$ref: paths/index.yaml}
                components: {schemas: {$ref: schemas/index.yaml}, parameters: {$ref: '#/components/parameters'}}
                """),
            SpecInput.Part("/api/paths/index.yaml", "/pets: {$ref: pets.yaml}\n"),
            SpecInput.Part("/api/paths/pets.yaml", "get: {operationId: getPet, responses: {'200': {description: x, content: {application/json: {schema: {$ref: '../pets.yaml#/components/schemas/Pet'}}}}}}\n"),
            SpecInput.Part("/api/schemas/index.yaml", "Pet: {$ref: pet.yaml}\nToy: {type: object, properties: {name: {type: string}}}\n"),
            SpecInput.Part("/api/schemas/pet.yaml", "type: object\nproperties: {toy: {$ref: '../pets.yaml#/components/schemas/Toy'}, again: {$ref: '../pets.yaml#/paths/~1pets/get/responses/200/content/application~1json/schema'}, no: {$ref: '../pets.yaml#/components/schemas/None'}}\n"));
        Assert.Empty(run.Result.Diagnostics);
        Assert.Equal(
            [
                "/api/pets.yaml(3,69): BG0003 '#/components/parameters' leads back to itself; it is taken as empty",
                "/api/schemas/pet.yaml(1,173): BG0003 '../pets.yaml#/components/schemas/None' leads nowhere; it becomes JsonElement",
            ],
            (await run.SpecDiagnosticsAsync(TestContext.Current.CancellationToken)).Select(Shown).Order(StringComparer.Ordinal));
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
        var pet = run.Result.GeneratedSources.Single(source => source.HintName == "Pets.Pet.g.cs").SourceText.ToString();
        Assert.All(["Pets.Toy? Toy", "Pets.Pet? Again", "JsonElement? No"], member => Assert.Contains(member, pet));
    }

    [Fact]
    public async Task A_rule_of_a_part_that_is_not_checked_is_said_there()
    {
        var run = GeneratorRun.Of(
            "",
            new SpecInput("/api/pets.yaml", "openapi: 3.1.0\ninfo: {title: x, version: '1'}\npaths: {}\ncomponents: {schemas: {Pet: {$ref: pet.yaml}}}"),
            SpecInput.Part("/api/pet.yaml", "type: object\npatternProperties: {'^a': {type: string, maxLength: 3}}\nproperties: {b: {type: string}}\n"));
        Assert.StartsWith("/api/pet.yaml(1,0): BG0009 ", Assert.Single((await run.SpecDiagnosticsAsync(TestContext.Current.CancellationToken)).Select(Shown)));
    }

    [Fact]
    public async Task A_discriminator_in_a_part_names_schemas_of_the_spec()
    {
        var run = GeneratorRun.Of(
            "",
            new SpecInput("/api/pets.yaml", """
                openapi: 3.1.0
                info: {title: Pets, version: "1"}
                paths: {/pets: {get: {operationId: getPet, responses: {'200': {description: x, content: {application/json: {schema: {$ref: pet.yaml}}}}}}}}
                components:
                  schemas:
                    Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
                    Dog: {type: object, required: [kind], properties: {kind: {type: string}, tricks: {type: array, items: {type: string}}}}
                """),
            SpecInput.Part("/api/pet.yaml", "oneOf: [{$ref: 'pets.yaml#/components/schemas/Cat'}, {$ref: 'pets.yaml#/components/schemas/Dog'}]\ndiscriminator: {propertyName: kind, mapping: {cat: Cat, dog: 'pets.yaml#/components/schemas/Dog'}}\n"));
        await AssertNothingIsSaid(run);
        Assert.Contains(run.Result.GeneratedSources, source => source.HintName == "Pets.Pet.g.cs" && source.SourceText.ToString().Contains("\"cat\"", StringComparison.Ordinal));
    }

    public static TheoryData<string> Strangers => ["hey-api-3.1/external.yaml", "hey-api-3.1/full.yaml", "ogen/positive/file_reference.yml"];

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task Documents_of_strangers_find_their_parts(string path)
    {
        var file = Path.Combine(Corpora.Folder("openapi"), path);
        var parts = Directory.EnumerateFiles(Path.GetDirectoryName(file)!, "*", SearchOption.AllDirectories)
            .Where(other => other != file && Path.GetExtension(other) is ".yaml" or ".yml" or ".json")
            .Select(other => SpecInput.Part(other, File.ReadAllText(other)));
        var run = GeneratorRun.Of("", [new SpecInput(file, File.ReadAllText(file)) { Namespace = "Spec" }, .. parts]);
        Assert.Null(run.Result.Exception);
        Assert.DoesNotContain(await run.SpecDiagnosticsAsync(TestContext.Current.CancellationToken), diagnostic => diagnostic.Id is "BG0001" or "BG0003");
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
    }

    private static string Shown(Diagnostic diagnostic) => $"{diagnostic.Location.GetLineSpan().Path}({diagnostic.Location.GetLineSpan().StartLinePosition}): {diagnostic.Id} {diagnostic.GetMessage()}".Replace("((", "(", StringComparison.Ordinal).Replace("))", ")", StringComparison.Ordinal);

    private static async Task AssertNothingIsSaid(GeneratorRun run)
    {
        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Result.Diagnostics);
        Assert.Empty(await run.SpecDiagnosticsAsync(TestContext.Current.CancellationToken));
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
    }

    private static List<string> Rewritten(GeneratorRun before, GeneratorRun after)
    {
        var old = before.Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText);
        return [.. after.Result.GeneratedSources
            .Where(source => !ReferenceEquals(source.SourceText, old.GetValueOrDefault(source.HintName, SourceText.From(""))))
            .Select(source => source.HintName)
            .Order()];
    }
}
