using Microsoft.CodeAnalysis;

namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>The metadata of a <c>BuddyGenSpec</c> item, through the real generator.</summary>
public class OptionsTests
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        paths:
          /pets:
            post:
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
              responses:
                '200': {description: ok, content: {application/json: {schema: {type: object, required: [id, pet, kind, seen, note], properties: {id: {type: integer}, pet: {$ref: '#/components/schemas/Pet'}, kind: {$ref: '#/components/schemas/Kind'}, seen: {type: boolean}, note: {type: [string, 'null']}}}}}}
          /photo:
            post: {requestBody: {content: {image/png: {}}}, responses: {'200': {description: ok, content: {application/json: {schema: {type: object, title: a photo, properties: {size: {type: integer}}}}}}}}
        components:
          securitySchemes:
            key: {type: apiKey, in: header, name: X-Key}
          schemas:
            Pet: {type: object, required: [name, legs, kind, owner, type], properties: {name: {type: string}, legs: {type: integer}, kind: {$ref: '#/components/schemas/Kind'}, owner: {type: [string, 'null']}, type: {const: pet}, note: {type: string}}}
            Kind: {type: string, enum: [cat, dog]}
            Unused: {type: object, required: [size], properties: {id: {type: string, readOnly: true}, size: {type: integer}}}
        """;

    private static SpecInput Spec => new("/shop/pets.yaml", Document);

    [Fact]
    public async Task Types_only_are_all_schemas_and_the_ones_in_operations()
    {
        var run = GeneratorRun.Of("", new SpecInput("/shop/pets.yaml", Document) { Client = "False" });
        AssertCompiles(run);
        Assert.Equal(
            ["Pets.Kind.g.cs", "Pets.Pet.g.cs", "Pets.PetsJsonTypeInfoResolver.g.cs", "Pets.PetsViolation.g.cs", "Pets.PostPetsResponse.g.cs", "Pets.PostPhotoResponse.g.cs", "Pets.Unused.g.cs", "Pets.UnusedRequest.g.cs"],
            Files(run).Where(static name => name.StartsWith("Pets.", StringComparison.Ordinal)));
        Assert.DoesNotContain(Files(run), static name => name.Contains("ApiConnection", StringComparison.Ordinal) || name.Contains("HeaderText", StringComparison.Ordinal));
        // Nothing is said of calls that nobody can make.
        Assert.Empty(await run.SpecDiagnosticsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Types_only_of_chosen_operations_are_what_those_reach()
    {
        var run = GeneratorRun.Of("", new SpecInput("/shop/pets.yaml", Document) { Client = "false", Operations = "/photo" });
        AssertCompiles(run);
        Assert.Equal(["Pets.PetsJsonTypeInfoResolver.g.cs", "Pets.PetsViolation.g.cs", "Pets.PostPhotoResponse.g.cs"], Files(run).Where(static name => name.StartsWith("Pets.", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_client_beside_types_only_brings_the_machinery()
    {
        var run = GeneratorRun.Of("", new SpecInput("/shop/pets.yaml", Document) { Client = "false" }, new SpecInput("/zoo/pets.yaml", Document) { Namespace = "Zoo" });
        Assert.Contains("BuddyGen.ApiConnection.g.cs", Files(run));
        Assert.Contains("Zoo.ZooClient.g.cs", Files(run));
        Assert.Contains("Zoo.Pet.g.cs", Files(run));
        Assert.Contains("Pets.Pet.g.cs", Files(run));
        Assert.DoesNotContain("Pets.PetsClient.g.cs", Files(run));
    }

    [Fact]
    public void Required_keyword_lets_the_compiler_demand_what_a_request_needs()
    {
        const string Code = """
            class C
            {
                Pets.Pet all = new() { Name = "n", Legs = 4, Kind = Pets.Kind.Cat };
                Pets.Pet some = new() { Name = "n", Kind = Pets.Kind.Cat };
                Pets.PostPetsResponse answer = new();
            }
            """;
        Assert.Empty(Errors(GeneratorRun.Of(Code, Spec)));
        var run = GeneratorRun.Of(Code, new SpecInput("/shop/pets.yaml", Document) { RequiredKeyword = "true" });
        Assert.Equal("CS9035 'Pet.Legs'", Assert.Single(Errors(run)));
    }

    [Fact]
    public void With_the_required_keyword_objects_are_read_as_before()
    {
        var emitted = Emit(new SpecInput("/shop/pets.yaml", Document) { RequiredKeyword = "true" });
        Assert.Equal("""{"name":"n","kind":"dog","owner":null,"type":"pet"}""", emitted.RoundTrip("Pets.Pet", """{"name": "n", "kind": "dog", "owner": null, "type": "pet"}"""));
    }

    [Theory]
    [MemberData(nameof(OwnSpecsTests.Specs), MemberType = typeof(OwnSpecsTests))]
    public void Every_form_of_type_compiles_with_all_options_on_old_frameworks_too(string spec)
    {
        var run = GeneratorRun.Of("", new SpecInput(Path.GetFileName(spec), Repository.Read(spec)) { Namespace = "Any", RequiredKeyword = "true", StrictAnswers = "true", Client = "false" });
        AssertCompiles(run);
        Assert.Empty(Errors(GeneratorRun.In(Emitted.NetStandard(), run.Specs.ToArray())));
    }

    [Theory]
    [InlineData("""{"id": 1, "pet": {"name": "n", "legs": 4, "kind": "cat", "owner": null}, "kind": "dog", "seen": false, "note": null}""", null)]
    [InlineData("""{"pet": {"name": "n", "legs": 4, "kind": "cat", "owner": null}, "kind": "dog", "seen": true}""", "$: the required member 'id' is missing or null")]
    [InlineData("""{"id": 1, "pet": {"name": "n", "legs": null, "kind": "cat"}, "kind": "dog", "seen": true}""", "$.pet: the required member 'legs' is missing or null")]
    [InlineData("""{"id": 1, "pet": {"legs": 4, "kind": "cat"}, "kind": "dog", "seen": true}""", "$.pet: the required member 'name' is missing or null")]
    [InlineData("""{"id": 1, "pet": {"name": "n", "legs": 4}, "kind": "dog", "seen": true}""", "$.pet: the required member 'kind' is missing or null")]
    [InlineData("""{"id": 1, "pet": {"name": "n", "legs": 4, "kind": "cat", "owner": "o"}, "kind": "dog"}""", "$: the required member 'seen' is missing or null")]
    [InlineData("""{"id": 1, "kind": "dog", "seen": true}""", "$: the required member 'pet' is missing or null")]
    [InlineData("""{"id": 1, "pet": {"name": "n", "legs": 4, "kind": "cat", "owner": null}, "kind": "dog", "seen": true}""", "$: the required member 'note' is missing")]
    [InlineData("""{"id": 1, "pet": {"name": "n", "legs": 4, "kind": "cat"}, "kind": "dog", "seen": true, "note": "n"}""", "$.pet: the required member 'owner' is missing")]
    public void Strict_answers_must_have_what_is_required(string json, string? message)
    {
        var strict = Emit(new SpecInput("/shop/pets.yaml", Document) { StrictAnswers = "true" });
        var statement = $"return BuddyGen.JsonReading.Document(System.Text.Encoding.UTF8.GetBytes({Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(json, true)}), BuddyGen.JsonReading.Model<Pets.PostPetsResponse>);";
        if (message is null)
            Assert.NotNull(strict.Run(statement));
        else
            Assert.Equal(message, Assert.Throws<System.Text.Json.JsonException>(() => strict.Run(statement)).Message);
        // Documents lie: by default such an answer is read.
        Assert.NotNull(Emit(Spec).Run(statement));
    }

    [Theory]
    [InlineData("""{"kind": "cat", "legs": 0, "lives": 9}""", null)]
    [InlineData("""{"kind": "cat", "lives": 9}""", "$: the required member 'legs' is missing or null")]
    [InlineData("""{"kind": "cat", "legs": 4}""", "$: the required member 'lives' is missing or null")]
    [InlineData("""{"kind": "newt", "legs": 4}""", null)]
    [InlineData("""{"kind": "newt"}""", "$: the required member 'legs' is missing or null")]
    public void Strict_answers_must_have_what_their_kind_and_its_base_require(string json, string? message)
    {
        var emitted = kinds.Value;
        var statement = $"return System.Text.Json.JsonSerializer.Serialize(BuddyGen.JsonReading.Document(System.Text.Encoding.UTF8.GetBytes({Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(json, true)}), BuddyGen.JsonReading.Model<Pets.Animal>));";
        if (message is null)
            Assert.Equal(json.Replace(" ", "", StringComparison.Ordinal), emitted.Run(statement));
        else
            Assert.Equal(message, Assert.Throws<System.Text.Json.JsonException>(() => emitted.Run(statement)).Message);
    }

    private static readonly Lazy<Emitted> kinds = new(static () => Emit(new SpecInput("/shop/pets.yaml", """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        paths:
          /a: {get: {responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}}}}, put: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}}, responses: {'204': {description: ok}}}}
        components:
          schemas:
            Animal: {type: object, required: [kind, legs], discriminator: {propertyName: kind, mapping: {cat: Cat}}, properties: {kind: {type: string}, legs: {type: integer}}}
            Cat: {allOf: [{$ref: '#/components/schemas/Animal'}, {type: object, required: [lives], properties: {lives: {type: integer}, note: {type: [string, 'null']}}}]}
        """) { StrictAnswers = "true", RequiredKeyword = "true" }));

    [Theory]
    [InlineData(nameof(SpecInput.Client), "no", "Client is 'no', which is neither 'true' nor 'false'; correct it on the BuddyGenSpec item")]
    [InlineData(nameof(SpecInput.RequiredKeyword), "1", "RequiredKeyword is '1', which is neither 'true' nor 'false'; correct it on the BuddyGenSpec item")]
    [InlineData(nameof(SpecInput.StrictAnswers), "strict", "StrictAnswers is 'strict', which is neither 'true' nor 'false'; correct it on the BuddyGenSpec item")]
    [InlineData(nameof(SpecInput.Accessibility), "private", "the accessibility 'private' is neither 'public' nor 'internal'; set Accessibility on the BuddyGenSpec item")]
    [InlineData(nameof(SpecInput.Accessibility), "internal!3Bx", "the accessibility 'internal;x' is neither 'public' nor 'internal'; set Accessibility on the BuddyGenSpec item")]
    [InlineData(nameof(SpecInput.Namespace), "A!3BB", "the namespace 'A;B' is not a C# namespace; set Namespace on the BuddyGenSpec item")]
    [InlineData(nameof(SpecInput.ClientName), "Pet Client", "the client name 'Pet Client' is not a C# class name; set ClientName on the BuddyGenSpec item")]
    public async Task A_value_that_an_option_does_not_know_is_an_error(string option, string value, string message)
    {
        var spec = new SpecInput("/shop/pets.yaml", Document);
        typeof(SpecInput).GetProperty(option)!.SetValue(spec, value);
        var run = GeneratorRun.Of("", spec);
        Assert.Empty(run.Result.GeneratedSources);
        foreach (var error in new[] { Assert.Single(run.Result.Diagnostics), Assert.Single(await run.SpecDiagnosticsAsync(TestContext.Current.CancellationToken)) })
        {
            Assert.Equal("BG0001", error.Id);
            Assert.Equal(message, error.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal("/shop/pets.yaml", error.Location.GetLineSpan().Path);
        }
    }

    [Fact]
    public async Task An_operation_that_is_not_there_is_a_warning_at_the_spec()
    {
        var run = GeneratorRun.Of("", new SpecInput("/shop/pets.yaml", Document) { Operations = "/pets|/zoo", ExceptOperations = "!2Fphotos" });
        AssertCompiles(run);
        var warning = Assert.Single(await run.SpecDiagnosticsAsync(TestContext.Current.CancellationToken));
        Assert.Equal("BG0008", warning.Id);
        Assert.Equal(DiagnosticSeverity.Warning, warning.DefaultSeverity);
        Assert.Equal(
            "'/zoo' in Operations of the BuddyGenSpec item is no operation's path; '/photos' in ExceptOperations of the BuddyGenSpec item is no operation's path, perhaps '/photo'",
            warning.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void An_option_changed_makes_anew_what_depends_on_it_only()
    {
        var before = GeneratorRun.Of("", Spec);
        var after = GeneratorRun.Of("", new SpecInput("/shop/pets.yaml", Document) { StrictAnswers = "true" });
        var changed = after.Result.GeneratedSources.Where(source => before.Result.GeneratedSources.Single(other => other.HintName == source.HintName).SourceText.ToString() != source.SourceText.ToString());
        Assert.Equal(["BuddyGen.Spec-Pets.g.cs", "Pets.Pet.g.cs", "Pets.PostPetsResponse.g.cs"], changed.Select(static source => source.HintName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_files_of_one_name_need_two_namespaces_and_then_live_side_by_side()
    {
        var clash = GeneratorRun.Of("", Spec, new SpecInput("/zoo/pets.yaml", Document));
        var error = Assert.Single(clash.Result.Diagnostics);
        Assert.Equal("'pets.yaml' already has the namespace 'Pets'; set another Namespace on one of the BuddyGenSpec items", error.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("/zoo/pets.yaml", error.Location.GetLineSpan().Path);

        var run = GeneratorRun.Of("class C { Pets.Pet a = new(); Zoo.Pets.Pet b = new(); Pets.PetsClient? c; Zoo.Pets.PetsClient? d; }", Spec, new SpecInput("/zoo/pets.yaml", Document) { Namespace = "Zoo.Pets" });
        Assert.Equal(Files(run).Count, Files(run).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.DoesNotContain(Errors(run), static error => !error.StartsWith("CS0169", StringComparison.Ordinal));
    }

    private static Emitted Emit(SpecInput spec) => Emitted.Of(GeneratorRun.Of("", spec));

    private static List<string> Files(GeneratorRun run) => [.. run.Result.GeneratedSources.Select(static source => source.HintName).Order(StringComparer.Ordinal)];

    private static void AssertCompiles(GeneratorRun run)
    {
        Assert.Empty(Errors(run));
        Assert.Empty(run.Result.Diagnostics);
    }

    private static IEnumerable<string> Errors(GeneratorRun run) => run.Output.GetDiagnostics(TestContext.Current.CancellationToken)
        .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        .Select(static diagnostic => diagnostic.Id + (diagnostic.Id == "CS9035" ? " " + diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Split(' ')[2] : diagnostic.ToString()));
}
