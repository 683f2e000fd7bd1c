namespace BuddyGen;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text;

/// <summary>Makes the exception that goes with a declared error; null if the body is JSON's null.</summary>
internal delegate Exception? ReadError(ApiFailure failure, ReadOnlySpan<byte> json);

/// <summary>The bodies that the error answers of an operation are declared to have. One object serves all operations that declare the same.</summary>
internal abstract class ApiErrors
{
    private readonly Dictionary<string, ReadError> _readers = new(StringComparer.Ordinal);

    /// <summary>The exception for the answer, if its status has a declared body: its own one, else that of its hundred, else that of all others.</summary>
    /// <exception cref="global::System.Text.Json.JsonException">The body is not as declared.</exception>
    public Exception? Read(int status, ApiFailure failure)
    {
        var number = status.ToString(CultureInfo.InvariantCulture);
        return !string.IsNullOrWhiteSpace(failure.Body)
            && (_readers.TryGetValue(number, out var read) || _readers.TryGetValue(number.Substring(0, 1) + "XX", out read) || _readers.TryGetValue("default", out read))
                ? read(failure, Encoding.UTF8.GetBytes(failure.Body!))
                : null;
    }

    /// <param name="status">Such as <c>404</c>, <c>4XX</c> or <c>default</c>.</param>
    protected void Add(string status, ReadError read) => _readers[status] = read;
}
