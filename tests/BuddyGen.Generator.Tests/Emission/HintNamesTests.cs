using BuddyGen.Emission;

namespace BuddyGen.Generator.Tests.Emission;

public class HintNamesTests
{
    [Fact]
    public void A_plain_name_is_the_file_name() => Assert.Equal("Courier.Parcels.Size.g.cs", HintNames.Of(Parcels.SizeEnum));

    [Fact]
    public void Any_name_gives_a_short_ASCII_file_name_of_its_own()
    {
        var @long = new string('A', 200);
        string[] names = [@long, @long + "B", "Größe", "GröBe", "Gr\u200DBe", "../x", "a:b", "CON", "名前", "名后", "Gr__e"];
        var files = names.Select(static name => HintNames.Of(Parcels.Spec, name)).ToList();
        Assert.Equal(names.Length, files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(files, static file => Assert.Matches("^[A-Za-z0-9_.]{1,95}\\.g\\.cs$", file));
    }

    [Fact]
    public void A_hash_is_the_same_in_every_process() => Assert.Equal("Courier.Parcels.Gr__e.713f895b5f0460ff.g.cs", HintNames.Of(Parcels.Spec, "Größe"));
}
