namespace BuddyGen;

using global::System;
using global::System.IO;
using global::System.Text.Json;

/// <summary>An object of one shape as one of another, by way of its JSON: what is set stays set, what is not does not become it.</summary>
internal static class JsonConversion
{
    public static T Of<T>(IJsonModel value, ReadJson<T> read)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
            value.Write(writer);
        return JsonReading.Document(new ReadOnlySpan<byte>(json.GetBuffer(), 0, (int)json.Length), read);
    }
}
