using System.Text.Json.Nodes;
using BuddyGen.Generator.Tests.Reading;

namespace BuddyGen.Generator.Tests.Modeling;

/// <summary>Whatever a document holds: no exception, no hang, problems bounded in number, and a model that keeps what every model keeps.</summary>
public class HostileModelTests
{
    private static readonly string?[] Replacements = ["3", "[]", "{}", "null", "\"\"", "true", "[{}]", "{\"$ref\": \"#/components/schemas/Size\"}", null];

    /// <summary>Each value of a real document, replaced by one of another kind, or taken away.</summary>
    [Fact]
    public void Every_element_of_the_wrong_kind_is_survived()
    {
        var json = ReadingTest.Json(Repository.Read("spec/examples/parcels.yaml"));
        var paths = JsonPaths.Of(JsonNode.Parse(json)!);
        Assert.True(paths.Count > 400, $"{paths.Count} elements");
        var failures = new List<string>();
        var reported = 0;
        for (var i = 0; i < paths.Count; i++)
        {
            var replacement = Replacements[i % Replacements.Length];
            var root = JsonNode.Parse(json)!;
            Replace(root, paths[i], replacement);
            var modeled = Modeled.Text(root.ToJsonString(), "parcels.json");
            reported += modeled.Problems.Count > 0 ? 1 : 0;
            if (modeled.Api is not null)
                failures.AddRange(ModelInvariants.Broken(modeled.Api).Select(what => $"{string.Join("/", paths[i])} = {replacement ?? "nothing"}: {what}"));
            else if (!modeled.Problems.Any(static problem => problem.Descriptor.Id == "BG0001"))
                failures.Add($"{string.Join("/", paths[i])} = {replacement ?? "nothing"}: neither a model nor an error");
        }
        Assert.Empty(failures.Take(10));
        Assert.True(reported > paths.Count / 2, $"{reported} of {paths.Count} had a problem reported");
    }

    [Fact]
    public void A_chain_of_ten_thousand_is_survived_on_a_small_stack()
    {
        const int Length = 10_000;
        var schemas = string.Concat(Enumerable.Range(0, Length).Select(static i => (i % 4) switch
        {
            0 => $"A{i}: {{allOf: [{{$ref: '#/components/schemas/A{i + 1}'}}], properties: {{p{i}: {{type: string}}}}}}\n",
            1 => $"A{i}: {{$ref: '#/components/schemas/A{i + 1}'}}\n",
            2 => $"A{i}: {{oneOf: [{{$ref: '#/components/schemas/A{i + 1}'}}, {{type: 'null'}}]}}\n",
            _ => $"A{i}: {{anyOf: [{{$ref: '#/components/schemas/A{i + 1}'}}]}}\n",
        })) + $"A{Length}: {{type: object, properties: {{a: {{type: string}}}}}}";
        OnSmallStack(() => Modeled.Sides("Sent: {type: object, properties: {it: {$ref: '#/components/schemas/A0'}}}\nGot: {}\n" + schemas));
    }

    [Theory]
    [InlineData("type: array, items: {{$ref: '#/components/schemas/A{0}'}}")]
    [InlineData("type: object, additionalProperties: {{$ref: '#/components/schemas/A{0}'}}")]
    [InlineData("anyOf: [{{$ref: '#/components/schemas/A{0}'}}, {{type: string}}]")]
    [InlineData("type: object, properties: {{a: {{$ref: '#/components/schemas/A{0}'}}}}, not: {{$ref: '#/components/schemas/A{0}'}}")]
    [InlineData("type: object, properties: {{a: {{type: string}}}}, oneOf: [{{allOf: [{{$ref: '#/components/schemas/A{0}'}}]}}, {{required: [a]}}]")]
    public void A_chain_through_other_keywords_is_survived_on_a_small_stack(string schema)
    {
        const int Length = 2_000;
        var schemas = string.Concat(Enumerable.Range(0, Length).Select(i => $"A{i}: {{{string.Format(System.Globalization.CultureInfo.InvariantCulture, schema, i + 1)}}}\n")) + $"A{Length}: {{type: string}}";
        OnSmallStack(() => Modeled.Sides("Sent: {type: object, properties: {it: {$ref: '#/components/schemas/A0'}}}\nGot: {}\n" + schemas));
    }

    [Fact]
    public void Multiplying_by_aliases_is_survived()
    {
        var text = "openapi: 3.1.0\ninfo: {title: x, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    A0: &a0 {type: object, properties: {a: {type: string}}}\n"
            + string.Concat(Enumerable.Range(1, 8).Select(static i => $"    A{i}: &a{i} {{type: object, properties: {{l: *a{i - 1}, r: *a{i - 1}}}, allOf: [*a{i - 1}, *a{i - 1}]}}\n"));
        Assert.NotNull(OnSmallStack(() => Modeled.Text(text)).Api);
    }

    [Fact]
    public void Doubling_by_references_is_bounded()
    {
        var schemas = "A0: {required: [a]}\n" + string.Concat(Enumerable.Range(1, 30).Select(static i => $"A{i}: {{oneOf: [{{$ref: '#/components/schemas/A{i - 1}'}}, {{$ref: '#/components/schemas/A{i - 1}'}}]}}\n"))
            + "Pet: {type: object, properties: {a: {type: string}}, not: {$ref: '#/components/schemas/A30'}}";
        var modeled = OnSmallStack(() => Modeled.Schemas(schemas));
        Assert.Null(modeled.Object("Pet").Rules!.Not);
        Assert.Contains(modeled.Seen, static line => line.Contains("too far to be written out", StringComparison.Ordinal));
    }

