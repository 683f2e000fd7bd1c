using BuddyGen.Reading;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Generator.Tests.Reading;

public class JsonReaderTests : ReadingTest
{
    [Fact]
    public void Every_kind_of_value_keeps_its_text_and_place()
    {
        const string text = """{ "name": "Rex\n\u00e4\ud83d\ude00", "legs": [4, -1.50e+2], "good": true, "owner": null }""";
        var root = Tree(text, "pets.json");

        Assert.Equal(["name", "legs", "good", "owner"], root.Members.Select(member => member.Name));
        Assert.Equal(new TextSpan(0, text.Length), root.Span);
        Assert.Equal("\"name\"", At(root.Members[0].NameSpan));
        Assert.Equal("Rex\nä😀", root.Members[0].Value.Text);
        Assert.Equal("\"Rex\\n\\u00e4\\ud83d\\ude00\"", At(root.Members[0].Value.Span));
        Assert.Equal("[4, -1.50e+2]", At(root.Members[1].Value.Span));
        Assert.Equal((NodeKind.Number, "-1.50e+2"), (root.Members[1].Value.Items[1].Kind, root.Members[1].Value.Items[1].Text));
        Assert.Equal((NodeKind.Boolean, "true"), (root.Members[2].Value.Kind, root.Members[2].Value.Text));
        Assert.Equal(NodeKind.Null, root.Members[3].Value.Kind);

        string At(TextSpan span) => text.Substring(span.Start, span.Length);
    }

    [Theory]
    [InlineData("""[1«}»""", "expected ',' or ']', found '}'")]
    [InlineData("""{"a" «1»}""", "expected ':' after the name, found '1'")]
    [InlineData("""{"a":1 «"»b":2}""", "expected ',' or '}', found '\"'")]
    [InlineData("""{"a":«}»""", "expected a value after ':', found '}'")]
    [InlineData("""[1,«]»""", "expected a value after ',', found ']'")]
    [InlineData("""{"a":1,«}»""", "expected a name in double quotes after ',', found '}'")]
    [InlineData("""{«a»:1}""", "expected a name in double quotes or '}', found 'a'")]
    [InlineData("""[«True»]""", "found 'True'")]
    [InlineData("""[«012»]""", "'012' is not a number")]
    [InlineData("""[«-»]""", "'-' is not a number")]
    [InlineData("[«\u200b»1]", "found U+200B")]
    [InlineData("""["a«\q»"]""", "after '\\', found 'q'")]
    [InlineData("""["«\ud800»"]""", "half of a surrogate pair")]
    [InlineData("""["«\udc00»\ud800"]""", "half of a surrogate pair")]
    [InlineData("""[«"»a]""", "a string starts here and does not end")]
    [InlineData("""[1] «2»""", "expected the end of the text")]
    [InlineData("""«openapi»: 3.1.0""", "found 'openapi'")]
    [InlineData("""«»""", "expected a value, found the end of the text")]
    [InlineData("""{"a": 1, «"a"»: 2}""", "The key 'a' stands twice")]
    public void What_is_no_JSON_is_refused_at_its_place(string marked, string message) =>
        Assert.Contains(message, Refused(marked, "pets.json"));

    [Fact]
    public void An_unfinished_text_says_what_is_open() =>
        Assert.EndsWith("found the end of the text; the '[' in line 2 is not closed", Refused("{\r\n\"a\": [1«»", "pets.json"));

    [Fact]
    public void A_byte_order_mark_is_passed_over_and_counts_as_a_character()
    {
        var root = Tree("\uFEFF{\"a\":1}", "pets.json");
        Assert.Equal("a", root.Members[0].Name);
        Assert.Equal(new TextSpan(2, 3), root.Members[0].NameSpan);
    }

    [Fact]
    public void Many_members_are_still_told_apart()
    {
        var names = Enumerable.Range(0, 5000).Select(i => $"\"pet{i}\":{i}").ToArray();
        Assert.Equal(5000, Tree("{" + string.Join(",", names) + "}", "pets.json").Members.Count);
        Assert.Contains("'pet7' stands twice", Refused("{" + string.Join(",", names) + ",«\"pet7\"»:1}", "pets.json"));
    }

    [Fact]
    public void A_small_text_is_read_without_a_file()
    {
        Assert.True(JsonReader.TryRead("""{"type":"string"}""", out var root));
        Assert.True(root!.TryGet("type", out var type) && type.Text == "string");
        Assert.False(JsonReader.TryRead("""{"type":}""", out root));
        Assert.Null(root);
    }

    [Theory]
    [InlineData("""{"a":[1,-0.5,1e400,"x\"\\\n\u0001",true,null,{}],"b":[]}""", """{"a":[1,-0.5,1e400,"x\"\\\n\u0001",true,null,{}],"b":[]}""")]
    [InlineData("""[1.0, 100e-1, "\u2028é"]""", """[1,10,"\u2028é"]""")]
    public void A_value_goes_back_to_text(string text, string expected)
    {
        Assert.Equal(expected, Json(text, "pets.json"));
        Assert.True(JsonReader.TryRead(expected, out var again));
        Assert.Equal(JsonValues.FromNode(Tree(text, "pets.json")), JsonValues.FromNode(again!));
    }
}
