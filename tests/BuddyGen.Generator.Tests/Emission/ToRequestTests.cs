using BuddyGen.Generator.Tests.Pipeline;

namespace BuddyGen.Generator.Tests.Emission;

/// <summary>Get, edit, put: an answer becomes a request of the same schema.</summary>
public class ToRequestTests
{
    private static readonly Lazy<Emitted> emitted = new(static () => Emitted.Of(GeneratorRun.Of("", new SpecInput("shop.yaml", """
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            paths:
              /orders/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                get: {operationId: getOrder, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}}
                put:
                  operationId: putOrder
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
                  responses: {'204': {description: ok}}
            components:
              schemas:
                Order:
                  type: object
                  required: [id, items, count]
                  properties:
                    id: {type: string, readOnly: true}
                    items: {type: array, items: {$ref: '#/components/schemas/Item'}}
                    pay: {oneOf: [{$ref: '#/components/schemas/Item'}, {type: string}]}
                    note: {type: [string, 'null']}
                    count: {type: integer}
                    secret: {type: string, writeOnly: true}
                Item:
                  type: object
                  required: [type]
                  properties: {type: {type: string}, name: {type: string}, made: {type: string, format: date-time, readOnly: true}}
                  discriminator: {propertyName: type}
                Book: {allOf: [{$ref: '#/components/schemas/Item'}], properties: {pages: {type: integer}}}

            """) { Namespace = "Shop" })));

    [Theory]
    [InlineData("""{"id":"1","items":[{"type":"Book","name":"N","pages":3,"made":"2026-11-25T00:00:00Z"}],"pay":{"type":"toy","made":"2026-11-25T00:00:00Z"},"note":null,"count":0,"extra":{"id":1}}""", """{"items":[{"type":"Book","name":"N","pages":3}],"pay":{"type":"toy"},"note":null,"count":0,"extra":{"id":1}}""")]
    [InlineData("""{"id":"1","pay":"cash"}""", """{"pay":"cash"}""")]
    public void What_only_the_server_sets_is_left_out_and_all_else_stays(string answer, string request) => Assert.Equal(
        request,
        emitted.Value.Run($"return JsonSerializer.Serialize(JsonSerializer.Deserialize<Order>({Literal(answer)})!.ToRequest());"));

    [Fact]
    public void It_can_be_changed_and_is_of_its_kind() => Assert.Equal(
        """BookRequest {"items":[],"count":2,"secret":"s"}""",
        emitted.Value.Run("""
            var order = JsonSerializer.Deserialize<Order>("{\"items\":[{\"type\":\"Book\"}],\"count\":1}")!;
            return order.Items[0].ToRequest().GetType().Name + " " + JsonSerializer.Serialize(order.ToRequest() with { Items = Array.Empty<ItemRequest>(), Count = 2, Secret = "s" });
            """));

    private static string Literal(string json) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(json, quote: true);
}
