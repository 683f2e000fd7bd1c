using BuddyGen.Modeling;

namespace BuddyGen.Generator.Tests.Modeling;

public class SecurityAndServerTests
{
    [Theory]
    [InlineData("{type: http, scheme: Bearer}", "Bearer BearerToken ")]
    [InlineData("{type: http, scheme: basic}", "Basic BasicCredentials ")]
    [InlineData("{type: apiKey, in: header, name: X-Key}", "ApiKeyHeader ApiKey X-Key")]
    [InlineData("{type: apiKey, in: query, name: key}", "ApiKeyQuery ApiKey key")]
    [InlineData("{type: apiKey, in: cookie, name: key}", "ApiKeyCookie ApiKey key")]
    [InlineData("{type: oauth2, flows: {}}", "Bearer BearerToken ")]
    [InlineData("{type: openIdConnect, openIdConnectUrl: 'https://pets.example.com'}", "Bearer BearerToken ")]
    public void A_scheme_is_a_credential(string scheme, string expected)
    {
        var modeled = Modeled.Paths($"security: [{{a: [read, write]}}]\npaths: {{/a: {{get: {{operationId: x}}}}}}\ncomponents: {{securitySchemes: {{a: {scheme}}}}}").WithoutProblems();
        var credential = Assert.Single(modeled.Api!.Credentials);
        Assert.Equal(expected, $"{credential.Kind} {credential.Name} {credential.WireName}");
        Assert.Equal(["a"], modeled.Operation("X").Credentials);
        Assert.Equal(["read", "write"], Modeled.ScopesOf(modeled.Operation("X")));
    }

    [Fact]
    public void Two_of_a_kind_are_named_by_key()
    {
        var modeled = Modeled.Paths("""
            security: [{app_key: [], api-key: []}]
            paths: {/a: {get: {operationId: x}}}
            components:
              securitySchemes:
                unused: {type: apiKey, in: header, name: X-Unused}
                api-key: {type: apiKey, in: header, name: X-Api-Key}
                app_key: {type: apiKey, in: header, name: X-App-Key}
            """).WithoutProblems();
        Assert.Equal(["ApiKey", "AppKey"], modeled.Api!.Credentials.Select(static credential => credential.Name));
        Assert.Equal(["app_key", "api-key"], modeled.Operation("X").Credentials);
    }

    [Theory]
    // A key that says something is what the API's own documentation calls it.
    [InlineData("BotToken", "BotToken")]
    [InlineData("session-cookie", "SessionCookie")]
    [InlineData("tokenAuth", "TokenAuth")]
    [InlineData("api_token", "ApiToken")]
    [InlineData("api_key", "ApiKey")]
    [InlineData("ApiKeyAuth", "ApiKey")]
    [InlineData("APIKeyHeader", "ApiKey")]
    [InlineData("X-API-Key", "ApiKey")]
    [InlineData("cookieAuth", "ApiKey")]
    [InlineData("k", "ApiKey")]
    [InlineData("\u2603", "ApiKey")]
    [InlineData("baseAddress", "BaseAddressCredential")]
    public void An_api_key_is_called_by_its_key_if_that_says_something(string key, string name)
    {
        var modeled = Modeled.Paths($$"""
            security: [{"{{key}}": []}, {auth: []}]
            paths: {/a: {get: {operationId: x} } }
            components: {securitySchemes: {"{{key}}": {type: apiKey, in: header, name: X-Key}, auth: {type: http, scheme: bearer} } }
            """).WithoutProblems();
        Assert.Equal([name, "BearerToken"], modeled.Api!.Credentials.Select(static credential => credential.Name));
    }

    [Fact]
    public void Two_that_say_nothing_are_named_by_key_and_others_keep_their_names()
    {
        var modeled = Modeled.Paths("""
            security: [{apiKeyHeader: [], apiKeyQuery: [], botToken: [], BOT_TOKEN: []}]
            paths: {/a: {get: {operationId: x}}}
            components:
              securitySchemes:
                apiKeyHeader: {type: apiKey, in: header, name: X-Api-Key}
                apiKeyQuery: {type: apiKey, in: query, name: key}
                botToken: {type: apiKey, in: header, name: X-Bot}
                BOT_TOKEN: {type: apiKey, in: header, name: X-Bot-2}
            """).WithoutProblems();
        Assert.Equal(["ApiKeyHeader", "ApiKeyQuery", "BotToken", "BotToken2"], modeled.Api!.Credentials.Select(static credential => credential.Name));
    }

