namespace BuddyGen.Analyzers.Tests.Rules;

/// <summary>Values that are given to the parameters of operations, as arguments and as options.</summary>
public class ParameterTests : UseTest
{
    private static readonly Lazy<EmittedSpecs> pets = new(static () => EmittedSpecs.Document("""
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        paths:
          /pets/{country}:
            get:
              tags: [pets]
              operationId: list
              parameters:
                - {name: country, in: path, required: true, schema: {type: string, pattern: '^[A-Z]{2}$'}}
                - {name: page, in: query, required: true, schema: {type: integer, minimum: 1}}
                - {name: sort, in: query, required: true, schema: {$ref: '#/components/schemas/Sort'}}
                - {name: sorts, in: query, required: true, schema: {type: array, items: {$ref: '#/components/schemas/Sort'}}}
                - {name: limit, in: query, schema: {type: integer, format: int32, minimum: 1, maximum: 100}}
                - {name: order, in: query, schema: {$ref: '#/components/schemas/Sort'}}
                - {name: level, in: query, schema: {type: [integer, 'null'], enum: [1, 2]}}
                - {name: ids, in: query, schema: {type: array, maxItems: 2, uniqueItems: true, items: {type: integer, minimum: 10}}}
                - {name: free, in: query, schema: {type: string}}
              responses: {'204': {description: ok}}
            put:
              operationId: put
              parameters:
                - {name: country, in: path, required: true, schema: {type: string, minLength: 2}}
                - {name: X-Tries, in: header, required: true, schema: {type: integer, maximum: 3}}
              responses: {'204': {description: ok}}
          /plain/{name}:
            get:
              operationId: plain
              parameters:
                - {name: name, in: path, required: true, schema: {type: string}}
                - {name: days, in: query, schema: {type: integer}}
              responses: {'204': {description: ok}}
        components:
          schemas:
            Sort: {type: string, enum: [name, age]}
        """));

    [Fact]
    public Task Arguments_that_break_a_rule() => Check(
        """
        _ = client.Pets.ListAsync({|#0:"de"|}, {|#1:0|}, {|#2:"nam"|}, [Sort.Age, {|#3:"agee"|}]);
        """,
        Expect("BG1006", "'country' must match ^[A-Z]{2}$; here it is de", 0),
        Expect("BG1005", "'page' must be at least 1; here it is 0", 1),
        Expect("BG1004", "'sort' must be name or age; here it is nam, did you mean name?", 2),
        Expect("BG1004", "An item of 'sorts' must be name or age; here it is agee, did you mean age?", 3));

    [Fact]
    public Task Arguments_of_the_client_itself_and_of_the_whole_answer() => Check(
        """
        _ = client.PutAsync(xTries: {|#0:4|}, country: "DE");
        _ = client.WithResponse.PutAsync({|#1:"D"|}, 3);
        IPetsClientOperations operations = client;
        _ = operations.PutAsync("DE", {|#2:5|});
        _ = client.Pets.WithResponse.ListAsync("DE", {|#3:-1|}, Sort.Name, []);
        const int Many = 7;
        var tries = Many;
        _ = client.PutAsync("DE", {|#4:tries|});
        _ = client?.PutAsync("DE", {|#5:6|});
        """,
        Expect("BG1005", "'xTries' must be at most 3; here it is 4", 0),
        Expect("BG1006", "'country' must have at least 2 characters; here it has 1", 1),
        Expect("BG1005", "'xTries' must be at most 3; here it is 5", 2),
        Expect("BG1005", "'page' must be at least 1; here it is -1", 3),
        Expect("BG1005", "'xTries' must be at most 3; here it is 7", 4),
        Expect("BG1005", "'xTries' must be at most 3; here it is 6", 5));

    [Fact]
    public Task Options_that_break_a_rule_where_they_are_made_and_later() => Check(
        """
        var options = new ListOptions { Timeout = TimeSpan.Zero, Headers = { ["X"] = "y" }, Free = "", Limit = {|#0:0|}, Order = {|#1:"nam"|}, Level = {|#2:3|}, Ids = {|#3:[10, {|#4:1|}, 12]|} };
        options.Limit = {|#5:101|};
        _ = client.Pets.ListAsync("DE", 1, Sort.Age, [], new() { Limit = {|#6:200|} });
        """,
        Expect("BG1005", "'Limit' must be at least 1; here it is 0", 0),
        Expect("BG1004", "'Order' must be name or age; here it is nam, did you mean name?", 1),
        Expect("BG1004", "'Level' must be 1 or 2; here it is 3", 2),
        Expect("BG1007", "'Ids' must have at most 2 items; here it has 3", 3),
        Expect("BG1005", "An item of 'Ids' must be at least 10; here it is 1", 4),
        Expect("BG1005", "'Limit' must be at most 100; here it is 101", 5),
        Expect("BG1005", "'Limit' must be at most 100; here it is 200", 6));

