using BuddyGen.Fixes;

namespace BuddyGen.Analyzers.Tests.Fixes;

public class AddRequiredMembersTests : UseTest
{
    private const string Key = "AddRequiredMembers";

    [Fact]
    public Task A_line_each_where_there_was_a_line_each() => FixBodyAsync<AddRequiredMembersFix>(
        """
        var request = new {|BG1001:AddAwsEcsActionRequest|}
                {
                    Name = "n", // who
                    Region = "r"
                };
        """,
        """
        var request = new {|BG1001:AddAwsEcsActionRequest|}
                {
                    Name = "n", // who
                    Region = "r",
                    Integration = default! /* new AmazonIntegrationRef { Identifier = "aws" } */,
                    LocalPath = default! /* "taskDefinition.json" */,
                    Cluster = default! /* "buddy-testing-cluster" */,
                    Service = default! /* "sample-app-service" */
                };
        """,
        Key);

    [Fact]
    public Task A_comma_and_a_comment_at_the_end() => FixBodyAsync<AddRequiredMembersFix>(
        """
        var parcel = new {|BG1001:NewParcel|}
                {
                    CustomerId = 1, Recipient = new Contact { Name = "J" }, LockerCode = "L",
                    Service = ServiceLevel.Economy, // slow
                };
        """,
        """
        var parcel = new {|BG1001:NewParcel|}
                {
                    CustomerId = 1, Recipient = new Contact { Name = "J" }, LockerCode = "L",
                    Service = ServiceLevel.Economy, // slow
                    WeightGrams = default! /* 1250 */,
                };
        """,
        Key);

    [Fact]
    public Task A_comment_behind_the_last_member_stays_there() => FixBodyAsync<AddRequiredMembersFix>(
        """
        var contact = new {|BG1001:Contact|}
                {
                    Email = "a@example.com" // office
                };
        """,
        """
        var contact = new {|BG1001:Contact|}
                {
                    Email = "a@example.com", // office
                    Name = default! /* "Jane Doe" */
                };
        """,
        Key);

    [Theory]
    [InlineData("Contact contact = {|BG1001:new|}();", "Contact contact = {|BG1001:new|}() { Name = default! /* \"Jane Doe\" */ };")]
    [InlineData("var contact = new {|BG1001:Contact|}();", "var contact = new {|BG1001:Contact|} { Name = default! /* \"Jane Doe\" */ };")]
    [InlineData("var contact = new {|BG1001:Contact|} { };", "var contact = new {|BG1001:Contact|} { Name = default! /* \"Jane Doe\" */ };")]
    [InlineData("var contact = new {|BG1001:Contact|} {};", "var contact = new {|BG1001:Contact|} { Name = default! /* \"Jane Doe\" */ };")]
    [InlineData("var contact = new {|BG1001:Contact|}() { Email = \"a@example.com\", };", "var contact = new {|BG1001:Contact|}() { Email = \"a@example.com\", Name = default! /* \"Jane Doe\" */, };")]
    [InlineData("var contact = new {|BG1001:Contact|} { Email = \"a@example.com\" };", "var contact = new {|BG1001:Contact|} { Email = \"a@example.com\", Name = default! /* \"Jane Doe\" */ };")]
    [InlineData("Contact contact = new {|BG1001:Contact|}(/* why */);", "Contact contact = new {|BG1001:Contact|}(/* why */) { Name = default! /* \"Jane Doe\" */ };")]
    public Task One_line_stays_one_line(string code, string result) => FixBodyAsync<AddRequiredMembersFix>(code, result, Key);

    [Fact]
    public Task A_long_new_initializer_gets_lines() => FixBodyAsync<AddRequiredMembersFix>(
        """
        Send(new {|BG1001:AddAwsEcsActionRequest|}());
        """,
        """
        Send(new {|BG1001:AddAwsEcsActionRequest|}
                {
                    Name = default! /* "ECS by API" */,
                    Integration = default! /* new AmazonIntegrationRef { Identifier = "aws" } */,
                    Region = default! /* "us-east-1" */,
                    LocalPath = default! /* "taskDefinition.json" */,
                    Cluster = default! /* "buddy-testing-cluster" */,
                    Service = default! /* "sample-app-service" */,
                });
        """,
        Key);

