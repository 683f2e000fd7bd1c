using BuddyGen.Generator.Tests.Modeling;

namespace BuddyGen.Generator.Tests.OpenApi;

/// <summary>What is no document at all, and what in a document is not valid OpenAPI: one problem each, at its place, and the rest goes on.</summary>
public class DocumentTests
{
    private const string Head = "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\n";

    [Theory]
    [InlineData("[1, 2]", "[", "must be a mapping, not a list")]
    [InlineData("just text", "just", "must be a mapping, not text")]
    [InlineData("info: {title: x}\npaths: {}", "info", "has no 'openapi' field")]
    [InlineData("info: {title: x}\nswagger: '2.0'", "swagger", "Swagger 2.0")]
    [InlineData("openapi: 4.0.0", "4.0.0", "'openapi' is 4.0.0")]
    [InlineData("openapi: 30", "30", "'openapi' is 30")]
    [InlineData("openapi: {}", "{}", "must be a version")]
    public void What_is_no_OpenAPI_3_document_is_an_error(string text, string at, string message)
    {
        var modeled = Modeled.Text(text);
        Assert.Null(modeled.Api);
        modeled.HasOnly("BG0001", at, message);
    }

    [Theory]
    [InlineData("3.0.3")]
    [InlineData("3.1.1")]
    [InlineData("3.2.0")]
    [InlineData("'3.1'")]
    [InlineData("3.1")]
    public void All_of_OpenAPI_3_is_read(string version) =>
        Assert.NotNull(Modeled.Text($"openapi: {version}\ninfo: {{title: Pets, version: '1'}}\npaths: {{}}").WithoutProblems().Api);

    [Fact]
    public void A_newer_version_is_read_as_the_newest_known() => Modeled.Text("openapi: 3.9.0\ninfo: {title: Pets, version: '1'}").HasOnly("BG0004", "3.9.0", "reads this as 3.2");

    [Theory]
    [InlineData("paths: 3", "3", "'paths' of an OpenAPI document must be a mapping, not a number; it is ignored")]
    [InlineData("pahts: {}", "pahts", "'pahts' is not a field of an OpenAPI document; it is ignored; did you mean 'paths'?")]
    [InlineData("servers: {}", "{}", "'servers' of an OpenAPI document must be a list")]
    [InlineData("servers: [{}]", "{}", "A server needs 'url'; the server is left out")]
    [InlineData("paths: {/pets: []}", "[]", "A path must be a mapping, not a list; it is left out")]
    [InlineData("paths: {pets: {}}", "pets:", "A path must begin with '/'")]
    [InlineData("paths: {/pets: {gte: {}}}", "gte", "did you mean 'get'?")]
    [InlineData("paths: {/pets: {get: {parameters: {}}}}", "{}}", "'parameters' of an operation must be a list, not a mapping")]
    [InlineData("paths: {/pets: {get: {parameters: [{name: a, in: body, schema: {}}]}}}", "body", "'body' is not a place of a parameter; the parameter is left out")]
    [InlineData("paths: {/pets: {get: {parameters: [{in: query, schema: {}}]}}}", "{in", "A parameter needs 'name'; the parameter is left out")]
    [InlineData("paths: {/pets: {get: {deprecated: maybe}}}", "maybe", "'deprecated' of an operation must be true or false, not text")]
    [InlineData("paths: {/pets: {get: {responses: {20: {description: x}}}}}", "20", "'20' is not a status")]
    [InlineData("paths: {/pets: {get: {responses: {'200': {description: x, content: {json: {}}}}}}}", "json", "'json' is not a media type; it is left out")]
    [InlineData("paths: {/pets: {get: {security: [a]}}}", "a]", "A security requirement must be a mapping, not text")]
    [InlineData("components: {schemas: {Pet: []}}", "[]", "A schema must be a mapping, not a list; it becomes JsonElement")]
    [InlineData("components: {schemas: {Pet: {type: strnig}}}", "strnig", "did you mean 'string'?")]
    [InlineData("components: {schemas: {Pet: {type: string, minLength: -1}}}", "-1", "'minLength' must be a whole number, 0 or above, not -1; it is ignored")]
    [InlineData("components: {schemas: {Pet: {type: number, multipleOf: 0}}}", "0", "'multipleOf' must be a number above 0")]
    [InlineData("components: {schemas: {Pet: {type: number, minimum: '5'}}}", "'5'", "'minimum' must be a number, not text")]
    [InlineData("components: {schemas: {Pet: {required: yes}}}", "yes", "'required' must be a list of property names")]
    [InlineData("components: {schemas: {Pet: {requierd: [a]}}}", "requierd", "did you mean 'required'?")]
    [InlineData("components: {schemas: {Pet: {allOf: []}}}", "allOf", "at least one schema")]
    [InlineData("components: {schemas: {Pet: {properties: [a]}}}", "[a]", "must be a mapping of schemas, not a list")]
    [InlineData("components: {securitySchemes: {a: {type: oauth}}}", "oauth}", "did you mean 'oauth2'?")]
    [InlineData("tags: [pets]", "pets", "A tag must be a mapping, not text")]
    public void An_element_that_is_not_valid_is_a_warning_at_its_place(string rest, string at, string message)
    {
        var modeled = Modeled.Text(Head + rest);
        Assert.NotNull(modeled.Api);
        modeled.HasOnly("BG0002", at, message);
    }

    [Fact]
    public void Line_and_column_are_those_of_the_element() =>
        Assert.Equal(
            ["BG0002 (4,3): 'ulr' is not a field of a server; it is ignored; did you mean 'url'?"],
            Modeled.Text(Head + "servers:\n- ulr: https://pets.example.com\n  url: https://pets.example.com").Seen);

    [Fact]
    public void Extensions_are_ignored_everywhere() =>
        Modeled.Text("""
            openapi: 3.1.0
            x-a: 1
            info: {title: Pets, version: '1', x-a: 1}
            servers: [{url: 'https://pets.example.com', x-a: 1}]
            paths:
              x-a: 1
              /pets: {x-a: 1, get: {x-a: 1, responses: {x-a: 1, '200': {x-a: 1, description: x, content: {application/json: {x-a: 1, schema: {x-a: 1}}}}}}}
            components: {x-a: 1, schemas: {Pet: {type: object, x-a: 1, properties: {a: {type: string, x-a: 1}}}}}
            """).WithoutProblems();

    [Theory]
    [InlineData("webhooks: {a: {}}", "webhooks", "Webhooks are not supported")]
    [InlineData("paths: {/pets: {get: {callbacks: {}}}}", "callbacks", "Callbacks are not supported")]
    [InlineData("components: {schemas: {Pet: {unevaluatedProperties: false}}}", "unevaluatedProperties", "'unevaluatedProperties' is not supported; it is ignored")]
    public void What_is_not_supported_is_said(string rest, string at, string message) => Modeled.Text(Head + rest).HasOnly("BG0004", at, message);

    [Fact]
    public void One_flood_of_problems_is_bounded()
    {
        var modeled = Modeled.Text(Head + "components:\n  schemas:\n" + string.Concat(Enumerable.Range(0, 500).Select(static i => $"    A{i}: {{type: strnig}}\n")));
        Assert.Equal(100, modeled.Problems.Count);
    }
}
