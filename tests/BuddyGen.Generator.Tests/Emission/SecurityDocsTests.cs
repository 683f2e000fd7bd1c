using BuddyGen.Emission;
using BuddyGen.Generator.Tests.Modeling;

namespace BuddyGen.Generator.Tests.Emission;

/// <summary>What a method's documentation says of the credentials that it needs.</summary>
public class SecurityDocsTests
{
    [Theory]
    [InlineData("[]", null)]
    [InlineData("[{}]", null)]
    [InlineData("[{o: []}]", "Needs BearerToken.")]
    [InlineData("[{o: [a, b]}]", "Needs BearerToken with the scopes <c>a</c>, <c>b</c>.")]
    [InlineData("[{BotToken: []}, {o: [a]}]", "Needs one of: BotToken; or BearerToken with the scope <c>a</c>.")]
    [InlineData("[{BotToken: [], o: [a]}]", "Needs BotToken and BearerToken with the scope <c>a</c>.")]
    [InlineData("[{o: [a]}, {o: []}]", "Needs one of: BearerToken with the scope <c>a</c>; or BearerToken.")]
    [InlineData("[{}, {BotToken: []}]", "Works without credentials, or with BotToken.")]
    [InlineData("[{o: [a]}, {}, {BotToken: []}]", "Works without credentials, or with one of: BearerToken with the scope <c>a</c>; or BotToken.")]
    [InlineData("[{tls: []}, {BotToken: []}]", "Needs one of: <c>tls</c>; or BotToken.")]
    public void Alternatives_are_said_as_alternatives(string security, string? said) => Said(security, "[{o: [], BotToken: []}]", said);

    [Theory]
    [InlineData("[{o: []}]", null)]
    [InlineData("[{o: [a]}]", "Needs the scope <c>a</c>.")]
    [InlineData("[{o: [a, b]}]", "Needs the scopes <c>a</c>, <c>b</c>.")]
    [InlineData("[{o: [a]}, {o: [b, c]}]", "Needs one of: the scope <c>a</c>; or the scopes <c>b</c>, <c>c</c>.")]
    [InlineData("[{o: [a]}, {o: []}]", "Needs one of: BearerToken with the scope <c>a</c>; or BearerToken.")]
    [InlineData("[{}, {o: [a]}]", "Works without credentials, or with BearerToken with the scope <c>a</c>.")]
    public void With_one_credential_only_scopes_are_said(string security, string? said) => Said(security, "[{o: []}]", said);

    private static void Said(string security, string elsewhere, string? said)
    {
        var api = Modeled.Paths($$"""
            paths: {/a: {get: {operationId: x, security: {{security}} } }, /b: {get: {security: {{elsewhere}} } } }
            components: {securitySchemes: {o: {type: oauth2, flows: {} }, BotToken: {type: apiKey, in: header, name: X-Bot}, tls: {type: mutualTLS} } }
            """).WithoutProblems().Api!;
        Assert.Equal(
            said,
            SecurityDocs.Of(api, api.Groups[0].Operations[0].Security)?.Replace("<see cref=\"global::Pets.PetsClientOptions.", "", StringComparison.Ordinal).Replace("\" />", "", StringComparison.Ordinal));
    }
}
