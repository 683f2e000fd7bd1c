namespace BuddyGen;

using global::System.Text.Json;

/// <summary>An emitted type that is an object in JSON, or one of several types.</summary>
internal interface IJsonModel
{
    void Write(Utf8JsonWriter writer);
}

#if NET7_0_OR_GREATER
/// <summary>One that can be read without knowing more of it than its type.</summary>
internal interface IReadableJsonModel : IJsonModel
{
    /// <summary>Reads one where the reader stands, and leaves it at the last token. Always of the very type: the name of a generic interface's member would stand in the metadata of every type.</summary>
    static abstract object Read(ref Utf8JsonReader reader);
}
#endif
