using System.Globalization;
using System.Text;
using System.Text.Json;

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

    /// <summary>The framework reads most of them faster: whatever it takes must be what is read here.</summary>
    [Fact]
    public void The_short_way_ends_where_the_long_way_does()
    {
        string[] some =
        [
            "2026-11-24T20:00:00Z", "2026-11-24T20:00:00.1234567Z", "2026-11-24T20:00:00+01:00", "2026-02-28T23:59:59.5-12:30", "2024-02-29T00:00:00-00:00",
            "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999+00:00", "0001-01-01T00:00:00+14:00", "2026-11-24T24:00:00Z", "2026-12-31T23:59:60Z",
        ];
        const string Characters = "0123456789TtZz.:-+ ";
        var random = new Random(3339);
        var read = 0;
        for (var i = 0; i < 50_000; i++)
        {
            var text = new StringBuilder(some[i % some.Length]);
            for (var edits = i < some.Length ? 0 : random.Next(1, 4); edits > 0; edits--)
            {
                var place = random.Next(text.Length);
                var character = Characters[random.Next(Characters.Length)];
                _ = random.Next(4) switch
                {
                    0 => text.Remove(place, 1),
                    1 => text.Insert(place, character),
                    _ => text.Replace(text[place], character, place, 1),
                };
            }
            var expected = Rfc3339.TryParse(text.ToString(), out var value) ? value.ToString("O", CultureInfo.InvariantCulture) : null;
            Assert.Equal((text.ToString(), expected), (text.ToString(), Read(text.ToString())));
            read += expected is null ? 0 : 1;
        }
        Assert.InRange(read, 2_000, 40_000);

        static string? Read(string text)
        {
            try
            {
                return JsonReading.Document(Encoding.ASCII.GetBytes("\"" + text + "\""), JsonReading.DateTimeOffset).ToString("O", CultureInfo.InvariantCulture);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }
}
