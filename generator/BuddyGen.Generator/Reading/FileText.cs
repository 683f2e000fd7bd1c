namespace BuddyGen.Reading;

/// <summary>A file that a spec may lead into, as it came: its path, and its text or null if the host could not read it.</summary>
internal sealed record FileText(string Path, string? Text);
