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
    [InlineData("'#anchor'", "names an anchor")]
    [InlineData("''", "is not in this document")]
    [InlineData("common.yaml#/Dog", "references to other files are not followed yet; it becomes JsonElement")]
    [InlineData("http://169.254.169.254/", "references to other files are not followed yet")]
    [InlineData("file:///etc/passwd", "references to other files are not followed yet")]
    public void What_leads_nowhere_is_JSON_of_any_shape(string reference, string message)
    {
        var modeled = Modeled.Schemas($$$$"""
            Dog: {type: object, properties: {a: {type: string}}}
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
}
