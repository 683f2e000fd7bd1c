using BuddyGen.Fixes;

namespace BuddyGen.Analyzers.Tests.Fixes;

public class OtherFixTests : UseTest
{
    [Fact]
    public Task Examples_fill_an_object() => FixBodyAsync<FillWithExamplesFix>(
        """
        var request = new {|BG1001:AddAwsEcsActionRequest|} { };
        """,
        """
        var request = new AddAwsEcsActionRequest { Name = "ECS by API", Integration = new AmazonIntegrationRef { Identifier = "aws" }, Region = "us-east-1", LocalPath = "taskDefinition.json", Cluster = "buddy-testing-cluster", Service = "sample-app-service" };
        """,
        "FillWithExamples");

    [Fact]
    public Task Examples_of_enums_numbers_and_of_what_an_object_requires() => FixBodyAsync<FillWithExamplesFix>(
        """
        var parcel = new {|BG1001:NewParcel|} { StreetAddress = "s", Phone = "1" };
        """,
        """
        var parcel = new NewParcel { StreetAddress = "s", Phone = "1", CustomerId = 4711, WeightGrams = 1250, Service = ServiceLevel.Express, Recipient = new Contact { Name = "Jane Doe" } };
        """,
        "FillWithExamples");

    [Fact]
    public Task Examples_replace_placeholders() => FixBodyAsync<FillWithExamplesFix>(
        """var contact = new {|BG1001:Contact|} { Name = default! /* "Jane Doe" */ };""",
        """var contact = new Contact { Name = "Jane Doe" };""",
        "FillWithExamples");

    [Fact]
    public void Examples_are_not_spread() => Assert.Null(new FillWithExamplesFix().GetFixAllProvider());

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public Task A_boolean_is_set_either_way(string value) => FixBodyAsync<SetMemberFix>(
        $$"""
        var request = new AddAwsEcsActionRequest { TriggerTime = {|BG1002:TriggerTime.OnFailure|}, {{Rest}}};
                var other = new AddAwsEcsActionRequest
                {
                    TriggerTime = {|BG1002:new TriggerTime("ON_FAILURE")|},
                    RunOnlyOnFirstFailure = null,
                    {{Rest}}
                };
                var last = new AddAwsEcsActionRequest
                {
                    {{Rest}},
                    TriggerTime = {|BG1002:TriggerTime.OnFailure|}
                };
        """,
        $$"""
        var request = new AddAwsEcsActionRequest { TriggerTime = TriggerTime.OnFailure, {{Rest.TrimEnd()}}, RunOnlyOnFirstFailure = {{value}} };
                var other = new AddAwsEcsActionRequest
                {
                    TriggerTime = new TriggerTime("ON_FAILURE"),
                    RunOnlyOnFirstFailure = {{value}},
                    {{Rest}}
                };
                var last = new AddAwsEcsActionRequest
                {
                    {{Rest}},
                    TriggerTime = TriggerTime.OnFailure,
                    RunOnlyOnFirstFailure = {{value}}
                };
        """,
        "Set:run_only_on_first_failure=" + value,
        all: true);

    [Fact]
    public Task A_text_is_set_to_what_is_at_hand_or_the_example() => FixBodyAsync<SetMemberFix>(
        $$"""
        var phone = "1";
                var parcel = new NewParcel { Service = {|BG1002:ServiceLevel.Express|}, {{ParcelRest}} };
        """,
        $$"""
        var phone = "1";
                var parcel = new NewParcel { Service = ServiceLevel.Express, {{ParcelRest.TrimEnd()}}, Phone = phone  };
        """,
        "Set:phone=phone");

    [Fact]
    public Task Set_in_a_with() => FixBodyAsync<SetMemberFix>(
        $$"""
        var whole = new AddAwsEcsActionRequest { {{Rest}} };
                Send(whole with { TriggerTime = {|BG1002:TriggerTime.OnFailure|} });
        """,
        $$"""
        var whole = new AddAwsEcsActionRequest { {{Rest}} };
                Send(whole with { TriggerTime = TriggerTime.OnFailure, RunOnlyOnFirstFailure = true });
        """,
        "Set:run_only_on_first_failure=true");

