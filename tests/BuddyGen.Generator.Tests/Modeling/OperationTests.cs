using Microsoft.CodeAnalysis;
using BuddyGen.Modeling;

namespace BuddyGen.Generator.Tests.Modeling;

public class OperationTests
{
    [Theory]
    [InlineData("/users/{id}", "get", "", "GetUsersById")]
    [InlineData("/users/{id}/posts", "post", "", "PostUsersByIdPosts")]
    [InlineData("/", "get", "", "Get")]
    [InlineData("/x/{id}", "get", "operationId: repos/get, tags: [repos]", "Get")]
    [InlineData("/x/{id}", "get", "operationId: repos/list-for-user, tags: [repos]", "ListForUser")]
    [InlineData("/x/{id}", "get", "operationId: addRepo, tags: [Repos]", "AddRepo")]
    [InlineData("/x/{id}", "get", "operationId: repos, tags: [repos]", "Repos")]
    [InlineData("/x/{id}", "get", "operationId: repos/2fa, tags: [repos]", "Repos2fa")]
    [InlineData("/x/{id}", "get", "operationId: 'files[0]'", "Files0")]
    [InlineData("/x/{id}", "get", "operationId: a, x-buddygen-name: fetchIt", "FetchIt")]
    public void A_method_has_its_name(string path, string method, string rest, string name) =>
        Modeled.Paths($"paths: {{'{path}': {{parameters: [{(path.Contains("{id}", StringComparison.Ordinal) ? "{name: id, in: path, required: true, schema: {type: string}}" : "")}], {method}: {{{rest}}}}}}}").WithoutProblems().Operation(name);

    [Fact]
    public void Operations_are_in_the_group_of_their_first_tag()
    {
        var groups = Modeled.Paths("""
            tags: [{name: big dogs, description: Large.}, {name: unused}]
            paths:
              /a: {get: {operationId: a, tags: [cats, dogs]}}
              /b: {get: {operationId: b, tags: [big dogs]}}
              /c: {get: {operationId: c}}
              /d: {get: {operationId: a2, tags: [cats]}, post: {operationId: a 2, tags: [cats]}}
            """).WithoutProblems().Api!.Groups;
        Assert.Equal(["BigDogs: B", "Cats: A, A2, A2_2", ": C"], groups.Select(static group => group.Name + ": " + string.Join(", ", group.Operations.Select(static operation => operation.Name))));
        Assert.Equal("Large.", groups[0].Description);
    }

    [Theory]
    [InlineData("/pets/{id}/größe x", "/pets/|{id}|/gr%C3%B6%C3%9Fe%20x")]
    [InlineData("/pets/{id}:cancel", "/pets/|{id}|:cancel")]
    [InlineData("/a\"b%20{id}", "/a%22b%20|{id}")]
    public void A_path_is_text_and_parameters(string path, string parts) =>
        Assert.Equal(parts, string.Join("|", Modeled.Paths($"paths: {{'{path}': {{get: {{operationId: x, parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]}}}}}}").WithoutProblems()
            .Operation("X").Path.Select(static part => part.Parameter is { } name ? "{" + name + "}" : part.Literal)));

    [Theory]
    [InlineData("'/pets/{id}'", "names 'id', which no path parameter declares")]
    [InlineData("'/pets/{System.Environment.Exit(1)}'", "which no path parameter declares")]
    [InlineData("'/pets/{'", "braces are not balanced")]
    [InlineData("'/pets/}'", "braces are not balanced")]
    [InlineData("'/pets/{{a}}'", "braces are not balanced")]
    [InlineData("'/pets/{}'", "a parameter in it has no name")]
    [InlineData("'/pets/../admin'", "a segment of dots")]
    [InlineData("'/pets/%2e%2E/admin'", "a segment of dots")]
    [InlineData("'/pets?a=b'", "a path cannot hold '?'")]
    public void A_path_that_no_request_can_follow_costs_its_operations(string path, string message)
    {
        var modeled = Modeled.Paths($"paths:\n  {path}:\n    get: {{operationId: x}}\n  /b: {{get: {{operationId: b}}}}");
        modeled.HasOnly("BG0002", "get: {operationId: x", message);
        Assert.Equal("B", Assert.Single(Assert.Single(modeled.Api!.Groups).Operations).Name);
    }

