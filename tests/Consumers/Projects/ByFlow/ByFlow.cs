using Buddy;

Console.WriteLine(Flowing.Ids.Aws);
Console.WriteLine(new AddAwsEcsActionRequest // error BG1001
{
    Name = "ECS by API",
    Integration = new AmazonIntegrationRef(), // error BG1008
    Region = "us-east-1",
    TriggerTime = TriggerTime.OnFailure, // error BG1002
});
