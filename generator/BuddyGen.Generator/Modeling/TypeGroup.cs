using System.Globalization;

namespace BuddyGen.Modeling;

/// <summary>
/// The types that are emitted into one file. One, as long as that makes few files; what the driver does with a generator's files costs the square of their
/// number, so that many types go by a hash of their names into a fixed number of files, and adding one changes one file.
/// </summary>
/// <param name="Number">Which of the files it is; null: the file of one type.</param>
internal sealed record TypeGroup(int? Number, EquatableArray<TypeModel> Types)
{
    /// <summary>Beyond, types share files; and into that many.</summary>
    public const int MostFiles = 200;

    public static IEnumerable<TypeGroup> Of(EquatableArray<TypeModel> types) =>
        types.Count <= MostFiles
            ? types.Select(static type => new TypeGroup(null, new EquatableArray<TypeModel>([type])))
            : types.GroupBy(static type => BucketOf(type.Name)).OrderBy(static bucket => bucket.Key).Select(static bucket => new TypeGroup(bucket.Key, bucket.ToEquatableArray()));

    private static int BucketOf(string name) =>
        (int)(ulong.Parse(StableHash.Of(name), NumberStyles.HexNumber, CultureInfo.InvariantCulture) % MostFiles);
}
