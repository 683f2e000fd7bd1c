using BuddyGen.Generator.Tests.Modeling;

namespace BuddyGen.Generator.Tests.OpenApi;

public class ReferenceTests
{
    [Theory]
    [InlineData("#/components/schemas/Dog", "Dog")]
    [InlineData("#/components/schemas/D%6Fg", "Dog")]
    [InlineData("#/components/schemas/a~1b", "AB")]
    [InlineData("#/components/schemas/a%7E1b", "AB")]
    [InlineData("#/components/schemas/m~0n", "MN")]
    [InlineData("#/components/schemas/sp%20ace", "SpAce")]
    [InlineData("#/components/schemas/Alias", "Dog")]
    public void A_pointer_leads_to_its_schema(string reference, string type) =>
        Assert.Equal(type + "?", Modeled.Schemas($$$$"""
            Dog: {type: object, properties: {a: {type: string}}}
            a/b: {type: object, properties: {a: {type: string}}}
            m~n: {type: object, properties: {a: {type: string}}}
            sp ace: {type: object, properties: {a: {type: string}}}
            Alias: {$ref: '#/components/schemas/Alias2'}
            Alias2: {$ref: '#/components/schemas/Dog'}
            Pet: {type: object, properties: {it: {$ref: '{{{{reference}}}}'}}}
            """).WithoutProblems().Spelled("Pet", "it"));

    [Fact]
    public void A_pointer_may_lead_to_any_place_that_holds_a_schema()
    {
        var modeled = Modeled.Paths("""
            paths:
              /pets:
                get:
                  parameters: [{name: kind, in: query, schema: {type: string, enum: [A, B]}}]
                  responses:
                    '200':
                      description: ok
                      content: {application/json: {schema: {type: object, properties: {
                        kind: {$ref: '#/paths/~1pets/get/parameters/0/schema'},
                        again: {$ref: '#/paths/~1pets/get/responses/200/content/application~1json/schema/properties/kind'}}}}}
            """).WithoutProblems();
        Assert.Equal("GetPetsKind?", modeled.Spelled("GetPetsResponse", "kind"));
        Assert.Equal("GetPetsKind?", modeled.Spelled("GetPetsResponse", "again"));
    }

    [Theory]
    [InlineData("'#/components/schemas/Dgo'", "leads nowhere; it becomes JsonElement; did you mean '#/components/schemas/Dog'?")]
    [InlineData("'#/componnets/schemas/Dog'", "did you mean '#/components/schemas/Dog'?")]
    [InlineData("'#/components/schemas/Cathedral'", "leads nowhere; it becomes JsonElement")]
    [InlineData("'#/components/schemas/a~2b'", "is not a JSON pointer")]
    [InlineData("'#'", "is not a schema")]
    [InlineData("'#anchor'", "names an anchor, and there is none of that name; it becomes JsonElement")]
    [InlineData("'#hund'", "there is none of that name; it becomes JsonElement; did you mean 'hound'?")]
    [InlineData("''", "is not a schema")]
    [InlineData("common.yaml#/Dog", "is not among the project's files; add <BuddyGenSpecPart Include=\"common.yaml\" />; it becomes JsonElement")]
    [InlineData("../a/./b%20c.yaml", "add <BuddyGenSpecPart Include=\"a/b%20c.yaml\" />")]
    [InlineData("http://169.254.169.254/", "is not among the project's files, and nothing is fetched; put a copy into the project")]
    [InlineData("file:///etc/passwd", "nothing is fetched")]
    [InlineData("//server/share/x.yaml", "nothing is fetched")]
    [InlineData("../../../../etc/passwd", "is not among the project's files")]
    [InlineData("C:\\x.yaml", "nothing is fetched")]
    public void What_leads_nowhere_is_JSON_of_any_shape(string reference, string message)
    {
        var modeled = Modeled.Schemas($$$$"""
            Dog: {type: object, $anchor: hound, properties: {a: {type: string}}}
            Pet: {type: object, properties: {it: {$ref: {{{{reference}}}}}, name: {type: string}}}
            """);
        modeled.HasOnly("BG0003", reference, message);
        Assert.Equal("JsonElement?", modeled.Spelled("Pet", "it"));
        Assert.Equal("string?", modeled.Spelled("Pet", "name"));
    }

    [Fact]
    public void A_reference_that_is_no_text_is_not_valid() =>
        Modeled.Schemas("Pet: {type: object, properties: {it: {$ref: 1}}}").HasOnly("BG0002", "1}", "'$ref' must be text");

    [Fact]
    public void A_circle_of_aliases_says_nothing()
    {
        var modeled = Modeled.Schemas("""
            A: {$ref: '#/components/schemas/B'}
            B: {$ref: '#/components/schemas/A'}
            Pet: {type: object, properties: {it: {$ref: '#/components/schemas/A'}}}
            """);
        Assert.Equal("JsonElement?", modeled.Spelled("Pet", "it"));
        modeled.HasOnly("BG0003", "'#/components/schemas/B'", "leads back to itself");
    }

