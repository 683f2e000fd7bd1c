using System.Text;
using System.Text.Json;

namespace BuddyGen.Runtime.Tests.Json;

public class UnionReadingTests
{
    private static readonly UnionCase[] Kinds =
    [
        new(JsonKinds.Object) { Required = ["kind"], Optional = ["state"], Fixed = [["kind", "cat"], ["state", "asleep", "awake"]] },
        new(JsonKinds.Object) { Required = ["kind"], Optional = ["state"], Fixed = [["kind", "dog"], ["state", "barking"]] },
    ];

    [Theory]
    [InlineData("""{"kind":"cat"}""", 0)]
    [InlineData("""{"state":"barking","kind":"dog"}""", 1)]
    [InlineData("""{"kind":"cat","state":"a state that came later"}""", 0)]
    [InlineData("""{"state":"awake"}""", 0)]
    [InlineData("""{"kind":"newt"}""", null)]
    [InlineData("""{"kind":"newt","state":"swimming"}""", null)]
    [InlineData("""{"kind":null}""", null)]
    public void An_object_of_a_kind_that_is_none_of_the_cases_stays_as_it_is(string json, int? expected)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        var value = UnionReading.Read(ref reader, null, Kinds, static (ref Utf8JsonReader inner, int index) =>
        {
            inner.Skip();
            return index;
        });
        Assert.Equal(expected, value as int?);
        if (expected is null)
            Assert.Equal(json, Assert.IsType<JsonElement>(value).GetRawText());
    }
}
