using System.Globalization;

namespace BuddyGen.Modeling;

/// <summary>
/// The types that are emitted into one file. One, as long as that makes few files; what the driver does with a generator's files costs the square of their
/// number, so that many types go into a fixed number of files, by a hash of the component or path that they stand in: what is written together in the document is together here,
/// and a change of one changes one file.
/// </summary>
/// <param name="Number">Which of the files it is; null: the file of one type.</param>
internal sealed record TypeGroup(int? Number, EquatableArray<TypeModel> Types)
{
    /// <summary>Beyond, types share files; and into that many.</summary>
    public const int MostFiles = 200;

    public static IEnumerable<TypeGroup> Of(EquatableArray<TypeModel> types) =>
        types.Count <= MostFiles
            ? types.Select(static type => new TypeGroup(null, new EquatableArray<TypeModel>([type])))
            : types.GroupBy(static type => BucketOf(type.Pointer)).OrderBy(static bucket => bucket.Key).Select(static bucket => new TypeGroup(bucket.Key, bucket.ToEquatableArray()));

    private static int BucketOf(string pointer) =>
        (int)(ulong.Parse(StableHash.Of(Root(pointer)), NumberStyles.HexNumber, CultureInfo.InvariantCulture) % MostFiles);

    /// <summary>Of <c>#/components/schemas/Parcel/properties/size</c> the component, of <c>#/paths/~1parcels/post/…</c> the path.</summary>
    private static string Root(string pointer)
    {
        var end = pointer.IndexOf("#/", StringComparison.Ordinal) + 1;
        for (var segments = pointer.IndexOf("#/components/", StringComparison.Ordinal) >= 0 ? 3 : 2; segments > 0 && end >= 0; segments--)
            end = pointer.IndexOf('/', end + 1);
        return end < 0 ? pointer : pointer.Substring(0, end);
    }
}
