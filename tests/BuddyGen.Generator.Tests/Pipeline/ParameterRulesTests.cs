namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>What a spec says of parameters: in the documentation, and before a request leaves.</summary>
public class ParameterRulesTests
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        servers: [{url: 'https://pets.example.com'}]
        paths:
          /pets/{country}:
            get:
              operationId: listPets
              parameters:
                - {name: country, in: path, required: true, description: Where they live., schema: {type: string, pattern: '^[A-Z]{2}$'}}
                - {name: page, in: query, required: true, schema: {type: integer, minimum: 1}}
                - {name: item, in: query, required: true, schema: {type: array, minItems: 1, items: {type: string, maxLength: 3}}}
                - {name: limit, in: query, schema: {type: integer, format: int32, minimum: 1, maximum: 100, default: 20}}
                - {name: limit, in: header, schema: {type: [string, 'null'], minLength: 2, maxLength: 2}}
                - {name: step, in: query, schema: {type: number, multipleOf: 0.5}}
                - {name: sort, in: query, description: The order., schema: {type: string, enum: [name, age], default: name}}
                - {name: level, in: query, schema: {type: integer, enum: [1, 2, null]}}
                - {name: ids, in: query, schema: {type: array, maxItems: 2, uniqueItems: true, items: {type: integer, minimum: 10}}}
                - {name: any, in: query, schema: {minLength: 3}}
                - {name: flag, in: query, schema: {type: boolean, enum: ['true']}}
                - {name: either, in: query, schema: {oneOf: [{type: string, minLength: 2}, {type: integer, minimum: 5}]}}
                - {name: email, in: query, schema: {type: string, format: email}}
              responses: {'204': {description: ok}}
            put:
              operationId: putPet
              parameters:
                - {name: country, in: path, required: true, schema: {type: string}}
                - {name: X-Tries, in: header, required: true, schema: {type: integer, maximum: 3}}
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
              responses: {'204': {description: ok}}
          /plain/{name}:
            get:
              operationId: plain
              parameters:
                - {name: name, in: path, required: true, schema: {type: string}}
                - {name: sort, in: query, required: true, schema: {type: string, enum: [name, age]}}
                - {name: names, in: query, required: true, schema: {type: array, items: {type: string}}}
                - {name: days, in: query, schema: {type: integer}}
              responses: {'204': {description: ok}}
        components:
          schemas:
            Pet: {type: object, required: [name], properties: {name: {type: string, maxLength: 5}}}
        """;

    private const string Refused = """
        void Refused(System.Threading.Tasks.Task call)
        {
            try
            {
                call.GetAwaiter().GetResult();
                Say("sent " + server.Sent);
            }
            catch (Pets.PetsRequestValidationException exception)
            {
                foreach (var violation in exception.Violations)
                    Say(violation);
            }
        }

        server.Says(204, "");

        """;

    private static readonly Lazy<ClientRun> client = new(static () => new ClientRun(Document));
    private static readonly Lazy<GeneratorRun> run = new(static () => GeneratorRun.Of("", new SpecInput("/shop/pets.yaml", Document)));

    [Fact]
    public void Parameters_that_break_no_rule_are_sent() => Assert.Equal(
        ["sent GET /pets/DE?page=1&item=abc&limit=100&step=1.5&sort=other&level=2&ids=10&ids=11&any=x&flag=true&either=7&email=%40"],
        client.Value.Lines(Refused + """
            Refused(server.Client.ListPetsAsync("DE", 1, new[] { "abc" }, new() { Limit = 100, Limit2 = "12", Step = 1.5, Sort = "other", Level = 2, Ids = new long[] { 10, 11 }, Any = "x", Flag = true, Either = 7, Email = "@" }));
            """));

    [Fact]
    public void What_is_left_out_or_null_breaks_no_rule() => Assert.Equal(
        ["sent GET /pets/DE?page=1&item=a", "sent GET /pets/DE?page=1&item=a", "sent GET /pets/DE?page=1&item=a"],
        client.Value.Lines(Refused + """
            Refused(server.Client.ListPetsAsync("DE", 1, new[] { "a" }));
            Refused(server.Client.ListPetsAsync("DE", 1, new[] { "a" }, new()));
            Refused(server.Client.ListPetsAsync("DE", 1, new[] { "a" }, new() { Limit = null, Limit2 = null, Step = null, Sort = null, Level = null, Ids = null, Any = null, Either = null, Email = null }));
            """));

    [Fact]
    public void Every_broken_rule_is_in_the_exception_with_its_parameter() => Assert.Equal(
        [
            "path/country: 'country' must match ^[A-Z]{2}$; here it is de (BG1006)",
            "query/page: 'page' must be at least 1; here it is 0 (BG1005)",
            "query/item: 'item' must have at least 1 item; here it has 0 (BG1007)",
            "query/limit: 'Limit' must be at most 100; here it is 101 (BG1005)",
            "header/limit: 'Limit2' must have at least 2 characters; here it has 1 (BG1006)",
            "query/step: 'Step' must be a multiple of 0.5; here it is 0.3 (BG1005)",
            "query/level: 'Level' must be 1 or 2; here it is 3 (BG1004)",
            "query/ids: 'Ids' must have at most 2 items; here it has 3 (BG1007)",
            "query/ids/1: An item of 'Ids' must be at least 10; here it is 1 (BG1005)",
            "query/ids/2: An item of 'Ids' must be at least 10; here it is 1 (BG1005)",
            "query/ids: 'Ids' must not hold an item twice (BG1007)",
            "query/either: ListPetsEither must be at least 5; here it is 4 (BG1005)",
            "nothing",
        ],
        client.Value.Lines(Refused + """
            Refused(server.Client.ListPetsAsync("de", 0, Array.Empty<string>(), new() { Limit = 101, Limit2 = "1", Step = 0.3, Level = 3, Ids = new long[] { 10, 1, 1 }, Either = 4 }));
            Say(server.Sent);
            """));

    [Fact]
    public void Parameters_and_body_are_refused_together() => Assert.Equal(
        [
            "header/X-Tries: 'xTries' must be at most 3; here it is 4 (BG1005)",
            "/name: 'Name' (name) must have at most 5 characters; here it has 6 (BG1006)",
            "nothing",
        ],
        client.Value.Lines(Refused + """
            Refused(server.Client.PutPetAsync("DE", 4, new Pets.Pet { Name = "Rosina" }));
            Say(server.Sent);
            """));

    [Fact]
    public void Refusal_comes_through_the_task() => Assert.Equal(
        ["True PetsRequestValidationException", "True PetsRequestValidationException"],
        client.Value.Lines("""
            foreach (var call in new[] { server.Client.PutPetAsync("DE", 1, new Pets.Pet { Name = "Rosina" }), server.Client.WithResponse.PutPetAsync("DE", 5, new Pets.Pet { Name = "R" }) })
                Say(call.IsFaulted + " " + call.Exception?.InnerException?.GetType().Name);
            """));

    [Fact]
    public void Null_for_a_required_parameter_is_a_mistake_of_the_caller_at_once() => Assert.Equal(
        ["country", "item"],
        client.Value.Lines("""
            foreach (var call in new Action[] { () => _ = server.Client.ListPetsAsync(null!, 1, new[] { "a" }), () => _ = server.Client.ListPetsAsync("DE", 1, null!) })
                try
                {
                    call();
                }
                catch (ArgumentNullException exception)
                {
                    Say(exception.ParamName);
                }
            """));

    [Fact]
    public void What_is_reported_is_sent_and_what_is_off_is_not_checked() => Assert.Equal(
        ["query/page: 'page' must be at least 1; here it is 0 (BG1005)", "GET /pets/DE?page=0&item=a", "GET /pets/DE?page=-1&item=a"],
        client.Value.Lines("""
            server.Says(204, "");
            server.Options = new() { Validation = Pets.PetsValidation.Report, ValidationReported = violations => violations.ToList().ForEach(violation => Say(violation)) };
            server.Client.ListPetsAsync("DE", 0, new[] { "a" }).Wait();
            Say(server.Sent);
            server.Options = new() { Validation = Pets.PetsValidation.Off };
            server.Client.ListPetsAsync("DE", -1, new[] { "a" }).Wait();
            Say(server.Sent);
            """));

    [Theory]
    [InlineData("Pets.IPetsClientOperations.g.cs", """
            /// <param name="country">Where they live. It matches ^[A-Z]{2}$.</param>
        """)]
    [InlineData("Pets.IPetsClientOperations.g.cs", """
            /// <param name="page">The parameter <c>page</c>. It is at least 1.</param>
        """)]
    [InlineData("Pets.ListPetsOptions.g.cs", """
            /// <summary>The query parameter <c>limit</c>; not sent if <see langword="null" />.</summary>
            /// <remarks>It is from 1 to 100. Default: <c>20</c>.</remarks>
        """)]
    [InlineData("Pets.ListPetsOptions.g.cs", """
            /// <summary>The order.</summary>
            /// <remarks>The query parameter <c>sort</c>; not sent if <see langword="null" />. Default: <c>name</c>.</remarks>
        """)]
    [InlineData("Pets.ListPetsOptions.g.cs", """
            /// <summary>The header <c>limit</c>; not sent if <see langword="null" />.</summary>
            /// <remarks>It has exactly 2 characters.</remarks>
        """)]
    [InlineData("Pets.ListPetsOptions.g.cs", """
            /// <remarks>Format: <c>email</c>.</remarks>
        """)]
    public void Rules_and_defaults_are_documented(string file, string text) => Assert.Contains(text, Text(file), StringComparison.Ordinal);

    [Fact]
    public void Only_methods_that_can_refuse_a_request_say_so()
    {
        var text = Text("Pets.IPetsClientOperations.g.cs");
        Assert.Equal(2, text.Split("PetsRequestValidationException").Length - 1);
    }

    [Fact]
    public void A_method_whose_parameters_have_no_rules_is_as_it_was()
    {
        var text = Text("Pets.IPetsClientOperations.g.cs");
        var method = text[text.LastIndexOf("PlainAsync(", StringComparison.Ordinal)..];
        Assert.DoesNotContain("Violations", method, StringComparison.Ordinal);
        Assert.DoesNotContain("JsonSchema", Text("Pets.PlainOptions.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_compiles_for_older_frameworks()
    {
        var older = GeneratorRun.In(Emitted.NetStandard(), new SpecInput("/shop/pets.yaml", Document));
        Assert.Empty(older.Result.Diagnostics);
        Assert.Empty(older.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning));
    }

    [Fact]
    public async Task A_rule_that_is_not_checked_is_told()
    {
        var spec = new SpecInput("/shop/pets.yaml", Document.Replace("{name: days, in: query, schema: {type: integer}}", "{name: days, in: query, schema: {type: string, format: date, maxLength: 5}}", StringComparison.Ordinal));
        var told = Assert.Single(await GeneratorRun.Of("", spec).SpecDiagnosticsAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("BG0009", "maxLength"), (told.Id, spec.GetText(TestContext.Current.CancellationToken).ToString(told.Location.SourceSpan)));
    }

    private static string Text(string file) => run.Value.Result.GeneratedSources.Single(source => source.HintName == file).SourceText.ToString();
}
