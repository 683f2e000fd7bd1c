namespace Open;

public static class Ids
{
    public static Buddy.AmazonIntegrationRef Aws { get; } = new() { Identifier = "aws" };
}
