using System.Text.Json;
using BuddyGen.Generator.Tests.Pipeline;

namespace BuddyGen.Generator.Tests.Emission;

/// <summary>Numbers that the document names: a choice of constants with titles, or an enum with names beside it.</summary>
public class IntegerEnumTests
{
    private const string Spec =
        """
        openapi: 3.1.0
        info: {title: Rooms, version: '1'}
        paths: {}
        components:
          schemas:
            RoomKind:
              description: What a room is for.
              type: integer
              format: int32
              oneOf:
                - {title: GUEST_ROOM, const: 0, description: Somebody sleeps here.}
                - {title: HALL, const: 2, description: For many people.}
                - {title: below, const: -1}
            Colour: {type: integer, enum: [1, 2, 2, 3], x-enum-varnames: [Red, Green, Green again, Blue], x-enum-descriptions: [Like blood., Like grass., '', Like the sky.]}
            Size: {type: string, oneOf: [{title: SMALL_ONE, const: s}, {title: LARGE_ONE, const: l}]}
            Length: {type: string, oneOf: [{title: A sentence that is far too long to be the name of anything., const: s}, {title: L, const: l}]}
            Flags: {type: integer, minimum: 0, maximum: 18446744073709551615, oneOf: [{title: Top, const: 9223372036854775808}, {title: None, const: 0}]}
            Bare: {type: integer, enum: [1, 2, 3]}
            Room:
              type: object
              required: [kind, here]
              properties:
                kind: {$ref: '#/components/schemas/RoomKind'}
                colour: {$ref: '#/components/schemas/Colour'}
                flags: {$ref: '#/components/schemas/Flags'}
                next: {anyOf: [{$ref: '#/components/schemas/RoomKind'}, {type: 'null'}]}
                here: {allOf: [{$ref: '#/components/schemas/RoomKind'}], type: integer, enum: [2]}
                some: {allOf: [{$ref: '#/components/schemas/RoomKind'}], type: integer, enum: [0, 2]}
                bare: {$ref: '#/components/schemas/Bare'}
                single: {type: integer, oneOf: [{const: 1}, {const: 2}]}
                kinds: {type: array, uniqueItems: true, items: {$ref: '#/components/schemas/RoomKind'}}
                either: {oneOf: [{$ref: '#/components/schemas/RoomKind'}, {type: number}, {type: string}]}
        """;

    private static readonly Lazy<Emitted> emitted = new(static () => Emitted.Of(GeneratorRun.Of("", new SpecInput("rooms.yaml", Spec) { Namespace = "Rooms" })));

    [Fact]
    public void The_look_of_an_enum_of_numbers() => Snapshot.Matches("Unions.Urgency", Emitted.Emit(Modeling.Modeled.File("spec", "examples", "unions.yaml").Type("Urgency")).ToString());

    [Theory]
    [InlineData("return new RoomKind(2) == RoomKind.Hall;", true)]
    [InlineData("return RoomKind.GuestRoom == 0;", true)]
    [InlineData("return RoomKind.Below.Value;", -1)]
    [InlineData("return default(RoomKind) == RoomKind.GuestRoom;", false)]
    [InlineData("return default(RoomKind) == new RoomKind(null);", true)]
    [InlineData("return RoomKind.Hall.GetHashCode() == new RoomKind(2).GetHashCode() && RoomKind.Hall.Equals((object)new RoomKind(2));", true)]
    [InlineData("return RoomKind.Hall.IsKnown && !new RoomKind(7).IsKnown && !default(RoomKind).IsKnown;", true)]
    [InlineData("RoomKind kind = 7; RoomKind? none = null; return kind.Value + (none is null ? 1 : 0);", 8)]
    [InlineData("return RoomKind.Hall.ToString() + default(RoomKind) + RoomKind.Below;", "2-1")]
    [InlineData("return RoomKind.Hall.Value switch { RoomKind.Values.Hall => 1, _ => 2 };", 1)]
    [InlineData("return Flags.Values.Top;", 9223372036854775808)]
    [InlineData("return Colour.Values.Blue;", 3L)]
    [InlineData("return Size.Values.SmallOne + Size.LargeOne + Length.Values.S;", "sls")]
    [InlineData("static T Parse<T>(string s) where T : IParsable<T> => T.Parse(s, null); return Parse<RoomKind>(\"7\").Value;", 7)]
    [InlineData("static bool Try<T>(string? s) where T : IParsable<T> => T.TryParse(s, null, out _); return !Try<RoomKind>(null) && !Try<RoomKind>(\"x\") && Try<RoomKind>(\"-7\");", true)]
    [InlineData("return JsonSerializer.Serialize(new RoomKind?[] { RoomKind.Hall, null, default(RoomKind) });", "[2,null,null]")]
    [InlineData("return JsonSerializer.Deserialize<RoomKind>(\"null\") == default(RoomKind);", true)]
    [InlineData("return JsonSerializer.Serialize(JsonSerializer.Deserialize<Dictionary<RoomKind, int>>(\"{\\\"7\\\":1}\"));", "{\"7\":1}")]
    [InlineData("return JsonSerializer.Serialize(JsonSerializer.Deserialize<Flags>(\"9223372036854775808\"));", "9223372036854775808")]
    public void It_is_its_number(string statements, object expected) => Assert.Equal(expected, emitted.Value.Run(statements));

