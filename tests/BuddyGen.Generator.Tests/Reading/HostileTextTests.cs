using System.Text;
using BuddyGen.Diagnostics;
using BuddyGen.Reading;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Generator.Tests.Reading;

/// <summary>Texts that are made to exhaust a reader: each is refused by a budget, in linear time, on a small stack.</summary>
public class HostileTextTests : ReadingTest
{
    [Theory]
    [InlineData("pets.json", "[")]
    [InlineData("pets.json", "{\"a\":")]
    [InlineData("pets.yaml", "[")]
    [InlineData("pets.yaml", "{a: ")]
    [InlineData("pets.yaml", "- ")]
    [InlineData("pets.yaml", "? ")]
    public void Deep_nesting_is_refused_where_it_becomes_too_deep(string path, string level)
    {
        // The indentation keeps the text from being tried as JSON.
        var text = (path == "pets.yaml" ? "a:\n  " : "") + string.Concat(Enumerable.Repeat(level, 100_000));
        var (_, problem) = OnSmallStack(() => Read(text, path));
        Assert.Contains(level == "? " ? "A key must be a text" : "nested deeper than 128 levels", problem!.Arguments[0]);
        Assert.InRange(problem.Span.Start, 1, 1000);
    }

    [Theory]
    [InlineData("pets.json")]
    [InlineData("pets.yaml")]
    public void A_depth_of_128_is_read_and_128_is_the_end(string path)
    {
        Assert.Equal(NodeKind.Sequence, Tree(new string('[', 128) + new string(']', 128), path).Kind);
        Assert.Contains("128 levels", Refused(new string('[', 128) + "«[»" + new string(']', 129), path));
    }

    [Fact]
    public void A_deep_tree_becomes_a_value_and_text_on_a_small_stack()
    {
        var text = new string('[', 128) + new string(']', 128);
        Assert.Equal(text, OnSmallStack(() => Json(text)));
    }

    [Fact]
    public void Aliases_that_multiply_are_refused()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 30; i++)
            text.Append($"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}]\n");
        var (_, problem) = OnSmallStack(() => Read(text.ToString()));
        Assert.Contains("more than 1,000,000 values", problem!.Arguments[0]);
    }

    [Fact]
    public void Few_aliases_share_a_node()
    {
        var root = Tree("a: &a {x: [1, 2]}\nb: *a\nc: [*a, *a]\n");
        Assert.Same(root.Members[0].Value, root.Members[1].Value);
        Assert.Same(root.Members[0].Value, root.Members[2].Value.Items[1]);
        Assert.Equal("""{"a":{"x":[1,2]},"b":{"x":[1,2]},"c":[{"x":[1,2]},{"x":[1,2]}]}""", Json("a: &a {x: [1, 2]}\nb: *a\nc: [*a, *a]\n"));
    }

    [Fact]
    public void Aliases_that_deepen_are_refused()
    {
        var text = new StringBuilder("a0: &a0 [x]\n");
        for (var i = 1; i < 200; i++)
            text.Append($"a{i}: &a{i} [*a{i - 1}]\n");
        var (_, problem) = Read(text.ToString());
        Assert.Contains("With this alias, values are nested deeper than 128 levels", problem!.Arguments[0]);
        Assert.Equal("*a126", text.ToString().Substring(problem.Span.Start, problem.Span.Length));
    }

    [Fact]
    public void Too_many_values_are_refused()
    {
        var (_, problem) = Read("[" + string.Concat(Enumerable.Repeat("1,", 2_000_000)) + "1]", "pets.json");
        Assert.Contains("more than 2,000,000 values", problem!.Arguments[0]);
    }

    [Fact]
    public void Too_many_parts_of_YAML_are_refused()
    {
        // The parser takes seconds for as many as are allowed.
        var text = "a: [" + string.Concat(Enumerable.Repeat("1,", 5000)) + "1]";
        var exception = Assert.Throws<UnreadableTextException>(() => YamlReader.Read(text, CancellationToken.None, maxEvents: 1000));
        Assert.Contains("too many parts", exception.Message);
        Assert.InRange(exception.Span.Start, 1900, 2100);
    }

    [Fact]
    public async Task Many_keys_are_not_compared_one_by_one()
    {
        // One by one these are eighty thousand million comparisons, which is a hang and not a slow machine.
        const int Keys = 400_000;
        var text = "{" + string.Join(",", Enumerable.Range(0, Keys).Select(static i => $"\"k{i}\":1")) + "}";
        var reading = Task.Run(() => Tree(text, "pets.json").Members.Count, TestContext.Current.CancellationToken);
        Assert.Equal(Keys, await reading.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_text_beyond_the_budget_is_refused_unread() =>
        Assert.Contains("longer than 64 Mi characters", Read(new string('#', NodeBuilder.MaxText + 1)).Problem!.Arguments[0]);

    [Theory]
    [InlineData("pets.json")]
    [InlineData("pets.yaml")]
    public void Reading_stops_when_it_is_cancelled(string path)
    {
        var text = SourceText.From("{\"a\": [" + string.Concat(Enumerable.Repeat("1,", 5000)) + "1]}");
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => SpecReader.Read(path, text, new SpecProblems(path, text), cancelled.Token));
    }

    [Theory]
    [InlineData("a: «\0»b", "U+0000")]
    [InlineData("a: \"«\u0007»\"", "U+0007")]
    public void Characters_that_no_text_has_are_refused(string marked, string message) => Assert.Contains(message, Refused(marked));

    [Theory]
    [InlineData("pets.json")]
    [InlineData("pets.yaml")]
    public void Half_a_surrogate_pair_is_refused(string path)
    {
        // Not as InlineData: a test's arguments travel as UTF-8, which cannot hold it.
        Assert.Contains("half of a surrogate pair", Refused("[\"«\ud800»\"]", path));
        Assert.Contains("half of a surrogate pair", Refused("[\"\ud83d\ude00«\ude00»\"]", path));
    }

    [Fact]
    public void Messages_show_nothing_invisible()
    {
        Assert.Contains("'a\uFFFDb' stands twice", Refused("a\u202Eb: 1\n«a\u202Eb»: 2\n"));
        Assert.Contains(new string('x', 40) + "…'", Refused(new string('x', 500) + ": 1\n«" + new string('x', 500) + "»: 2\n"));
    }
}
