using System.Globalization;
using BuddyGen.Modeling;

namespace BuddyGen.Emission;

/// <summary>The names of emitted files: ASCII, at most 100 characters, and no two equal as long as the names within a spec differ by more than case.</summary>
internal static class HintNames
{
    private const int Longest = 100;
    private const string End = ".g.cs";

    public static string Of(TypeModel type) => Of(type.Spec, type.Name);

    /// <summary>The file of a type, or of anything else of the spec that has a C# name of its own.</summary>
    public static string Of(SpecIdentity spec, string name) => Of("", spec.Namespace + "." + name);

    /// <summary>The file by which the assembly says that it has the spec. No type's file has a hyphen.</summary>
    public static string OfMark(SpecIdentity spec) => Of("BuddyGen.Spec-", spec.Namespace);

    /// <summary>The file of many types.</summary>
    public static string OfTypes(SpecIdentity spec, int number) => Of("BuddyGen.Types-" + number.ToString(CultureInfo.InvariantCulture) + "-", spec.Namespace);

    /// <summary>The file of the options of all operations of a group.</summary>
    public static string OfOptions(SpecIdentity spec, string group) => Of("BuddyGen.Options-", spec.Namespace + "." + group);

    private static string Of(string start, string full)
    {
        if (start.Length + full.Length + End.Length <= Longest && full.All(IsPlain))
            return start + full + End;

        // What is cut or replaced stays unique through a hash of the whole.
        var mark = "." + StableHash.Of(full) + End;
        var plain = start + string.Concat(full.Select(static character => IsPlain(character) ? character : '_'));
        return plain.Substring(0, Math.Min(plain.Length, Longest - mark.Length)) + mark;
    }

    private static bool IsPlain(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_';
}
