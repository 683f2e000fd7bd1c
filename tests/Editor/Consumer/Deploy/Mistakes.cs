using Buddy;
using Parcels;

namespace Deploy;

// Each mark says what stands at its line.
internal static class Mistakes
{
    private static readonly AddAwsEcsActionRequest Action = new()
    {
        Name = "ECS by API", Integration = new() { Identifier = "aws" },
        Region = "us-east-1", LocalPath = "taskDefinition.json", Cluster = "buddy-testing-cluster", Service = "sample-app-service",
    };

    private static readonly NewParcel Parcel = new()
    {
        CustomerId = 4711, WeightGrams = 1250, Service = ServiceLevel.Economy, Recipient = new() { Name = "Jane Doe" }, SenderReference = null,
        StreetAddress = "1 Main Street",
    };

    // Whether the flag is set is not known here, so nothing is said.
    public static AddAwsEcsActionRequest OnFailure(AddAwsEcsActionRequest action) => action with { TriggerTime = TriggerTime.OnFailure };

    public static object[] All() =>
    [
        new AddAwsEcsActionRequest // error BG1001
        {
            Name = "ECS by API",
            Integration = new AmazonIntegrationRef(), // error BG1008
            Cluster = "buddy-testing-cluster",
        },
        Action with { TriggerTime = TriggerTime.OnFailure }, // error BG1002
        Action with
        {
            TriggerTime = TriggerTime.OnFailure, // error BG1002
            Timeout = 60,
        },
        Action with { RunOnlyOnFirstFailure = true }, // error BG1003
        Action with { TriggerTime = "ON_SUCESS" }, // warning BG1004
        Parcel with { Service = ServiceLevel.Express }, // error BG1002
        Parcel with { WeightGrams = 40_000 }, // warning BG1005
        Parcel with { Reference = "a" }, // warning BG1006
        Parcel with { Handling = ["FRAGILE", "FRAGILE"] }, // warning BG1007
    ];
}
