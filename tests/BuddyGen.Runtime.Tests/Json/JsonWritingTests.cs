using System.Text;
using System.Text.Json;

namespace BuddyGen.Runtime.Tests.Json;

public class JsonWritingTests
{
    [Fact]
    public void Null_is_absent() => Assert.Equal("{}", Written(static writer =>
    {
        JsonWriting.Member(writer, "a"u8, (string?)null);
        JsonWriting.Member(writer, "b"u8, (long?)null);
        JsonWriting.Member(writer, "c"u8, (byte[]?)null);
        JsonWriting.Member(writer, "d"u8, default(JsonElement));
        JsonWriting.Member(writer, "e"u8, (JsonElement?)null);
        JsonWriting.Member(writer, "f", default);
    }));

    [Fact]
    public void Null_is_there_where_it_is_a_value() => Assert.Equal("""{"a":null,"b":null,"c":null}""", Written(static writer =>
    {
        JsonWriting.Member(writer, "a"u8, (string?)null, evenNull: true);
        JsonWriting.Member(writer, "b"u8, (DateOnly?)null, evenNull: true);
        JsonWriting.Member(writer, "c"u8, default(JsonElement), evenNull: true);
    }));

    [Fact]
    public void Zero_and_empty_are_no_nulls() => Assert.Equal("""{"a":"","b":0,"c":false,"d":"","e":"0001-01-01"}""", Written(static writer =>
    {
        JsonWriting.Member(writer, "a"u8, "");
        JsonWriting.Member(writer, "b"u8, 0);
        JsonWriting.Member(writer, "c"u8, false);
        JsonWriting.Member(writer, "d"u8, Array.Empty<byte>());
        JsonWriting.Member(writer, "e"u8, default(DateOnly));
    }));

    [Fact]
    public void A_date_is_written_the_same_in_every_culture()
    {
        var culture = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new("ar-SA");
        try
        {
            Assert.Equal("""{"a":"2026-11-24"}""", Written(static writer => JsonWriting.Member(writer, "a"u8, new DateOnly(2026, 11, 24))));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
        }
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