    [Fact]
    public Task What_is_right_or_not_known_is_not_reported() => Check(
        """
        var any = Any<int>();
        _ = client.Pets.ListAsync("DE", any, Any<Sort>(), Any<List<Sort>>(), Any<ListOptions>());
        _ = client.Pets.ListAsync(Any<string>(), any == 0 ? 0 : 1, new Sort("other"), [Sort.Age], new() { Limit = any, Order = null, Level = null, Ids = null });
        _ = client.Pets.ListAsync(null!, default, default, null!, new ListOptions());
        _ = client.Pets.ListAsync("DE", 1, (string?)null, [], new() { Limit = default, Order = default, Ids = default });
        var options = new ListOptions { Limit = 100 };
        options.Limit = null;
        options.Limit = any;
        options.Timeout = TimeSpan.Zero;
        options.Free = "";
        _ = client.PlainAsync("", new() { Days = -1 });
        any = 4;
        _ = client.PutAsync("DE", any);
        Action<int> set = value => options.Limit = value;
        _ = nameof(client.PutAsync);
        """);

    [Theory]
    [InlineData("_ = new ListOptions { Limit = 5, Order = {|BG1004:\"nam\"|} };", "_ = new ListOptions { Limit = 5, Order = Sort.Name };")]
    [InlineData("new ListOptions().Order = {|BG1004:\"nam\"|};", "new ListOptions().Order = Sort.Name;")]
    [InlineData("_ = client.Pets.ListAsync(\"DE\", 1, {|BG1004:\"nam\"|}, []);", "_ = client.Pets.ListAsync(\"DE\", 1, Sort.Name, []);")]
    [InlineData("_ = client.Pets.WithResponse.ListAsync(\"DE\", 1, sorts: [Sort.Age, {|BG1004:\"nam\"|}], sort: Sort.Age);", "_ = client.Pets.WithResponse.ListAsync(\"DE\", 1, sorts: [Sort.Age, Sort.Name], sort: Sort.Age);")]
    public Task A_value_is_changed_to_the_one_that_was_meant(string statement, string result) =>
        FixAsync<BuddyGen.Fixes.CorrectValueFix>(pets.Value, Method(statement), Method(result), "Change:Sort.Name");

    [Fact]
    public Task Methods_that_are_no_operations_are_not_looked_at() => CheckCode("""
        using System.Threading;
        using System.Threading.Tasks;
        using Pets;

        class Fake : IPetsClientOperations
        {
            public IPetsClientOperationsWithResponse WithResponse => null!;
            public Task PutAsync(string country, long xTries, PetsRequestOptions? options = null, CancellationToken cancellationToken = default) => Task.CompletedTask;
            public Task PlainAsync(string name, PlainOptions? options = null, CancellationToken cancellationToken = default) => Task.CompletedTask;
            public Task SortAsync(Sort page, string country, CancellationToken cancellationToken = default) => Task.CompletedTask;

            public void Use()
            {
                _ = PutAsync("", 4);
                _ = SortAsync("no sort", "");
            }
        }
        """);

    private static string Method(string statement) => "using Pets;\nclass C { void M(PetsClient client) { " + statement + " } }";

    private static Task Check(string statements, params Microsoft.CodeAnalysis.Testing.DiagnosticResult[] expected) => CheckCode(
        $$"""
        using System;
        using System.Collections.Generic;
        using Pets;

        class C
        {
            void M(PetsClient client)
            {
                {{statements}}
            }

            static T Any<T>() => throw new Exception();
        }
        """,
        expected);

    /// <summary>Rules come from metadata as from source.</summary>
    private static Task CheckCode(string code, params Microsoft.CodeAnalysis.Testing.DiagnosticResult[] expected) => CheckAsync(pets.Value, "#nullable enable\n" + code, expected);
}
