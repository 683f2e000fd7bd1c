namespace BuddyGen;

using global::System;
using global::System.Collections.Generic;

/// <summary>The credentials of a request, which servers like to quote in their errors.</summary>
internal sealed class Secrets
{
    // Shorter ones are no secret, and would turn every error into stars.
    private const int Shortest = 4;
    private const string Mask = "***";

    private readonly string? _first;
    private List<string>? _others;

    public Secrets(string? first) => _first = first;

    public void Add(string secret) => (_others ??= new List<string>()).Add(secret);

    /// <param name="cut">Whether the text was cut off, so that the beginning of a secret may stand at its end.</param>
    public string RemovedFrom(string text, bool cut = false)
    {
        text = Removed(text, _first, cut);
        if (_others is not null)
        {
            foreach (var secret in _others)
                text = Removed(text, secret, cut);
        }
        return text;
    }

    private static string Removed(string text, string? secret, bool cut)
    {
        if (secret is null || secret.Length < Shortest)
            return text;
        text = text.Replace(secret, Mask);
        for (var length = secret.Length - 1; cut && length >= Shortest; length--)
        {
            if (text.EndsWith(secret.Substring(0, length), StringComparison.Ordinal))
                return text.Substring(0, text.Length - length) + Mask;
        }
        return text;
    }
}
