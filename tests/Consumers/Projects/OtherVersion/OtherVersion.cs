namespace OtherVersion;

public static class Template
{
    public static Parcels.Contact Recipient { get; } = FriendWithSpec.Template.Recipient;

    // Of the next version only: a declaration error, before which the compiler does not get to analyzers.
    public static Parcels.House? House => null; // error CS0234
}
