using System.Globalization;

namespace BuddyGen.Modeling;

/// <summary>
/// The names of one place, unique ignoring case: who comes first, in the order of the document, keeps the bare name; a later one of the same name
/// gets the first free number from 2 on. A name that is taken by C# or by what we emit gets <paramref name="suffix"/> first.
/// </summary>
internal sealed class NameScope(IEnumerable<string> reserved, string suffix)
{
    private readonly HashSet<string> taken = new(reserved, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> used = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> next = new(StringComparer.OrdinalIgnoreCase);

    public string Add(string name)
    {
        if (taken.Contains(name))
            name += suffix;
        if (IsFree(name))
        {
            used.Add(name);
            return name;
        }
        // The counter is kept, or a thousand equal names would cost a million look-ups.
        if (!next.TryGetValue(name, out var number))
            number = 2;
        // 16 and 2 must not become 162.
        var stem = name[name.Length - 1] is >= '0' and <= '9' ? name + "_" : name;
        string numbered;
        do
            numbered = stem + (number++).ToString(CultureInfo.InvariantCulture);
        while (!IsFree(numbered));
        next[name] = number;
        used.Add(numbered);
        return numbered;
    }

    public bool Has(string name) => !IsFree(name);

    private bool IsFree(string name) => !taken.Contains(name) && !used.Contains(name);
}
