using BuddyGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Generator.Tests.Reading;

public class YamlReaderTests : ReadingTest
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_node_knows_its_place(string lineBreak)
    {
        var text = "\uFEFFpets:\n  - name: \"Rex\"\n    tags: [a, '😀']\n    about: |\n      Good\n      dog\n\n  - {name: Tom, age: 3}\nempty:\n".ReplaceLineEndings(lineBreak);
        var root = Tree(text);
        var pets = root.Members[0].Value;
        Assert.Equal("pets", At(root.Members[0].NameSpan));
        Assert.Equal("\"Rex\"", At(pets.Items[0].Members[0].Value.Span));
        Assert.Equal("[a, '😀']", At(pets.Items[0].Members[1].Value.Span));
        Assert.Equal("'😀'", At(pets.Items[0].Members[1].Value.Items[1].Span));
        Assert.Equal($"|{lineBreak}      Good{lineBreak}      dog", At(pets.Items[0].Members[2].Value.Span));
        Assert.Equal("Good\ndog\n", pets.Items[0].Members[2].Value.Text);
        Assert.Equal("{name: Tom, age: 3}", At(pets.Items[1].Span));
        Assert.StartsWith("- name", At(pets.Span));
        Assert.EndsWith("age: 3}", At(pets.Span));
        Assert.Equal((NodeKind.Null, ""), (root.Members[1].Value.Kind, At(root.Members[1].Value.Span)));

        string At(TextSpan span) => text.Substring(span.Start, span.Length);
    }

    [Theory]
    [InlineData("no", "\"no\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("y", "\"y\"")]
    [InlineData("2001-01-01", "\"2001-01-01\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("1:30", "\"1:30\"")]
    [InlineData("0b1", "\"0b1\"")]
    [InlineData("-", "[null]")]
    [InlineData("+", "\"+\"")]
    [InlineData("1e", "\"1e\"")]
    [InlineData(".e1", "\".e1\"")]
    [InlineData("nUll", "\"nUll\"")]
    [InlineData("~", "null")]
    [InlineData("Null", "null")]
    [InlineData("TRUE", "true")]
    [InlineData("False", "false")]
    [InlineData("'true'", "\"true\"")]
    [InlineData("\"1\"", "\"1\"")]
    [InlineData("!!str 1", "\"1\"")]
    [InlineData("! 1", "\"1\"")]
    [InlineData("!!int '1'", "1")]
    [InlineData("!!float 3", "3")]
    [InlineData("!!bool 'true'", "true")]
    [InlineData("!!null ''", "null")]
    [InlineData("!!timestamp 2001-01-01", "\"2001-01-01\"")]
    [InlineData("!!python/object:os.system 1", "1")]
    [InlineData("!System.Type {a: 1}", "{\"a\":1}")]
    [InlineData("!!set {a, b}", "{\"a\":null,\"b\":null}")]
    public void Plain_scalars_mean_what_the_core_schema_says(string yaml, string json) => Assert.Equal(json, Json(yaml));

    [Theory]
    [InlineData("1.10", "1.10")]
    [InlineData("012", "12")]
    [InlineData("+5", "5")]
    [InlineData("-007", "-7")]
    [InlineData("-0", "-0")]
    [InlineData("000", "0")]
    [InlineData("0o17", "15")]
    [InlineData("0x1F", "31")]
    [InlineData("0xFFFFFFFFFFFFFFFFFF", "4722366482869645213695")]
    [InlineData(".5", "0.5")]
    [InlineData("-.5e3", "-0.5e3")]
    [InlineData("5.", "5")]
    [InlineData("+12e03", "12e03")]
    [InlineData("-.INF", "-.inf")]
    [InlineData(".NaN", ".nan")]
    public void Numbers_have_the_text_that_JSON_would_give_them(string yaml, string text)
    {
        var root = Tree(yaml);
        Assert.Equal((NodeKind.Number, text), (root.Kind, root.Text));
    }

    [Theory]
    [InlineData("200: a\n012: b\nno: c\n~: d\n1.0: e\n", """{"200":"a","012":"b","no":"c","~":"d","1.0":"e"}""")]
    [InlineData(": a\n", """{"":"a"}""")]
    [InlineData("<<: {a: 1}\nb: 2\n", """{"<<":{"a":1},"b":2}""")]
    [InlineData("a: &x 012\n*x : b\n", """{"a":12,"012":"b"}""")]
    [InlineData("&x a: *x\n", """{"a":"a"}""")]
    public void Keys_are_texts_as_they_are_written(string yaml, string json) => Assert.Equal(json, Json(yaml));

    [Theory]
    [InlineData("a: &x 1\nb: *x\nc: &x 2\nd: *x\n", """{"a":1,"b":1,"c":2,"d":2}""")]
    [InlineData("- &a [&a x, *a]\n- *a\n", """[["x","x"],"x"]""")]
    public void An_alias_means_the_last_anchor_before_it(string yaml, string json) => Assert.Equal(json, Json(yaml));

    [Theory]
    [InlineData("a: 1\n«a»: 2\n", "The key 'a' stands twice")]
    [InlineData("a: 1\n«\"a\"»: 2\n", "The key 'a' stands twice")]
    [InlineData("{a: 1, b: {a: 1}, «a»: 2}", "The key 'a' stands twice")]
    [InlineData("a: &x [«*x»]\n", "stands inside the value that it means")]
    [InlineData("a: &x 1\nb: &x [«*x»]\n", "stands inside the value that it means")]
    [InlineData("a: «*y»\nb: &y 1\n", "there is none before it")]
    [InlineData("a: &x [1]\n«*x» : 1\n", "A key must be a text; *x is a sequence")]
    [InlineData("? «[»a]\n: 1\n", "A key must be a text; found a sequence")]
    [InlineData("? «a»: 1\n: 1\n", "A key must be a text; found a mapping")]
    [InlineData("a: 1\n«-»--\nb: 1\n", "A second document starts here")]
    [InlineData("a: 1\n...\n«b»: 1\n", "A second document starts here")]
    [InlineData("a: «!!int b»\n", "The tag !!int does not fit 'b'")]
    [InlineData("«»# nothing\n", "This file has no content")]
    [InlineData("«»", "This file has no content")]
    public void What_a_spec_cannot_be_is_refused_at_its_place(string marked, string message) => Assert.Contains(message, Refused(marked));

    [Theory]
    [InlineData("openapi: 3.1.0\npaths: [\n«c»omponents:\n  a: 1\n", "expected ',' or ']', found 'c'; the '[' in line 2 is not closed")]
    [InlineData("a: {b: 1\n«c»: 2\n", "expected ',' or '}', found 'c'; the '{' in line 1 is not closed")]
    [InlineData("a: {b: 1, c«»", "found the end of the text; the '{' in line 1 is not closed")]
    [InlineData("a: [«»", "the '[' in line 1 is not closed")]
    [InlineData("a:\n  b: 1\n  «c»\n  d: 2\n", "did not find expected key, found 'c'")]
    [InlineData("a: b«:» c\n", "needs quotes")]
    [InlineData("a:\n«\t»b: 2\n", "tab as indentation")]
    [InlineData("a: «@»b\n", "cannot start any token")]
    [InlineData("a: «'»b\n", "unexpected end of stream")]
    [InlineData("a: «]»\n", "found ']'")]
    public void What_is_half_typed_is_refused_where_it_breaks(string marked, string message) => Assert.Contains(message, Refused(marked));

    [Theory]
    [InlineData("a: |\n  \n  x\n   y\nb: 1\n", "\nx\n y\n")]
    [InlineData("a: >-\n  \n\n  x\nb: 1\n", "\n\nx")]
    [InlineData("a: |  # text\r\n  \r\n  x\r\nb: 1\r\n", "\nx\n")]
    [InlineData("a: |+\n   \nb: 1\n", "\n")]
    [InlineData("a: |\n  x: |\n     \n    y\nb: 1\n", "x: |\n   \n  y\n")]
    public void A_block_scalar_may_begin_with_a_line_of_spaces(string yaml, string content)
    {
        var root = Tree(yaml);
        Assert.Equal(content, root.Members[0].Value.Text);
        Assert.Equal(yaml.IndexOf("b:", StringComparison.Ordinal), root.Members[1].NameSpan.Start);
    }

    [Fact]
    public void A_block_scalar_inside_a_block_scalar_stays_text_while_another_is_straightened()
    {
        var root = Tree("a: |\n  x: |\n     \n    y\nc: |\n  \n  z\n");
        Assert.Equal("x: |\n   \n  y\n", root.Members[0].Value.Text);
        Assert.Equal("\nz\n", root.Members[1].Value.Text);
    }

    [Fact]
    public void A_block_scalar_of_blank_lines_ends_where_its_neighbour_begins() =>
        Assert.Equal("""[{"a":"\n","b":1},["\n",2],"\n"]""", Json("- a: |+\n     \n  b: 1\n- - |+\n     \n  - 2\n- |+\n   \n"));

    [Theory]
    [InlineData("a: |\n   \n  x\n")]
    [InlineData("a: >\n  x: |\n    y\nb: |\n     \n  z\n")]
    public void A_line_of_more_spaces_than_the_text_below_is_an_error(string yaml) => Assert.Contains("spaces in first line", Read(yaml).Problem!.Arguments[0]);

    [Theory]
    [InlineData("a: x\u2028b\nc: 1\n", "x\u2028b")]
    [InlineData("a: |\n  x\u0085y\u2029z\nc: 1\n", "x\u0085y\u2029z\n")]
    [InlineData("a: \"x\u2028 y\uFDD0\"\nc: 1\n", "x\u2028 y\uFDD0")]
    public void Line_separators_of_Unicode_are_ordinary_characters(string yaml, string content) => Assert.Equal(content, Tree(yaml).Members[0].Value.Text);

    [Theory]
    [InlineData("{a: 1, b: [c]}", """{"a":1,"b":["c"]}""")]
    [InlineData(" \n[a, 1]", """["a",1]""")]
    [InlineData("{\"a\": \"\\ud83d\\ude00\"}", """{"a":"😀"}""")]
    public void A_YAML_file_may_look_like_JSON(string yaml, string json) => Assert.Equal(json, Json(yaml));

    [Fact]
    public void A_JSON_file_is_nothing_but_JSON() => Assert.Contains("expected a name in double quotes", Refused("{«a»: 1}", "pets.JSON"));
}
