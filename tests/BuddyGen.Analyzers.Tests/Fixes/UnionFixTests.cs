using BuddyGen.Fixes;

namespace BuddyGen.Analyzers.Tests.Fixes;

/// <summary>Fixes write members of union types and of derived types as one would by hand.</summary>
public class UnionFixTests : UseTest
{
    private static readonly EmittedSpecs pets = EmittedSpecs.Schemas("""
        Cat: {allOf: [{$ref: '#/components/schemas/Animal'}], required: [lives], properties: {lives: {type: integer, examples: [7], maximum: 9}}}
        Dog: {allOf: [{$ref: '#/components/schemas/Animal'}]}
        Animal: {type: object, required: [kind, name], properties: {kind: {type: string}, name: {type: string, examples: [Tom]}}, discriminator: {propertyName: kind}}
        Size: {oneOf: [{type: integer}, {type: string}, {type: array, items: {type: string}}]}
        Pet:
          type: object
          required: [size, sizes, toy, pair]
          properties:
            size: {$ref: '#/components/schemas/Size', examples: [12]}
            sizes: {$ref: '#/components/schemas/Size', examples: [[a, b]]}
            toy: {oneOf: [{$ref: '#/components/schemas/Ball'}, {$ref: '#/components/schemas/Bone'}], examples: [{length: 3}]}
            pair: {type: array, prefixItems: [{type: string}, {type: integer}], examples: [[a, 1]]}
        Ball: {type: object, required: [radius], properties: {radius: {type: integer}}}
        Bone: {type: object, required: [length], properties: {length: {type: integer}}}
        """);

    [Fact]
    public Task Examples_of_unions_are_of_the_case_that_fits() => FixAsync<FillWithExamplesFix>(
        pets,
        """
        using Pets;

        class C
        {
            Pet Make() => new {|BG1001:Pet|}
            {
            };
        }
        """,
        """
        using Pets;

        class C
        {
            Pet Make() => new Pet
            {
                Size = 12,
                Sizes = Size.FromStringList(["a", "b"]),
                Toy = new Bone { Length = 3 },
                Pair = ["a", 1],
            };
        }
        """,
        "FillWithExamples");

    [Fact]
    public Task A_kind_needs_what_its_base_needs_but_not_the_text_that_it_always_has() => FixAsync<FillWithExamplesFix>(
        pets,
        """
        using Pets;

        class C
        {
            Animal Make() => new {|BG1001:Cat|}
            {
            };

            Animal[] Some() => [new Dog { Name = "Rex" }, new Cat { Name = "Tom", Lives = {|BG1005:10|} }, new {|BG1001:Animal|} { Name = "?" }];
        }
        """,
        """
        using Pets;

        class C
        {
            Animal Make() => new Cat
            {
                Name = "Tom",
                Lives = 7,
            };

            Animal[] Some() => [new Dog { Name = "Rex" }, new Cat { Name = "Tom", Lives = {|BG1005:10|} }, new {|BG1001:Animal|} { Name = "?" }];
        }
        """,
        "FillWithExamples");
}