    [Fact]
    public Task A_member_is_removed() => FixBodyAsync<AllowMemberFix>(
        $$"""
        var first = new AddAwsEcsActionRequest { {|BG1003:RunOnlyOnFirstFailure|} = true, {{Rest}} };
                var middle = new AddAwsEcsActionRequest { TriggerTime = "ON_SUCCESS", {|BG1003:RunOnlyOnFirstFailure|} = true, {{Rest}} };
                var last = new AddAwsEcsActionRequest { {{Rest.TrimEnd()}}, {|BG1003:RunOnlyOnFirstFailure|} = true };
                var comma = new AddAwsEcsActionRequest { {{Rest.TrimEnd()}}, {|BG1003:RunOnlyOnFirstFailure|} = true, };
                var lines = new AddAwsEcsActionRequest
                {
                    // before
                    {|BG1003:RunOnlyOnFirstFailure|} = true, // of it
                    {{Rest}}
                };
                var lastLine = new AddAwsEcsActionRequest
                {
                    {{Rest.TrimEnd()}},
                    {|BG1003:RunOnlyOnFirstFailure|} = true
                };
                var alone = first with { {|BG1003:RunOnlyOnFirstFailure|} = true };
        """.Replace("var alone = first with { {|BG1003:RunOnlyOnFirstFailure|} = true };", "var alone = Any<AddAwsEcsActionRequest>() with { TriggerTime = \"ON_SUCCESS\", {|BG1003:RunOnlyOnFirstFailure|} = true };"),
        $$"""
        var first = new AddAwsEcsActionRequest { {{Rest}} };
                var middle = new AddAwsEcsActionRequest { TriggerTime = "ON_SUCCESS", {{Rest}} };
                var last = new AddAwsEcsActionRequest { {{Rest.TrimEnd()}} };
                var comma = new AddAwsEcsActionRequest { {{Rest.TrimEnd()}}, };
                var lines = new AddAwsEcsActionRequest
                {
                    // before
                    {{Rest}}
                };
                var lastLine = new AddAwsEcsActionRequest
                {
                    {{Rest.TrimEnd()}}
                };
                var alone = Any<AddAwsEcsActionRequest>() with { TriggerTime = "ON_SUCCESS" };
        """,
        "Remove:run_only_on_first_failure",
        all: true);

    [Fact]
    public Task The_value_that_allows_it_is_set() => FixBodyAsync<AllowMemberFix>(
        $$"""
        var none = new AddAwsEcsActionRequest { {|BG1003:RunOnlyOnFirstFailure|} = true, {{Rest.TrimEnd()}} };
                var other = new AddAwsEcsActionRequest { TriggerTime = TriggerTime.OnSuccess, {|BG1003:RunOnlyOnFirstFailure|} = true, {{Rest}} };
        """,
        $$"""
        var none = new AddAwsEcsActionRequest { RunOnlyOnFirstFailure = true, {{Rest.TrimEnd()}}, TriggerTime = TriggerTime.OnFailure };
                var other = new AddAwsEcsActionRequest { TriggerTime = TriggerTime.OnFailure, RunOnlyOnFirstFailure = true, {{Rest}} };
        """,
        "Set:trigger_time=ON_FAILURE",
        all: true);

    [Fact]
    public Task A_misspelling_is_corrected() => FixBodyAsync<CorrectValueFix>(
        $$"""
        var parcel = new NewParcel { Service = {|BG1004:"ECONOMYY"|}, {{ParcelRest}} };
        """,
        $$"""
        var parcel = new NewParcel { Service = ServiceLevel.Economy, {{ParcelRest}} };
        """,
        "Change:ServiceLevel.Economy");

    [Theory]
    [InlineData("identifier", "Identifier = default! /* \"aws\" */")]
    [InlineData("hash_id", "HashId = default!")]
    public Task An_alternative_is_completed(string wireName, string assignment) => FixBodyAsync<CompleteAlternativeFix>(
        "var integration = new {|BG1008:AmazonIntegrationRef|}();",
        "var integration = new {|BG1008:AmazonIntegrationRef|} { " + assignment + " };",
        "Complete:" + wireName);

    [Fact]
    public Task An_alternative_is_completed_as_the_spec_shows_it() => FixBodyAsync<CompleteAlternativeFix>(
        "var integration = new {|BG1008:AmazonIntegrationRef|}();",
        "var integration = new AmazonIntegrationRef { Identifier = \"aws\" };",
        "CompleteByExample:identifier");

    [Fact]
    public Task An_alternative_takes_what_is_at_hand() => FixBodyAsync<CompleteAlternativeFix>(
        """
        var identifier = "aws";
                AmazonIntegrationRef integration = {|BG1008:new|}();
        """,
        """
        var identifier = "aws";
                AmazonIntegrationRef integration = new() { Identifier = identifier };
        """,
        "Complete:identifier");
}
