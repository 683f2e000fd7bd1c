namespace BuddyGen;

using global::System;

/// <summary>Where requests go: the text that the path of each operation is appended to. Its own path is kept, which <c>new Uri(address, "/pets")</c> would not do.</summary>
internal sealed class BaseAddress
{
    /// <param name="title">What an error calls the address.</param>
    /// <exception cref="ArgumentException">The address cannot be the base of an API.</exception>
    public BaseAddress(Uri address, string title = "The base address")
    {
        if (!address.IsAbsoluteUri || (address.Scheme != "https" && address.Scheme != "http"))
            throw new ArgumentException(title + " must be an absolute http or https URI.");
        if (address.Query.Length > 0 || address.Fragment.Length > 0)
            throw new ArgumentException(title + " must have neither a query nor a fragment.");
        if (address.UserInfo.Length > 0)
            throw new ArgumentException(title + " must not contain a user name or a password; the options have properties for credentials.");
        Address = address;
        Text = address.AbsoluteUri.TrimEnd('/');
    }

    public Uri Address { get; }

    /// <summary>Without a slash at its end.</summary>
    public string Text { get; }

    /// <summary>Whether a request goes where credentials may go. The slash ends the authority: whatever follows it cannot change the host.</summary>
    public bool IsStartOf(string request) =>
        request.Length > Text.Length && request[Text.Length] == '/' && request.StartsWith(Text, StringComparison.Ordinal);

    /// <summary>The value of a variable in a server's URL.</summary>
    /// <param name="allowed">The values that the spec allows; none: any.</param>
    public static string Variable(string value, string parameterName, params string[] allowed)
    {
        if (value is null)
            throw new ArgumentNullException(parameterName);
        // What would end the host, or the whole address, early.
        if (value.Length == 0 || value.IndexOfAny(new[] { '?', '#', '@', '\\' }) >= 0)
            throw new ArgumentException("The value is not valid in an address.", parameterName);
        if (allowed.Length > 0 && Array.IndexOf(allowed, value) < 0)
            throw new ArgumentException("The value must be one of " + string.Join(", ", allowed) + ".", parameterName);
        return value;
    }
}
