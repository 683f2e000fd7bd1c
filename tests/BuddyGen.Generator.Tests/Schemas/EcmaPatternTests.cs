using BuddyGen.Schemas;

namespace BuddyGen.Generator.Tests.Schemas;

public class EcmaPatternTests
{
    [Theory]
    [InlineData("^a*$", "aaa", true)]
    [InlineData("^a*$", "aaa\n", false)]
    [InlineData("a+", "xxaayy", true)]
    [InlineData("^\\d+$", "٣", false)]
    [InlineData("^\\w$", "é", false)]
    [InlineData("^\\W$", "é", true)]
    [InlineData("^\\s$", "\ufeff", true)]
    [InlineData("^\\S$", "\u0085", true)]
    [InlineData("^.$", "\U0001F600", true)]
    [InlineData("^..$", "\U0001F600", false)]
    [InlineData("^.$", "\u2028", false)]
    [InlineData("^[^a]$", "\U0001F600", true)]
    [InlineData("^[^a]{2}$", "\U0001F600", false)]
    [InlineData("^\U0001F600{2}$", "\U0001F600\U0001F600", true)]
    [InlineData("^[\U0001F600-\U0001F64F]$", "\U0001F610", true)]
    [InlineData("^[\U0001F600-\U0001F64F]$", "\U0001F6FF", false)]
    [InlineData("^[\\u{FFFF}-\\u{20001}]$", "\U00010400", true)]
    [InlineData("^\\uD83D\\uDE00$", "\U0001F600", true)]
    [InlineData("^[\\w.-]+@[a-z]+$", "a.b-c@x", true)]
    [InlineData("^(?<year>\\d{4})-(\\d\\d)$", "2024-01", true)]
    [InlineData("^(?!x)(a|b)?$", "a", true)]
    [InlineData("\\bcat\\b", "a cat.", true)]
    [InlineData("\\bcat\\b", "concat", false)]
    [InlineData("^\\bcat\\b$", "éa", false)]
    [InlineData("^\\cC$", "\u0003", true)]
    [InlineData("^[]$", "", false)]
    [InlineData("^[^]$", "\n", true)]
    [InlineData("^a{2,3}$", "aaaa", false)]
    [InlineData("^{x}$", "{x}", true)]
    [InlineData("^\\$ref$", "$ref", true)]
    [InlineData("^#?[a b]$", "# ", true)]
    [InlineData("^A", "a", false)]
    public void Matches_as_ECMAScript_does(string pattern, string text, bool expected)
    {
        var regex = EcmaPattern.Compile(pattern);
        Assert.NotNull(regex);
        Assert.Equal(expected, EcmaPattern.IsMatch(regex, text));
    }

    [Theory]
    [InlineData("(a)\\1")]
    [InlineData("\\k<x>")]
    [InlineData("\\p{Letter}")]
    [InlineData("(?i:a)")]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("[")]
    [InlineData("*")]
    [InlineData("\\a")]
    [InlineData("\\")]
    [InlineData("[\\d-x]")]
    [InlineData("[z-a]")]
    [InlineData("\\u{110000}")]
    [InlineData("a{99999}")]
    public void What_cannot_be_said_exactly_has_no_translation(string pattern) => Assert.Null(EcmaPattern.Translate(pattern));

    [Fact]
    public void A_text_never_matches_from_the_middle_of_a_pair() =>
        Assert.Equal(false, EcmaPattern.IsMatch(EcmaPattern.Compile("\\B.$")!, "a\U0001F600"));

    [Fact]
    public void Deep_groups_are_refused() => Assert.Null(EcmaPattern.Translate(new string('(', 1900) + new string(')', 1900)));

    [Fact]
    public void A_match_that_explodes_is_left_open() => Assert.Null(EcmaPattern.IsMatch(EcmaPattern.Compile("^(a|aa)+(a|b)*(a|ab)+c$")!, new string('a', 5000)));
}
