using BuddyGen.Schemas;

namespace BuddyGen.Generator.Tests;

public class JsonNumberTests
{
    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("100", "1e2")]
    [InlineData("0", "-0.0e7")]
    [InlineData("0.01", "1E-2")]
    public void One_value_in_two_spellings_is_equal(string left, string right)
    {
        Assert.Equal(Parse(left), Parse(right));
        Assert.Equal(Parse(left).GetHashCode(), Parse(right).GetHashCode());
        Assert.Equal(0, Parse(left).CompareTo(Parse(right)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("01")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("+1")]
    [InlineData("1e")]
    [InlineData("0x1")]
    [InlineData("1 ")]
    [InlineData("NaN")]
    public void What_is_no_JSON_number_is_refused(string text) => Assert.False(JsonNumber.TryParse(text, out _));

    [Theory]
    [InlineData("1e400", "9223372036854775808", 1)]
    [InlineData("-5", "3", -1)]
    [InlineData("0.1", "0.09", 1)]
    public void Order_is_by_value(string left, string right, int sign) => Assert.Equal(sign, Parse(left).CompareTo(Parse(right)));

    [Theory]
    [InlineData("4.35", "0.01", true)]
    [InlineData("4.356", "0.01", false)]
    [InlineData("0", "7", true)]
    [InlineData("7", "0", false)]
    public void Multiples_are_exact(string value, string divisor, bool expected) => Assert.Equal(expected, Parse(value).IsMultipleOf(Parse(divisor)));

    [Theory]
    [InlineData("1200", "1200")]
    [InlineData("0.010", "0.01")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("1e400", "1e400")]
    public void Text_is_a_JSON_number(string value, string expected) => Assert.Equal(expected, Parse(value).ToString());

    private static JsonNumber Parse(string text) => JsonNumber.TryParse(text, out var number) ? number : throw new ArgumentException(text);
}
