namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>From the parameters and the security of a spec to what stands in a request.</summary>
public class RequestsTests
{
    private const string Parameters = """
        openapi: 3.0.3
        info: {title: Pets, version: '1'}
        servers: [{url: 'https://pets.example.com/v1'}]
        paths:
          /x/{text}/{kind}/{day}/{ids}:
            get:
              operationId: ask
              parameters:
                - {name: text, in: path, required: true, schema: {type: string}}
                - {name: kind, in: path, required: true, schema: {$ref: '#/components/schemas/Kind'}}
                - {name: day, in: path, required: true, schema: {type: string, format: date}}
                - {name: ids, in: path, required: true, schema: {type: array, items: {type: integer}}}
                - {name: level, in: query, required: true, schema: {type: integer, enum: [1, 2, 3]}}
                - {name: at, in: query, schema: {type: string, format: date-time}}
                - {name: id, in: query, schema: {type: string, format: uuid}}
                - {name: 'kinds[]', in: query, schema: {type: array, items: {$ref: '#/components/schemas/Kind'}}}
                - {name: levels, in: query, style: form, explode: true, schema: {type: array, items: {type: integer, enum: [1, 2]}}}
                - {name: all, in: query, schema: {type: boolean}}
                - {name: factor, in: query, schema: {type: number}}
                - {name: exact, in: query, schema: {type: number, format: decimal}}
                - {name: any, in: query, schema: {}}
                - {name: anyOfThem, in: query, schema: {type: array, items: {}}}
                - {name: nothing, in: query}
                - {name: either, in: query, schema: {oneOf: [{type: string}, {type: integer}, {type: boolean}]}}
                - {name: eithers, in: query, schema: {type: array, items: {$ref: '#/components/schemas/Either'}}}
                - {name: X-Either, in: header, schema: {$ref: '#/components/schemas/Either'}}
                - {name: maybe, in: query, schema: {type: string, nullable: true}}
                - {name: X-Days, in: header, schema: {type: array, items: {type: string, format: date}}}
                - {name: X-Kind, in: header, schema: {$ref: '#/components/schemas/Kind'}}
                - {name: X-Sure, in: header, style: simple, schema: {type: boolean}}
                - {name: Authorization, in: header, schema: {type: string}}
              responses: {'204': {description: ok}}
        components:
          schemas:
            Kind: {type: string, enum: [big cat, dog]}
            Either: {anyOf: [{$ref: '#/components/schemas/Kind'}, {type: number}]}
        """;

    private const string Security = """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        servers: [{url: 'https://pets.example.com/v1'}]
        paths:
          /any: {get: {operationId: any, security: [{token: []}, {password: []}, {key: []}, {session: [], account: []}, {raw: []}], responses: {'204': {description: ok}}}}
          /both: {get: {operationId: both, security: [{key: [], other-key: []}], responses: {'204': {description: ok}}}}
          /open: {get: {operationId: open, security: [], responses: {'204': {description: ok}}}}
          /usual: {get: {operationId: usual, responses: {'204': {description: ok}}}}
        security: [{}, {token: []}]
        components:
          securitySchemes:
            token: {type: http, scheme: bearer}
            password: {type: http, scheme: basic}
            key: {type: apiKey, in: query, name: key}
            other-key: {type: apiKey, in: header, name: X-Other}
            session: {type: apiKey, in: cookie, name: session}
            account: {type: apiKey, in: header, name: X-Account}
            raw: {type: apiKey, in: header, name: authorization}
        """;

    private static readonly Lazy<ClientRun> parameters = new(static () => new ClientRun(Parameters));
    private static readonly Lazy<ClientRun> security = new(static () => new ClientRun(Security));

    [Fact]
    public void Parameters_stand_in_the_request_in_their_default_styles() => Assert.Equal(
        [
            "GET /v1/x/a%2Fb%20c/big%20cat/2026-11-25/1,2,3?level=2",
            "GET /v1/x/%C3%A9/wolf/0001-01-01/7?level=3&at=2026-11-25T12%3A00%3A00.5%2B01%3A00&id=00000000-0000-0000-0000-000000000000&kinds%5B%5D=dog&kinds%5B%5D=big%20cat&levels=1&levels=2&all=true&factor=-1.5&exact=1.10&any=%7B%7D&anyOfThem=a&anyOfThem=1&nothing=&either=a%20b&eithers=dog&eithers=1.5&maybe=%26 X-Either: 7 X-Days: 2026-11-25,2026-11-26 X-Kind: big cat X-Sure: false",
        ],
        parameters.Value.Lines("""
            var day = new DateOnly(2026, 11, 25);
            server.Says(204, "").Client.AskAsync("a/b c", Pets.Kind.BigCat, day, new long[] { 1, 2, 3 }, 2).Wait();
            Say(server.Sent);
            server.Client.AskAsync("\u00e9", "wolf", default, new long[] { 7 }, 3, new Pets.AskOptions
            {
                At = new DateTimeOffset(2026, 11, 25, 12, 0, 0, 500, TimeSpan.FromHours(1)),
                Id = Guid.Empty,
                Kinds = new Pets.Kind[] { Pets.Kind.Dog, "big cat" },
                Levels = new long[] { 1, 2 },
                All = true,
                Factor = -1.5,
                Exact = 1.10m,
                Any = "{}",
                AnyOfThem = new[] { "a", "1" },
                Nothing = "",
                Either = "a b",
                Eithers = new Pets.Either[] { Pets.Kind.Dog, 1.5 },
                XEither = 7,
                Maybe = "&",
                XDays = new[] { day, day.AddDays(1) },
                XKind = Pets.Kind.BigCat,
                XSure = false,
            }).Wait();
            Say(server.Sent);
            """));

    [Fact]
    public void What_the_caller_has_decides_among_alternatives() => Assert.Equal(
        [
            "GET /v1/any", "GET /v1/any Authorization: Bearer t", "GET /v1/any Authorization: Basic dTpw", "GET /v1/any?key=k", "GET /v1/any X-Account: a Cookie: session=s", "GET /v1/any Authorization: Raw r",
            "GET /v1/any Authorization: Bearer t", "GET /v1/both?key=k X-Other: o", "GET /v1/open", "GET /v1/usual Authorization: Bearer asked", "GET /v1/usual",
        ],
        security.Value.Lines("""
            void Call(Pets.PetsClientOptions options, Func<Pets.PetsClient, System.Threading.Tasks.Task> call)
            {
                server.Options = options;
                call(server.Says(204, "").Client).Wait();
                Say(server.Sent);
            }
            Call(new(), client => client.AnyAsync());
            Call(new() { BearerToken = "t" }, client => client.AnyAsync());
            Call(new() { BasicCredentials = "u:p" }, client => client.AnyAsync());
            Call(new() { ApiKey = "k" }, client => client.AnyAsync());
            Call(new() { Session = "s", Account = "a" }, client => client.AnyAsync());
            Call(new() { Raw = "Raw r" }, client => client.AnyAsync());
            Call(new() { BearerToken = "t", BasicCredentials = "u:p", Raw = "Raw r" }, client => client.AnyAsync());
            Call(new() { BearerToken = "t", ApiKey = "k", OtherKey = "o" }, client => client.BothAsync());
            Call(new() { BearerToken = "t", ApiKey = "k" }, client => client.OpenAsync());
            Call(new() { BearerTokenProvider = _ => new("asked"), ApiKey = "k" }, client => client.UsualAsync());
            Call(new() { ApiKey = "k" }, client => client.UsualAsync());
            """));
}
