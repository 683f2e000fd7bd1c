using Buddy;
using Parcels;

Use(new AddAwsEcsActionRequest // error BG1001
{
    Name = "ECS by API",
    Integration = new AmazonIntegrationRef(), // error BG1008
});

var action = new AddAwsEcsActionRequest
{
    Name = "ECS by API", Integration = new() { HashId = "5ddb7c" },
    Region = "us-east-1", LocalPath = "taskDefinition.json", Cluster = "buddy-testing-cluster", Service = "sample-app-service",
};
Use(action with { TriggerTime = TriggerTime.OnFailure }); // error BG1002
Use(action with { TriggerTime = TriggerTime.OnFailure, RunOnlyOnFirstFailure = false });
Use(action with { RunOnlyOnFirstFailure = true }); // error BG1003
Use(action with { RunOnlyOnFirstFailure = args.Length > 0 ? true : null });
Use(action with { TriggerTime = "ON_SUCESS" }); // warning BG1004
Use(action with
{
    TriggerConditions =
    [
        new TriggerConditionView { TriggerCondition = "ON_CHANGE_AT_PATH" }, // error BG1002
        new TriggerConditionView { TriggerCondition = "ON_CHANGE" },
    ],
});

// The same package, another API: nothing of the above is built in.
Use(new NewParcel // error BG1001
{
    CustomerId = 4711,
    Recipient = new() { Name = "Jane Doe" },
    StreetAddress = "1 Main Street",
    SenderReference = null,
});

var parcel = new NewParcel
{
    CustomerId = 4711, WeightGrams = 1250, Service = ServiceLevel.Economy, Recipient = new() { Name = "Jane Doe" }, SenderReference = null,
};
Use(parcel with { StreetAddress = "1 Main Street" });
Use(parcel with { StreetAddress = "1 Main Street", Service = ServiceLevel.Express }); // error BG1002
Use(parcel with { StreetAddress = "1 Main Street", Service = ServiceLevel.Overnight, Phone = "+49 30 901820" });
Use(parcel with { StreetAddress = "1 Main Street", Phone2 = "+49 30 901821" }); // error BG1003

static void Use(object value) => _ = value;
