using System.Globalization;

namespace BuddyGen.Runtime.Tests.Json;

public class Rfc3339Tests
{
    [Theory]
    [InlineData("2026-11-24T20:00:00Z", "2026-11-24T20:00:00.0000000+00:00")]
    [InlineData("2026-11-24t20:00:00z", "2026-11-24T20:00:00.0000000+00:00")]
    [InlineData("2026-11-24 20:00:00.5-08:30", "2026-11-24T20:00:00.5000000-08:30")]
    [InlineData("2026-11-24T20:00:00.123456789Z", "2026-11-24T20:00:00.1234567+00:00")]
    [InlineData("2026-11-24T20:00:00.123456789", "2026-11-24T20:00:00.1234567+00:00")]
    [InlineData("2026-11-24T20:00:00", "2026-11-24T20:00:00.0000000+00:00")]
    [InlineData("2026-11-24T20:00+01:00", "2026-11-24T20:00:00.0000000+01:00")]
    [InlineData("2026-11-24", "2026-11-24T00:00:00.0000000+00:00")]
    public void A_date_time_is_an_instant_wherever_it_is_read(string text, string expected)
    {
        Assert.True(Rfc3339.TryParse(text, out var value));
        Assert.Equal(expected, value.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-11-24T")]
    [InlineData("24.11.2026")]
    [InlineData("2026-02-30T00:00:00Z")]
    [InlineData("2026-11-24T25:00:00Z")]
    [InlineData("2026-11-24T20:00:00+01:00:00")]
    [InlineData("20:00:00Z")]
    [InlineData("1764014400")]
    public void What_is_none_is_refused(string text) => Assert.False(Rfc3339.TryParse(text, out _));
}
