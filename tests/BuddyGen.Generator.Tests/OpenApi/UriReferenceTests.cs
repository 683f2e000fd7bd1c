using BuddyGen.OpenApi;

namespace BuddyGen.Generator.Tests.OpenApi;

public class UriReferenceTests
{
    /// <summary>The examples of RFC 3986 §5.4, fragments apart.</summary>
    [Theory]
    [InlineData("g:h", "g:h")]
    [InlineData("g", "http://a/b/c/g")]
    [InlineData("./g", "http://a/b/c/g")]
    [InlineData("g/", "http://a/b/c/g/")]
    [InlineData("/g", "http://a/g")]
    [InlineData("//g", "http://g")]
    [InlineData("?y", "http://a/b/c/d;p?y")]
    [InlineData("g?y", "http://a/b/c/g?y")]
    [InlineData(";x", "http://a/b/c/;x")]
    [InlineData("", "http://a/b/c/d;p?q")]
    [InlineData(".", "http://a/b/c/")]
    [InlineData("./", "http://a/b/c/")]
    [InlineData("..", "http://a/b/")]
    [InlineData("../g", "http://a/b/g")]
    [InlineData("../..", "http://a/")]
    [InlineData("../../g", "http://a/g")]
    [InlineData("../../../../g", "http://a/g")]
    [InlineData("/./g", "http://a/g")]
    [InlineData("/../g", "http://a/g")]
    [InlineData("g.", "http://a/b/c/g.")]
    [InlineData("..g", "http://a/b/c/..g")]
    [InlineData("./../g", "http://a/b/g")]
    [InlineData("./g/.", "http://a/b/c/g/")]
    [InlineData("g/../h", "http://a/b/c/h")]
    [InlineData("g;x=1/../y", "http://a/b/c/y")]
    [InlineData("g?y/../x", "http://a/b/c/g?y/../x")]
    public void A_reference_is_resolved_as_the_standard_has_it(string reference, string expected) =>
        Assert.Equal(expected, UriReference.Parse("http://a/b/c/d;p?q").Resolve(UriReference.Parse(reference)).ToString());

    [Theory]
    [InlineData("/a/b/c.yaml", "/a/b/d.yaml", "d.yaml")]
    [InlineData("/a/b/c.yaml", "/a/d/e f.yaml", "../d/e%20f.yaml")]
    [InlineData("/a/b/c.yaml", "/x/y.yaml", "../../x/y.yaml")]
    [InlineData("/a/b/c.yaml", "/a/b/c/d#?.yaml", "c/d%23%3F.yaml")]
    [InlineData("c.yaml", "d.yaml", "d.yaml")]
    [InlineData(@"C:\a\b\c.yaml", @"C:\a\d.yaml", "../d.yaml")]
    public void A_file_is_called_as_another_would_refer_to_it(string from, string to, string expected)
    {
        var name = UriReference.OfFile(to).RelativeTo(UriReference.OfFile(from));
        Assert.Equal(expected, name.ToString());
        Assert.Equal(UriReference.OfFile(to), UriReference.OfFile(from).Resolve(UriReference.Parse(expected)));
    }
}
