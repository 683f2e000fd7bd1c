namespace BuddyGen.Analyzers.Tests.Rules;

/// <summary>A value in a union obeys the rules of the case that C# has chosen for it.</summary>
public class UnionTests : UseTest
{
    private static readonly EmittedSpecs pets = EmittedSpecs.Schemas("""
        Cat: {type: object, required: [name], properties: {name: {type: string, maxLength: 3}}}
        Dog: {type: object, required: [bark], properties: {bark: {type: boolean}}}
        Animal: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
        Size: {oneOf: [{type: integer, maximum: 10}, {type: string, minLength: 2}, {type: array, items: {type: string}, maxItems: 1}]}
        Pet:
          type: object
          required: [animal]
          properties: {animal: {$ref: '#/components/schemas/Animal'}, size: {$ref: '#/components/schemas/Size'}, other: {anyOf: [{$ref: '#/components/schemas/Size'}, {type: 'null'}]}}
        Place: {type: object, properties: {at: {type: array, prefixItems: [{type: string, maxLength: 2}, {type: integer, maximum: 5}, {$ref: '#/components/schemas/Cat'}]}}}
        """);

    [Theory]
    [InlineData("new {|BG1001:Pet|}()")]
    [InlineData("new Pet { Animal = new Cat { Name = \"A\" } }")]
    [InlineData("new Pet { Animal = Animal.FromDog(new Dog { Bark = true }), Size = 10, Other = null }")]
    [InlineData("new Pet { Animal = new {|BG1001:Cat|}() }")]
    [InlineData("new Pet { Animal = new Cat { Name = {|BG1006:\"Anna\"|} } }")]
    [InlineData("new Pet { Animal = new Dog { Bark = true }, Size = {|BG1005:11|} }")]
    [InlineData("new Pet { Animal = new Dog { Bark = true }, Size = {|BG1006:\"a\"|} }")]
    [InlineData("new Pet { Animal = new Dog { Bark = true }, Size = \"ab\", Other = 10 }")]
    [InlineData("new Pet { Animal = new Dog { Bark = true }, Size = {|BG1005:Size.FromInteger(11)|} }")]
    [InlineData("new Pet { Animal = new Dog { Bark = true }, Size = {|BG1007:Size.FromStringList(new[] { \"a\", \"b\" })|} }")]
    [InlineData("new Place { At = new PlaceAtItem[] { \"ab\", 5, new Cat { Name = \"A\" }, 7 } }")]
    [InlineData("new Place { At = new PlaceAtItem[] { {|BG1006:\"abc\"|}, {|BG1005:6|} } }")]
    [InlineData("new Place { At = new PlaceAtItem[] { {|BG1004:1|}, {|BG1004:\"a\"|}, {|BG1004:\"a\"|} } }")]
    [InlineData("new {|BG1001:Pet|} { Animal = null! }")]
    [InlineData("new Pet { Animal = Any<Animal>(), Size = Any<string>() }")]
    public Task What_is_certain_is_said(string creation) => CheckAsync(pets, $$"""
        using System;
        using Pets;

        class C
        {
            object M() => {{creation}};

            static T Any<T>() => throw new Exception();
        }
        """);
}
