namespace BuddyGen.Corpus.Tests.RoundTrip;

/// <summary>Every example that is valid for its schema goes from JSON into the emitted type and back, and nothing of it is lost.</summary>
public class RoundTripTests
{
    public static TheoryData<string> Units => [.. CorpusUnit.AllNames];

    [Theory]
    [MemberData(nameof(Units))]
    public void Examples_survive_the_trip(string name)
    {
        var unit = CorpusUnit.Of(name);
        var trips = RoundTrips.Of(unit, TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine($"{trips.Examples} examples, {trips.Valid} of them valid; {trips.Made} trips");
        Assert.True(trips.Faults.Count == 0, $"{trips.Faults.Count} of {trips.Made} trips:\n" + string.Join("\n", trips.Faults.Take(60)));
    }
}
