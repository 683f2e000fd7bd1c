namespace BuddyGen;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text.Json;

/// <summary>Parameters as they stand in a path, a query or a header: the same texts as in JSON, without quotes.</summary>
internal static class ParameterText
{
    public static string? Of(string? value) => value;

    public static string? Of(bool? value) => value is { } set ? (set ? "true" : "false") : null;

    public static string? Of(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string? Of(ulong? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string? Of(float? value) => value is { } set ? Finite(set, set.ToString("R", CultureInfo.InvariantCulture)) : null;

    public static string? Of(double? value) => value is { } set ? Finite(set, set.ToString("R", CultureInfo.InvariantCulture)) : null;

    public static string? Of(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string? Of(DateTimeOffset? value) => value?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

#if NET6_0_OR_GREATER
    public static string? Of(DateOnly? value) => value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
#endif

    public static string? Of(Guid? value) => value?.ToString("D");

    public static string? Of(byte[]? value) => value is null ? null : Convert.ToBase64String(value);

    public static string? Of(JsonElement? value) => value switch
    {
        null or { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { } other => other.GetRawText(),
    };

    /// <summary>The text of what is text, a number or a truth value by its JSON.</summary>
    public static string? Of(IJsonModel? value) => value is null ? null : Of(JsonConversion.Of(value, JsonReading.Element));

    /// <summary>The texts of a list, or null if there is none.</summary>
    public static IReadOnlyList<string?>? Of<T>(IReadOnlyList<T>? values, Func<T, string?> text)
    {
        if (values is null)
            return null;
        var texts = new string?[values.Count];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = text(values[i]);
        return texts;
    }

    /// <summary>A required parameter.</summary>
    public static T Required<T>(T? value, string parameterName)
        where T : class => value ?? throw new ArgumentNullException(parameterName);

    private static string Finite(double value, string text) =>
        double.IsNaN(value) || double.IsInfinity(value) ? throw new ArgumentException("The number must be finite.") : text;
}