    [Fact]
    public void Alternatives_stay_apart()
    {
        var modeled = Modeled.Paths("""
            security: [{}, {a: [read, write], b: []}, {a: [admin]}, {a: [admin]}]
            paths: {/a: {get: {operationId: x}, put: {operationId: y, security: []}}}
            components: {securitySchemes: {a: {type: oauth2, flows: {}}, b: {type: http, scheme: basic}}}
            """).WithoutProblems();
        Assert.Equal(["", "a(read,write)+b()", "a(admin)"], modeled.Operation("X").Security.Select(static one =>
            string.Join("+", one.Requirements.Select(static requirement => $"{requirement.Key}({string.Join(",", requirement.Scopes)})"))));
        Assert.Empty(modeled.Operation("Y").Security);
    }

    [Fact]
    public void The_first_requirement_that_can_be_met_is_taken()
    {
        var modeled = Modeled.Paths("""
            security: [{}, {tls: []}, {b: []}]
            paths: {/a: {get: {operationId: x}, put: {operationId: y, security: []}}}
            components: {securitySchemes: {tls: {type: mutualTLS}, b: {type: http, scheme: bearer}}}
            """).WithoutProblems();
        Assert.Equal(["b"], modeled.Operation("X").Credentials);
        Assert.Empty(modeled.Operation("Y").Credentials);
    }

    [Fact]
    public void What_cannot_be_applied_is_said() =>
        Modeled.Paths("security: [{d: []}]\npaths: {/a: {get: {}}}\ncomponents: {securitySchemes: {d: {type: http, scheme: digest}}}").HasOnly("BG0004", "d: {type", "The security scheme 'd' is not supported");

    [Fact]
    public void A_header_that_breaks_out_is_not_applied() =>
        Modeled.Paths("security: [{d: []}]\npaths: {/a: {get: {}}}\ncomponents: {securitySchemes: {d: {type: apiKey, in: header, name: \"a\\nb\"}}}").HasOnly("BG0004", "d: {type", "is not supported");

    [Fact]
    public void A_requirement_that_names_nothing_leads_nowhere() =>
        Modeled.Paths("security: [{baerer: []}]\npaths: {/a: {get: {}}}\ncomponents: {securitySchemes: {bearer: {type: http, scheme: bearer}}}").HasOnly("BG0003", "baerer", "did you mean 'bearer'?");

    [Fact]
    public void Servers_have_names()
    {
        var servers = Modeled.Text("""
            openapi: 3.2.0
            info: {title: Pets, version: '1'}
            servers:
              - {url: 'https://a.example.com', x-buddygen-name: first, name: other}
              - {url: 'https://b.example.com', name: second}
              - {url: 'https://c.example.com', description: Third one}
              - {url: 'https://d.example.com', description: A description that is much too long to be a name}
              - {url: 'https://{class}.example.com/{v}', variables: {class: {default: e, enum: [e, f]}, v: {default: '1'}, unused: {default: x}}}
              - {url: 'https://f.example.com', name: ToString}
            """).WithoutProblems().Api!.Servers;
        Assert.Equal(["First", "Second", "ThirdOne", "D", "E", "ToStringServer"], servers.Select(static server => server.Name));
        Assert.Equal(["https://", "{class}", ".example.com/", "{v}"], servers[4].Url.Select(static part => part.Variable is { } name ? "{" + name + "}" : part.Literal));
        Assert.Equal(["@class", "v"], servers[4].Variables.Select(static variable => variable.Name));
        Assert.Equal(["e", "f"], servers[4].Variables[0].Values);
    }

    [Theory]
    [InlineData("{url: /v1}", "BG0004", "A relative server address is not supported")]
    [InlineData("{url: 'https://{host}'}", "BG0002", "names the variable 'host', which 'variables' does not declare")]
    [InlineData("{url: 'https://{host'}", "BG0002", "does not declare")]
    [InlineData("{url: 'ftp://a.example.com'}", "BG0004", "is not supported")]
    [InlineData("{url: 'https://u:p@a.example.com'}", "BG0004", "a user is not supported")]
    public void A_server_that_cannot_be_named_is_left_out(string server, string id, string message)
    {
        var modeled = Modeled.Paths($"servers: [{server}]");
        Assert.Empty(modeled.Api!.Servers);
        var url = server.Substring("{url: ".Length).TrimEnd('}');
        modeled.HasOnly(id, url, message);
    }

    [Fact]
    public void The_server_that_every_document_has_is_nothing_lost() => Assert.Empty(Modeled.Paths("servers: [{url: /}]").WithoutProblems().Api!.Servers);
}
