using System.Text.Json;
using BuddyGen.Generator.Tests.Modeling;
using BuddyGen.Generator.Tests.Pipeline;
using BuddyGen.Modeling;

namespace BuddyGen.Generator.Tests.Emission;

/// <summary>Unions as <c>spec/examples/unions.yaml</c> has them, and those that are hard to tell apart, compiled and run.</summary>
public class UnionTests
{
    private static readonly Lazy<Emitted> emitted = new(static () => Compiled(Repository.Read("spec/examples/unions.yaml"), "Unions"));

    private static readonly Lazy<Emitted> similar = new(static () => Compiled(
        """
        openapi: 3.1.0
        info: {title: Signals, version: '1'}
        paths: {}
        components:
          schemas:
            Signal:
              oneOf:
                - {title: Ping, type: object, properties: {op: {type: integer, enum: [1]}, data: {type: object, properties: {at: {type: string}}}}, required: [op]}
                - {title: Pong, type: object, properties: {op: {type: integer, enum: [2, 3]}, data: {type: [object, 'null'], properties: {at: {type: string}}}}, required: [op]}
            Change:
              anyOf:
                - {title: Inside, type: object, properties: {place: {type: [integer, 'null'], enum: [1, null]}, data: {type: object, properties: {at: {type: string}}}}}
                - {title: Outside, type: object, properties: {place: {type: [integer, 'null'], enum: [2, null]}, data: {type: [object, 'null'], properties: {at: {type: string}}}}}
                - {title: Other, type: object, properties: {place: {type: integer}, kind: {type: string}, more: {type: string}}, required: [more]}
            Setting:
              oneOf: [{$ref: '#/components/schemas/On'}, {$ref: '#/components/schemas/Off'}]
              discriminator: {propertyName: on, mapping: {'True': '#/components/schemas/On', 'False': '#/components/schemas/Off'}}
            On: {type: object, properties: {on: {type: boolean, const: true}, note: {type: string}}, required: [on]}
            Off: {type: object, properties: {on: {type: boolean, const: false}, note: {type: string}}, required: [on]}
        """,
        "Signals"));

    private static Emitted Compiled(string spec, string space) => Emitted.Of(GeneratorRun.Of("", new SpecInput("spec.yaml", spec) { Namespace = space }));

    [Theory]
    [InlineData("Signal", """{"op":1}""", "SignalPing")]
    [InlineData("Signal", """{"op":3.0}""", "SignalPong")]
    [InlineData("Signal", """{"op":3,"data":{"at":"x"}}""", "SignalPong")]
    [InlineData("Signal", """{"op":2,"data":null}""", "SignalPong")]
    [InlineData("Change", """{"place":2,"data":{"at":"x"}}""", "ChangeOutside")]
    [InlineData("Change", """{"place":null,"data":null}""", "ChangeOutside")]
    [InlineData("Change", """{"place":1,"kind":"A"}""", "ChangeInside")]
    [InlineData("Setting", """{"on":false,"note":"a"}""", "Off")]
    [InlineData("Setting", """{"on":true}""", "On")]
    public void Objects_are_told_apart_by_numbers_and_nulls(string type, string json, string held)
    {
        var value = similar.Value.Read("Signals." + type, json)!;
        Assert.Equal(held, value.GetType().GetProperty("Value")!.GetValue(value)!.GetType().Name);
        Assert.Equal(json.Replace("3.0", "3", StringComparison.Ordinal), similar.Value.RoundTrip("Signals." + type, json));
    }

