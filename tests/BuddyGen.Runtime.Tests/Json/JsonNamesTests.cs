using System.Text;
using System.Text.Json;

namespace BuddyGen.Runtime.Tests.Json;

public class JsonNamesTests
{
    private const string Names = "1:a 2:bb 3:b b 5:3:c d 0: 2:\u00e9 2:ba";

    [Theory]
    [InlineData("a", 0)]
    [InlineData("bb", 1)]
    [InlineData("b b", 2)]
    [InlineData("3:c d", 3)]
    [InlineData("", 4)]
    [InlineData("\u00e9", 5)]
    [InlineData("ba", 6)]
    [InlineData("b", -1)]
    [InlineData("c d", -1)]
    [InlineData("aa", -1)]
    public void A_name_is_found_whole(string name, int index)
    {
        var bytes = Encoding.UTF8.GetBytes(Names);
        Assert.Equal([index], Indices($$"""{{{JsonSerializer.Serialize(name)}}:0}"""));
        Assert.Equal(index >= 0, JsonNames.Contains(bytes, name));
    }

    [Theory]
    [InlineData("""{"a":0,"bb":0,"ba":0}""", new[] { 0, 1, 6 })]
    [InlineData("""{"ba":0,"ba":0,"bb":0,"a":0}""", new[] { 6, 6, 1, 0 })]
    [InlineData("""{"x":0,"b b":0,"x":0,"b b":0,"":0}""", new[] { -1, 2, -1, 2, 4 })]
    [InlineData("""{"\u0061":0,"\u00e9":0,"\ud83d":0}""", new[] { 0, 5, -1 })]
    public void In_whatever_order_they_come(string json, int[] indices) => Assert.Equal(indices, Indices(json));

    [Fact]
    public void Where_there_are_none_none_is_found() => Assert.False(JsonNames.Contains(default, ""));

    private static List<int> Indices(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        var names = new JsonNames(Encoding.UTF8.GetBytes(Names));
        var indices = new List<int>();
        JsonReading.StartObject(ref reader);
        while (JsonReading.NextMember(ref reader))
        {
            indices.Add(names.IndexOf(ref reader));
            JsonReading.Skip(ref reader);
        }
        return indices;
    }
}
