namespace BuddyGen.Analyzers.Tests.Rules;

/// <summary>Every way of writing the same object: the mistake is found in it, and nothing is found where there is none.</summary>
public class SpellingTests : UseTest
{
    [Theory]
    [InlineData("TriggerTime.OnFailure", true)]
    [InlineData("Buddy.TriggerTime.OnFailure", true)]
    [InlineData("\"ON_FAILURE\"", true)]
    [InlineData("\"ON_\" + \"FAILURE\"", true)]
    [InlineData("$\"ON_{\"FAILURE\"}\"", true)]
    [InlineData("TriggerTime.Values.OnFailure", true)]
    [InlineData("(TriggerTime)\"ON_FAILURE\"", true)]
    [InlineData("(TriggerTime?)TriggerTime.OnFailure", true)]
    [InlineData("new TriggerTime(\"ON_FAILURE\")", true)]
    [InlineData("new(\"ON_FAILURE\")", true)]
    [InlineData("(TriggerTime.OnFailure)", true)]
    [InlineData("TriggerTime.OnFailure!", true)]
    [InlineData("null ?? TriggerTime.OnFailure", true)]
    [InlineData("true ? TriggerTime.OnFailure : TriggerTime.OnSuccess", true)]
    [InlineData("flag ? TriggerTime.OnFailure : \"ON_FAILURE\"", true)]
    [InlineData("number switch { 1 => TriggerTime.OnFailure, _ => throw new Exception() }", true)]
    [InlineData("Constant", true)]
    [InlineData("ReadOnly", true)]
    [InlineData("single", true)]
    [InlineData("singleText", true)]
    [InlineData("$\"ON_{part}\"", true)]
    [InlineData("TriggerTime.OnSuccess", false)]
    [InlineData("\"ON_SUCCESS\"", false)]
    [InlineData("flag ? TriggerTime.OnFailure : TriggerTime.OnSuccess", false)]
    [InlineData("flag ? TriggerTime.OnFailure : null", false)]
    [InlineData("number switch { 1 => TriggerTime.OnFailure, _ => unknown }", false)]
    [InlineData("unknown", false)]
    [InlineData("unknown ?? TriggerTime.OnFailure", false)]
    [InlineData("twice", false)]
    [InlineData("byReference", false)]
    [InlineData("Writable", false)]
    [InlineData("Any<TriggerTime>()", false)]
    [InlineData("Any<string>()", false)]
    public Task The_value_of_a_member(string value, bool reported)
    {
        var place = reported ? "{|BG1002:" + value + "|}" : value;
        return CheckAsync($$"""
            using System;
            using Buddy;

            class C
            {
                const string Constant = "ON_FAILURE";
                static readonly TriggerTime ReadOnly = TriggerTime.OnFailure;
                public static TriggerTime Writable = TriggerTime.OnFailure;

                void M(bool flag, int number, TriggerTime? unknown)
                {
                    var single = TriggerTime.OnFailure;
                    var singleText = "ON_FAILURE";
                    var part = "FAILURE";
                    var twice = TriggerTime.OnFailure;
                    if (flag)
                        twice = TriggerTime.OnSuccess;
                    var byReference = TriggerTime.OnFailure;
                    Change(ref byReference);
                    var request = new AddAwsEcsActionRequest { TriggerTime = {{place}}, {{Rest}} };
                }

                static void Change(ref TriggerTime time) { }
                static T Any<T>() => throw new Exception();
            }
            """);
    }

    [Theory]
    [InlineData("Send(new {|BG1001:AddAwsEcsActionRequest|}());")]
    [InlineData("Send({|BG1001:new|}());")]
    [InlineData("Send(request: {|BG1001:new|}() { Name = \"n\" });")]
    [InlineData("AddAwsEcsActionRequest[] list = [new {|BG1001:AddAwsEcsActionRequest|}()];")]
    [InlineData("var list = new[] { new {|BG1001:AddAwsEcsActionRequest|}() };")]
    [InlineData("var list = new List<AddAwsEcsActionRequest> { {|BG1001:new|}() };")]
    [InlineData("var map = new Dictionary<string, AddAwsEcsActionRequest> { [\"a\"] = {|BG1001:new|}() };")]
    [InlineData("Func<AddAwsEcsActionRequest> make = () => {|BG1001:new|}();")]
    [InlineData("System.Linq.Expressions.Expression<Func<AmazonIntegrationRef>> make = () => new {|BG1008:AmazonIntegrationRef|}();")]
    [InlineData("var both = (new {|BG1008:AmazonIntegrationRef|}(), 1);")]
    [InlineData("object boxed = new {|BG1008:AmazonIntegrationRef|}();")]
    [InlineData("new {|BG1008:AmazonIntegrationRef|}().ToString();")]
    [InlineData("return; \n#pragma warning disable CS0162\nnew {|BG1008:AmazonIntegrationRef|}().ToString();")]
    [InlineData("AmazonIntegrationRef Local() => {|BG1008:new|}(); Local();")]
    public Task The_place_of_a_creation(string statement) => CheckBodyAsync(statement);

