namespace BuddyGen;

using global::System;
using global::System.IO;
using global::System.Text.Json;

/// <summary>Converts an object to another type by way of its JSON, so that members that are set remain set, and no others are.</summary>
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
