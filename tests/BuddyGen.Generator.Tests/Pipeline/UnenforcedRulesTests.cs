using Microsoft.CodeAnalysis;

namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>BG0009, and the rules that look into other types and are enforced.</summary>
public class UnenforcedRulesTests
{
    private const string Head = "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n";

    [Theory]
    [InlineData("Pet: {type: object, properties: {name: {type: string, pattern: '(a)\\1'}}}", "pattern")]
    [InlineData("Pet: {type: object, properties: {any: {minimum: 3}}}", "any")]
    [InlineData("Pet: {type: object, properties: {any: {$ref: '#/components/schemas/Any'}}}\n    Any: {minLength: 3}", "Any")]
    [InlineData("Pet: {type: object, properties: {at: {$ref: '#/components/schemas/At'}}, if: {properties: {at: {required: [x]}}, required: [at]}, then: {required: [name]}}\n    At: {type: object, required: [x], properties: {x: {type: integer}}}", "if")]
    public async Task A_rule_that_run_time_does_not_check_is_an_info_at_its_place(string schemas, string at)
    {
        var text = Head + "    " + schemas + "\n";
        var info = Assert.Single(await GeneratorRun.Of("", new SpecInput("pets.yaml", text)).SpecDiagnosticsAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("BG0009", DiagnosticSeverity.Info, at), (info.Id, info.Severity, text.Substring(info.Location.SourceSpan.Start, info.Location.SourceSpan.Length)));
    }

    [Fact]
    public async Task Each_position_of_a_tuple_has_its_own_rules()
    {
        var run = GeneratorRun.Of("", new SpecInput("pets.yaml", Head + """
                Pet:
                  type: object
                  properties:
                    at: {type: array, prefixItems: [{type: number, minimum: -90, maximum: 90}, {type: [string, 'null'], maxLength: 3}, {enum: [1, x]}, {$ref: '#/components/schemas/Person'}], items: false}
                    more: {type: array, prefixItems: [{type: string}], items: {type: integer, minimum: 0}}
                Person: {type: object, required: [country], properties: {country: {type: string}}}

            """) { Namespace = "Pets" });
        Assert.Empty(await run.SpecDiagnosticsAsync(TestContext.Current.CancellationToken));
        var emitted = Emitted.Of(run);
        string Found(string pet) => (string)emitted.Run("return string.Join(\"; \", new Pet { " + pet + " }.Validate().Select(violation => violation.Pointer + \" \" + violation.Message));")!;
        Assert.Equal("", Found("At = new PetAtItem[] { 52.5, \"abc\", \"x\", new Person { Country = \"PL\" } }, More = new PetMoreItem[] { \"a\", 1, 2 }"));
        Assert.Equal("", Found("At = new PetAtItem[] { -90, \"abc\" }"));
        Assert.Equal(
            "/at/0 An item of 'At' (at) must be at most 90; here it is 90.5; /at/1 An item of 'At' (at) must be a string or null; here it is 1; /at/2 An item of 'At' (at) must be 1 or x; here it is y; /at/3 An item of 'At' (at) must be an object; here it is z",
            Found("At = new PetAtItem[] { 90.5, 1, \"y\", \"z\" }"));
        Assert.Equal("/at/0 An item of 'At' (at) must be a number; here it is door; /at/3/country Person needs 'Country' (country)", Found("At = new PetAtItem[] { \"door\", \"a\", 1, new Person() }"));
        Assert.Equal("/more/0 An item of 'More' (more) must be a string; here it is 1; /more/1 An item of 'More' (more) must be an integer; here it is a; /more/2 An item of 'More' (more) must be at least 0; here it is -1", Found("More = new PetMoreItem[] { 1, \"a\", -1 }"));
    }

    [Fact]
    public async Task What_a_rule_says_of_the_members_of_a_member_is_checked()
    {
        var run = GeneratorRun.Of("", new SpecInput("pets.yaml", Head + """
                Pet:
                  type: object
                  properties: {owner: {$ref: '#/components/schemas/Person'}, others: {type: array, items: {$ref: '#/components/schemas/Person'}}, phone: {type: string}}
                  if: {required: [owner], properties: {owner: {required: [country], properties: {country: {const: PL}}}}}
                  then: {required: [phone]}
                Person: {type: object, properties: {country: {type: string, description: Where.}}}

            """) { Namespace = "Pets" });
        Assert.Empty(await run.SpecDiagnosticsAsync(TestContext.Current.CancellationToken));
        var emitted = Emitted.Of(run);
        Assert.Equal("1 0 0", emitted.Run("""
            return new Pet { Owner = new Person { Country = "PL" } }.Validate().Count + " " + new Pet { Owner = new Person { Country = "PL" }, Phone = "1" }.Validate().Count + " " + new Pet { Owner = new Person { Country = "DE" } }.Validate().Count;
            """));
    }
}
