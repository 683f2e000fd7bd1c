using Parcels;

namespace FriendWithSpec;

public static class Template
{
    internal static readonly Buddy.AmazonIntegrationRef Aws = Hidden.Ids.Aws;

    public static Contact Recipient { get; } = new() { Name = "Jane Doe" };
}