    [Fact]
    public void A_wide_document_is_modeled()
    {
        var properties = string.Join(", ", Enumerable.Range(0, 6_000).Select(static i => $"p{i}: {{type: string}}"));
        var values = string.Join(", ", Enumerable.Range(0, 6_000).Select(static i => "v" + i));
        var modeled = Modeled.Schemas($"Wide: {{type: object, properties: {{{properties}}}}}\nKind: {{type: string, enum: [{values}]}}");
        modeled.HasOnly("BG0004", "properties", "more than 5000 properties");
        Assert.Equal(5_000, modeled.Object("Wide").Properties.Count);
        Assert.Equal(6_000, modeled.Enum("Kind").Values.Count);
    }

    [Fact]
    public void The_naughty_strings_as_every_kind_of_name_make_sound_models()
    {
        var file = Directory.EnumerateFiles(Corpora.Folder("naughty-strings"), "*.json", SearchOption.AllDirectories).First();
        var strings = JsonNode.Parse(File.ReadAllText(file))!.AsArray().Select(static node => node!.GetValue<string>()).Distinct().ToList();
        Assert.True(strings.Count > 300);
        var schemas = new JsonObject();
        var properties = new JsonObject();
        var paths = new JsonObject();
        foreach (var text in strings)
        {
            schemas[text] = new JsonObject { ["type"] = "object", ["description"] = text, ["properties"] = new JsonObject { [text] = new JsonObject { ["type"] = "string", ["default"] = text } } };
            properties[text] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(text, text + "2") } };
            paths["/" + text.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)] = new JsonObject
            {
                ["get"] = new JsonObject
                {
                    ["operationId"] = text,
                    ["tags"] = new JsonArray(text),
                    ["parameters"] = new JsonArray(new JsonObject { ["name"] = text, ["in"] = "query", ["schema"] = new JsonObject { ["type"] = "string" } }),
                    ["requestBody"] = new JsonObject { ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [text] = new JsonObject() } } } } },
                },
            };
        }
        schemas["All"] = new JsonObject { ["type"] = "object", ["properties"] = properties };
        JsonObject Document(JsonObject documentPaths, JsonObject documentSchemas) => new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "x", ["version"] = "1" },
            ["paths"] = documentPaths,
            ["components"] = new JsonObject { ["schemas"] = documentSchemas },
        };
        foreach (var document in new[] { Document(paths, []), Document([], schemas) })
        {
            var modeled = Modeled.Text(document.ToJsonString(), "naughty.json");
            Assert.NotNull(modeled.Api);
            Assert.True(modeled.Api.Types.Count > 300, $"{modeled.Api.Types.Count} types");
            Assert.Empty(ModelInvariants.Broken(modeled.Api).Take(10));
        }
    }

    [Fact]
    public void Cancellation_ends_it()
    {
        var source = Microsoft.CodeAnalysis.Text.SourceText.From("openapi: 3.1.0\ninfo: {title: x, version: '1'}\npaths: {/a: {get: {responses: {'200': {description: x}}}}}");
        var problems = new BuddyGen.Diagnostics.SpecProblems("a.yaml", source);
        var root = BuddyGen.Reading.SpecReader.Read("a.yaml", source, problems, TestContext.Current.CancellationToken)!;
        var document = BuddyGen.OpenApi.OpenApiReader.Read(root, new BuddyGen.Reading.FileText("a.yaml", ""), [], problems, TestContext.Current.CancellationToken)!;
        var cancelled = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => BuddyGen.OpenApi.OpenApiReader.Read(root, new BuddyGen.Reading.FileText("a.yaml", ""), [], problems, cancelled));
        Assert.Throws<OperationCanceledException>(() => BuddyGen.Modeling.ApiModeler.Model(document, new SpecOptions { Namespace = "A", ClientName = "AClient" }, "a.yaml", problems, cancelled));
    }

    [Fact]
    public void A_broken_model_is_seen()
    {
        var api = Modeled.Schemas("Pet: {type: object, properties: {a: {type: string}, b: {type: string}}}").Api!;
        var pet = Assert.IsType<BuddyGen.Modeling.ObjectModel>(api.Types[0]);
        var twice = pet with { Properties = pet.Properties.Select(static property => property with { Name = "Pet" }).ToEquatableArray() };
        Assert.Equal(
            ["Pet has a member of its own name", "Pet has two Pet", "Pet has a member of its own name"],
            ModelInvariants.Broken(api with { Types = new EquatableArray<BuddyGen.Modeling.TypeModel>([twice]) }));
    }

    private static Modeled OnSmallStack(Func<Modeled> read)
    {
        Modeled? modeled = null;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    modeled = read();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            256 * 1024);
        thread.Start();
        // Long enough for any machine: what it tells from an end is no end.
        Assert.True(thread.Join(TimeSpan.FromMinutes(20)), "No end after twenty minutes");
        Assert.Null(failure);
        Assert.True(modeled!.Api is not null, modeled.Seen.FirstOrDefault());
        Assert.Empty(ModelInvariants.Broken(modeled.Api).Take(10));
        return modeled;
    }

    private static void Replace(JsonNode root, object[] path, string? replacement)
    {
        var at = root;
        foreach (var step in path[..^1])
            at = step is int index ? at[index]! : at[(string)step]!;
        var value = replacement is null or "null" ? null : JsonNode.Parse(replacement);
        if (at is JsonArray items)
        {
            if (replacement is null)
                items.RemoveAt((int)path[^1]);
            else
                items[(int)path[^1]] = value;
        }
        else if (replacement is null)
            at.AsObject().Remove((string)path[^1]);
        else
            at[(string)path[^1]] = value;
    }
}
