using System.Text;
using System.Xml.Linq;
using BuddyGen.Emission;

namespace BuddyGen.Generator.Tests.Emission;

/// <summary>Descriptions are CommonMark with HTML in it (OpenAPI 3.1 §3.5): what of it documentation comments can show is shown, the marks of the rest go, the words stay.</summary>
public class DescriptionTests
{
    [Theory]
    // Nothing to convert.
    [InlineData("A parcel.", "A parcel.")]
    [InlineData("  One\n  two ", "One\ntwo")]
    [InlineData("a < b & c > d", "a &lt; b &amp; c &gt; d")]
    // Paragraphs, headings, rules, quotes.
    [InlineData("One\n\ntwo", "<para>One</para>\n<para>two</para>")]
    [InlineData("# Parcels #\nAll of them.", "<para>Parcels</para>\n<para>All of them.</para>")]
    [InlineData("Parcels\n=======\nAll\n---\nof them.", "<para>Parcels</para>\n<para>All</para>\n<para>of them.</para>")]
    [InlineData("#1 of the list", "#1 of the list")]
    [InlineData("One\n\n> **Note:** two\n> three", "<para>One</para>\n<para>Note: two\nthree</para>")]
    [InlineData("size\n>= 5", "size\n&gt;= 5")]
    // Breaks of lines.
    [InlineData("One  \ntwo", "One<br />\ntwo")]
    [InlineData("One\\\ntwo", "One<br />\ntwo")]
    [InlineData("One <br/>\n_**Note**: two._", "One<br />\nNote: two.")]
    [InlineData("One<br><BR />two", "<para>One</para>\n<para>two</para>")]
    [InlineData("One<br/>", "One")]
    // Lists.
    [InlineData("Any of:\n- `a` - one\n  more\n- b\n\nRest", "<para>Any of:</para>\n<list type=\"bullet\">\n<item><description><c>a</c> - one\nmore</description></item>\n<item><description>b</description></item>\n</list>\n<para>Rest</para>")]
    [InlineData("1. a\n2. b", "<list type=\"number\">\n<item><description>a</description></item>\n<item><description>b</description></item>\n</list>")]
    [InlineData("* a\n  * b\n  * c\n* d", "<list type=\"bullet\">\n<item><description>a\n<list type=\"bullet\">\n<item><description>b</description></item>\n<item><description>c</description></item>\n</list></description></item>\n<item><description>d</description></item>\n</list>")]
    [InlineData("- a\n\n- b\n\n  more\n\nRest", "<list type=\"bullet\">\n<item><description>a</description></item>\n<item><description>b\n<para>more</para></description></item>\n</list>\n<para>Rest</para>")]
    [InlineData("- a\n1. b", "<list type=\"bullet\">\n<item><description>a</description></item>\n</list>\n<list type=\"number\">\n<item><description>b</description></item>\n</list>")]
    [InlineData("2021. A good year", "2021. A good year")]
    [InlineData("Costs\n2. of all", "Costs\n2. of all")]
    [InlineData("a\n-b\n*c", "a\n-b\n*c")]
    [InlineData("<p>Any of:<ul> <li><b>${x}</b> - the x</li>\n<li>y<ol><li>z</ol></ul> Rest</p>", "<para>Any of:</para>\n<list type=\"bullet\">\n<item><description>${x} - the x</description></item>\n<item><description>y\n<list type=\"number\">\n<item><description>z</description></item>\n</list></description></item>\n</list>\n<para>Rest</para>")]
    // Code.
    [InlineData("Use `a<b` or ``a`b``, not ` alone", "Use <c>a&lt;b</c> or <c>a`b</c>, not ` alone")]
    [InlineData("`*` and `<br>` and `&amp;`", "<c>*</c> and <c>&lt;br&gt;</c> and <c>&amp;amp;</c>")]
    [InlineData("See:\n```json\n{\n  \"a\": \"<b>\"\n}\n\n# no heading\n```\nRest", "<para>See:</para>\n<code>\n{\n  \"a\": \"&lt;b&gt;\"\n}\n\n# no heading\n</code>\n<para>Rest</para>")]
    [InlineData("- a\n\n  ~~~\n  x\n   y\n  ~~~\n- b", "<list type=\"bullet\">\n<item><description>a\n<code>\nx\n y\n</code></description></item>\n<item><description>b</description></item>\n</list>")]
    [InlineData("```\nopen", "<code>\nopen\n</code>")]
    [InlineData("a ```b``` c", "a <c>b</c> c")]
    [InlineData("Send <code>a &lt; *b*</code>: <pre><code>x\n y &amp;</code></pre>", "<para>Send <c>a &lt; *b*</c>:</para>\n<code>\nx\n y &amp;\n</code>")]
    [InlineData("Basic <code>, <key>, </b>", "Basic &lt;code&gt;, &lt;key&gt;, &lt;/b&gt;")]
    // Tables are read best as they stand.
    [InlineData("Sizes:\n\n| a | *b* |\n|---|:-:|\n| 1 | 2 |\n\nRest", "<para>Sizes:</para>\n<code>\n| a | *b* |\n|---|:-:|\n| 1 | 2 |\n</code>\n<para>Rest</para>")]
    [InlineData("a | b\n--- | ---\n1 | 2", "<code>\na | b\n--- | ---\n1 | 2\n</code>")]
    [InlineData("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>", "<code>\n| a | b |\n| 1 | 2 |\n</code>")]
    [InlineData("|x| is big", "|x| is big")]
    // Emphasis.
    [InlineData("A **b** *c* __d__ _e_ ***f***.", "A b c d e f.")]
    [InlineData("a_b_c, 2*3*4, min_*, *.png, */*, https://*.x.com/*, **/x", "a_b_c, 2*3*4, min_*, *.png, */*, https://*.x.com/*, **/x")]
    [InlineData("**/payments** or **+1 (0)**, **/*.js and **/x", "/payments or +1 (0), **/*.js and **/x")]
    [InlineData("min\\_\\* of \\d+\\.\\w", "min_* of \\d+\\.\\w")]
    [InlineData("**open", "**open")]
    [InlineData("10<sup>3</sup>, H<sub>2</sub>O, <i>x</i>, the 1<sup>st</sup>", "10^3, H2O, x, the 1st")]
    // Links.
    [InlineData("See [the **docs**](https://x.com/a?b=1&c=\"2\" \"title\").", "See <see href=\"https://x.com/a?b=1&amp;c=&quot;2&quot;\">the docs</see>.")]
    [InlineData("[`a`](http://x.com/(b)), [b](/docs/b), [c](#c), [d](javascript:alert(1)), [e](ftp://x)", "<see href=\"http://x.com/(b)\"><c>a</c></see>, b, c, d, e")]
    [InlineData("<a class='x' href=\"https://x.com\">the <b>docs</b></a>, <a href='/x'>here</a>", "<see href=\"https://x.com\">the docs</see>, here")]
    [InlineData("<https://x.com/a>, https://x.com/b", "<see href=\"https://x.com/a\" />, https://x.com/b")]
    [InlineData("[List all][1], [all] and [some][]\n\n[1]: https://x.com/1\n[ALL]: <https://x.com/2> 'title'\n[some]: /some", "<see href=\"https://x.com/1\">List all</see>, <see href=\"https://x.com/2\">all</see> and some")]
    [InlineData("![a chart](https://x.com/a.png) [![b](https://x.com/b.svg)](https://x.com)", "<see href=\"https://x.com/a.png\">a chart</see> <see href=\"https://x.com\">b</see>")]
    [InlineData("an empty array `[]`, [1, 2], a[0](x y), [note]: text of it", "an empty array <c>[]</c>, [1, 2], a[0](x y), [note]: text of it")]
    [InlineData("[a]( https://x.com )[](https://y.com)", "<see href=\"https://x.com\">a</see><see href=\"https://y.com\" />")]
    // Entities.
    [InlineData("&quot;a&quot;&nbsp;&lt;b&gt; &#65;&#x42; &copy; &nope; &#0; AT&T; &", "\"a\"\u00a0&lt;b&gt; AB © &amp;nope; \ufffd AT&amp;T; &amp;")]
    // HTML that says nothing, and what is no HTML.
    [InlineData("a<!-- theme: warning --> b <span style='x > y'>c</span><!-- open", "a b c&lt;!-- open")]
    [InlineData("<Message warning>\n\nText\n\n</Message>", "<para>&lt;Message warning&gt;</para>\n<para>Text</para>\n<para>&lt;/Message&gt;</para>")]
    [InlineData("<div><h2>Head</h2>Text <strong>two</strong></div>", "<para>Head</para>\n<para>Text two</para>")]
    public void What_documentation_can_show_is_shown(string text, string xml)
    {
        Assert.Equal(xml, XmlDoc.Text(text));
        AssertWellFormed(xml);
    }