    [Theory]
    [InlineData("""{"kind":0,"colour":3,"flags":0,"next":null,"here":2,"some":2,"bare":9,"single":3,"kinds":[0,99],"either":99}""")]
    [InlineData("""{"kind":77,"here":2,"either":1.5}""")]
    public void Any_number_comes_back(string json) => Assert.Equal(json, emitted.Value.RoundTrip("Rooms.Room", json));

    [Theory]
    [InlineData("2", "RoomKind")]
    [InlineData("3", "Double")]
    [InlineData("\"2\"", "String")]
    public void A_union_knows_its_numbers(string json, string held) => Assert.Equal(held, emitted.Value.Run($"return JsonSerializer.Deserialize<Room>({JsonSerializer.Serialize("{\"either\":" + json + "}")})!.Either!.Value.GetType().Name;"));

    [Fact]
    public void Another_kind_of_value_is_an_error() => Assert.Contains("expected a number", Assert.Throws<JsonException>(() => emitted.Value.Read("Rooms.RoomKind", "\"1\"")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("new Room { Kind = 99 }", "")]
    [InlineData("new Room()", "/kind Room needs 'Kind' (kind)")]
    [InlineData("new Room { Kind = 0, Some = RoomKind.Below }", "/some 'Some' (some) must be 0 or 2; here it is -1")]
    [InlineData("new Room { Kind = 0, Bare = 7 }", "/bare 'Bare' (bare) must be 1, 2 or 3; here it is 7")]
    [InlineData("new Room { Kind = 0, Single = 7 }", "/single 'Single' (single) must be 1 or 2; here it is 7")]
    [InlineData("new Room { Kind = 0, Kinds = new RoomKind[] { 0, 0 } }", "/kinds 'Kinds' (kinds) must not hold an item twice")]
    public void Rules_speak_of_numbers(string room, string expected) =>
        Assert.Equal(expected, emitted.Value.Run($"return string.Join(\"; \", ({room}).Validate().Select(violation => violation.Pointer + \" \" + violation.Message));"));

    [Fact]
    public void What_is_narrowed_to_one_value_is_fixed() => Assert.Equal("""{"kind":0,"here":2}""", emitted.Value.Run("return JsonSerializer.Serialize(new Room { Kind = RoomKind.GuestRoom });"));

    [Fact]
    public void The_values_are_on_the_type() => Assert.Contains("\"enum\": [0, 2, -1]", (string)emitted.Value.Type("Rooms.RoomKind").GetCustomAttributesData()
        .Single(static data => data.AttributeType.FullName == "BuddyGen.JsonSchemaAttribute").ConstructorArguments[2].Value!, StringComparison.Ordinal);

    [Fact]
    public void Words_of_the_document_are_documentation()
    {
        var text = string.Join("\n", emitted.Value.Compilation.SyntaxTrees.Select(static tree => tree.ToString()));
        Assert.Contains("/// <summary>Somebody sleeps here.</summary>\n    public static RoomKind GuestRoom => new(Values.GuestRoom);", text, StringComparison.Ordinal);
        Assert.Contains("/// <summary>Like grass.</summary>\n        public const long Green = 2L;", text, StringComparison.Ordinal);
        Assert.Contains("s 1, 2 or 3.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_document_values_without_names() => Assert.Contains("One of <c>2</c> or <c>4</c>.", Emitted.Emit(Modeling.Modeled.Paths("""
        paths:
          /door: {get: {responses: {'200': {description: ok, content: {application/json: {schema: {title: Door, type: object, properties: {bars: {type: integer, enum: [2, 4]}}}}}}}}}
        """).Api!.Types.Single()).ToString(), StringComparison.Ordinal);

    [Fact]
    public void It_compiles_for_netstandard_as_well() => Assert.Empty(Emitted.OnNetStandard([.. Emitted.Files([.. Modeling.Modeled.Text(Spec, ns: "Rooms").Api!.Types.Select(Emitted.ForNetStandard)])]).Diagnostics);
}
