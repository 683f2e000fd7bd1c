using Buddy; // warning BG0006

namespace AmbiguousUse;

public static class Use
{
    public static AmazonIntegrationRef? Aws { get; } // error CS0433

    public static string Other => Flowing.Ids.Aws.ToString();
}
