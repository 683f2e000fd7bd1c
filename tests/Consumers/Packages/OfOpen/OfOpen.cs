namespace OfOpen;

public static class Use
{
    public static Buddy.AmazonIntegrationRef Aws { get; } = Open.Ids.Aws;

    public static Buddy.AmazonIntegrationRef None { get; } = new(); // error BG1008
}