    [Fact]
    public void Recursion_through_members_is_a_type_like_any_other()
    {
        var modeled = Modeled.Schemas("""
            Node: {type: object, properties: {next: {$ref: '#/components/schemas/Node'}, children: {type: array, items: {$ref: '#/components/schemas/Node'}}}}
            """).WithoutProblems();
        Assert.Equal("Node?", modeled.Spelled("Node", "next"));
        Assert.Equal("List<Node>?", modeled.Spelled("Node", "children"));
    }

    [Fact]
    public void Parameters_bodies_and_answers_are_followed_too()
    {
        var modeled = Modeled.Paths("""
            paths:
              /pets/{id}:
                parameters: [{$ref: '#/components/parameters/id'}]
                put: {requestBody: {$ref: '#/components/requestBodies/pet'}, responses: {'200': {$ref: '#/components/responses/pet'}}}
            components:
              parameters: {id: {name: id, in: path, required: true, schema: {type: string, enum: [A, B]}}}
              requestBodies: {pet: {content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}}
              responses: {pet: {description: ok, content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}}
            """).WithoutProblems();
        var operation = modeled.Operation("PutPetsById");
        Assert.Equal("Id", Modeled.Spell(operation.Parameters[0].Type));
        Assert.Equal("PetRequest", Modeled.Spell(operation.Body!.Type));
        Assert.Equal("PetResponse", Modeled.Spell(operation.Answer.Type!));
    }

    [Theory]
    [InlineData("requestBody: {$ref: '#/components/x'}", "body is taken as JSON of any shape")]
    [InlineData("responses: {'200': {$ref: '#/components/x'}}", "response is taken as JSON of any shape")]
    [InlineData("parameters: [{$ref: '#/components/x'}]", "parameter is left out")]
    public void A_dangling_one_costs_itself_only(string element, string message)
    {
        var modeled = Modeled.Paths($"paths: {{/pets: {{put: {{{element}}}}}}}\ncomponents: {{}}\n");
        modeled.HasOnly("BG0003", "'#/components/x'", message);
        Assert.NotNull(modeled.Operation("PutPets"));
    }

    [Fact]
    public void A_circle_of_parameters_is_reported() =>
        Modeled.Paths("""
            paths: {/pets: {get: {parameters: [{$ref: '#/components/parameters/a'}]}}}
            components: {parameters: {a: {$ref: '#/components/parameters/a'}}}
            """).HasOnly("BG0003", "'#/components/parameters/a'}}}", "leads back to itself; the parameter is left out");

    [Theory]
    [InlineData("#dog")]
    [InlineData("#hound")]
    [InlineData("#%64og")]
    [InlineData("https://pets.example/dog")]
    [InlineData("https://pets.example/x/../dog#")]
    [InlineData("https://pets.example/dog#/$defs/Same")]
    [InlineData("#/components/schemas/Named/$defs/Same")]
    public void A_name_leads_to_its_schema(string reference) =>
        Assert.Equal("Dog?", Modeled.Schemas($$$$"""
            Dog: {type: object, $anchor: dog, $dynamicAnchor: hound, properties: {a: {type: string}}}
            Named: {$id: 'https://pets.example/dog', $ref: '#/components/schemas/Dog', $defs: {Same: {$ref: '#/components/schemas/Dog'}}}
            Pet: {type: object, properties: {it: {$ref: '{{{{reference}}}}'}}}
            """).WithoutProblems().Spelled("Pet", "it"));

    [Fact]
    public void An_id_is_what_references_within_are_relative_to()
    {
        var modeled = Modeled.Schemas("""
            Kennel:
              $id: https://pets.example/kennel/
              type: object
              properties:
                dog: {$ref: dog}
                owner: {$ref: '#/$defs/Owner'}
                box: {$ref: '#box'}
                cat: {$ref: /cat}
                outside: {$ref: '#/components/schemas/Dog'}
              $defs:
                Dog: {$id: dog, type: object, properties: {a: {type: string}}}
                Owner: {type: object, properties: {b: {type: string}}}
                Box: {$anchor: box, type: object, properties: {c: {type: string}}}
            Dog: {$anchor: box, type: object, properties: {d: {type: string}}}
            Cat: {$id: https://pets.example/cat, type: object, properties: {e: {type: string}}}
            Pet: {type: object, properties: {box: {$ref: '#box'}, dog: {$ref: 'https://pets.example/kennel/dog'}}}
            """).WithoutProblems();
        Assert.Equal(["Dog2?", "Owner?", "Box?", "Cat?", "Dog?"], new[] { "dog", "owner", "box", "cat", "outside" }.Select(name => modeled.Spelled("Kennel", name)));
        Assert.Equal(["Dog?", "Dog2?"], new[] { "box", "dog" }.Select(name => modeled.Spelled("Pet", name)));
    }

    [Fact]
    public void Values_hold_no_names() =>
        Modeled.Schemas("""
            Pet:
              type: object
              examples: [{$id: 'https://pets.example/a', $anchor: a}]
              properties: {$id: {type: string}, example: {type: object, $anchor: b, properties: {x: {type: string}}}, it: {$ref: '#b'}, no: {$ref: '#a'}}
            """).HasOnly("BG0003", "'#a'", "there is none of that name");

