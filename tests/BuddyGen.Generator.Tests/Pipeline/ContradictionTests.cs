using Microsoft.CodeAnalysis;

namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>Bounds that no C# number has, and rules that nothing can meet: what comes out compiles without a warning, and what is not meant as it stands is reported.</summary>
public class ContradictionTests
{
    private static readonly string[] Bounds =
    [
        "1e400", "-1e400", "1e-400", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616",
        "2147483648", "4294967296", "79228162514264337593543950336", "0.1", "-0.0", "0", "1", "-1", "123456789012345678901234567890.123456789", "'5'", "true", "null", "[]", "{}", ".inf", "-.inf", ".nan", "0x10", "5e-1",
    ];

    private static readonly string[] Types =
    [
        "type: integer", "type: integer, format: int32", "type: integer, format: int64", "type: integer, format: uint64", "type: number", "type: number, format: float", "type: number, format: double",
        "type: number, format: decimal", "type: string", "type: array, items: {type: string}", "type: object, additionalProperties: {type: string}", "type: [integer, 'null']", "type: [integer, string]", "{}",
    ];

    private static readonly string[] Impossible =
    [
        "type: integer, minimum: 5, maximum: 4",
        "type: number, exclusiveMinimum: 5, maximum: 5",
        "type: string, minLength: 5, maxLength: 4",
        "type: string, enum: [], minLength: 5",
        "type: string, enum: [a], const: b",
        "type: integer, enum: [a, 1.5, null]",
        "type: boolean, enum: [1, 2]",
        "type: boolean, const: 'true'",
        "type: string, const: 1",
        "type: array, items: {type: string}, minItems: 5, maxItems: 4",
        "type: array, items: false, minItems: 1",
        "type: array, contains: {type: string}, minContains: 5, maxContains: 4",
        "type: object, properties: {a: false}, required: [a]",
        "type: object, minProperties: 5, maxProperties: 4",
        "type: object, additionalProperties: false, required: [a]",
        "type: string, not: {}",
        "not: {type: string}, type: string",
        "allOf: [{type: string}, {type: integer}]",
        "allOf: [{type: integer, minimum: 5}, {type: integer, maximum: 4}]",
        "allOf: [{enum: [a]}, {enum: [b]}]",
        "oneOf: [{type: string}, {type: string}]",
        "anyOf: [false, false]",
        "type: []",
        "type: [string, string]",
        "type: string, pattern: '^(a+)+$'",
        "type: string, pattern: '('",
        "type: string, pattern: '\\p{Letter}[^]\\u{1F600}(?<a>.)\\k<a>'",
        "type: string, format: date, pattern: x, minLength: 3, default: 2020-13-45",
        "if: {const: 1}, then: false, else: false",
    ];

    [Theory]
    [InlineData("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")]
    [InlineData("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties")]
    [InlineData("minContains", "maxContains")]
    [InlineData("const", "default", "example")]
    public async Task Any_bound_of_any_type_compiles(params string[] keywords)
    {
        await AssertCompiles(string.Concat(keywords.SelectMany(keyword => Types.Select((type, i) => $"    {keyword}{i}: {{type: object, required: [{string.Join(", ", Enumerable.Range(0, Bounds.Length).Where(j => j % 2 != i % 2).Select(static j => "b" + j))}], properties: {{{Each((bound, j) => (j % 2 == i % 2 ? $"a{j}: {Schema(type, keyword, bound)}" : $"b{j}: {Schema(type, keyword, bound)}"))}}}}}\n"))), keywords[0] != "const");

        static string Each(Func<string, int, string> part) => string.Join(", ", Bounds.Select(part));
        static string Schema(string type, string keyword, string bound) => $"{{{(type == "{}" ? "" : type + ", ")}{(keyword.EndsWith("Contains", StringComparison.Ordinal) ? "contains: {type: string}, " : "")}{keyword}: {bound}}}";
    }

    [Fact]
    public async Task A_rule_that_nothing_meets_compiles() =>
        await AssertCompiles(
            string.Concat(Impossible.Select(static (schema, i) => $"    A{i}: {{type: object, required: [b], properties: {{a: {{{schema}}}, b: {{{schema}}}, c: {{type: array, items: {{{schema}}}}}}}}}\n    B{i}: {{{schema}}}\n")),
            expectProblems: true);

    private static async Task AssertCompiles(string schemas, bool expectProblems)
    {
        var run = GeneratorRun.Of("", new SpecInput("a.yaml", "openapi: 3.1.0\ninfo: {title: x, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n" + schemas));
        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Result.Diagnostics);
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden).Take(10));
        var said = await run.SpecDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.InRange(said.Count(static problem => problem.Id != "BG0009"), expectProblems ? 1 : 0, 100);
        Assert.InRange(said.Count(static problem => problem.Id == "BG0009"), 0, 100);
    }
}
