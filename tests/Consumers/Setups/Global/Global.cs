namespace Global;

public static class Ids
{
    public static Buddy.AmazonIntegrationRef Aws { get; } = new() { Identifier = "aws" };
}