    [Fact]
    public void Parameters_have_names_types_and_places()
    {
        var operation = Modeled.Paths("""
            paths:
              '/pets/{owner-id}/{id}':
                parameters:
                  - {name: id, in: path, required: true, schema: {type: integer}}
                  - {name: shared, in: query, schema: {type: string}}
                get:
                  operationId: get
                  parameters:
                    - {name: owner-id, in: path, required: true, schema: {type: string, format: uuid}}
                    - {name: shared, in: query, required: true, description: Ours., example: x, schema: {type: string}}
                    - {name: id, in: query, schema: {type: string}}
                    - {name: class, in: query, schema: {type: string, enum: [A, B]}, deprecated: true}
                    - {name: options, in: query, schema: {type: boolean}}
                    - {name: 'files[]', in: query, schema: {type: array, items: {type: integer, format: int32}}}
                    - {name: X-Trace-Id, in: header, schema: {type: string}}
                    - {name: Authorization, in: header, required: true, schema: {type: object}}
            """).WithoutProblems().Operation("Get");
        Assert.Equal(
            [
                "owner-id ownerId/OwnerId: Guid Path", "id id/Id: long Path", "shared shared/Shared: string Query", "id id2/Id2: string? Query", "class @class/Class: GetClass? Query",
                "options optionsParameter/Options: bool? Query", "files[] files/Files: List<int>? Query", "X-Trace-Id xTraceId/XTraceId: string? Header",
            ],
            operation.Parameters.Select(static parameter => $"{parameter.WireName} {parameter.Name}/{parameter.PropertyName}: {Modeled.Spell(parameter.Type, !parameter.Required)} {parameter.Place}"));
        Assert.Equal("GetOptions", operation.OptionsName);
        Assert.Equal("Ours.", operation.Parameters[2].Description);
        Assert.Equal("x", operation.Parameters[2].Example?.Text);
        Assert.True(operation.Parameters[4].Deprecated);
    }

    [Theory]
    [InlineData("in: cookie, schema: {type: string}", "stands in a place that is not supported yet")]
    [InlineData("in: query, style: deepObject, schema: {type: object}", "has the style 'deepObject'")]
    [InlineData("in: query, schema: {type: object}", "is neither plain text")]
    [InlineData("in: query, style: pipeDelimited, schema: {type: string}", "has the style 'pipeDelimited', which only a list can have")]
    [InlineData("in: query, schema: {type: array, items: {type: array}}", "is a list of something else")]
    [InlineData("in: header, schema: {type: array, items: {type: object}}", "is a list of something else")]
    [InlineData("in: query, content: {application/json: {}}", "is described by 'content'")]
    public void A_parameter_in_another_form_is_left_out_and_if_required_its_operation(string parameter, string message)
    {
        var optional = Modeled.Paths($"paths: {{/a: {{get: {{operationId: x, parameters: [{{name: p, {parameter}}}]}}}}}}");
        optional.HasOnly("BG0004", "{name: p", message + (message.EndsWith("yet", StringComparison.Ordinal) || message.EndsWith("have", StringComparison.Ordinal) ? "; it is left out" : ""));
        Assert.Empty(optional.Operation("X").Parameters);

        var required = Modeled.Paths($"paths: {{/a: {{get: {{operationId: x, parameters: [{{name: p, required: true, {parameter}}}]}}}}}}");
        required.HasOnly("BG0004", "get", message);
        Assert.Contains("GET /a is left out: its required ", required.Seen[0], StringComparison.Ordinal);
        Assert.Empty(required.Api!.Groups);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("explode: false, ", ",")]
    [InlineData("style: form, explode: false, ", ",")]
    [InlineData("style: spaceDelimited, ", "%20")]
    [InlineData("style: pipeDelimited, explode: false, ", "%7C")]
    [InlineData("style: pipeDelimited, explode: true, ", null)]
    public void A_list_in_a_query_is_one_parameter_or_many(string form, string? separator) => Assert.Equal(
        separator,
        Assert.Single(Modeled.Paths($"paths: {{/a: {{get: {{operationId: x, parameters: [{{name: p, in: query, {form}schema: {{type: array, items: {{type: string}}}}}}]}}}}}}").WithoutProblems().Operation("X").Parameters).Separator);

    [Fact]
    public void A_header_that_breaks_out_is_left_out() =>
        Modeled.Paths("paths: {/a: {get: {parameters: [{name: \"X\\r\\nEvil\", in: header, schema: {type: string}}]}}}").HasOnly("BG0004", "{name", "has a name that no header can have");

    [Fact]
    public void A_path_parameter_without_a_place_is_ignored() =>
        Modeled.Paths("paths: {/a: {get: {parameters: [{name: id, in: path, required: true, schema: {type: string}}]}}}").HasOnly("BG0002", "{name", "has no place for the parameter 'id'");

