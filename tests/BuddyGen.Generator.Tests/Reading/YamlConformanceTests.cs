using BuddyGen.Reading;
using BuddyGen.Schemas;

namespace BuddyGen.Generator.Tests.Reading;

/// <summary>yaml-test-suite. What is read otherwise than the suite says is in the two tables, each entry with its reason; an entry that no longer holds fails too.</summary>
public class YamlConformanceTests : ReadingTest
{
    /// <summary>Valid YAML that a spec has no use for: what our message says, and for which cases.</summary>
    private static readonly (string Message, string Cases)[] RefusedOnPurpose =
    [
        ("A second document starts here", "35KP 5TYM 6WLZ 6XDY 6ZKB 7Z25 9DXL 9KAX 9WXW JHB9 KSS4 L383 M7A3 NKF9 PUW8 RZT7 U9NS UT92 W4TN"),
        ("A key must be a text", "4FJ6 6BFJ 6PBE 9MMW KK5P LX3P M2N8-00 M2N8-01 M5DY Q9WF RZP5 SBG9 V9D5 X38W XW4D"),
        ("stands twice", "2JQS"),
        ("This file has no content", "8G76 98YD AVM7 HWV9 QT73"),
    ];

    /// <summary>What YamlDotNet 18.1 does otherwise.</summary>
    private static readonly (string Case, string Outcome, string Reason)[] ParserDeviations =
    [
        ("4MUZ-02", "refused", "a plain key in braces with its colon on the next line"),
        ("DK95-04", "refused", "a line of one tab after a plain text"),
        ("UKK6-00", "refused", "an empty key and value as an item: '- :'"),
        ("VJP3-01", "refused", "a plain key in braces with its colon on a line of its own"),
        ("ZYU8-00", "refused", "a directive %YAML1.1 without a space; the suite itself skips this file"),
        ("ZYU8-01", "refused", "a directive %***"),
        ("ZYU8-02", "refused", "a directive with a second version"),
        ("ZYU8-03", "refused", "a version 1.12345"),
        ("DK95-01", "accepted", "a tab as the indentation of a quoted text's second line"),
        ("MUS6-00", "accepted", "a comment right behind the version of a directive"),
        ("Y79Y-03", "accepted", "a tab as indentation inside brackets"),
        ("Y79Y-04", "accepted", "a tab between two dashes"),
        ("Y79Y-05", "accepted", "a space and a tab between two dashes"),
        ("L24T-01", "other tree", "a block scalar's last line of one space, which the text's end cuts off"),
    ];

    [Fact]
    public void Every_case_is_read_as_the_suite_says_or_is_in_a_table()
    {
        var purposes = RefusedOnPurpose.SelectMany(entry => entry.Cases.Split(' ').Select(id => (id, entry.Message))).ToDictionary(entry => entry.id, entry => entry.Message);
        var expected = ParserDeviations.Select(entry => $"{entry.Case} {entry.Outcome}").Concat(purposes.Keys.Select(id => $"{id} on purpose"));
        var found = new List<string>();
        var cases = 0;
        foreach (var test in YamlTestSuite.Cases())
        {
            cases++;
            var (root, problem) = Read(test.Yaml);
            if (problem is not null)
                Assert.True(problem.Span.End <= test.Yaml.Length && (problem.Span.Start > 0 || test.Yaml.Length < 20 || purposes.ContainsKey(test.Id)), $"{test.Id}: a problem at {problem.Span}");
            if (test.MustFail && root is not null)
                found.Add($"{test.Id} accepted");
            else if (!test.MustFail && problem is not null)
                found.Add($"{test.Id} {(purposes.TryGetValue(test.Id, out var message) && problem.Arguments[0].Contains(message, StringComparison.Ordinal) ? "on purpose" : "refused")}");
            else if (!test.MustFail && test.Json is not null && !JsonValues.FromNode(root!).Equals(JsonValues.FromNode(JsonReader.Read(test.Json, CancellationToken.None))))
                found.Add($"{test.Id} other tree");
        }
        Assert.Equal(406, cases);
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }
}
