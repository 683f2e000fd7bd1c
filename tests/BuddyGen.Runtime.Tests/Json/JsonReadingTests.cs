using System.Buffers;
using System.Text;
using System.Text.Json;

namespace BuddyGen.Runtime.Tests.Json;

public class JsonReadingTests
{
    [Theory]
    [InlineData("{\"name\":1}", 4)]
    [InlineData("{\"n\\u0061me\":1}", 4)]
    [InlineData("{\"\":1}", 0)]
    [InlineData("{\"\u00e9\":1}", 2)]
    [InlineData("{\"\\ud83d\\ude00\":1}", 4)]
    [InlineData("{\"\\ud83d\":1}", -1)]
    public void The_length_of_a_name_is_that_without_escapes(string json, int length)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        Assert.True(JsonReading.NextMember(ref reader));
        Assert.Equal(length, JsonReading.NameLength(ref reader));
    }

    [Fact]
    public void A_document_in_pieces_is_read_as_well()
    {
        var reader = new Utf8JsonReader(Pieces("""{"name":["a","bc"]}"""), isFinalBlock: true, default);
        JsonReading.StartObject(ref reader);
        Assert.True(JsonReading.NextMember(ref reader));
        Assert.Equal(4, JsonReading.NameLength(ref reader));
        Assert.True(reader.ValueTextEquals("name"u8));
        Assert.Equal(["a", "bc"], JsonReading.List<string>(ref reader, JsonReading.String));
        Assert.False(JsonReading.NextMember(ref reader));
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\udc00\"")]
    public void Half_a_surrogate_pair_is_an_error(string json) => Assert.Throws<JsonException>(() => JsonReading.Document(Encoding.UTF8.GetBytes(json), JsonReading.String));

    [Fact]
    public void Bytes_that_are_no_UTF8_are_an_error() => Assert.Throws<JsonException>(() => JsonReading.Document<string>([(byte)'"', 0xC3, 0x28, (byte)'"'], JsonReading.String));

    [Fact]
    public void An_error_does_not_repeat_a_long_text()
    {
        var exception = Assert.Throws<JsonException>(() => JsonReading.Document(Encoding.UTF8.GetBytes("\"" + new string('x', 10_000) + "\""), JsonReading.Guid));
        Assert.InRange(exception.Message.Length, 1, 100);
    }

    [Fact]
    public void Deep_nesting_is_an_error_and_no_crash() =>
        Assert.Throws<JsonException>(() => JsonReading.Document(Encoding.UTF8.GetBytes(new string('[', 100_000)), JsonReading.Element));

    [Theory]
    [InlineData("-0", 0)]
    [InlineData("1.0", 1)]
    [InlineData("1e3", 1000)]
    [InlineData("10e-1", 1)]
    [InlineData("2147483647.0", int.MaxValue)]
    public void An_integer_is_one_however_it_is_written(string json, int value) => Assert.Equal(value, JsonReading.Document(Encoding.UTF8.GetBytes(json), JsonReading.Int32));

    [Theory]
    [InlineData("2147483648")]
    [InlineData("2147483648.0")]
    [InlineData("1e400")]
    [InlineData("0.5")]
    [InlineData("\"1\"")]
    [InlineData("null")]
    public void What_is_no_integer_of_that_size_is_an_error(string json) => Assert.Throws<JsonException>(() => JsonReading.Document(Encoding.UTF8.GetBytes(json), JsonReading.Int32));

    [Fact]
    public void Reading_names_allocates_nothing()
    {
        var json = Encoding.UTF8.GetBytes("""{"weight":1,"height":2,"length":3}""");
        Sum(json);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var sum = Sum(json);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(6, sum);
    }

    private static int Sum(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        var names = new JsonNames("6:weight 6:height 6:length"u8);
        var sum = 0;
        JsonReading.StartObject(ref reader);
        while (JsonReading.NextMember(ref reader))
        {
            switch (names.IndexOf(ref reader))
            {
                case 0 or 1 or 2:
                    sum += JsonReading.Int32(ref reader);
                    break;
                default:
                    JsonReading.Skip(ref reader);
                    break;
            }
        }
        return sum;
    }

    private static ReadOnlySequence<byte> Pieces(string json)
    {
        Piece? first = null;
        Piece? last = null;
        foreach (var value in Encoding.UTF8.GetBytes(json))
        {
            last = new Piece([value], last);
            first ??= last;
        }
        return new ReadOnlySequence<byte>(first!, 0, last!, 1);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(byte[] bytes, Piece? previous)
        {
            Memory = bytes;
            if (previous is null)
                return;
            RunningIndex = previous.RunningIndex + previous.Memory.Length;
            previous.Next = this;
        }
    }
}
