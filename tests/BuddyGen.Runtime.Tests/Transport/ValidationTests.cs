using BuddyGen.Templates;

namespace BuddyGen.Runtime.Tests.Transport;

public class ValidationTests
{
    private sealed class Pet(params string[] wrong) : IValidated
    {
        public void Validate(ref Violations? violations)
        {
            foreach (var message in wrong)
                Violations.Add(ref violations, "/name", "BG1001", message);
        }
    }

    private static async Task<StubHandler> PostAsync(TemplateValidation validation, Action<IReadOnlyList<TemplateViolation>>? reported, Action<TemplateConnection, ApiRequest> body)
    {
        var handler = new StubHandler();
        var connection = new TemplateConnection(new HttpClient(handler), Clients.Api, null, validation, reported);
        var request = connection.Request("POST", "/pets");
        body(connection, request);
        await connection.SendIntAsync(request);
        return handler;
    }

    private static void Write(TemplateConnection connection, ApiRequest request) =>
        connection.Body(request, "application/json", new Pet("needs a name", "needs an owner"), "body").WriteNumberValue(1);

    [Fact]
    public async Task Enforce_sends_nothing_and_names_everything()
    {
        var exception = await Assert.ThrowsAsync<TemplateRequestValidationException>(() => PostAsync(TemplateValidation.Enforce, null, Write));
        Assert.Equal([("/name", "BG1001", "needs a name"), ("/name", "BG1001", "needs an owner")], exception.Violations.Select(violation => (violation.Pointer, violation.Rule, violation.Message)));
        Assert.Contains("\n  /name: needs a name (BG1001)\n  /name: needs an owner (BG1001)", exception.Message);
    }

    [Fact]
    public async Task Report_tells_and_sends()
    {
        IReadOnlyList<TemplateViolation>? told = null;
        Assert.Single((await PostAsync(TemplateValidation.Report, violations => told = violations, Write)).Requests);
        Assert.Equal(2, told!.Count);
        Assert.Single((await PostAsync(TemplateValidation.Report, null, Write)).Requests);
    }

    [Fact]
    public async Task Off_does_not_ask() =>
        Assert.Single((await PostAsync(TemplateValidation.Off, _ => throw new InvalidOperationException(), Write)).Requests);

    [Fact]
    public async Task Items_of_a_list_are_named_by_their_place()
    {
        var exception = await Assert.ThrowsAsync<TemplateRequestValidationException>(() => PostAsync(TemplateValidation.Enforce, null, (connection, request) =>
            connection.Body(request, "application/json", [new Pet(), new Pet("needs a name")], "body")));
        Assert.Equal("/1/name", Assert.Single(exception.Violations).Pointer);
    }

    [Fact]
    public async Task Null_is_no_body() =>
        Assert.Equal("body", (await Assert.ThrowsAsync<ArgumentNullException>(() => PostAsync(TemplateValidation.Enforce, null, (connection, request) =>
            connection.Body(request, "application/json", (Pet?)null, "body")))).ParamName);
}
