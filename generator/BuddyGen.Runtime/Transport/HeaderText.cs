namespace BuddyGen;

using global::System;

/// <summary>
/// What may stand in a header (RFC 9110 §5). Checked here, because <c>TryAddWithoutValidation</c> writes a line break to the wire. Values are ASCII: some handlers
/// keep only the low byte of a character, and that of U+010D is a carriage return.
/// </summary>
internal static class HeaderText
{
    public static bool IsName(string name)
    {
        foreach (var character in name)
        {
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
                && "!#$%&'*+-.^_`|~".IndexOf(character) < 0)
                return false;
        }
        return name.Length > 0;
    }

    public static bool IsValue(string value)
    {
        foreach (var character in value)
        {
            if (character is not ((>= ' ' and <= '~') or '\t'))
                return false;
        }
        return true;
    }

    /// <param name="where">What the caller calls it; the value itself may be a secret and is never repeated.</param>
    public static ArgumentException Refused(string where, string? parameterName = null) =>
        new(where + " contains a character that is not allowed in headers: only visible ASCII characters, spaces and tabs are.", parameterName);
}
