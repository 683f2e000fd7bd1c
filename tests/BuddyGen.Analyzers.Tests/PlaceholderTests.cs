namespace BuddyGen.Analyzers.Tests;

public class PlaceholderTests
{
    [Fact]
    public void To_be_removed_with_the_first_real_test() => Assert.Equal(4, 2 + 2);
}
