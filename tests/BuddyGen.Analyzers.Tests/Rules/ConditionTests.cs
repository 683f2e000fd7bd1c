namespace BuddyGen.Analyzers.Tests.Rules;

public class ConditionTests : UseTest
{
    public static TheoryData<string, string> Others =>
    [
        ("OnEveryExecution", "ON_EVERY_EXECUTION"), ("OnSuccess", "ON_SUCCESS"), ("OnBackToSuccess", "ON_BACK_TO_SUCCESS"),
        ("OnWarning", "ON_WARNING"), ("OnWaitForApprove", "ON_WAIT_FOR_APPROVE"), ("OnTerminate", "ON_TERMINATE"),
    ];

    private const string MustBeSet = "'RunOnlyOnFirstFailure' (run_only_on_first_failure) must be set because 'TriggerTime' is ON_FAILURE";
    private const string OnlyAllowed = "'RunOnlyOnFirstFailure' (run_only_on_first_failure) is only allowed when 'TriggerTime' is ON_FAILURE; here it is ";

    [Fact]
    public Task The_value_asks_for_the_member() => CheckBodyAsync(
        $$"""var request = new AddAwsEcsActionRequest { TriggerTime = {|#0:TriggerTime.OnFailure|}, {{Rest}} };""", Expect("BG1002", MustBeSet));

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public Task With_the_member_all_is_well(string value) => CheckBodyAsync(
        $$"""var request = new AddAwsEcsActionRequest { TriggerTime = TriggerTime.OnFailure, RunOnlyOnFirstFailure = {{value}}, {{Rest}} };""");

    [Theory]
    [InlineData("null")]
    [InlineData("default")]
    [InlineData("default(bool?)")]
    [InlineData("(bool?)null")]
    public Task Null_is_not_set(string value) => CheckBodyAsync(
        $$"""var request = new AddAwsEcsActionRequest { TriggerTime = {|#0:TriggerTime.OnFailure|}, RunOnlyOnFirstFailure = {{value}}, {{Rest}} };""", Expect("BG1002", MustBeSet));

    [Theory]
    [MemberData(nameof(Others))]
    public Task Another_value_without_the_member_is_well(string name, string wireValue)
    {
        Assert.NotEqual("ON_FAILURE", wireValue);
        return CheckBodyAsync($$"""var request = new AddAwsEcsActionRequest { TriggerTime = TriggerTime.{{name}}, {{Rest}} };""");
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Another_value_forbids_the_member(string name, string wireValue)
    {
        foreach (var value in new[] { "true", "false" })
            await CheckBodyAsync(
                $$"""var request = new AddAwsEcsActionRequest { TriggerTime = TriggerTime.{{name}}, {|#0:RunOnlyOnFirstFailure|} = {{value}}, {{Rest}} };""",
                Expect("BG1003", OnlyAllowed + wireValue));
    }

    [Fact]
    public Task Without_the_value_the_member_is_forbidden() => CheckBodyAsync(
        $$"""var request = new AddAwsEcsActionRequest { {|#0:RunOnlyOnFirstFailure|} = true, {{Rest}} };""", Expect("BG1003", OnlyAllowed + "not set"));

    [Fact]
    public Task Any_of_several_values_asks_for_the_member() => CheckBodyAsync(
        $$"""
        var express = new NewParcel { Service = {|BG1002:ServiceLevel.Express|}, {{ParcelRest}} };
        var overnight = new NewParcel { Service = {|BG1002:ServiceLevel.Overnight|}, {{ParcelRest}} };
        var economy = new NewParcel { Service = ServiceLevel.Economy, {{ParcelRest}} };
        var called = new NewParcel { Service = ServiceLevel.Express, Phone = "1", Phone2 = "2", {{ParcelRest}} };
        var twice = new NewParcel { Service = ServiceLevel.Economy, {|BG1003:Phone2|} = "2", {{ParcelRest}} };
        """);

    [Fact]
    public Task A_condition_inside_allOf_and_one_member_that_asks_for_another() => CheckBodyAsync(
        $$"""
        var signed = new NewParcel { Service = ServiceLevel.Economy, Signature = {|BG1002:true|}, {{ParcelRest}} };
        var unsigned = new NewParcel { Service = ServiceLevel.Economy, Signature = false, {{ParcelRest}} };
        var insured = new NewParcel { Service = ServiceLevel.Economy, InsuredValue = {|BG1002:250m|}, {{ParcelRest}} };
        var both = new NewParcel { Service = ServiceLevel.Economy, InsuredValue = 250, Currency = "EUR", {{ParcelRest}} };
        """);

    [Fact]
    public Task Alternatives() => CheckBodyAsync(
        """
        var none = new {|#0:AmazonIntegrationRef|}();
        var empty = new {|#1:AmazonIntegrationRef|} { Identifier = null };
        var one = new AmazonIntegrationRef { Identifier = "aws" };
        var other = new AmazonIntegrationRef { HashId = "h" };
        var both = new AmazonIntegrationRef { Identifier = "aws", HashId = "h" };
        var neither = new {|BG1008:NewParcel|} { CustomerId = 1, WeightGrams = 1, Service = "ECONOMY", Recipient = new Contact { Name = "J" } };
        var tooMany = new {|BG1008:NewParcel|} { CustomerId = 1, WeightGrams = 1, Service = "ECONOMY", Recipient = new Contact { Name = "J" }, StreetAddress = "s", LockerCode = "l" };
        """,
        Expect("BG1008", "AmazonIntegrationRef needs 'Identifier' (identifier) or 'HashId' (hash_id)"),
        Expect("BG1008", "AmazonIntegrationRef needs 'Identifier' (identifier) or 'HashId' (hash_id)", 1));

    [Fact]
    public Task Values() => CheckBodyAsync(
        $$"""
        var number = new NewParcel { Service = ServiceLevel.Economy, CustomerId = 1, WeightGrams = {|BG1005:0|}, Recipient = new Contact { Name = {|BG1006:""|} }, LockerCode = "L" };
        var texts = new NewParcel { Service = ServiceLevel.Economy, Reference = {|BG1006:"abc"|}, {{ParcelRest}} };
        var lists = new NewParcel { Service = ServiceLevel.Economy, Handling = {|BG1007:[]|}, {{ParcelRest}} };
        var twice = new NewParcel { Service = ServiceLevel.Economy, Handling = {|BG1007:new[] { "a", "a" }|}, {{ParcelRest}} };
        var misspelt = new NewParcel { Service = {|BG1004:"EXPRES"|}, {{ParcelRest}} };
        var deliberate = new NewParcel { Service = new ServiceLevel("EXPRES"), {{ParcelRest}} };
        """);
}
