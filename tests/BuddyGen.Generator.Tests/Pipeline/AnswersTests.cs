namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>From the responses of a spec to what a caller gets: the real generator's client against a handler that answers in place of a server.</summary>
public class AnswersTests
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        servers: [{url: 'https://pets.example.com'}]
        paths:
          /pet:
            get:
              operationId: getPet
              responses:
                '200': {description: The pet., content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                '204': {description: Nobody is there.}
                '404': {description: No such pet., content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}}
                '409': {description: Busy.}
                '422': {content: {application/json: {schema: {type: array, items: {type: string}}}}}
                4XX: {description: Something of the caller's., content: {application/json: {schema: {type: object, required: [code], properties: {code: {type: integer}}}}}}
                default: {description: Anything else., content: {application/json: {schema: {$ref: '#/components/schemas/Kind'}}}}
          /legs:
            get:
              operationId: countLegs
              responses:
                '200': {content: {application/vnd.legs+json: {schema: {type: integer}}}}
                '202': {description: Not yet.}
                default: {$ref: '#/components/responses/Any'}
          /owner:
            get: {operationId: getOwner, responses: {'200': {content: {application/json: {schema: {type: [string, 'null']}}}}, default: {$ref: '#/components/responses/Any'}}}
          /pets:
            get: {operationId: listPets, responses: {2XX: {content: {application/json: {schema: {type: [array, 'null'], items: {$ref: '#/components/schemas/Pet'}}}}}, 5XX: {content: {application/json: {schema: {type: object, additionalProperties: {type: integer}}}}}}}
          /photo:
            get: {operationId: getPhoto, responses: {'200': {content: {image/png: {}, image/jpeg: {}}}}}
          /certificate:
            get: {operationId: getCertificate, responses: {'200': {content: {text/html: {}}}, '204': {description: None.}}}
        components:
          responses:
            Any: {description: Anything else., content: {application/json: {}}}
          schemas:
            Pet: {type: object, properties: {name: {type: string}}}
            Problem: {type: object, required: [title], properties: {title: {type: string}, token: {type: string}}}
            Kind: {type: string, enum: [busy, broken]}
        """;

    private static readonly Lazy<ClientRun> client = new(static () => new ClientRun(Document));

    private static string[] Lines(string statements) => client.Value.Lines(statements);

    [Fact]
    public void A_success_without_a_body_is_null_where_one_is_declared() => Assert.Equal(
        ["Rex", "null", "null", "null", "4", "null", "Ann", "null", "2", "null", "EmptyBody Json", "text", ""],
        Lines("""
            Pets.Pet? pet = server.Says(200, "{\"name\":\"Rex\"}").Client.GetPetAsync().Result;
            Say(pet!.Name);
            Say(server.Says(204, "").Client.GetPetAsync().Result);
            Say(server.Says(200, " null\n").Client.GetPetAsync().Result);
            Say(server.Says(204, "").Client.WithResponse.GetPetAsync().Result.Body);
            int? none = null;
            long? legs = server.Says(200, "4", "application/vnd.legs+json; charset=\"utf-8\"").Client.CountLegsAsync().Result;
            Say(legs ?? none);
            Say(server.Says(202, "").Client.CountLegsAsync().Result);
            string? owner = server.Says(200, "\"Ann\"").Client.GetOwnerAsync().Result;
            Say(owner);
            Say(server.Says(200, "null").Client.GetOwnerAsync().Result);
            IReadOnlyList<Pets.Pet>? pets = server.Says(201, "[{},{}]").Client.ListPetsAsync().Result;
            Say(pets!.Count);
            Say(server.Says(201, "null").Client.ListPetsAsync().Result);
            Say(string.Join(" ", server.Says(200, "", "text/html").Client.GetPetAsync().IsCompleted ? "EmptyBody" : "", server.Says(200, "nul").Client.GetPetAsync().Failed().Failure));
            Say(server.Says(200, "text", "text/html").Client.GetCertificateAsync().Result);
            Say(server.Says(204, "", "text/html").Client.GetCertificateAsync().Result);
            """));

    [Fact]
    public void Answers_are_asked_for_as_declared() => Assert.Equal(
        ["application/json", "application/vnd.legs+json", "image/png, image/jpeg", "text/html", "3"],
        Lines("""
            server.Says(200, "{}").Client.GetPetAsync().Wait();
            Say(server.Accept);
            server.Says(200, "1").Client.CountLegsAsync().Wait();
            Say(server.Accept);
            byte[] photo = server.Says(200, "png", "image/png").Client.GetPhotoAsync().Result;
            Say(server.Accept);
            server.Client.GetCertificateAsync().Wait();
            Say(server.Accept);
            Say(photo.Length);
            """));

    [Fact]
    public void An_error_has_the_type_of_its_status_before_that_of_its_hundred_before_any() => Assert.Equal(
        [
            "PetsApiException`1 NotFound gone (GET /pet: 404 Not Found: {\"title\":\"gone\"})",
            "a,b", "7", "busy", "unheard of",
            "JsonElement {\"a\": 1}", "JsonElement [1]",
            "retry=3", "PetsApiException",
        ],
        Lines("""
            var missing = server.Says(404, "{\"title\":\"gone\"}", "application/problem+json").Client.GetPetAsync().Failed();
            Say($"{missing.GetType().Name} {missing.StatusCode} {((Pets.PetsApiException<Pets.Problem>)missing).Error.Title} ({missing.Message})");
            Say(string.Join(",", ((Pets.PetsApiException<IReadOnlyList<string>>)server.Says(422, "[\"a\",\"b\"]").Client.GetPetAsync().Failed()).Error));
            Say(((Pets.PetsApiException<Pets.GetPet4xxError>)server.Says(418, "{\"code\":7}").Client.GetPetAsync().Failed()).Error.Code);
            Say(((Pets.PetsApiException<Pets.Kind>)server.Says(500, "\"busy\"").Client.GetPetAsync().Failed()).Error);
            Say(((Pets.PetsApiException<Pets.Kind>)server.Says(302, "\"unheard of\"").Client.WithResponse.GetPetAsync().Failed()).Error);
            Say("JsonElement " + ((Pets.PetsApiException<JsonElement>)server.Says(400, "{\"a\": 1}").Client.CountLegsAsync().Failed()).Error);
            Say("JsonElement " + ((Pets.PetsApiException<JsonElement>)server.Says(400, "[1]").Client.GetOwnerAsync().Failed()).Error);
            Say("retry=" + ((Pets.PetsApiException<IReadOnlyDictionary<string, long>>)server.Says(503, "{\"retry\":3}").Client.ListPetsAsync().Failed()).Error["retry"]);
            Say(server.Says(404, "{\"retry\":3}").Client.ListPetsAsync().Failed().GetType().Name);
            """));

    [Fact]
    public void An_error_that_is_not_as_declared_loses_nothing() => Assert.Equal(
        ["PetsApiException Status BadGateway <p>bad</p>", "PetsApiException Status NotFound [1]", "PetsApiException Status NotFound {\"title\":", "PetsApiException Status NotFound null", "PetsApiException Status NotFound ", "PetsApiException`1 Status NotFound {\"title\":null}"],
        Lines("""
            foreach (var (status, body, type) in new[] { (502, "<p>bad</p>", "text/html"), (404, "[1]", "application/json"), (404, "{\"title\":", "application/json"), (404, "null", "application/json"), (404, "", "application/json"), (404, "{\"title\":null}", "") })
            {
                var failed = server.Says(status, body, type).Client.GetPetAsync().Failed();
                Say($"{failed.GetType().Name} {failed.Failure} {failed.StatusCode} {failed.Body}");
            }
            """));

    [Fact]
    public void Operations_that_declare_the_same_errors_share_a_table()
    {
        var text = GeneratorRun.Of("", new SpecInput("/shop/pets.yaml", Document)).Result.GeneratedSources.Single(static source => source.HintName == "Pets.IPetsClientOperations.g.cs").SourceText.ToString();
        Assert.Equal(3, System.Text.RegularExpressions.Regex.Count(text, "static readonly"));
        Snapshot.Matches("Pets.IPetsClientOperations", text);
    }
}
