namespace BuddyGen.Analyzers.Tests.Rules;

public class TemplateTests : UseTest
{
    private const string Finish = """with { Region = "r", LocalPath = "l", Cluster = "c", Service = "s", Integration = new AmazonIntegrationRef { HashId = "h" } }""";

    [Fact]
    public Task A_local_that_is_only_completed_is_no_mistake() => CheckBodyAsync(
        $$"""
        var template = new AddAwsEcsActionRequest { Name = "n" };
        Send(template {{Finish}});
        var other = template {{Finish}};
        """);

    [Fact]
    public Task What_is_still_missing_is_said_where_it_is_completed_last() => CheckBodyAsync(
        """
        var template = new AddAwsEcsActionRequest { Name = "n", Region = "r" };
        var next = template with { Service = "s" };
        Send(next {|#0:with|} { Cluster = "c" });
        """,
        Expect("BG1001", "AddAwsEcsActionRequest needs 'Integration' (integration), 'LocalPath' (local_path)"));

    [Fact]
    public Task A_template_that_is_also_sent_is_a_mistake_and_said_once() => CheckBodyAsync(
        """
        var template = new {|BG1001:AddAwsEcsActionRequest|} { Name = "n" };
        Send(template);
        Send(template with { Name = "m" });
        """);

    [Fact]
    public Task A_variable_that_is_never_used_is_no_template() => CheckBodyAsync("""var template = new {|BG1001:AddAwsEcsActionRequest|} { Name = "n" };""");

    [Fact]
    public Task Private_fields_and_properties() => CheckAsync(
        $$"""
        using Buddy;

        class C
        {
            private static readonly AddAwsEcsActionRequest Field = new() { Name = "n" };
            private AddAwsEcsActionRequest Property { get; } = new() { Name = "n" };
            private static AddAwsEcsActionRequest Computed => new() { Name = "n" };
            public static readonly AddAwsEcsActionRequest Public = {|BG1001:new|}() { Name = "n" };
            private static readonly AddAwsEcsActionRequest Sent = {|BG1001:new|}() { Name = "n" };
            private static readonly AddAwsEcsActionRequest Unused = {|BG1001:new|}() { Name = "n" };

            AddAwsEcsActionRequest M(int number) => number switch
            {
                0 => Field {{Finish}},
                1 => C.Field {|BG1001:with|} { Region = "r" },
                2 => this.Property {{Finish}},
                3 => Property {|BG1001:with|} { Name = "m" },
                4 => Computed {{Finish}},
                5 => Computed {|BG1001:with|} { },
                6 => Public with { Name = "m" },
                _ => Sent,
            };
        }
        """);

    [Fact]
    public Task What_the_with_itself_breaks() => CheckBodyAsync(
        $$"""
        var whole = new AddAwsEcsActionRequest { {{Rest}} };
        Send(whole);
        var late = whole with { TriggerTime = {|BG1002:TriggerTime.OnFailure|} };
        var both = whole with { TriggerTime = TriggerTime.OnFailure, RunOnlyOnFirstFailure = true };
        var forbidden = whole with { {|BG1003:RunOnlyOnFirstFailure|} = true };
        var taken = whole {|BG1001:with|} { Region = null! };
        var changed = both with { {|BG1003:RunOnlyOnFirstFailure|} = true, TriggerTime = TriggerTime.OnSuccess };
        var left = both {|BG1003:with|} { TriggerTime = TriggerTime.OnSuccess };
        """);

    [Fact]
    public Task Of_an_unknown_operand_only_what_is_set_is_known() => CheckAsync(
        """
        using Buddy;

        class C
        {
            void M(AddAwsEcsActionRequest request)
            {
                var late = request with { TriggerTime = TriggerTime.OnFailure };
                var mixed = request with { TriggerTime = TriggerTime.OnSuccess, {|BG1003:RunOnlyOnFirstFailure|} = true };
                var empty = request {|BG1001:with|} { Region = null! };
                var copy = request with { };
            }
        }
        """);

    [Fact]
    public Task A_wrong_value_in_a_template_is_said_at_once_and_once() => CheckBodyAsync(
        """
        var template = new NewParcel { Service = {|BG1004:"EXPRES"|} };
        var parcel = template with { CustomerId = 1, WeightGrams = 1, Recipient = new Contact { Name = "J" }, LockerCode = "L" };
        """);

    [Fact]
    public Task A_creation_that_is_completed_on_the_spot() => CheckBodyAsync(
        $$"""
        Send(new AddAwsEcsActionRequest { Name = "n" } {{Finish}});
        Send((new AddAwsEcsActionRequest { Name = "n" }) {|BG1001:with|} { Region = "r" });
        """);
}
