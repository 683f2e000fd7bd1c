namespace BuddyGen.Corpus.Tests.RoundTrip;

/// <param name="Document">Its name in the corpus.</param>
/// <param name="Place">What the examples' places begin with.</param>
/// <param name="Reason">Why the trip cannot be made.</param>
internal sealed record TripException(string Document, string Place, string Reason)
{
    private const string Nested = "The cases differ in nothing but the texts that a member of a member can have. The value is read as another case, as an unknown value of its open enum, and written back as it was.";

    /// <summary>Every one has to be needed.</summary>
    public static readonly IReadOnlyList<TripException> All =
    [
        new("readme-oas/3.0/json/polymorphism.json", "#/paths/~1one-of-complex/post/requestBody/", Nested),
        new("readme-oas/3.0/yaml/polymorphism.yaml", "#/paths/~1one-of-complex/post/requestBody/", Nested),
    ];
}
