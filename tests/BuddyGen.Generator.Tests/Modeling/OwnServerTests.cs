using BuddyGen.Modeling;

namespace BuddyGen.Generator.Tests.Modeling;

/// <summary>Servers of a path or of an operation.</summary>
public class OwnServerTests
{
    [Fact]
    public void An_operation_goes_to_its_own_servers_else_to_those_of_its_path()
    {
        var modeled = Modeled.Paths("""
            servers: [{url: 'https://api.example.com/v1'}]
            paths:
              /a: {get: {operationId: a}}
              /b:
                servers: [{url: 'https://upload.example.com', description: Where large things go}]
                get: {operationId: b}
                put: {operationId: c, servers: [{url: 'https://files.example.com/v2'}]}
              /d:
                post: {operationId: d, servers: [{url: 'https://upload.example.com'}]}
            """).WithoutProblems();
        Assert.Equal([0, 1, 2, 1], new[] { "A", "B", "C", "D" }.Select(name => modeled.Operation(name).OwnServer));
        Assert.Equal(["UploadBaseAddress https://upload.example.com", "FilesBaseAddress https://files.example.com/v2"], Own(modeled));
        Assert.Equal("Where large things go", modeled.Api!.OwnServers[0].Description);
        Assert.Equal("Default Upload Files", Names(modeled));
    }

    [Theory]
    // The document's own names, then the host, then what the variable is called, then the path, then a number.
    [InlineData("[{url: 'https://up.example.com', name: Large things}]", "LargeThings")]
    [InlineData("[{url: 'https://www.example.com'}]", "Example")]
    [InlineData("[{url: 'https://example.com'}]", "Example")]
    [InlineData("[{url: 'https://first.example.com/other'}]", "FirstOther")]
    [InlineData("[{url: 'https://{upload-host}/v1', variables: {upload-host: {default: first.example.com}}}]", "UploadHost")]
    [InlineData("[{url: 'https://first.example.com:8080'}]", "First2")]
    [InlineData("[{url: 'http://127.0.0.1:8080/v1'}]", "Server127_0_0_1")]
    [InlineData("[{url: 'http://[::1]:8080/v1'}]", "Server1")]
    [InlineData("[{url: /v2}]", "V2")]
    [InlineData("[{url: /}]", "Root")]
    [InlineData("[{url: //up.example.com/v2}]", "Up")]
    [InlineData("[{url: 'https://{a}.example.com', variables: {a: {default: eu}}}]", "Eu")]
    public void The_option_is_named_by_what_the_server_is_called(string servers, string name)
    {
        var modeled = Modeled.Paths($$"""
            servers: [{url: 'https://api.example.com'}]
            paths:
              /a: {get: {servers: [{url: 'https://first.example.com'}]} }
              /b: {get: {operationId: b, servers: {{servers}} } }
            """).WithoutProblems();
        Assert.Equal(["FirstBaseAddress", name + "BaseAddress"], modeled.Api!.OwnServers.Select(static own => own.Option));
        Assert.Equal(2, modeled.Operation("B").OwnServer);
    }

    [Fact]
    public void All_that_are_documented_have_names_and_the_first_is_taken()
    {
        var modeled = Modeled.Paths("""
            servers: [{url: 'https://api.example.com'}, {url: 'https://test.example.com', description: Test}]
            paths:
              /a: {get: {operationId: a, servers: [{url: 'https://{at}.example.com/up', variables: {at: {default: eu, enum: [eu, us]}}}, {url: 'https://test.example.com'}, {url: 'https://up.example.com'}]}}
              /b: {get: {operationId: b, servers: [{url: 'https://test.example.com'}]}}
            """).WithoutProblems();
        Assert.Equal(["EuBaseAddress https://eu.example.com/up", "TestBaseAddress https://test.example.com"], Own(modeled));
        Assert.Equal("Default Test Eu Up", Names(modeled));
        Assert.Equal("at", Assert.Single(modeled.Api!.OwnServers[0].Servers[0].Variables).Name);
        Assert.Equal(2, modeled.Operation("B").OwnServer);
    }

    [Fact]
    public void What_is_said_once_more_is_not_another_server()
    {
        var modeled = Modeled.Paths("""
            servers: [{url: 'https://api.example.com', description: Here}, {url: 'https://test.example.com'}]
            paths:
              /a: {servers: [{url: 'https://api.example.com'}, {url: 'https://test.example.com', name: x}], get: {operationId: a}}
              /b: {servers: [], get: {operationId: b, servers: []}}
            """).WithoutProblems();
        Assert.Empty(modeled.Api!.OwnServers);
        Assert.Equal("Here Test", Names(modeled));
    }

