using System.Globalization;
using Microsoft.CodeAnalysis;

namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>The same documents become the same bytes, whatever the language of the machine, the line ends of a checkout and the order of files.</summary>
public class DeterminismTests
{
    /// <summary>All that a culture could spell its own way, and texts over several lines.</summary>
    private static readonly SpecInput Weather = new("weather-İstanbul.yaml", """
        openapi: 3.1.0
        info: {title: Weather, version: "1", description: "One line,\n\n and another one."}
        servers: [{url: "https://example.com/v-1.5"}]
        paths:
          /stations/{id}/readings:
            parameters:
              - {name: id, in: path, required: true, schema: {type: integer, minimum: -2147483648}}
            post:
              operationId: insert_reading
              summary: |
                Adds what a station measured.

                On several lines.
              tags: [inventory items]
              requestBody:
                required: true
                content: {application/json: {schema: {$ref: '#/components/schemas/reading'}}}
              responses:
                '201':
                  description: >
                    Folded
                    lines.
                  content: {application/json: {schema: {$ref: '#/components/schemas/reading'}}}
        components:
          schemas:
            reading:
              type: object
              description: >-
                A reading,
                folded.

                With a second paragraph.
              required: [item_id, taken, factor, offset]
              properties:
                item_id: {type: integer, minimum: -1234567, maximum: 7654321, default: -12}
                title: {type: string, maxLength: 1000, example: "İI ıi"}
                celsius: {type: number, minimum: -273.15, exclusiveMaximum: 1000.5, multipleOf: 0.01, default: -1.5}
                taken: {type: string, format: date-time, example: "2026-11-25T12:00:00.5Z"}
                day: {type: string, format: date, const: "2026-11-25"}
                factor: {type: number, const: -1.5}
                offset: {type: integer, format: int32, const: -12}
                wind: {type: number, enum: [-1.5, 0, 1e3, 1234567.25]}
                direction: {type: string, enum: [ice, ıce, İCE, ICE, west-north-west]}
              if: {properties: {celsius: {maximum: -0.5}}, required: [celsius]}
              then: {required: [direction]}
        """);

    private static readonly SpecInput[] Specs =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("spec"), "*.yaml", SearchOption.AllDirectories).Select(path => new SpecInput(Path.GetFileName(path), File.ReadAllText(path))),
        Weather,
        new("tides.json", """
            {
              "openapi": "3.0.3",
              "info": { "title": "Tides", "version": "1" },
              "paths": {},
              "components": { "schemas": { "Tide": { "type": "object", "properties": { "level": { "type": "number", "minimum": -0.25 } } } } }
            }
            """),
        // Two of one namespace: which of them is refused must not depend on their order.
        new("a/twice.yaml", "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\ncomponents: {schemas: {A: {type: object}}}\n"),
        new("b/twice.yaml", "openapi: 3.1.0\ninfo: {title: B, version: '1'}\npaths: {}\ncomponents: {schemas: {B: {type: object}}}\n"),
    ];

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    public void Every_culture_gives_the_same_bytes(string name)
    {
        var expected = Emitted(GeneratorRun.Of("class A;", Specs));
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(name);
            // A machine without these cultures would see no difference, and nobody would know.
            Assert.NotEqual((-1.5).ToString(CultureInfo.InvariantCulture), (-1.5).ToString(CultureInfo.CurrentCulture));
            AssertSame(expected, Emitted(GeneratorRun.By(FreshGenerator.Load(), GeneratorRun.Project("class A;"), Specs)));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }

    [Fact]
    public void Line_ends_of_the_spec_make_no_difference()
    {
        var expected = Emitted(GeneratorRun.Of("class A;", Specs));
        var specs = Specs.Select(spec => spec.With(WithCarriageReturns(spec.GetText(TestContext.Current.CancellationToken).ToString()))).ToArray();
        AssertSame(expected, Emitted(GeneratorRun.Of("class A;", specs)));
    }

    [Fact]
    public void Line_ends_of_our_own_checkout_make_no_difference()
    {
        var expected = Emitted(GeneratorRun.Of("class A;", Specs));
        AssertSame(expected, Emitted(GeneratorRun.By(FreshGenerator.Compile(WithCarriageReturns), GeneratorRun.Project("class A;"), Specs)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_files_makes_no_difference(int seed)
    {
        string[] code = ["class A;", "class B;", "class C;"];
        var expected = Emitted(GeneratorRun.Of(code, Specs));
        var random = new Random(seed);
        var specs = Specs.ToArray();
        random.Shuffle(specs);
        random.Shuffle(code);
        Assert.NotEqual(Specs, specs);
        AssertSame(expected, Emitted(GeneratorRun.Of(code, specs)));
    }

    /// <summary>File by file what is emitted, and what is said.</summary>
    private static SortedDictionary<string, string> Emitted(GeneratorRun run)
    {
        Assert.Null(run.Result.Exception);
        Assert.Contains(run.Result.GeneratedSources, source => source.HintName.Contains("Reading", StringComparison.Ordinal));
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in run.Result.GeneratedSources)
        {
            Assert.DoesNotContain('\r', source.SourceText.ToString());
            // With its byte order mark, if it has one.
            files.Add(source.HintName, source.SourceText.Encoding + " " + source.SourceText);
        }
        files.Add("diagnostics", string.Join("\n", run.Result.Diagnostics
            .Select(diagnostic => $"{diagnostic.Location.GetLineSpan()}: {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal)));
        return files;
    }

    private static void AssertSame(SortedDictionary<string, string> expected, SortedDictionary<string, string> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        foreach (var (name, text) in expected)
            Assert.Equal(text, actual[name]);
    }

    private static string WithCarriageReturns(string text) => text.ReplaceLineEndings("\r\n");
}
