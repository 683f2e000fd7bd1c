namespace BuddyGen.Analyzers.Tests.Rules;

public class RequiredMemberTests : UseTest
{
    private static readonly (string Name, string WireName, string Value)[] Required =
    [
        ("Name", "name", "\"n\""), ("Integration", "integration", "new AmazonIntegrationRef { Identifier = \"aws\" }"), ("Region", "region", "\"r\""),
        ("LocalPath", "local_path", "\"l\""), ("Cluster", "cluster", "\"c\""), ("Service", "service", "\"s\""),
    ];

    public static TheoryData<string, string> EachRequired => [.. Required.Select(static member => (member.Name, member.WireName))];

    private static string Without(string name, string? insteadOf = null) => string.Join(", ", Required
        .Select(member => member.Name == name ? insteadOf is null ? null : name + " = " + insteadOf : member.Name + " = " + member.Value)
        .Where(static assignment => assignment is not null));

    [Fact]
    public Task Nothing_is_said_when_all_is_there() => CheckBodyAsync($"var request = new AddAwsEcsActionRequest {{ {Rest} }};");

    [Theory]
    [MemberData(nameof(EachRequired))]
    public Task Each_member_that_is_left_out_is_named(string name, string wireName) => CheckBodyAsync(
        $"var request = new {{|#0:AddAwsEcsActionRequest|}} {{ {Without(name)} }};",
        Expect("BG1001", $"AddAwsEcsActionRequest needs '{name}' ({wireName})"));

    [Theory]
    [MemberData(nameof(EachRequired))]
    public async Task Null_and_default_are_not_there(string name, string wireName)
    {
        foreach (var value in new[] { "null!", "default!", "(string)null!", "default(string)!" }.Where(value => name != "Integration" || !value.Contains("string")))
            await CheckBodyAsync(
                $"var request = new {{|#0:AddAwsEcsActionRequest|}} {{ {Without(name, value)} }};",
                Expect("BG1001", $"AddAwsEcsActionRequest needs '{name}' ({wireName})"));
    }

    [Fact]
    public Task One_diagnostic_names_all() => CheckBodyAsync(
        "var request = new {|#0:AddAwsEcsActionRequest|} { Name = \"n\", Integration = new AmazonIntegrationRef { HashId = \"h\" }, LocalPath = \"l\", Service = \"s\" };",
        Expect("BG1001", "AddAwsEcsActionRequest needs 'Region' (region), 'Cluster' (cluster)"));

    [Fact]
    public Task Without_initializer_all_are_missing() => CheckBodyAsync(
        "AddAwsEcsActionRequest request = {|#0:new|}();",
        Expect("BG1001", "AddAwsEcsActionRequest needs 'Name' (name), 'Integration' (integration), 'Region' (region), 'LocalPath' (local_path), 'Cluster' (cluster), 'Service' (service)"));

    [Fact]
    public Task Numbers_are_missing_when_never_set_or_default_but_not_when_zero() => CheckBodyAsync(
        """
        var never = new {|#0:NewParcel|} { CustomerId = 0, Service = ServiceLevel.Economy, Recipient = new Contact { Name = "J" }, LockerCode = "L" };
        var literal = new {|#1:NewParcel|} { CustomerId = default, WeightGrams = 1, Service = ServiceLevel.Economy, Recipient = new Contact { Name = "J" }, LockerCode = "L" };
        """,
        Expect("BG1001", "NewParcel needs 'WeightGrams' (weight_grams)"),
        Expect("BG1001", "NewParcel needs 'CustomerId' (customer_id)", 1));

    [Fact]
    public Task An_open_enum_around_null_is_not_there() => CheckBodyAsync(
        $$"""
        var never = new {|BG1001:NewParcel|} { {{ParcelRest}} };
        var literal = new {|BG1001:NewParcel|} { Service = default, {{ParcelRest}} };
        var typed = new {|BG1001:NewParcel|} { Service = default(ServiceLevel), {{ParcelRest}} };
        var made = new {|BG1001:NewParcel|} { Service = new ServiceLevel(), {{ParcelRest}} };
        var ofNull = new {|BG1001:NewParcel|} { Service = new ServiceLevel(null), {{ParcelRest}} };
        var converted = new {|BG1001:NewParcel|} { Service = null, {{ParcelRest}} };
        """);

    [Fact]
    public Task Required_but_nullable_is_written_as_null() => CheckBodyAsync(
        $$"""
        var never = new NewParcel { Service = ServiceLevel.Economy, {{ParcelRest}} };
        var asNull = new NewParcel { SenderReference = null, Service = ServiceLevel.Economy, {{ParcelRest}} };
        """);

    [Fact]
    public Task The_members_of_a_nested_object_are_its_own_affair() => CheckBodyAsync(
        """var request = new AddAwsEcsActionRequest { TriggerConditions = [new {|#0:TriggerConditionView|}()], Name = "n", Integration = new {|#1:AmazonIntegrationRef|}(), Region = "r", LocalPath = "l", Cluster = "c", Service = "s" };""",
        Expect("BG1001", "TriggerConditionView needs 'TriggerCondition' (trigger_condition)"),
        Expect("BG1008", "AmazonIntegrationRef needs 'Identifier' (identifier) or 'HashId' (hash_id)", 1));

    [Fact]
    public Task What_the_compiler_demands_is_its_own_affair_until_it_is_set_to_nothing() => CheckAsync(
        EmittedSpecs.Schemas(
            """
            Pet: {type: object, required: [name, legs], properties: {name: {type: string}, legs: {type: integer}, home: {$ref: '#/components/schemas/Home'}}}
            Home: {type: object, required: [street], properties: {street: {type: string}}}
            """,
            requiredKeyword: true),
        """
        using Pets;

        class C
        {
            Pet left = new {|CS9035:Pet|} { Name = "n" };
            Pet inside = new() { Name = "n", Legs = 4, Home = new {|CS9035:Home|} { } };
            Pet nothing = new {|BG1001:Pet|} { Name = null!, Legs = 4 };
            Pet kept = new Pet { Name = "n", Legs = 4 } with { Legs = 3 };
        }
        """);
}
