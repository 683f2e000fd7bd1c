namespace BuddyGen;

using global::System;
using global::System.Collections;
using global::System.Collections.Generic;
using global::System.Net.Http;
using global::System.Net.Http.Headers;

/// <summary>The headers of a response and of its body in one dictionary, which is created on first use.</summary>
internal sealed class ApiHeaders : IReadOnlyDictionary<string, IReadOnlyList<string>>
{
    private readonly HttpResponseHeaders _headers;
    private readonly HttpContentHeaders? _contentHeaders;
    private Dictionary<string, IReadOnlyList<string>>? _all;

    public ApiHeaders(HttpResponseMessage response)
    {
        _headers = response.Headers;
        _contentHeaders = response.Content?.Headers;
    }

    public int Count => All.Count;

    public IEnumerable<string> Keys => All.Keys;

    public IEnumerable<IReadOnlyList<string>> Values => All.Values;

    private Dictionary<string, IReadOnlyList<string>> All => _all ??= Merged();

    public IReadOnlyList<string> this[string key] => All[key];

    public bool ContainsKey(string key) => All.ContainsKey(key);

#if NET5_0_OR_GREATER
    public bool TryGetValue(string key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out IReadOnlyList<string> value) => All.TryGetValue(key, out value);
#else
    public bool TryGetValue(string key, out IReadOnlyList<string> value) => All.TryGetValue(key, out value!);
#endif

    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() => All.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Dictionary<string, IReadOnlyList<string>> Merged()
    {
        var all = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in _headers)
            all[header.Key] = new List<string>(header.Value);
        if (_contentHeaders is not null)
        {
            foreach (var header in _contentHeaders)
                all[header.Key] = new List<string>(header.Value);
        }
        return all;
    }
}
