using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Reading;

/// <summary>Ends the reading of a text at the first place where it cannot go on. Never leaves <see cref="SpecReader"/>, which reports it.</summary>
internal sealed class UnreadableTextException(string message, TextSpan span) : Exception(message)
{
    /// <summary>In UTF-16 units of the text that was read.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>
    /// Whether another syntax would fare no better: a budget is used up, or a key stands twice. A text that is merely no JSON may still be YAML.
    /// </summary>
    public bool IsFinal { get; init; }
}