    [Fact]
    public void The_summary_is_the_first_paragraph_with_what_it_announces_and_the_rest_are_remarks() => Assert.Equal(
        """
        /// <summary>
        /// <para>Any of:</para>
        /// <list type="bullet">
        /// <item><description>a</description></item>
        /// </list>
        /// </summary>
        /// <remarks>
        /// <para>The rest.</para>
        /// <code>
        /// x
        /// </code>
        /// <para>Ours.</para>
        /// </remarks>
        """.ReplaceLineEndings("\n"),
        XmlDoc.Head("Any of:\n- a\n\nThe **rest**.\n```\nx\n```\n", "nothing", "", "Ours."));

    [Theory]
    [InlineData("One.", "/// <summary>One.</summary>")]
    [InlineData("One.\n\nTwo.", "/// <summary>One.</summary>\n/// <remarks>Two.</remarks>")]
    [InlineData("- a", "/// <summary>\n/// <list type=\"bullet\">\n/// <item><description>a</description></item>\n/// </list>\n/// </summary>")]
    [InlineData("  ", "/// <summary>nothing</summary>")]
    [InlineData(null, "/// <summary>nothing</summary>")]
    [InlineData("<p></p>", "/// <summary>nothing</summary>")]
    public void There_are_remarks_only_if_there_is_more(string? text, string head) => Assert.Equal(head, XmlDoc.Head(text, "nothing"));

