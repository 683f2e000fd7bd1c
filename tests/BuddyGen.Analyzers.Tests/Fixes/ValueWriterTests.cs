using BuddyGen.Fixes;

namespace BuddyGen.Analyzers.Tests.Fixes;

public class ValueWriterTests : UseTest
{
    private static readonly Lazy<EmittedSpecs> emitted = new(static () => EmittedSpecs.Schemas(
        """
        Pet:
          type: object
          required: [text, small, large, exact, rough, truth, kind, other, texts, counts, day, time, id, toy, toys, class, photo, open]
          properties:
            text: {type: string, examples: ["a \"b\" \\ c\nd"]}
            small: {type: integer, format: int32, examples: [-7]}
            large: {type: integer, format: int64, examples: [9007199254740993]}
            exact: {type: number, format: decimal, examples: [12.50]}
            rough: {type: number, examples: [0.25]}
            truth: {type: boolean, examples: [false]}
            kind: {$ref: '#/components/schemas/Kind', examples: [DOG]}
            other: {$ref: '#/components/schemas/Kind', examples: [FISH]}
            texts: {type: array, items: {type: string}, examples: [[a, b]]}
            counts: {type: object, additionalProperties: {type: integer, format: int32}, examples: [{a: 1}]}
            day: {type: string, format: date, examples: ['2026-03-18']}
            time: {type: string, format: date-time, examples: ['2026-03-18T12:00:00Z']}
            id: {type: string, format: uuid, examples: [123e4567-e89b-12d3-a456-426614174000]}
            toy: {$ref: '#/components/schemas/Toy'}
            toys: {type: array, items: {$ref: '#/components/schemas/Toy'}, examples: [[{name: ball}]]}
            class: {type: string, examples: [mammal]}
            photo: {type: string, format: byte, examples: [AAAA]}
            open: {examples: [{any: 1}]}
        Kind: {type: string, enum: [DOG, CAT]}
        Toy: {type: object, required: [name, form], properties: {name: {type: string, examples: [bone]}, form: {type: string, const: TOY}}}
        """));

    [Fact]
    public Task Each_kind_of_value_is_written_as_Csharp_or_left_open() => FixAsync<FillWithExamplesFix>(
        emitted.Value,
        """
        using System;
        using Pets;

        class C
        {
            Pet Make() => new {|BG1001:Pet|}
            {
            };
        }
        """,
        """
        using System;
        using Pets;

        class C
        {
            Pet Make() => new {|BG1001:Pet|}
            {
                Text = "a \"b\" \\ c\nd",
                Small = -7,
                Large = 9007199254740993,
                Exact = 12.5m,
                Rough = 0.25d,
                Truth = false,
                Kind = Kind.Dog,
                Other = new Kind("FISH"),
                Texts = ["a", "b"],
                Counts = new System.Collections.Generic.Dictionary<string, int> { ["a"] = 1 },
                Day = new DateOnly(2026, 3, 18),
                Time = DateTimeOffset.Parse("2026-03-18T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture),
                Id = new Guid("123e4567-e89b-12d3-a456-426614174000"),
                Toy = new Toy { Name = "bone" },
                Toys = [new Toy { Name = "ball" }],
                Class = "mammal",
                Photo = default! /* "AAAA" */,
                Open = default! /* {"any":1} */,
            };
        }
        """,
        "FillWithExamples");
}
