namespace BuddyGen.Analyzers.Tests.Rules;

/// <summary>A request that changes something: what it leaves out, the server has.</summary>
public class UpdateTests : UseTest
{
    [Theory]
    [InlineData("TriggerTime = TriggerTime.OnFailure")]
    [InlineData("TriggerTime = TriggerTime.OnSuccess, RunOnlyOnFirstFailure = true")]
    [InlineData("RunOnlyOnFirstFailure = true")]
    [InlineData("Name = null")]
    [InlineData("")]
    public async Task Whatever_is_set_or_not_nothing_is_said(string members)
    {
        await CheckBodyAsync($"var request = new UpdateAwsEcsActionRequest {{ {members} }};");
        await CheckBodyAsync($"var request = Any<UpdateAwsEcsActionRequest>() with {{ {members} }};");
    }

    [Fact]
    public Task What_is_set_is_still_looked_at() => CheckBodyAsync(
        """
        var unnamed = new UpdateAwsEcsActionRequest { Integration = new {|BG1008:AmazonIntegrationRef|}() };
        var misspelt = new UpdateAwsEcsActionRequest { TriggerTime = {|BG1004:"ON_FAILURES"|} };
        """);
}
