using System.Globalization;

namespace BuddyGen.Runtime.Tests.Transport;

public class ParameterTextTests
{
    [Theory]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void Values_have_one_text_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            Assert.Equal("-1", ParameterText.Of(-1));
            Assert.Equal("18446744073709551615", ParameterText.Of(ulong.MaxValue));
            Assert.Equal("-1.5", ParameterText.Of(-1.5));
            Assert.Equal("0.1", ParameterText.Of(0.1f));
            Assert.Equal("1.50", ParameterText.Of(1.50m));
            Assert.Equal("true", ParameterText.Of(true));
            Assert.Equal("2026-11-24T10:20:30.5+02:00", ParameterText.Of(new DateTimeOffset(2026, 11, 24, 10, 20, 30, 500, TimeSpan.FromHours(2))));
            Assert.Equal("2026-11-24T10:20:30+00:00", ParameterText.Of(new DateTimeOffset(2026, 11, 24, 10, 20, 30, TimeSpan.Zero)));
            Assert.Equal("2026-11-24", ParameterText.Of(new DateOnly(2026, 11, 24)));
            Assert.Equal("00000000-0000-0000-0000-000000000000", ParameterText.Of(Guid.Empty));
            Assert.Equal("AQI=", ParameterText.Of([1, 2]));
            Assert.Null(ParameterText.Of((int?)null));
            Assert.Null(ParameterText.Of(default(System.Text.Json.JsonElement)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_number_that_is_not_finite_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ParameterText.Of(double.NaN));
        Assert.Throws<ArgumentException>(() => ParameterText.Of(float.PositiveInfinity));
    }
}
