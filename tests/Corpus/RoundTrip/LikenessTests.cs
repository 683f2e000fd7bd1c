using BuddyGen.OpenApi;
using BuddyGen.Reading;
using BuddyGen.Schemas;

namespace BuddyGen.Corpus.Tests.RoundTrip;

/// <summary>What judges the trips must itself see what is lost.</summary>
public class LikenessTests
{
    private const string Text =
        """
        openapi: 3.0.3
        info: {title: Parcels, version: '1'}
        paths: {}
        components:
          schemas:
            Parcel:
              type: object
              required: [key]
              properties:
                key: {type: string, format: uuid}
                id: {type: integer, format: int32, readOnly: true}
                sent: {type: string, format: date-time}
                weight: {type: number, minimum: 0, exclusiveMinimum: true}
                label: {type: string, format: byte}
                note: {type: string, nullable: true, maxLength: 3}
                stops: {type: array, items: {$ref: '#/components/schemas/Parcel'}}
        """;

    private static readonly ReadDocument Document = ReadDocument.Of(new CorpusDocument("parcels.yaml", Text, "Parcels"), [], default)!;

    [Theory]
    [InlineData("""{"key": "0F8FAD5B-D9CB-469F-A165-70867728950E"}""", """{"key": "0f8fad5b-d9cb-469f-a165-70867728950e"}""")]
    [InlineData("""{"weight": 0.1000000000000000055}""", """{"weight": 0.1}""")]
    [InlineData("""{"sent": "2024-01-01T10:00:00.10Z"}""", """{"sent": "2024-01-01T10:00:00.1+00:00"}""")]
    [InlineData("""{"a": 1.0, "b": 2}""", """{"b": 2, "a": 1}""")]
    [InlineData("""{"id": 1}""", "{}", true)]
    [InlineData("""{"note": null}""", "{}")]
    public void Alike(string read, string written, bool isRequest = false) => Assert.Null(Difference(read, written, isRequest));

    [Theory]
    [InlineData("""{"key": "a"}""", "{}")]
    [InlineData("""{"other": 1}""", "{}")]
    [InlineData("{}", """{"note": null}""")]
    [InlineData("""{"note": null}""", "{}", true)]
    [InlineData("""{"id": 1}""", "{}")]
    [InlineData("""{"key": "é"}""", """{"key": "e"}""")]
    [InlineData("""{"weight": 1}""", """{"weight": 1.5}""")]
    [InlineData("""{"weight": 1}""", """{"weight": "1"}""")]
    [InlineData("""{"sent": "2024-01-01T10:00:00Z"}""", """{"sent": "2024-01-01T11:00:00+01:00"}""")]
    [InlineData("""{"sent": "2024-01-01T10:00:00.0000001Z"}""", """{"sent": "2024-01-01T10:00:00Z"}""")]
    [InlineData("""{"stops": [{}, {}]}""", """{"stops": [{}]}""")]
    [InlineData("""{"stops": [{"label": "AP+/"}]}""", """{"stops": [{"label": "AP8="}]}""")]
    public void Different(string read, string written, bool isRequest = false) => Assert.NotNull(Difference(read, written, isRequest));

    [Theory]
    [InlineData("""{"key": "0F8FAD5B-D9CB-469F-A165-70867728950E", "id": 2147483647, "note": null, "weight": 0.1, "label": "AP+/"}""", true)]
    [InlineData("""{"stops": [{"key": "0F8FAD5B-D9CB-469F-A165-70867728950E"}]}""", false)]
    [InlineData("""{"key": "0F8FAD5B"}""", false)]
    [InlineData("""{"key": "0F8FAD5B-D9CB-469F-A165-70867728950E", "id": 2147483648}""", false)]
    [InlineData("""{"key": "0F8FAD5B-D9CB-469F-A165-70867728950E", "weight": 0}""", false)]
    [InlineData("""{"key": "0F8FAD5B-D9CB-469F-A165-70867728950E", "label": "?"}""", false)]
    [InlineData("""{"key": "0F8FAD5B-D9CB-469F-A165-70867728950E", "note": "long"}""", false)]
    [InlineData("""{"key": "0F8FAD5B-D9CB-469F-A165-70867728950E", "stops": [{}]}""", false)]
    public void The_judge_reads_the_dialect(string json, bool valid)
    {
        var judge = new Judge(Document.Root);
        judge.Learn([Parcel.Node]);
        Assert.Equal(valid, judge.IsValid(Parcel.Node, Value(json)));
    }

    private static SchemaElement Parcel => Document.Document.Schemas[0].Element;

    private static string? Difference(string read, string written, bool isRequest) => new Likeness(Document.Shapes, isRequest).Difference(Parcel, Value(read), Value(written));

    private static JsonValue Value(string json) => JsonValues.FromNode(JsonReader.Read(json, default));
}