    [Theory]
    [InlineData("A: {$anchor: a}\nB: {$anchor: a}", "a}", "The anchor 'a' is there already")]
    [InlineData("A: {$id: 'https://pets.example/a'}\nB: {$id: 'https://pets.example/a'}", "'https", "is the name of another schema already")]
    public void A_name_that_is_used_twice_is_reported_at_the_second(string schemas, string at, string message)
    {
        var modeled = Modeled.Schemas(schemas);
        modeled.HasOnly("BG0002", at, message);
        Assert.Equal(5 + 1, modeled.Problems[0].Lines.Start.Line);
    }

    [Fact]
    public void Definitions_have_their_names()
    {
        var modeled = Modeled.Schemas("""
            Pet:
              type: object
              properties: {owner: {$ref: '#/components/schemas/Pet/$defs/Owner'}, kind: {$ref: '#/components/schemas/Pet/definitions/kind'}, first: {$ref: '#/components/schemas/Pet/properties/second'}, second: {type: string, enum: [A, B]}}
              $defs: {Owner: {type: object, properties: {a: {type: string}}}}
              definitions: {kind: {type: string, enum: [A, B]}}
            """).WithoutProblems();
        Assert.Equal(["Owner?", "Kind?", "PetFirst?", "PetFirst?"], new[] { "owner", "kind", "first", "second" }.Select(name => modeled.Spelled("Pet", name)));
    }

    [Fact]
    public void Circles_of_every_kind_end()
    {
        var modeled = Modeled.Schemas("""
            Self: {$ref: '#/components/schemas/Self'}
            Three: {$ref: '#/components/schemas/Four'}
            Four: {$ref: '#/components/schemas/Five'}
            Five: {$ref: '#/components/schemas/Three'}
            List: {type: array, items: {$ref: '#/components/schemas/List'}}
            Map: {type: object, additionalProperties: {$ref: '#/components/schemas/Map'}}
            All: {allOf: [{$ref: '#/components/schemas/All'}], type: object, properties: {a: {type: string}}}
            One: {oneOf: [{$ref: '#/components/schemas/One'}, {type: 'null'}]}
            Not: {type: object, properties: {a: {type: string}}, not: {$ref: '#/components/schemas/Not'}}
            Pet: {type: object, properties: {self: {$ref: '#/components/schemas/Self'}, three: {$ref: '#/components/schemas/Three'}, list: {$ref: '#/components/schemas/List'}, map: {$ref: '#/components/schemas/Map'}, all: {$ref: '#/components/schemas/All'}, one: {$ref: '#/components/schemas/One'}, not: {$ref: '#/components/schemas/Not'}}}
            """);
        Assert.All(modeled.Problems, static problem => Assert.True(problem.Descriptor.Id is "BG0003" or "BG0004", problem.Arguments[0]));
        Assert.Equal(["JsonElement?", "JsonElement?", "List<JsonElement>?", "Map<JsonElement>?", "All?", "JsonElement?", "Not?"], modeled.Object("Pet").Properties.Select(Modeled.Spell));
        Assert.Empty(ModelInvariants.Broken(modeled.Api!));
    }

    [Fact]
    public void A_path_may_refer_to_another()
    {
        var modeled = Modeled.Paths("""
            paths:
              /a: {get: {operationId: a, responses: {'200': {$ref: '#/components/responses/x'}}}}
              /b: {$ref: '#/paths/~1a'}
              /c: {$ref: '#/components/pathItems/c'}
              /d: {$ref: '#/paths/~1d'}
            components:
              pathItems: {c: {post: {operationId: c, responses: {'204': {$ref: '#/components/responses/y'}}}}}
              responses: {x: {$ref: '#/components/responses/y'}, y: {description: y}}
            """);
        Assert.Equal(["A", "A2", "C"], Assert.Single(modeled.Api!.Groups).Operations.Select(static operation => operation.Name));
        Assert.Equal(["BG0002", "BG0003"], modeled.Problems.Select(static problem => problem.Descriptor.Id));
    }

    [Fact]
    public void A_security_scheme_may_refer_to_another() =>
        Assert.Equal("BearerToken", Assert.Single(Modeled.Paths("""
            paths: {/a: {get: {operationId: a, security: [{first: []}]}}}
            components: {securitySchemes: {first: {$ref: '#/components/securitySchemes/second'}, second: {type: http, scheme: bearer}}}
            """).WithoutProblems().Api!.Credentials).Name);

    [Theory]
    [InlineData("headers: {X-Rate: {$ref: '#/components/headers/none'}}", "'#/components/headers/none'", "the header is ignored")]
    [InlineData("content: {application/json: {examples: {a: {$ref: '#/components/examples/none'}}}}", null, "")]
    public void Headers_of_an_answer_are_followed(string rest, string? at, string message)
    {
        var modeled = Modeled.Paths($"paths: {{/a: {{get: {{responses: {{'200': {{description: x, {rest}}}}}}}}}}}");
        if (at is null)
            modeled.WithoutProblems();
        else
            modeled.HasOnly("BG0003", at, message);
    }
}