    [Theory]
    [InlineData("application/json: {schema: {type: string}}", "string", "application/json")]
    [InlineData("application/vnd.api+json: {schema: {type: string}}", "string", "application/vnd.api+json")]
    [InlineData("'application/json; charset=utf-8': {schema: {type: string}}", "string", "application/json")]
    [InlineData("'*/*': {schema: {type: string}}", "string", "application/json")]
    [InlineData("application/json: {}", "JsonElement", "application/json")]
    [InlineData("application/json: {schema: {type: object, properties: {a: {type: string}}}}", "XRequest", "application/json")]
    public void A_JSON_body_is_sent(string content, string type, string mediaType)
    {
        var body = Modeled.Paths($"paths: {{/a: {{post: {{operationId: x, requestBody: {{required: true, description: It., content: {{{content}}}}}}}}}}}").WithoutProblems().Operation("X").Body!;
        Assert.Equal((type, mediaType, true, "It."), (Modeled.Spell(body.Type), body.MediaType, body.Required, body.Description));
    }

    [Fact]
    public void Of_several_media_types_JSON_wins()
    {
        var modeled = Modeled.Paths("paths: {/a: {post: {operationId: x, requestBody: {content: {application/xml: {}, application/json: {schema: {type: string}}}}}}}");
        modeled.HasOnly("BG0004", "application/xml", "the form 'application/xml' is left out");
        Assert.Equal("application/json", modeled.Operation("X").Body!.MediaType);
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(modeled.Problems).Severity);
    }

    [Fact]
    public void Another_body_costs_the_operation()
    {
        var modeled = Modeled.Paths("paths: {/a: {post: {requestBody: {content: {multipart/form-data: {}}}}}}");
        modeled.HasOnly("BG0004", "post", "POST /a is left out: its body is multipart/form-data");
        Assert.Empty(modeled.Api!.Groups);
    }

    [Theory]
    [InlineData("'200': {description: x, content: {application/json: {schema: {type: string}}}}", "Json string 200")]
    [InlineData("'201': {description: x, content: {application/hal+json: {}}}", "Json JsonElement 201")]
    [InlineData("'200': {description: x, content: {text/plain: {schema: {type: string}}}}", "Text  200")]
    [InlineData("'200': {description: x, content: {application/pdf: {}}}", "Bytes  200")]
    [InlineData("'200': {description: x, content: {'*/*': {schema: {type: object}}}}", "Json Map<JsonElement> 200")]
    [InlineData("'200': {description: x, content: {'*/*': {schema: {type: string}}}}", "Text  200")]
    [InlineData("'200': {description: x, content: {'*/*': {schema: {type: string, format: binary}}}}", "Bytes  200")]
    [InlineData("'204': {description: x}", "None  204")]
    [InlineData("'200': {description: x}, '204': {description: x}", "None  200,204")]
    [InlineData("'204': {description: x}, '201': {description: x, content: {application/json: {schema: {type: string}}}}", "Json string? 201,204")]
    [InlineData("'200': {description: x}, '201': {description: x, content: {application/json: {schema: {type: string}}}}", "Json string? 200,201")]
    [InlineData("'200': {description: x, content: {application/json: {schema: {type: [string, 'null']}}}}", "Json string? 200")]
    [InlineData("'200': {description: x, content: {text/csv: {}}}, '204': {description: x}", "Text  200,204")]
    [InlineData("'200': {description: x, content: {text/csv: {}, application/pdf: {}}}", "Bytes  200")]
    [InlineData("'302': {description: x}, default: {description: x, content: {application/json: {schema: {type: string}}}}", "None  ")]
    [InlineData("'404': {description: x}, default: {description: x, content: {application/json: {schema: {type: string}}}}", "Json string default")]
    [InlineData("'201': {description: x, content: {application/json: {schema: {type: string}}}}, '200': {description: x, content: {application/json: {schema: {type: string}}}}", "Json string 200,201")]
    [InlineData("2XX: {description: x, content: {application/json: {schema: {type: string}}}}, '404': {description: x, content: {application/json: {schema: {type: integer}}}}", "Json string 2XX")]
    [InlineData("default: {description: x, content: {application/json: {schema: {type: string}}}}", "Json string default")]
    [InlineData("'200': {description: x}, default: {description: x, content: {application/json: {schema: {type: string}}}}", "None  200")]
    [InlineData("'404': {description: x}", "None  ")]
    [InlineData("'200': {description: x, content: {application/json: {schema: {type: array, items: {type: object, properties: {a: {type: string}}}}}}}", "Json List<XResponseItem> 200")]
    public void The_answer_of_success_is_read(string responses, string expected)
    {
        var answer = Modeled.Paths($"paths: {{/a: {{get: {{operationId: x, responses: {{{responses}}}}}}}}}").WithoutProblems().Operation("X").Answer;
        Assert.Equal(expected, $"{answer.Kind} {(answer.Type is null ? "" : Modeled.Spell(answer.Type, answer.Optional))} {string.Join(",", answer.Statuses)}");
    }

    [Fact]
    public void Of_several_types_the_lowest_status_decides()
    {
        var modeled = Modeled.Paths("paths: {/a: {get: {operationId: x, responses: {'202': {description: x, content: {application/json: {schema: {type: integer}}}}, '200': {description: x, content: {application/json: {schema: {type: string}}}}}}}}");
        modeled.HasOnly("BG0004", "'202'", "The answer 202 is of another type than 200");
        Assert.Equal("string", Modeled.Spell(modeled.Operation("X").Answer.Type!));
    }

    [Theory]
    [InlineData("'200': {description: x, content: {application/json: {}, application/xml: {}, text/csv: {}}}", null, "application/xml", "text/csv")]
    [InlineData("'200': {description: x, content: {application/hal+json: {}, application/json: {}}}", null, "application/hal+json")]
    [InlineData("'200': {description: x, content: {application/vnd.api+json;version=1: {}}}", "application/vnd.api+json")]
    [InlineData("'200': {description: x, content: {image/png: {}, 'image/*': {}}}", "image/png, image/*")]
    [InlineData("'200': {description: x, content: {'*/*': {}}}", null)]
    [InlineData("'200': {description: x, content: {text/plain: {}}}", null)]
    [InlineData("'200': {description: x, content: {text/csv;header=present: {}}}", "text/csv")]
    public void An_answer_is_asked_for_in_its_own_form(string responses, string? accept, params string[] unused)
    {
        var modeled = Modeled.Paths($"paths: {{/a: {{get: {{operationId: x, responses: {{{responses}}}}}}}}}");
        Assert.Equal(accept, modeled.Operation("X").Answer.Accept);
        Assert.Equal(unused, modeled.Problems.Select(static problem => problem.Arguments[0].Split('\'')[1]));
        Assert.All(modeled.Problems, static problem => Assert.Equal(("BG0004", DiagnosticSeverity.Info), (problem.Descriptor.Id, problem.Severity)));
    }

    [Theory]
    [InlineData("'404': {description: x, content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}", "404 X404Error")]
    [InlineData("4xx: {description: x, content: {application/problem+json: {schema: {type: object, properties: {a: {type: string}}}}}}", "4XX X4xxError")]
    [InlineData("default: {description: x, content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}", "default XError")]
    [InlineData("'409': {$ref: '#/components/responses/conflict'}, '410': {$ref: '#/components/responses/GoneResponse'}, default: {$ref: '#/components/responses/AnyError'}", "409 ConflictError", "410 GoneResponse", "default AnyError")]
    [InlineData("'400': {description: x, content: {application/json: {schema: {type: array, items: {type: string}}}}}, '500': {description: x, content: {application/json: {}}}", "400 List<string>", "500 JsonElement")]
    [InlineData("'404': {description: x}, '500': {description: x, content: {text/plain: {}}}, '302': {description: x, content: {application/json: {schema: {type: integer}}}}", "302 long")]
    public void An_error_with_JSON_has_a_type(string responses, params string[] expected)
    {
        var modeled = Modeled.Paths("paths: {/a: {get: {operationId: x, responses: {'200': {description: x}, " + responses + "}}}}\n" + """
            components:
              responses:
                conflict: {description: x, content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}
                GoneResponse: {description: x, content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}
                AnyError: {description: x, content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}
            """).WithoutProblems();
        Assert.Equal(expected, modeled.Operation("X").Errors.Select(static error => error.Status + " " + Modeled.Spell(error.Type)));
        Assert.All(modeled.Api!.Types, static type => Assert.Equal(BuddyGen.Modeling.NamedForm.Response, Assert.IsType<BuddyGen.Modeling.ObjectModel>(type).Form));
    }

    [Fact]
    public void An_operationId_used_twice_is_said() =>
        Modeled.Paths("paths: {/a: {get: {operationId: x}, put: {operationId: x}}}").HasOnly("BG0002", "operationId: x}}", "'x' is used twice");

    [Fact]
    public void Options_types_are_unique_in_the_spec()
    {
        var modeled = Modeled.Paths("""
            paths:
              /a: {get: {operationId: cats/list, tags: [cats], parameters: [{name: q, in: query, schema: {type: string}}]}}
              /b: {get: {operationId: dogs/list, tags: [dogs], parameters: [{name: q, in: query, schema: {type: string}}]}}
            """).WithoutProblems();
        Assert.Equal(["ListOptions", "DogsListOptions"], modeled.Api!.Groups.SelectMany(static group => group.Operations).Select(static operation => operation.OptionsName));
    }
}