    [Fact]
    public void Where_every_path_has_servers_and_the_root_none_those_are_the_clients()
    {
        var modeled = Modeled.Paths("""
            paths:
              /a: {servers: [{url: 'https://up.example.com'}], get: {operationId: a}}
              /b: {servers: [{url: 'https://api.example.com'}], get: {operationId: b}, put: {operationId: c}}
            """).WithoutProblems();
        Assert.Equal("Default Up", Names(modeled));
        Assert.Equal("https://api.example.com", Assert.Single(Assert.Single(modeled.Api!.Servers).Url).Literal);
        Assert.Equal([1, 0, 0], new[] { "A", "B", "C" }.Select(name => modeled.Operation(name).OwnServer));
        Assert.Equal(["UpBaseAddress https://up.example.com"], Own(modeled));
    }

    [Fact]
    public void One_operation_without_servers_and_there_are_none_of_the_client()
    {
        var modeled = Modeled.Paths("paths: {/a: {servers: [{url: 'https://api.example.com'}], get: {operationId: a}}, /b: {get: {operationId: b}}}").WithoutProblems();
        Assert.Empty(modeled.Api!.Servers);
        Assert.Equal(["ApiBaseAddress https://api.example.com"], Own(modeled));
    }

    [Fact]
    public void Operations_that_are_not_wanted_bring_no_option()
    {
        const string Spec = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            servers: [{url: 'https://api.example.com'}]
            paths: {/a: {get: {operationId: a, servers: [{url: 'ftp://up.example.com'}]}}, /b: {get: {operationId: b}}}
            """;
        var modeled = Modeled.With(Spec, static options => options with { Operations = new(["b"]) }).WithoutProblems();
        Assert.Empty(modeled.Api!.OwnServers);
        Assert.Empty(Modeled.With(Spec, static options => options with { Client = false }).WithoutProblems().Api!.OwnServers);
    }

    [Fact]
    public void The_name_keeps_clear_of_the_other_options()
    {
        var modeled = Modeled.Paths("""
            servers: [{url: 'https://api.example.com'}]
            security: [{x: [], XBaseAddress: []}]
            paths: {/a: {get: {operationId: a, servers: [{url: 'https://x.example.com'}]}}}
            components: {securitySchemes: {x: {type: apiKey, in: header, name: X}, XBaseAddress: {type: apiKey, in: header, name: Y}}}
            """).WithoutProblems();
        Assert.Equal(["XBaseAddressOwn"], modeled.Api!.OwnServers.Select(static own => own.Option));
    }

    [Theory]
    [InlineData("{url: 'ftp://a.example.com'}", "BG0004", "no http or https URL")]
    [InlineData("{url: 'https:/a.example.com'}", "BG0004", "no http or https URL")]
    [InlineData("{url: 'https://'}", "BG0004", "no http or https URL")]
    [InlineData("{url: v2}", "BG0004", "relative to the document's own path")]
    [InlineData("{url: ../v2}", "BG0004", "relative to the document's own path")]
    [InlineData("{url: '/v2?x'}", "BG0004", "a query")]
    [InlineData("{url: '//u@a.example.com'}", "BG0004", "a user")]
    [InlineData("{url: 'https://{host}'}", "BG0002", "which 'variables' does not declare")]
    public void A_server_that_cannot_be_used_is_said_once_and_the_base_address_counts(string server, string id, string message)
    {
        var modeled = Modeled.Paths($"servers: [{{url: 'https://api.example.com'}}]\npaths: {{/a: {{servers: [{server}], get: {{operationId: a}}, put: {{operationId: b}}}}}}");
        Assert.Equal(0, modeled.Operation("A").OwnServer);
        Assert.Contains(modeled.Problems, problem => problem.Descriptor.Id == id && problem.Arguments[0].Contains(message, StringComparison.Ordinal));
        Assert.Contains(modeled.Problems, static problem => problem.Descriptor.Id == "BG0004" && problem.Arguments[0].Contains("None of these servers can be used", StringComparison.Ordinal));
        Assert.Equal(2, modeled.Problems.Count);
    }

    private static IEnumerable<string> Own(Modeled modeled) => modeled.Api!.OwnServers.Select(static own => own.Option + " " + own.Address);

    private static string Names(Modeled modeled) => string.Join(" ", modeled.Api!.Servers.Concat(modeled.Api.OwnServers.SelectMany(static own => own.Servers)).Select(static server => server.Name));
}
