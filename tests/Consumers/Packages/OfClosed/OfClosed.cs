namespace OfClosed;

public static class Use
{
    public static Buddy.AmazonIntegrationRef Aws { get; } = Closed.Ids.Aws;

    public static Buddy.AmazonIntegrationRef None { get; } = new();
}
