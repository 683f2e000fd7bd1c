using Buddy;

namespace Public;

public static class Template
{
    public static AddAwsEcsActionRequest Complete { get; } = new()
    {
        Name = "ECS by API",
        Integration = new() { Identifier = "aws" },
        Region = "us-east-1",
        LocalPath = "taskDefinition.json",
        Cluster = "buddy-testing-cluster",
        Service = "sample-app-service",
        TriggerTime = "ON_SUCCES", // warning BG1004
    };
}
