using Buddy;

// Each mark says what the compiler reports at its line.

var complete = new AddAwsEcsActionRequest
{
    Name = "ECS by API",
    Integration = new() { Identifier = "aws" },
    Region = "us-east-1",
    LocalPath = "taskDefinition.json",
    Cluster = "buddy-testing-cluster",
    Service = "sample-app-service",
};

// Two members that the API requires are not there.
_ = new AddAwsEcsActionRequest // error BG1001
{
    Name = "ECS by API",
    Integration = new() { Identifier = "aws" },
    LocalPath = "taskDefinition.json",
    Service = "sample-app-service",
};

// On failure only, or on each? The API wants to be told.
_ = complete with
{
    TriggerTime = TriggerTime.OnFailure, // error BG1002
};

// The flag belongs to failures.
_ = complete with
{
    TriggerTime = TriggerTime.OnSuccess,
    RunOnlyOnFirstFailure = true, // error BG1003
};

// An integration is named by its identifier or by its hash.
_ = complete with
{
    Integration = new AmazonIntegrationRef(), // error BG1008
};

// A word that the API does not know.
_ = complete with
{
    TriggerTime = "ON_FAILURES", // warning BG1004
};
