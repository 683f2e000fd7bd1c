using System.Text;
using System.Text.Json;

namespace BuddyGen.Runtime.Tests.Json;

public class JsonLocationTests
{
    [Theory]
    [InlineData("""{"parcels":[{"id":1},{"id":^"2"}]}""", "$.parcels[1].id")]
    [InlineData("""{"parcels":[{"id":1},{^"id":"2"}]}""", "$.parcels[1].id")]
    [InlineData("""{"a":{"b":1},"c":^2}""", "$.c")]
    [InlineData("""{"a":[[],[1,^2]]}""", "$.a[1][1]")]
    [InlineData("""{"a":[[1,2],^3]}""", "$.a[1]")]
    [InlineData("""{"a b":{"it's":^1}}""", """$['a b']['it\'s']""")]
    [InlineData("""{"\u0061":{"":^1}}""", "$.a['']")]
    [InlineData("""^[1]""", "$")]
    [InlineData("""[^1]""", "$[0]")]
    [InlineData("""{"a":^[1]}""", "$.a")]
    [InlineData("""{"a":[1]^}""", "$")]
    [InlineData("""^1""", "$")]
    [InlineData("^", "$")]
    [InlineData("""{"a":[1,^nope]}""", "$.a[0]")]
    public void The_path_leads_to_the_position(string marked, string path)
    {
        var position = Encoding.UTF8.GetByteCount(marked.AsSpan(0, marked.IndexOf('^')));
        Assert.Equal(path, JsonLocation.PathAt(Encoding.UTF8.GetBytes(marked.Replace("^", "")), position));
    }

    [Theory]
    [InlineData("""{"a":[1,"2"]}""", "$.a[1]: expected a number, found a string")]
    [InlineData("""{"a":[1,{"b":[]}]}""", "$.a[1]: expected a number, found an object")]
    [InlineData("""[1]""", "$: expected an object, found an array")]
    [InlineData("null", "$: expected an object, found null")]
    public void An_error_says_where(string json, string message)
    {
        var exception = Assert.Throws<JsonException>(() => Read(json));
        Assert.Equal(message, exception.Message);
        Assert.Equal(message.Substring(0, message.IndexOf(':')), exception.Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"a\":[1")]
    [InlineData("{\"a\":[1]} {}")]
    [InlineData("{\"a\":[1]}x")]
    public void A_malformed_document_is_an_error(string json) => Assert.StartsWith("$", Assert.Throws<JsonException>(() => Read(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{\"a\":[1,2]}")]
    [InlineData(" {\"a\":[1,2]}\n")]
    [InlineData("\ufeff{\"a\":[1,2]}")]
    public void A_document_is_read_whole(string json) => Assert.Equal([1, 2], Read(json)["a"]);

    private static IReadOnlyDictionary<string, IReadOnlyList<int>> Read(string json) =>
        JsonReading.Document(Encoding.UTF8.GetBytes(json), static (ref Utf8JsonReader reader) => JsonReading.Map<IReadOnlyList<int>>(ref reader, static (ref Utf8JsonReader item) => JsonReading.List<int>(ref item, JsonReading.Int32)));
}
