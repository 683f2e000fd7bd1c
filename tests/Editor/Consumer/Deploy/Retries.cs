using Buddy;

namespace Deploy;

internal static class Retries
{
    // One object in another: all of the outer one's members are to be kept, too.
    public static AddAwsEcsActionRequest[] All() =>
    [
        new() // error BG1001
        {
            Name = "ECS by API",
            Integration = new(), // error BG1008
            TriggerTime = TriggerTime.OnFailure, // error BG1002
        },
        new() // error BG1001
        {
            Name = "ECS by API", Integration = new() { HashId = "5ddb7c" }, TriggerTime = TriggerTime.OnFailure, // error BG1002
            RetryCount = 3,
        },
    ];
}
