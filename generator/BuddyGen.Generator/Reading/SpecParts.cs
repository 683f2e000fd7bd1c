namespace BuddyGen.Reading;

/// <summary>
/// Which of a project's files a spec may lead into: those whose name stands in its text, or in the text of one of those. Looked at as text, so that an edit of a
/// file that a spec does not name costs that spec nothing; too many does no harm.
/// </summary>
internal static class SpecParts
{
    /// <summary>The files of a project as all of its specs have them, in an order that no host decides.</summary>
    public static EquatableArray<FileText> Among(IEnumerable<FileText> files) => files.OrderBy(static file => file.Path, StringComparer.Ordinal).ToEquatableArray();

    /// <param name="others">All files that may be parts of a spec, this one among them.</param>
    public static EquatableArray<FileText> Of(FileText spec, EquatableArray<FileText> others, CancellationToken cancellation)
    {
        if (others.Count == 0 || (others.Count == 1 && others[0].Path == spec.Path))
            return default;
        var byName = others.ToLookup(static other => NameOf(other.Path), StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<FileText>();
        foreach (var other in others)
            if (NameOf(other.Path) is var own && (own.IndexOf('.') < 0 || !own.All(IsNameCharacter)) || MayNameItself(other.Text ?? ""))
                Find(other);
        pending.Push(spec);
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var name in NamesIn(pending.Pop().Text ?? ""))
                foreach (var other in byName[name])
                    Find(other);
        }
        return others.Where(other => found.Contains(other.Path)).ToEquatableArray();

        void Find(FileText other)
        {
            if (other.Path != spec.Path && found.Add(other.Path))
                pending.Push(other);
        }
    }

    /// <summary>A file that says what it is called can be meant without its own name.</summary>
    public static bool MayNameItself(string text) => text.IndexOf("$id", StringComparison.Ordinal) >= 0 || text.IndexOf("$self", StringComparison.Ordinal) >= 0;

    private static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>All words that could be the plain name of a file, with a dot; a name with other characters may be spelt in more than one way.</summary>
    private static HashSet<string> NamesIn(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var start = 0;
        var hasDot = false;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsNameCharacter(text[i]))
            {
                hasDot |= text[i] == '.';
                continue;
            }
            if (hasDot && i - start < 256)
                names.Add(text.Substring(start, i - start));
            start = i + 1;
            hasDot = false;
        }
        return names;
    }

    private static bool IsNameCharacter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_';
}
