namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>Requests about which nothing can be wrong beyond their C# types: they have nothing to validate.</summary>
public class UncheckedRequestsTests
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        servers: [{url: 'https://pets.example.com'}]
        paths:
          /free: {post: {operationId: free, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Free'}}}}, responses: {'204': {description: ok}}}}
          /deep: {post: {operationId: deep, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Deep'}}}}, responses: {'204': {description: ok}}}}
          /many: {post: {operationId: many, requestBody: {required: true, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Free'}}}}}, responses: {'204': {description: ok}}}}
          /all: {post: {operationId: all, requestBody: {content: {application/json: {schema: {type: object, properties: {
            texts: {$ref: '#/components/schemas/Texts'}, either: {$ref: '#/components/schemas/Either'}, bounded: {$ref: '#/components/schemas/Bounded'}, fixed: {$ref: '#/components/schemas/Fixed'},
            self: {$ref: '#/components/schemas/Self'}, circle: {$ref: '#/components/schemas/Circle'}, base: {$ref: '#/components/schemas/Base'}, conditional: {$ref: '#/components/schemas/Conditional'}}}}}}, responses: {'204': {description: ok}}}}
        components:
          schemas:
            Free: {type: object, properties: {name: {type: string}, age: {type: integer}, size: {$ref: '#/components/schemas/Size'}, next: {$ref: '#/components/schemas/Nothing'}, sizes: {type: array, items: {$ref: '#/components/schemas/Size'}}}}
            Nothing: {type: object, additionalProperties: false, properties: {at: {type: [string, 'null'], format: date-time}, any: {}, map: {type: object, additionalProperties: {type: number}}}}
            Size: {type: string, enum: [S, L]}
            Deep: {type: object, properties: {list: {type: array, items: {$ref: '#/components/schemas/Held'}}}}
            Held: {type: object, properties: {name: {type: string, maxLength: 2}}}
            Texts: {type: object, properties: {texts: {type: array, items: {type: string}}}}
            Either: {oneOf: [{$ref: '#/components/schemas/Nothing'}, {type: string}]}
            Bounded: {oneOf: [{$ref: '#/components/schemas/Nothing'}, {type: string, maxLength: 2}]}
            Fixed: {type: object, required: [kind, maybe], properties: {kind: {type: string, const: x}, maybe: {type: [string, 'null']}}}
            Self: {type: object, properties: {self: {$ref: '#/components/schemas/Self'}}}
            Circle: {type: object, properties: {self: {$ref: '#/components/schemas/Circle'}, held: {$ref: '#/components/schemas/Held'}}}
            Base: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/KindA', b: '#/components/schemas/KindB'}}}
            KindA: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {name: {type: string, maxLength: 2}}}]}
            KindB: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object}]}
            Conditional: {type: object, properties: {a: {type: string}, b: {type: string}}, dependentRequired: {a: [b]}}
        """;

    private static readonly Lazy<ClientRun> client = new(static () => new ClientRun(Document));
    private static readonly Lazy<GeneratorRun> run = new(static () => GeneratorRun.Of("", new SpecInput("/shop/pets.yaml", Document)));

    [Theory]
    [InlineData("Free", false)]
    [InlineData("Nothing", false)]
    [InlineData("Deep", true)]
    [InlineData("Held", true)]
    [InlineData("Texts", true)] // Of no null.
    [InlineData("Either", false)]
    [InlineData("Bounded", true)]
    [InlineData("Fixed", false)]
    [InlineData("Self", false)]
    [InlineData("Circle", true)]
    [InlineData("KindB", true)] // As a Base it may be a KindA.
    [InlineData("Conditional", true)]
    [InlineData("AllRequest", true)]
    public void Only_what_has_rules_is_validated(string type, bool expected) => Assert.Equal(expected, Text(type).Contains("IValidated", StringComparison.Ordinal));

    [Fact]
    public void Nothing_says_that_a_request_without_rules_could_be_refused()
    {
        var text = Text("IPetsClientOperations");
        Assert.Equal(2, text.Split("cref=\"global::Pets.PetsRequestValidationException\"").Length - 1);
        Assert.DoesNotContain("Validate", Text("Free"), StringComparison.Ordinal);
    }

    [Fact]
    public void They_are_sent_and_what_holds_them_is_checked_all_the_same() => Assert.Equal(
        ["POST /free", "POST /many", "/list/0/name BG1006", "/base/name BG1006, /bounded BG1006, /circle/held/name BG1006, /conditional/b BG1002, /texts/texts/0 BG1004"],
        client.Value.Lines("""
            server.Says(204, "");
            server.Client.FreeAsync(new Pets.Free { Name = "x", Next = new Pets.Nothing() }).Wait();
            Say(server.Sent);
            server.Client.ManyAsync(new[] { new Pets.Free() }).Wait();
            Say(server.Sent);
            Say(string.Join(", ", new Pets.Deep { List = new[] { new Pets.Held { Name = "xyz" } } }.Validate().Select(violation => violation.Pointer + " " + violation.Rule)));
            var all = new Pets.AllRequest
            {
                Texts = new Pets.Texts { TextsValue = new string[] { null! } }, Either = "x", Bounded = "xyz", Fixed = new Pets.Fixed(), Self = new Pets.Self { SelfValue = new Pets.Self() },
                Circle = new Pets.Circle { Held = new Pets.Held { Name = "xyz" } }, Base = new Pets.KindA { Name = "xyz" }, Conditional = new Pets.Conditional { A = "x" },
            };
            Say(string.Join(", ", all.Validate().Select(violation => violation.Pointer + " " + violation.Rule).OrderBy(text => text, StringComparer.Ordinal)));
            """));

    private static string Text(string type) => run.Value.Result.GeneratedSources.Single(source => source.HintName == "Pets." + type + ".g.cs").SourceText.ToString();
}