    [Theory]
    [InlineData("[\"a\", \"a\"]", true)]
    [InlineData("[\"a\", \"b\"]", false)]
    [InlineData("new[] { \"a\", \"a\" }", true)]
    [InlineData("new string[] { \"a\", \"b\" }", false)]
    [InlineData("new List<string> { \"a\", \"a\" }", true)]
    [InlineData("new List<string>(8) { \"a\", \"a\" }", true)]
    [InlineData("new List<string> { \"a\", \"b\" }", false)]
    [InlineData("new List<string>()", true)]
    [InlineData("new string[0]", true)]
    [InlineData("Array.Empty<string>()", true)]
    [InlineData("[\"a\", .. others, \"a\"]", true)]
    [InlineData("[.. others]", false)]
    [InlineData("new List<string>(others)", false)]
    [InlineData("others", false)]
    [InlineData("kept", true)]
    [InlineData("grown", false)]
    [InlineData("filled", false)]
    public Task The_items_of_a_list(string list, bool reported)
    {
        var place = reported ? "{|BG1007:" + list + "|}" : list;
        return CheckBodyAsync($$"""
            var others = Any<string[]>();
            IReadOnlyList<string> kept = ["a", "a"];
            var grown = new List<string>();
            grown.Add("a");
            var filled = new[] { "a", "a" };
            filled[0] = "b";
            var parcel = new NewParcel { Handling = {{place}}, Service = ServiceLevel.Economy, {{ParcelRest}} };
            """);
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("31_501", true)]
    [InlineData("(int)0L", true)]
    [InlineData("int.MaxValue", true)]
    [InlineData("'a' - 'a'", true)]
    [InlineData("zero", true)]
    [InlineData("(byte)256 == 0 ? 0 : -1", true)]
    [InlineData("500", false)]
    [InlineData("new Random().Next()", false)]
    [InlineData("list.Count", false)]
    public Task Numbers_by_value(string value, bool reported)
    {
        if (value.StartsWith("(byte)256"))
            value = "unchecked((byte)256) == 0 ? 0 : -1";
        var place = reported ? "{|BG1005:" + value + "|}" : value;
        return CheckBodyAsync($$"""
            const int zero = 0;
            var list = new List<int>();
            var parcel = new NewParcel { WeightGrams = {{place}}, CustomerId = 1, Service = ServiceLevel.Economy, Recipient = new Contact { Name = "J" }, LockerCode = "L" };
            """);
    }

    [Fact]
    public Task An_object_in_a_variable_counts_for_the_rule_of_another() => CheckBodyAsync(
        """
        var integration = new AmazonIntegrationRef { Identifier = "aws" };
        var request = new AddAwsEcsActionRequest { Name = "n", Integration = integration, Region = "r", LocalPath = "l", Cluster = "c", Service = "s" };
        """);

    [Fact]
    public Task In_fields_properties_and_initializers_of_constructors() => CheckAsync(
        """
        using Buddy;

        class C(AmazonIntegrationRef integration)
        {
            public AmazonIntegrationRef Field = {|BG1008:new|}();
            public AmazonIntegrationRef Property { get; } = new {|BG1008:AmazonIntegrationRef|} { };
            public AmazonIntegrationRef Computed => {|BG1008:new|}();
            public AmazonIntegrationRef Given => integration;

            public C() : this({|BG1008:new|}()) { }
        }
        """);

    [Fact]
    public Task Top_level_statements_and_await() => CheckAsync(
        """
        using System.Threading.Tasks;
        using Buddy;

        namespace N
        {
            class C
            {
                async Task M()
                {
                    var time = await Task.FromResult(TriggerTime.OnFailure);
                    var request = new AddAwsEcsActionRequest { TriggerTime = time, Name = "n", Integration = new AmazonIntegrationRef { Identifier = "a" }, Region = "r", LocalPath = "l", Cluster = "c", Service = await Task.FromResult("s") };
                    await Task.FromResult(new {|BG1008:AmazonIntegrationRef|}());
                }
            }
        }
        """);
}
