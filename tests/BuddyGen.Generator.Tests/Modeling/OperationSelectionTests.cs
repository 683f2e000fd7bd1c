using BuddyGen.Diagnostics;

namespace BuddyGen.Generator.Tests.Modeling;

/// <summary>The options <c>Operations</c> and <c>ExceptOperations</c>.</summary>
public class OperationSelectionTests
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        paths:
          /pets:
            get: {operationId: pets/list, tags: [Pets], responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}}
            post: {operationId: pets/add, tags: [Pets, Changes], responses: {'204': {description: ok}}}
          /pets/{id}:
            get: {operationId: pets/get, tags: [Pets], parameters: [{$ref: '#/components/parameters/id'}], responses: {'204': {description: ok}}}
            delete: {operationId: pets/remove, tags: [Pets, Changes], parameters: [{$ref: '#/components/parameters/id'}], responses: {'204': {description: ok}}}
          /pets/{id}/toys:
            get: {tags: [Toys; and more], parameters: [{$ref: '#/components/parameters/id'}], responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Toy'}}}}}}
          /health:
            get: {operationId: health, responses: {'204': {description: ok}}}
        components:
          parameters:
            id: {name: id, in: path, required: true, schema: {type: string}}
          schemas:
            Pet: {type: object, properties: {name: {type: string}, home: {$ref: '#/components/schemas/Home'}}}
            Home: {type: object, properties: {street: {type: string}}}
            Toy: {type: object, properties: {name: {type: string}}}
        """;

    private static Modeled Chosen(string operations, string except = "") => Modeled.With(Document, options => options with
    {
        Operations = Entries(operations),
        ExceptOperations = Entries(except),
    });

    private static EquatableArray<string> Entries(string list) => list.Split('|', StringSplitOptions.RemoveEmptyEntries).ToEquatableArray();

    private static string Names(Modeled modeled) =>
        string.Join(" ", modeled.Api!.Groups.SelectMany(static group => group.Operations).Select(static operation => operation.Method + ":" + string.Concat(operation.Path.Select(static part => part.Literal + part.Parameter))).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("", "DELETE:/pets/id GET:/health GET:/pets GET:/pets/id GET:/pets/id/toys POST:/pets")]
    [InlineData("/pets", "GET:/pets POST:/pets")]
    [InlineData("/pets/*", "DELETE:/pets/id GET:/pets/id")]
    [InlineData("/pets/{id}", "DELETE:/pets/id GET:/pets/id")]
    [InlineData("/*", "GET:/health GET:/pets POST:/pets")]
    [InlineData("/pets/**", "DELETE:/pets/id GET:/pets/id GET:/pets/id/toys")]
    [InlineData("/pets**", "DELETE:/pets/id GET:/pets GET:/pets/id GET:/pets/id/toys POST:/pets")]
    [InlineData("/**/toys", "GET:/pets/id/toys")]
    [InlineData("/p*s/*/t**s", "GET:/pets/id/toys")]
    [InlineData("GET /pets**", "GET:/pets GET:/pets/id GET:/pets/id/toys")]
    [InlineData("delete /**", "DELETE:/pets/id")]
    [InlineData("Changes", "DELETE:/pets/id POST:/pets")]
    [InlineData("Toys; and more", "GET:/pets/id/toys")]
    [InlineData("health|pets/get", "GET:/health GET:/pets/id")]
    [InlineData("pets/*", "DELETE:/pets/id GET:/pets GET:/pets/id POST:/pets")]
    [InlineData("*", "DELETE:/pets/id GET:/health GET:/pets GET:/pets/id GET:/pets/id/toys POST:/pets")]
    public void An_entry_is_a_path_a_tag_or_an_operation_id(string operations, string expected) => Assert.Equal(expected, Names(Chosen(operations).WithoutProblems()));

    [Theory]
    [InlineData("", "Changes", "GET:/health GET:/pets GET:/pets/id GET:/pets/id/toys")]
    [InlineData("/pets**", "GET /pets/{id}|POST /**", "DELETE:/pets/id GET:/pets GET:/pets/id/toys")]
    public void What_is_excepted_is_left_out(string operations, string except, string expected) => Assert.Equal(expected, Names(Chosen(operations, except).WithoutProblems()));

    [Fact]
    public void Types_are_what_the_chosen_operations_reach()
    {
        Assert.Equal(["Home", "Pet"], Chosen("pets/list").Api!.Types.Select(static type => type.Name));
        Assert.Equal(["Toy"], Chosen("", "Pets").Api!.Types.Select(static type => type.Name));
        Assert.Empty(Chosen("health").Api!.Types);
    }

    [Theory]
    [InlineData("/pet", "", "'/pet' in Operations of the BuddyGenSpec item is no operation's path, perhaps '/pets'")]
    [InlineData("/pets/*/*/*", "", "'/pets/*/*/*' in Operations of the BuddyGenSpec item is no operation's path")]
    [InlineData("pets/lst|health", "", "'pets/lst' in Operations of the BuddyGenSpec item is no operation's tag or operationId, perhaps 'pets/list'")]
    [InlineData("pets", "", "'pets' in Operations of the BuddyGenSpec item is no operation's tag or operationId, perhaps 'Pets'")]
    [InlineData("health;pets/get", "", "'health;pets/get' in Operations of the BuddyGenSpec item is no operation's tag or operationId (entries are separated by '|')")]
    [InlineData("POST /health|x", "y", "'POST /health' in Operations of the BuddyGenSpec item is no operation's path; 'x' in Operations of the BuddyGenSpec item is no operation's tag or operationId; 'y' in ExceptOperations of the BuddyGenSpec item is no operation's tag or operationId")]
    public void An_entry_that_meets_nothing_is_one_warning_at_the_start(string operations, string except, string message)
    {
        var problem = Assert.Single(Chosen(operations, except).Problems);
        Assert.Same(SpecDescriptors.OptionNamesNothing, problem.Descriptor);
        Assert.Equal(0, problem.Span.Start);
        Assert.Equal(message, problem.Arguments[0]);
    }

    [Fact]
    public void Nothing_is_said_of_operations_that_are_left_out()
    {
        const string Text = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            paths:
              /a: {get: {operationId: a, callbacks: {}, responses: {'99': {}, '200': {content: {text/csv: {}, application/json: {}}}}}, post: &shared {callbacks: {}, responses: {'204': {description: ok}}}}
              /b: {post: *shared}
              /c: {get: {operationId: c, responses: {'204': {description: ok}}}}
            """;
        Modeled.With(Text, static options => options with { ExceptOperations = Entries("a|POST /*") }).WithoutProblems();
        Modeled.With(Text, static options => options with { Operations = Entries("c|/b") }).HasOnly("BG0004", "callbacks", "Callbacks are not supported");
    }

    [Fact]
    public void An_entry_that_only_repeats_another_is_no_slip() => Chosen("health|/health|*", "pets/*|/pets**").WithoutProblems();

    [Fact]
    public void Stars_cost_no_more_than_the_product_of_the_lengths() =>
        Assert.Equal("", Names(Chosen("/" + string.Concat(Enumerable.Repeat("*p", 200)) + "|" + string.Concat(Enumerable.Repeat("p*", 200)))));
}