    [Theory]
    [InlineData(null, "The size. Example: 1.")]
    [InlineData("A **size**", "A size. Example: 1.")]
    [InlineData("A size!", "A size! Example: 1.")]
    [InlineData("See `a`", "See <c>a</c>. Example: 1.")]
    [InlineData("One\n\nTwo", "<para>One</para>\n<para>Two</para>\n<para>Example: 1.</para>")]
    public void Sentences_of_ours_stand_behind_a_description_or_in_a_paragraph_of_their_own(string? text, string xml) => Assert.Equal(xml, XmlDoc.Content(text, "The size.", "", "Example: 1."));

    [Fact]
    public void What_the_summary_says_is_not_said_again()
    {
        Assert.Equal(["More."], XmlDoc.Without("Get a parcel", "Get a parcel.\n\nMore.").Select(static block => block.Xml));
        Assert.Equal(["Get a parcel by its number."], XmlDoc.Without("Get a parcel", "Get a parcel by its number.").Select(static block => block.Xml));
    }

    /// <summary>Marks of all kinds in any order: the words stay, in their order, and what comes out is XML of the few elements that are asked for.</summary>
    [Fact]
    public void Whatever_stands_there_the_words_stay_and_the_XML_is_well_formed()
    {
        string[] marks =
        [
            " ", "\n", "\n\n", "  \n", "\n- ", "\n  - ", "\n1. ", "\n> ", "\n# ", "\n```\n", "\n---\n", "\n| ", " | ", "|\n|-|-|\n", "`", "``", "*", "**", "_", "__", "[", "]", "](", ")", "](https://x.com)", "[1]", "![", "<", ">", "&", "&lt;", "&#11;", "\\", "\\\n",
            "<br>", "<p>", "</p>", "<ul>", "</ul>", "<ol>", "<li>", "</li>", "<b>", "</b>", "<code>", "</code>", "<pre>", "</pre>", "<a href=\"https://x.com/?a=1&b='\">", "</a>", "<td>", "<tr>", "</tr>", "<table>", "</table>", "<sup>", "</sup>", "<!--", "-->", "<https://x.com>",
            "\u0001", "\u0003", "\v", "\f", "\u2028", "\ud800", "</summary>", "<see cref=\"X\"/>", "]]>", "\t",
        ];
        var random = new Random(5);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new StringBuilder();
            var words = random.Next(1, 12);
            for (var i = 0; i < words; i++)
            {
                text.Append('w').Append(i).Append('w');
                for (var j = random.Next(4); j > 0; j--)
                    text.Append(marks[random.Next(marks.Length)]);
            }
            var xml = XmlDoc.Text(text.ToString());
            AssertWellFormed(xml);
            var shown = XElement.Parse("<x>" + xml + "</x>").Value;
            var at = 0;
            for (var i = 0; i < words; i++)
            {
                var found = shown.IndexOf("w" + i + "w", at, StringComparison.Ordinal);
                if (found < 0 && !MayBeAnAddress(text.ToString(), "w" + i + "w"))
                    Assert.Fail(text + "\n\n" + xml);
                at = Math.Max(at, found);
            }
        }
    }

    /// <summary>A converter that looks for each mark's partner anew would not come back from these.</summary>
    [Theory]
    [InlineData("[", "")]
    [InlineData("[a](", "")]
    [InlineData("![", "](x")]
    [InlineData("*a ", "")]
    [InlineData("**a _b ", "")]
    [InlineData("`a ``b ```c ", "")]
    [InlineData("<a href='https://x.com'>", "</a>")]
    [InlineData("<code>", "")]
    [InlineData("<b \"", "")]
    [InlineData("<ul><li>", "")]
    [InlineData("<pre>", "</pre>")]
    [InlineData("<!--", "")]
    [InlineData("\n- ", "")]
    [InlineData("&", "")]
    [InlineData("\n|", "")]
    [InlineData("> ", "")]
    [InlineData("<", "")]
    [InlineData("[1]: ", "")]
    public void Hostile_text_costs_no_more_than_its_length(string start, string end) => AssertWellFormed(XmlDoc.Text(string.Concat(Enumerable.Repeat(start, 200_000)) + string.Concat(Enumerable.Repeat(end, 20_000))));

    [Fact]
    public void Deep_lists_are_not_nested_without_end()
    {
        var text = string.Concat(Enumerable.Range(0, 2_000).Select(static depth => new string(' ', depth * 2) + "- a\n"));
        Assert.InRange(XElement.Parse("<x>" + XmlDoc.Text(text) + "</x>").Descendants().Max(static element => element.Ancestors("list").Count()), 2, 10);
    }

    /// <summary>Addresses and titles of links, and the names of fences, are not shown.</summary>
    private static bool MayBeAnAddress(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        var before = text[..at];
        return before.Contains("](", StringComparison.Ordinal) || before.Contains("```", StringComparison.Ordinal) || before.Contains("<!--", StringComparison.Ordinal) || text[(at + word.Length)..].Contains("](", StringComparison.Ordinal);
    }

    private static void AssertWellFormed(string xml)
    {
        var root = XElement.Parse("<x>" + xml + "</x>");
        foreach (var element in root.Descendants())
        {
            Assert.Contains(element.Name.LocalName, new[] { "para", "list", "item", "description", "c", "code", "see", "br" });
            foreach (var attribute in element.Attributes())
                Assert.True(
                    (element.Name.LocalName, attribute.Name.LocalName) is ("list", "type") || ((element.Name.LocalName, attribute.Name.LocalName) is ("see", "href") && attribute.Value.StartsWith("http", StringComparison.Ordinal)),
                    attribute.ToString());
        }
        // No block stands in a line.
        Assert.All(root.Descendants().Where(static element => element.Name.LocalName is "para" or "list" or "code"), static element => Assert.DoesNotContain(element.Ancestors(), static outer => outer.Name.LocalName is "para" or "see" or "c" or "code"));
    }
}
