using Buddy;

Console.WriteLine(new AddAwsEcsActionRequest
{
    Name = "ECS by API",
    Integration = new AmazonIntegrationRef(),
    Region = "us-east-1",
    TriggerTime = TriggerTime.OnFailure,
});
