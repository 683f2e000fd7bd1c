using System.Text.Json;
using BuddyGen.Modeling;

namespace BuddyGen.Generator.Tests.Emission;

public class EnumEmitterTests
{
    private static readonly Emitted emitted = Emitted.Types(Parcels.SizeEnum, Parcels.SizeEnum with { Name = "Nothing", Values = default });

    [Fact]
    public void The_look_of_an_enum() => Snapshot.Matches("Size", Emitted.Emit(Parcels.SizeEnum).ToString());

    [Theory]
    [InlineData("return new Size(\"SMALL\") == Size.Small;", true)]
    [InlineData("return new Size(\"small\") == Size.Small;", false)]
    [InlineData("return Size.Small.Equals((object)Size.Large);", false)]
    [InlineData("return Size.Small.GetHashCode() == new Size(\"SMALL\").GetHashCode();", true)]
    [InlineData("return default(Size) == new Size(null);", true)]
    [InlineData("return Size.Large.IsKnown;", true)]
    [InlineData("return new Size(\"HUGE\").IsKnown;", false)]
    [InlineData("return default(Size).IsKnown;", false)]
    [InlineData("return new Nothing(\"SMALL\").IsKnown;", false)]
    [InlineData("Size size = \"HUGE\"; return size.Value;", "HUGE")]
    [InlineData("return Size.Large.ToString() + default(Size);", "LARGE")]
    [InlineData("return Size.Large.Value switch { Size.Values.Large => 1, _ => 2 };", 1)]
    [InlineData("static T Parse<T>(string s) where T : IParsable<T> => T.Parse(s, null); return Parse<Size>(\"HUGE\").Value;", "HUGE")]
    [InlineData("static bool Try<T>(string? s) where T : IParsable<T> => T.TryParse(s, null, out _); return Try<Size>(null);", false)]
    [InlineData("return JsonSerializer.Serialize(new Size?[] { Size.Small, null, default(Size) });", "[\"SMALL\",null,null]")]
    [InlineData("return JsonSerializer.Deserialize<Size>(\"null\") == default(Size);", true)]
    [InlineData("return JsonSerializer.Serialize(JsonSerializer.Deserialize<Dictionary<Size, int>>(\"{\\\"HUGE\\\":1}\"));", "{\"HUGE\":1}")]
    public void It_is_its_text(string statements, object expected) => Assert.Equal(expected, emitted.Run(statements));

    [Fact]
    public void Another_type_is_an_error() => Assert.StartsWith("expected a string, found a number", Assert.Throws<JsonException>(() => emitted.Read("Courier.Parcels.Size", "1")).Message, StringComparison.Ordinal);

    [Fact]
    public void An_enum_without_a_value_has_no_place_as_a_key() =>
        Assert.Throws<JsonException>(() => emitted.Run("return JsonSerializer.Serialize(new Dictionary<Size, int> { [default] = 1 });"));

    [Fact]
    public void The_values_are_on_the_type() => Assert.Contains("\"enum\": [\"SMALL\", \"LARGE\"]", (string)emitted.Type("Courier.Parcels.Size").GetCustomAttributesData()
        .Single(static data => data.AttributeType.FullName == "BuddyGen.JsonSchemaAttribute").ConstructorArguments[2].Value!);
}