    [Theory]
    [InlineData("Recipient", """{"name":"Ada","nick":1}""", "Person")]
    [InlineData("Recipient", """{"company":"ACME"}""", "Company")]
    [InlineData("Recipient", """{"company":"ACME","name":"Ada"}""", "Person")]
    [InlineData("Recipient", """{"other":true}""", "Person")]
    [InlineData("Recipient", "7", "JsonElement")]
    [InlineData("Payment", """{"amount":1.5,"method":"card","number":"123456789012"}""", "PaymentCard")]
    [InlineData("Payment", """{"method":"invoice","amount":2,"days":30}""", "PaymentInvoice")]
    [InlineData("Payment", """{"method":"crypto","amount":2}""", "JsonElement")]
    [InlineData("Payment", """{"amount":2}""", "JsonElement")]
    [InlineData("DeliveryWeight", "12", "Int64")]
    [InlineData("DeliveryWeight", "\"heavy\"", "String")]
    [InlineData("DeliveryWeight", "true", "JsonElement")]
    [InlineData("DeliveryWindow", "\"2026-11-24\"", "DateOnly")]
    [InlineData("DeliveryWindow", "\"2026-11-24T10:00:00+00:00\"", "DateTimeOffset")]
    [InlineData("DeliveryWindow", "\"morning\"", "DeliveryWindowKeyword")]
    [InlineData("DeliveryWindow", "\"at night\"", "DeliveryWindowKeyword")]
    [InlineData("DeliveryNotes", "\"x\"", "String")]
    [InlineData("DeliveryNotes", """["a","b"]""", "List`1")]
    [InlineData("DeliveryNotes", """{"a":"b"}""", "Dictionary`2")]
    [InlineData("DeliveryPriority", "2", "Int64")]
    [InlineData("DeliveryPriority", "\"express\"", "DeliveryPriorityKeyword")]
    [InlineData("Carrier", """{"kind":"drone","range":5}""", "CarrierDrone")]
    [InlineData("Carrier", """{"kind":"rider","name":"Ada"}""", "CarrierRider")]
    [InlineData("Carrier", """{"kind":"drone"}""", "CarrierDrone")]
    [InlineData("Anything", """[1,"a",[true,{"b":[]}]]""", "List`1")]
    [InlineData("Delivery", """{"recipient":{"name":"Ada"},"payment":{"method":"card","amount":1,"number":"123456789012"},"position":[52.5,13.4,"door"],"weight":null,"extra":{"a":[1.5,null]}}""", null)]
    public void What_is_read_is_of_its_case_and_is_written_as_it_was(string type, string json, string? held)
    {
        var value = emitted.Value.Read("Unions." + type, json)!;
        if (held is not null)
            Assert.Equal(held, value.GetType().GetProperty("Value")!.GetValue(value)!.GetType().Name);
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(json).RootElement, JsonDocument.Parse(emitted.Value.RoundTrip("Unions." + type, json)).RootElement), emitted.Value.RoundTrip("Unions." + type, json));
    }

    [Fact]
    public void A_value_of_a_case_is_a_value_of_the_union() => Assert.Equal(
        """{"recipient":{"name":"Ada"},"payment":{"method":"invoice","amount":2,"days":30},"weight":12,"notes":["a"]} True Ada""",
        emitted.Value.Run("""
            var delivery = new Delivery
            {
                Recipient = new Person { Name = "Ada" },
                Payment = new PaymentInvoice { Amount = 2, Days = 30 },
                Weight = 12,
                Notes = DeliveryNotes.FromStringList(new[] { "a" }),
            };
            return JsonSerializer.Serialize(delivery) + " " + (delivery.Validate().Count == 0) + " " + (delivery.Recipient.TryGetPerson(out var person) && !delivery.Recipient.TryGetCompany(out _) ? person.Name : "");
            """));

    [Fact]
    public void What_it_holds_is_checked_before_sending() => Assert.Equal(
        "/recipient/company BG1006, /payment/amount BG1005, /weight BG1005",
        emitted.Value.Run("""
            var delivery = new Delivery { Recipient = new Company { CompanyValue = "A" }, Payment = new PaymentInvoice { Amount = 0 }, Weight = 0 };
            return string.Join(", ", delivery.Validate().Select(violation => violation.Pointer + " " + violation.Rule));
            """));

    [Fact]
    public void Null_stays_null_and_equal_values_are_equal() => Assert.Equal(
        true,
        emitted.Value.Run("""
            Person? nobody = null;
            Recipient? none = nobody!;
            return none is null && (Recipient)new Person { Name = "A" } == (Recipient)new Person { Name = "A" };
            """));

    [Theory]
    [InlineData("DeliveryWeight.FromString(null!)")]
    [InlineData("DeliveryNotes.FromStringList(null!)")]
    [InlineData("Recipient.FromPerson(null!)")]
    public void Nothing_is_made_of_null(string made) => Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => emitted.Value.Run("return " + made + ";")).ParamName);

    [Fact]
    public void It_compiles_for_netstandard_as_well() => Assert.Empty(Emitted.OnNetStandard(
    [
        .. Emitted.Files([.. Modeled.File("spec", "examples", "unions.yaml").WithoutProblems().Api!.Types.Select(Emitted.ForNetStandard)]),
    ]).Diagnostics);
}
