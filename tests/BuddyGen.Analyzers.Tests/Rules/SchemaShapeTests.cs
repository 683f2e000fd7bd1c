using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace BuddyGen.Analyzers.Tests.Rules;

/// <summary>Rules and members that the two specs do not have.</summary>
public class SchemaShapeTests : UseTest
{
    private static readonly Lazy<EmittedSpecs> emitted = new(static () => EmittedSpecs.Schemas(
        """
        Pet:
          type: object
          required: [name, tag, age, payload]
          properties:
            name: {type: string, minLength: 2}
            tag: {type: [string, 'null']}
            age: {type: [integer, 'null'], format: int64}
            payload: {}
            anything: {}
            kind: {$ref: '#/components/schemas/Kind'}
            kinds: {type: array, items: {$ref: '#/components/schemas/Kind'}}
            nickname: {type: [string, 'null'], minLength: 2}
            chip: {type: string}
            score: {type: number, maximum: 0.3}
            photo: {type: string, format: byte, maxLength: 2}
            owner: {$ref: '#/components/schemas/Owner'}
            owners: {type: array, minItems: 1, items: {$ref: '#/components/schemas/Owner'}}
          if: {properties: {kind: {const: DOG}}}
          then: {required: [chip]}
        Kind: {type: string, enum: [DOG, CAT]}
        Owner:
          type: object
          required: [id]
          properties:
            id: {type: integer, format: int64, minimum: 1}
            until: {type: string, format: date}
          additionalProperties: false
        """));

    private static Task CheckPetAsync(string members, params DiagnosticResult[] expected) => CheckAsync(
        emitted.Value,
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Text.Json;
        using Pets;

        class C
        {
            void M(JsonElement json, Kind unknown, Owner owner) => _ = {{members}};
        }
        """,
        expected);

    [Fact]
    public Task A_condition_that_only_holds_because_its_member_is_absent_is_a_warning() => CheckPetAsync(
        """new {|#0:Pet|} { Name = "Rex", Payload = json }""",
        new DiagnosticResult("BG1002", DiagnosticSeverity.Warning).WithLocation(0));

    [Fact]
    public Task The_same_condition_with_its_member_is_an_error() => CheckPetAsync(
        """new Pet { Name = "Rex", Payload = json, Kind = {|#0:Kind.Dog|} }""",
        new DiagnosticResult("BG1002", DiagnosticSeverity.Error).WithLocation(0));

    [Theory]
    [InlineData("Chip = \"1\"")]
    [InlineData("Kind = Kind.Cat")]
    [InlineData("Kind = unknown")]
    [InlineData("Kind = new Kind(\"FISH\")")]
    [InlineData("Kind = {|BG1004:\"FISH\"|}")]
    [InlineData("Chip = \"1\", Kinds = [Kind.Dog, {|BG1004:\"FISH\"|}, unknown, new(\"BIRD\")]")]
    [InlineData("Chip = \"1\", Nickname = null")]
    [InlineData("Chip = \"1\", Nickname = {|BG1006:\"x\"|}")]
    [InlineData("Chip = \"1\", Age = 5, Tag = \"t\"")]
    [InlineData("Chip = \"1\", Age = null, Tag = null")]
    [InlineData("Chip = \"1\", Anything = null")]
    [InlineData("Chip = \"1\", Score = 0.3")]
    [InlineData("Chip = \"1\", Score = {|BG1005:0.1 + 0.2|}")]
    [InlineData("Chip = \"1\", Photo = new byte[] { 1, 2, 3 }")]
    [InlineData("Chip = \"1\", Photo = [1, 2, 3]")]
    [InlineData("Chip = \"1\", Owners = {|BG1007:new Owner[] { }|}")]
    [InlineData("Chip = \"1\", Owners = [new Owner { Id = {|BG1005:0|} }, owner, new {|BG1001:Owner|}()]")]
    [InlineData("Chip = \"1\", Owner = new Owner { Id = 1, Until = DateOnly.FromDateTime(DateTime.Now) }")]
    public Task Members(string members) => CheckPetAsync("new Pet { Name = \"Rex\", Payload = json, " + members + " }");

    [Fact]
    public Task A_required_member_of_any_kind_is_missing_when_never_set() => CheckPetAsync(
        """new {|#0:Pet|} { Name = "Rex", Chip = "1" }""", Expect("BG1001", "Pet needs 'Payload' (payload)"));

    [Fact]
    public async Task A_format_that_is_not_known_has_no_rules()
    {
        const string Type = """
            using System.Text.Json.Serialization;

            namespace BuddyGen
            {
                internal sealed class JsonSchemaAttribute(int format, string file, string schema) : System.Attribute
                {
                    public string Text => file + format + schema;
                }
            }

            [BuddyGen.JsonSchema(FORMAT, "a.yaml", SCHEMA)]
            public sealed record Thing
            {
                [JsonPropertyName("id")] public string Id { get; init; } = null!;
            }

            class C { object M() => new PLACE(); }
            """;
        const string Schema = "\"{\\\"type\\\": \\\"object\\\", \\\"required\\\": [\\\"id\\\"], \\\"properties\\\": {\\\"id\\\": {\\\"type\\\": \\\"string\\\"}}}\"";
        await CheckAsync(emitted.Value, Type.Replace("FORMAT", "2").Replace("SCHEMA", Schema).Replace("PLACE", "Thing"));
        await CheckAsync(emitted.Value, Type.Replace("FORMAT", "1").Replace("SCHEMA", "\"{\"").Replace("PLACE", "Thing"));
        await CheckAsync(emitted.Value, Type.Replace("FORMAT", "1").Replace("SCHEMA", "null!").Replace("PLACE", "Thing"));
        await CheckAsync(emitted.Value, Type.Replace("FORMAT", "1").Replace("SCHEMA", Schema).Replace("PLACE", "{|BG1001:Thing|}"));
    }
}