    [Fact]
    public Task With_expressions() => FixBodyAsync<AddRequiredMembersFix>(
        """
        var template = new AddAwsEcsActionRequest { Name = "n", Integration = new() { Identifier = "a" }, LocalPath = "l", Cluster = "c" };
        Send(template {|BG1001:with|} { Region = "r" });
        """,
        """
        var template = new AddAwsEcsActionRequest { Name = "n", Integration = new() { Identifier = "a" }, LocalPath = "l", Cluster = "c" };
        Send(template {|BG1001:with|} { Region = "r", Service = default! /* "sample-app-service" */ });
        """,
        Key);

    [Fact]
    public Task What_is_at_hand_is_taken() => FixAsync<AddRequiredMembersFix>(
        """
        using Buddy;

        class Deployment(string cluster, int service, string? region)
        {
            private readonly string localPath = "l";
            public string Name { get; } = "n";
            public string Region => "r";

            AddAwsEcsActionRequest Make(AmazonIntegrationRef integration)
            {
                return new {|BG1001:AddAwsEcsActionRequest|} { TriggerTime = "ON_SUCCESS" };
            }
        }
        """,
        """
        using Buddy;

        class Deployment(string cluster, int service, string? region)
        {
            private readonly string localPath = "l";
            public string Name { get; } = "n";
            public string Region => "r";

            AddAwsEcsActionRequest Make(AmazonIntegrationRef integration)
            {
                return new {|BG1001:AddAwsEcsActionRequest|} { TriggerTime = "ON_SUCCESS", Name = Name, Integration = integration, Region = Region, LocalPath = localPath, Cluster = cluster, Service = default! /* "sample-app-service" */ };
            }
        }
        """,
        Key);

    [Fact]
    public Task Not_what_is_declared_later_or_belongs_to_no_instance() => FixAsync<AddRequiredMembersFix>(
        """
        using Parcels;

        class C
        {
            public string Name { get; } = "n";

            static void M()
            {
                var contact = new {|BG1001:Contact|}();
                var name = "later";
            }
        }
        """,
        """
        using Parcels;

        class C
        {
            public string Name { get; } = "n";

            static void M()
            {
                var contact = new {|BG1001:Contact|} { Name = default! /* "Jane Doe" */ };
                var name = "later";
            }
        }
        """,
        Key);

    [Fact]
    public Task All_at_once_also_inside_each_other() => FixBodyAsync<AddRequiredMembersFix>(
        """
        var name = "n";
                var parcel = new {|BG1001:NewParcel|} { CustomerId = 1, Service = "ECONOMY", LockerCode = "L", Recipient = new {|BG1001:Contact|}() };
                var contact = new {|BG1001:Contact|}();
        """,
        """
        var name = "n";
                var parcel = new {|BG1001:NewParcel|} { CustomerId = 1, Service = "ECONOMY", LockerCode = "L", Recipient = new Contact { Name = name }, WeightGrams = default! /* 1250 */ };
                var contact = new Contact { Name = name };
        """,
        Key,
        all: true);

    [Fact]
    public Task Placeholders_give_way_to_what_is_at_hand() => FixBodyAsync<AddRequiredMembersFix>(
        """
        var name = "n";
                var contact = new {|BG1001:Contact|} { Name = default! /* "Jane Doe" */, Email = null };
        """,
        """
        var name = "n";
                var contact = new Contact { Name = name, Email = null };
        """,
        Key);

    [Fact]
    public Task A_placeholder_is_no_fix_of_a_placeholder() => FixBodyAsync<AddRequiredMembersFix>(
        """var contact = new {|BG1001:Contact|} { Name = default! };""",
        """var contact = new {|BG1001:Contact|} { Name = default! };""",
        Key);
}
