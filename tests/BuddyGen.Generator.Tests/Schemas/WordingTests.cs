using BuddyGen.Reading;
using BuddyGen.Schemas;

namespace BuddyGen.Generator.Tests.Schemas;

public class WordingTests
{
    [Theory]
    [InlineData("""{"required":["size"],"properties":{"size":{"const":"LARGE"}}}""", "'Size' is LARGE", "'Size' is not LARGE")]
    [InlineData("""{"required":["size"],"properties":{"size":{"enum":["A","B"]}}}""", "'Size' is A or B", "'Size' is not A or B")]
    [InlineData("""{"required":["size"]}""", "'Size' is set", "'Size' is not set")]
    [InlineData("""{"properties":{"size":{"const":"LARGE"}}}""", "'Size' is not set or is LARGE", "'Size' is set and is not LARGE")]
    [InlineData("""{"properties":{"size":false}}""", "'Size' is not set", "'Size' is set")]
    [InlineData("""{"not":{"required":["size"]}}""", "'Size' is not set", "'Size' is set")]
    [InlineData("""{"required":["size"],"properties":{"size":{"not":{"const":"S"}}}}""", "'Size' is set and is not S", "'Size' is not set or is S")]
    [InlineData("""{"required":["weight"],"properties":{"weight":{"minimum":5}}}""", "'Weight' is at least 5", "'Weight' is not at least 5")]
    [InlineData("""{"type":"object","required":["to"],"properties":{"to":{"required":["country"],"properties":{"country":{"const":"PL"}}}}}""", "'To.Country' is PL", "'To.Country' is not PL")]
    [InlineData("""{"required":["size","weight"],"properties":{"size":{"const":"L"}}}""", "'Size' is L and 'Weight' is set", "'Size' is not L or 'Weight' is not set")]
    [InlineData("""{"anyOf":[{"required":["size"]},{"required":["weight"]}]}""", "'Size' is set or 'Weight' is set", "'Size' is not set and 'Weight' is not set")]
    [InlineData("""{"required":["weight"],"anyOf":[{"required":["size"]},{"required":["to"]}]}""", "'Weight' is set and ('Size' is set or 'To' is set)", "'Weight' is not set or ('Size' is not set and 'To' is not set)")]
    [InlineData("""{"required":["x_y"],"properties":{"x_y":{"const":"a b"}}}""", "'x_y' is \"a b\"", "'x_y' is not \"a b\"")]
    [InlineData("""{"required":["size"],"properties":{"size":{"type":"string"}}}""", "'Size' is a string", "'Size' is not a string")]
    [InlineData("""{"type":"integer","minimum":3}""", "it is an integer and is at least 3", "it is not an integer or is not at least 3")]
    [InlineData("""{"required":["size"],"properties":{"size":{"contains":{"const":1}}}}""", "'Size' contains 1", "'Size' does not contain 1")]
    [InlineData("""{"oneOf":[{"required":["size"]}]}""", "the condition at #/if holds", "the condition at #/if does not hold")]
    [InlineData("true", "the condition at #/if holds", "the condition at #/if does not hold")]
    public void A_condition_in_words(string json, string expected, string negated)
    {
        var schema = Parse(json);
        Assert.Equal(expected, Wording.Condition(schema, "#/if", new Names()));
        Assert.Equal(negated, Wording.Condition(schema, "#/if", new Names(), negated: true));
    }

    [Theory]
    [InlineData("""{"required":["size"],"properties":{"size":{"const":"LARGE"}}}""", "size")]
    [InlineData("""{"properties":{"size":{"const":"LARGE"}},"not":{"required":["to"]}}""", null)]
    [InlineData("""{"required":["to"],"properties":{"to":{"required":["country"]}}}""", null)]
    public void The_member_that_a_condition_speaks_of(string json, string? expected) => Assert.Equal(expected, Wording.SpeaksOf(Parse(json)));

    [Theory]
    [InlineData("LARGE_1.0+x-y", "LARGE_1.0+x-y")]
    [InlineData("", "\"\"")]
    [InlineData("a \"b\"\n", "\"a \\\"b\\\"\\n\"")]
    [InlineData("\u202eabc", "\"\\u202eabc\"")]
    public void Texts_are_bare_where_they_cannot_be_misread(string text, string expected) => Assert.Equal(expected, Words.Text(text));

    [Fact]
    public void Long_texts_are_cut() => Assert.Equal("\"" + new string('a', 60) + "…\"", Words.Text(new string('a', 200)));

    [Theory]
    [InlineData("1.50", "1.5")]
    [InlineData("-0.0", "0")]
    [InlineData("1E+20", "100000000000000000000")]
    [InlineData("1E+21", "1e21")]
    [InlineData("1.5E-05", "0.000015")]
    [InlineData("1200", "1200")]
    [InlineData("-12.340", "-12.34")]
    public void Numbers_have_one_spelling_and_it_is_that_of_JsonNumber(string text, string expected)
    {
        Assert.Equal(expected, Words.Number(text));
        Assert.True(JsonNumber.TryParse(text, out var number));
        Assert.Equal(expected, number.ToString());
    }

    [Theory]
    [InlineData("LARG", "'Size' (size) must be SMALL or LARGE; here it is LARG, did you mean LARGE?")]
    [InlineData("small", "'Size' (size) must be SMALL or LARGE; here it is small, did you mean SMALL?")]
    [InlineData("HUGE", "'Size' (size) must be SMALL or LARGE; here it is HUGE")]
    public void A_misspelling_is_named(string value, string expected) => Assert.Equal(expected, Words.NotOneOf("'Size' (size) must be SMALL or LARGE", value, "SMALL", "LARGE"));

    [Theory]
    [InlineData("", 0)]
    [InlineData("ab", 2)]
    [InlineData("\U0001F600\U0001F600", 2)]
    public void Length_is_in_code_points(string text, int expected) => Assert.Equal(expected, Words.Length(text));

    // Not as inline data: half a pair does not survive metadata.
    [Fact]
    public void Half_a_pair_is_one_code_point() => Assert.Equal(3, Words.Length("\ud83dx\ude00"));

    private static JsonSchema Parse(string json) => JsonReader.TryRead(json, out var node) ? SchemaJson.Read(node!) : throw new ArgumentException(json);

    private sealed class Names : MemberNames
    {
        public override string? NameOf(string wireName) => wireName.Contains('_') ? null : char.ToUpperInvariant(wireName[0]) + wireName[1..];

        public override MemberNames Inside(string wireName) => this;
    }
}
