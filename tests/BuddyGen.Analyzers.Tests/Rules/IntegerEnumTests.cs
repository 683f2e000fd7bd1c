using BuddyGen.Fixes;

namespace BuddyGen.Analyzers.Tests.Rules;

/// <summary>Numbers that have names, and numbers that have none, as constants in C#.</summary>
public class IntegerEnumTests : UseTest
{
    private static readonly EmittedSpecs pets = EmittedSpecs.Schemas("""
        Kind: {type: integer, format: int32, oneOf: [{title: DOG, const: 0}, {title: CAT, const: 1}, {title: BIRD, const: 2}]}
        Girth: {anyOf: [{type: string, enum: [small, large]}, {type: string}]}
        Pet:
          type: object
          required: [kind]
          properties:
            kind: {$ref: '#/components/schemas/Kind'}
            next: {anyOf: [{$ref: '#/components/schemas/Kind'}, {type: 'null'}]}
            known: {allOf: [{$ref: '#/components/schemas/Kind'}], enum: [0, 1]}
            other: {oneOf: [{$ref: '#/components/schemas/Kind'}, {type: integer}]}
            legs: {type: integer, enum: [2, 4]}
            size: {$ref: '#/components/schemas/Girth'}
            wings: {type: integer}
          if: {properties: {kind: {const: 2}}, required: [kind]}
          then: {required: [wings]}
        """);

    [Theory]
    [InlineData("new Pet { Kind = Kind.Cat, Next = null, Legs = 4 }")]
    [InlineData("new Pet { Kind = Kind.Values.Cat, Next = 1, Known = Kind.Dog }")]
    [InlineData("new {|BG1001:Pet|}()")]
    [InlineData("new {|BG1001:Pet|} { Kind = default }")]
    [InlineData("new Pet { Kind = new Kind(99) }")]
    [InlineData("new Pet { Kind = Any<int>(), Next = (int?)Any<int>() }")]
    [InlineData("new Pet { Kind = {|BG1002:Kind.Bird|} }")]
    [InlineData("new Pet { Kind = {|BG1002:2|} }")]
    [InlineData("new Pet { Kind = 0, Known = {|BG1004:Kind.Bird|} }")]
    [InlineData("new Pet { Kind = 0, Other = 99, Size = \"huge\" }")]
    [InlineData("new Pet { Kind = 0, Size = Girth.Large }")]
    public Task What_is_certain_is_said(string creation) => CheckAsync(pets, Code(creation));

    [Fact]
    public Task A_number_without_a_name_is_reported() =>
        CheckAsync(pets, Code("new Pet { Kind = {|#0:99|} }"), Expect("BG1004", "'Kind' (kind) must be 0, 1 or 2; here it is 99"));

    [Fact]
    public Task And_so_is_one_where_no_number_has_a_name() =>
        CheckAsync(pets, Code("new Pet { Kind = 0, Legs = {|#0:3|} }"), Expect("BG1004", "'Legs' (legs) must be 2 or 4; here it is 3"));

    [Fact]
    public Task The_fix_writes_the_name() => FixAsync<CorrectValueFix>(pets, Code("new Pet { Kind = {|BG1004:99|} }"), Code("new Pet { Kind = Kind.Cat }"), "Change:Kind.Cat");

    private static string Code(string creation) => $$"""
        using System;
        using Pets;

        class C
        {
            object M() => {{creation}};

            static T Any<T>() => throw new Exception();
        }
        """;
}
