using Buddy;

namespace Nightly;

internal static class Actions
{
    public static AddAwsEcsActionRequest RollBack { get; } = new()
    {
        Name = "Roll back",
        Integration = new() { Identifier = "aws" },
        Region = "us-east-1",
        LocalPath = "lastGoodTaskDefinition.json",
        Cluster = "buddy-testing-cluster",
        Service = "sample-app-service",
        TriggerTime = TriggerTime.OnFailure,
    };
}
