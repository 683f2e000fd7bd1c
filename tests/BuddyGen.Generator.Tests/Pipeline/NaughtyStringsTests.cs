using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>
/// Naughty strings as every kind of name and text of a document, through the whole generator. What comes out compiles without a warning, and declares just what comes out of the
/// same document with harmless words in their place.
/// </summary>
public class NaughtyStringsTests
{
    private static readonly string[] own =
    [
        "\nclass Evil { }", "\u0085class Evil { }", "\u2028class Evil { }", "\rclass Evil { }", "\"; class Evil { } //", "\"\"\"\"\"\n}\nclass Evil { }\n\"\"\"\"\"", "\")] class Evil { } /*", "*/ class Evil { } /*",
        "\\u0022; class Evil { }", "{System.Environment.Exit(1)}", "</summary><include file='/etc/passwd' path='*'/><summary>", "<see cref=\"T\"/>", "]]>", "--><!--", "#pragma warning restore", "#if X",
        "class", "record", "Equals", "GetHashCode", "PrintMembers", "EqualityContract", "get_X", "$type", "$ref ", "__proto__", "1st", "e\u0301", "\u202egnorw", "a\u200db", "Сlass", "😀", "Foo; class Evil{}", "../x", "CON", "a:b", "a,b;c=d",
        "global::System", "@class", "x-y", "Value", "value", "VALUE", "_", "__", "9223372036854775808", "1e400", "true", "null", "\t", " ", "", "%s%x{0}{1:N}", "${jndi:ldap://x}", "'); DROP TABLE pets; --", "a\0b", "\u0001", "\u001b[31m", "\uffff", "\ufeff",
        new string('n', 300), new string('"', 30), new string('{', 30), "[ModuleInitializer]", "T>", "T<", "a.b.c", "a+b", "await", "nameof(x)", "\\", "\\\"", "//", "///", "<", "&", "&amp;#x0a;class",
    ];

    private static List<string> Strings { get; } =
    [
        .. own.Concat(JsonNode.Parse(File.ReadAllText(Path.Combine(Corpora.Folder("naughty-strings"), "blns.json")))!.AsArray().Select(static node => node!.GetValue<string>())).Distinct(StringComparer.Ordinal),
    ];

    private static List<string> Harmless { get; } = [.. Strings.Select(static (_, i) => "Word" + i)];

    [Fact]
    public async Task As_names() => await AssertSame(Names(Strings), Names(Harmless));

    [Fact]
    public async Task As_texts() => await AssertSame(Texts(Strings), Texts(Harmless));

    /// <summary>Where not every text can be: what is refused is reported, and what is not compiles.</summary>
    [Fact]
    public async Task As_what_goes_over_the_wire()
    {
        var run = await AssertCompiles(Wire(Strings));
        Assert.DoesNotContain(run.Output.GetSymbolsWithName(static name => name.Contains("Evil", StringComparison.Ordinal), SymbolFilter.Type, TestContext.Current.CancellationToken), static type => type.Name == "Evil");
        Assert.NotEmpty(await run.SpecDiagnosticsAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A member cannot be called as its type is (CS0542).</summary>
    [Theory]
    [InlineData("{type: object, required: [a], properties: {a: {type: string, writeOnly: true}, b: {type: integer, readOnly: true}}}")]
    [InlineData("{type: object, properties: {a: {type: string, nullable: true}}}")]
    [InlineData("{type: string, enum: [a, b]}")]
    [InlineData("{oneOf: [{type: string, title: A}, {type: integer, title: B}, {type: object, title: C, properties: {a: {type: string}}}]}")]
    public async Task Types_called_as_their_members(string schema)
    {
        string[] words =
        [
            "AdditionalProperties", "Clone", "Converter", "Deconstruct", "EqualityContract", "Equals", "Finalize", "FromString", "FromInteger", "FromA", "FromB", "FromC", "GetHashCode", "GetType", "IsKnown", "MemberwiseClone", "Parse", "PrintMembers", "Read",
            "ReferenceEquals", "To", "ToRequest", "ToString", "TryGetA", "TryGetC", "TryGetString", "TryParse", "Validate", "Value", "Values", "Write", "A", "B", "C",
        ];
        var text = "openapi: 3.0.3\ninfo: {title: x, version: '1'}\npaths:\n"
            + string.Concat(words.Select(static (word, i) => $"  /a{i}: {{post: {{operationId: o{i}, requestBody: {{content: {{application/json: {{schema: {{$ref: '#/components/schemas/{word}'}}}}}}}}, responses: {{'200': {{description: x, content: {{application/json: {{schema: {{$ref: '#/components/schemas/{word}'}}}}}}}}}}}}}}\n"))
            + "components:\n  schemas:\n" + string.Concat(words.Select(word => $"    {word}: {schema}\n"));
        var run = GeneratorRun.Of("", new SpecInput("spec.yaml", text));
        Assert.Empty(run.Result.Diagnostics);
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
        Assert.DoesNotContain(await run.SpecDiagnosticsAsync(TestContext.Current.CancellationToken), static diagnostic => diagnostic.Id is "BG0001" or "BG0003");
    }

    [Fact]
    public void As_names_of_files()
    {
        const string Pets = "openapi: 3.1.0\ninfo: {title: x, version: '1'}\npaths: {}\ncomponents: {schemas: {Pet: {type: object, properties: {a: {type: string}}}}}";
        var project = GeneratorRun.Project("");
        foreach (var name in Strings)
        {
            var run = GeneratorRun.In(project, new SpecInput("/x/" + name + ".yaml", Pets));
            Assert.Null(run.Result.Exception);
            Assert.Empty(run.Result.Diagnostics);
            foreach (var source in run.Result.GeneratedSources)
            {
                Assert.Matches("^[A-Za-z0-9._-]{1,100}$", source.HintName);
                if (source.HintName.EndsWith(".Pet.g.cs", StringComparison.Ordinal))
                    Assert.Empty(source.SyntaxTree.GetDiagnostics(TestContext.Current.CancellationToken));
            }
        }
    }

    private static JsonObject Names(List<string> words)
    {
        var (schemas, paths) = (new JsonObject(), new JsonObject());
        for (var i = 0; i < words.Count; i += 40)
        {
            var some = words.Skip(i).Take(40).ToList();
            schemas["Members" + i] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = Object(some, static (word, j) => (j % 5) switch
                {
                    0 => new JsonObject { ["type"] = new JsonArray("string", "null") },
                    1 => new JsonObject { ["type"] = "integer" },
                    2 => new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
                    3 => new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["x"] = new JsonObject { ["type"] = "string", ["const"] = word } } },
                    _ => new JsonObject { ["type"] = "string", ["writeOnly"] = true },
                }),
                ["required"] = new JsonArray([.. some.Where(static (_, j) => j % 2 == 0).Select(static word => JsonValue.Create(word))]),
                ["dependentRequired"] = new JsonObject { [some[0]] = new JsonArray(some[^1]) },
                ["if"] = new JsonObject { ["required"] = new JsonArray(some[1]) },
                ["then"] = new JsonObject { ["required"] = new JsonArray(some[^1]) },
            };
        }
        schemas["Values"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. words.Select(static word => JsonValue.Create(word))]) };
        foreach (var word in words)
            schemas[word] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(word) };
        schemas["All"] = new JsonObject { ["type"] = "object", ["properties"] = Object(words, static (word, i) => new JsonObject { ["$ref"] = "#/components/schemas/" + Uri.EscapeDataString(word.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)) }, "p") };
        var index = 0;
        foreach (var word in words)
            paths["/p" + index++] = new JsonObject
            {
                ["get"] = new JsonObject
                {
                    ["operationId"] = word,
                    // Each group has files of its own.
                    ["tags"] = new JsonArray(index % 8 == 0 ? word : "rest"),
                    ["parameters"] = new JsonArray(new JsonObject { ["name"] = word, ["in"] = "query", ["schema"] = new JsonObject { ["type"] = "string" } }),
                    ["responses"] = new JsonObject { ["204"] = new JsonObject { ["description"] = "x" } },
                },
            };
        paths["/all"] = new JsonObject
        {
            ["post"] = new JsonObject
            {
                ["operationId"] = "everything",
                ["requestBody"] = Json(new JsonObject { ["oneOf"] = new JsonArray([.. schemas.Where(static schema => schema.Key.StartsWith("Members", StringComparison.Ordinal)).Select(static schema => new JsonObject { ["$ref"] = "#/components/schemas/" + schema.Key })]) }),
                ["responses"] = new JsonObject { ["200"] = Json(new JsonObject { ["$ref"] = "#/components/schemas/All" }), ["201"] = Json(new JsonObject { ["$ref"] = "#/components/schemas/Values" }) },
            },
        };
        return Document(paths, schemas);
    }

    private static JsonObject Texts(List<string> words)
    {
        var (schemas, paths) = (new JsonObject(), new JsonObject());
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (i % 20 == 0)
                schemas["Texts" + i] = new JsonObject
                {
                    ["type"] = "object",
                    ["title"] = word,
                    ["description"] = word,
                    ["example"] = word,
                    ["deprecated"] = true,
                    ["properties"] = Object(words.Skip(i).Take(20), static (text, _) => new JsonObject
                    {
                        ["type"] = "string", ["title"] = text, ["description"] = text, ["default"] = text, ["example"] = text, ["format"] = text.Length == 0 ? "a" : text, ["pattern"] = "x", ["contentMediaType"] = text, ["$comment"] = text,
                        ["externalDocs"] = new JsonObject { ["url"] = text, ["description"] = text }, ["not"] = new JsonObject { ["const"] = text },
                    }, "t"),
                };
            if (i % 4 == 0)
                paths["/p" + i] = new JsonObject
                {
                    ["get"] = new JsonObject
                    {
                        ["operationId"] = "o" + i,
                        ["summary"] = word,
                        ["description"] = word + word,
                        ["tags"] = new JsonArray("t" + (i % 8)),
                        ["parameters"] = new JsonArray(
                            new JsonObject { ["name"] = "a", ["in"] = "query", ["description"] = word, ["example"] = word, ["schema"] = new JsonObject { ["type"] = "string", ["default"] = word } },
                            new JsonObject { ["name"] = "b", ["in"] = "query", ["required"] = true, ["description"] = word, ["schema"] = new JsonObject { ["type"] = "string" } }),
                        ["requestBody"] = Json(new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("a", "b"), ["description"] = word }, word),
                        ["responses"] = new JsonObject { ["200"] = Json(new JsonObject { ["oneOf"] = new JsonArray(new JsonObject { ["const"] = "a", ["description"] = word, ["title"] = word }, new JsonObject { ["const"] = "b" }) }, word) },
                        ["security"] = new JsonArray(new JsonObject { ["oauth"] = new JsonArray(word) }),
                    },
                };
        }
        paths["/all"] = new JsonObject { ["post"] = new JsonObject { ["requestBody"] = Json(new JsonObject { ["anyOf"] = new JsonArray([.. schemas.Select(static schema => new JsonObject { ["$ref"] = "#/components/schemas/" + schema.Key })]) }), ["responses"] = new JsonObject { ["204"] = new JsonObject { ["description"] = "x" } } } };
        var document = Document(paths, schemas);
        document["info"]!["title"] = string.Join(" ", words);
        document["info"]!["description"] = string.Join("\n", words);
        document["tags"] = new JsonArray(new JsonObject { ["name"] = "t0", ["description"] = string.Join("\n", words) }, new JsonObject { ["name"] = "t4", ["description"] = string.Join(" ", words) });
        document["servers"] = new JsonArray([.. words.Select(static (word, i) => new JsonObject
        {
            ["url"] = $"https://s{i}.example/{{v}}", ["name"] = "s" + i, ["description"] = word,
            ["variables"] = new JsonObject { ["v"] = new JsonObject { ["default"] = "a", ["enum"] = new JsonArray("a", word), ["description"] = word } },
        })]);
        document["components"]!["securitySchemes"] = new JsonObject { ["oauth"] = new JsonObject { ["type"] = "oauth2", ["description"] = string.Join("\n", words), ["flows"] = new JsonObject() } };
        return document;
    }

    private static JsonObject Wire(List<string> words)
    {
        var paths = new JsonObject();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var responses = new JsonObject { ["200"] = new JsonObject { ["description"] = "x", ["content"] = new JsonObject { [word] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } } } } };
            if (word != "200")
                responses[word] = new JsonObject { ["description"] = "x" };
            paths["/" + word + (i % 2 == 0 ? "" : "/{id}")] = new JsonObject
            {
                [(i % 3) switch { 0 => "get", 1 => "post", _ => "additionalOperations" }] = i % 3 == 2 ? new JsonObject { [word] = new JsonObject { ["responses"] = new JsonObject() } } : new JsonObject
                {
                    ["operationId"] = "o" + i,
                    ["parameters"] = new JsonArray(
                        new JsonObject { ["name"] = word, ["in"] = "header", ["schema"] = new JsonObject { ["type"] = "string" } },
                        new JsonObject { ["name"] = i % 2 == 0 ? word : "id", ["in"] = "path", ["required"] = true, ["schema"] = new JsonObject { ["type"] = "string" } },
                        new JsonObject { ["name"] = word, ["in"] = "cookie", ["schema"] = new JsonObject { ["type"] = "string" } }),
                    ["responses"] = responses,
                    ["security"] = new JsonArray(new JsonObject { ["s" + i] = new JsonArray() }, new JsonObject { [word] = new JsonArray(word) }),
                },
            };
            paths["/t" + i + "/{" + word + "}"] = new JsonObject
            {
                ["get"] = new JsonObject
                {
                    ["operationId"] = "t" + i,
                    ["parameters"] = new JsonArray(new JsonObject { ["name"] = word, ["in"] = "path", ["required"] = true, ["schema"] = new JsonObject { ["type"] = "string" } }),
                    ["requestBody"] = new JsonObject { ["content"] = new JsonObject { [word] = new JsonObject(), ["text/plain; x=" + word] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } } } },
                    ["responses"] = new JsonObject { ["204"] = new JsonObject { ["description"] = "x" } },
                },
            };
        }
        var document = Document(paths, new JsonObject { ["Ref"] = new JsonObject { ["type"] = "object", ["properties"] = Object(words, static (word, i) => i % 2 == 0 ? new JsonObject { ["$ref"] = word } : new JsonObject { ["type"] = "string", ["pattern"] = word }, "r") } });
        document["servers"] = new JsonArray([.. words.Select(static word => new JsonObject { ["url"] = word, ["name"] = word }), .. words.Select(static word => new JsonObject { ["url"] = "https://x.example/{" + word + "}", ["variables"] = new JsonObject { [word] = new JsonObject { ["default"] = word } } })]);
        document["components"]!["securitySchemes"] = Object(words, static (word, i) => new JsonObject { ["type"] = "apiKey", ["in"] = (i % 3) switch { 0 => "header", 1 => "query", _ => "cookie" }, ["name"] = word }, "s");
        foreach (var word in words)
            document["components"]!["securitySchemes"]![word] = new JsonObject { ["type"] = "http", ["scheme"] = word };
        return document;
    }

    private static JsonObject Document(JsonObject paths, JsonObject schemas) => new()
    {
        ["openapi"] = "3.2.0",
        ["info"] = new JsonObject { ["title"] = "x", ["version"] = "1" },
        ["paths"] = paths,
        ["components"] = new JsonObject { ["schemas"] = schemas },
    };

    private static JsonObject Json(JsonObject schema, string description = "x") =>
        new() { ["description"] = description, ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema } } };

    private static JsonObject Object(IEnumerable<string> words, Func<string, int, JsonObject> value, string? prefix = null) =>
        new(words.Select((word, i) => KeyValuePair.Create(prefix is null ? word : prefix + i, (JsonNode?)value(word, i))));

    private static async Task AssertSame(JsonObject hostile, JsonObject harmless)
    {
        var here = Declarations(await AssertCompiles(hostile));
        var there = Declarations(GeneratorRun.Of("", new SpecInput("spec.json", harmless.ToJsonString())));
        Assert.Equal(there.Where(pair => here.GetValueOrDefault(pair.Key) != pair.Value).Select(static pair => $"{pair.Key}: {pair.Value}"), here.Where(pair => there.GetValueOrDefault(pair.Key) != pair.Value).Select(static pair => $"{pair.Key}: {pair.Value}"));
        Assert.NotEmpty(here);
    }

    private static async Task<GeneratorRun> AssertCompiles(JsonObject document)
    {
        var run = GeneratorRun.Of("", new SpecInput("spec.json", document.ToJsonString()));
        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Result.Diagnostics);
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden).Take(5));
        Assert.InRange((await run.SpecDiagnosticsAsync(TestContext.Current.CancellationToken)).Count(static problem => problem.Id != "BG0009"), 0, 100);
        return run;
    }

    /// <summary>How many declarations and attributes there are of each kind, names apart.</summary>
    private static Dictionary<string, int> Declarations(GeneratorRun run) => run.Result.GeneratedSources
        .Where(static source => !source.HintName.StartsWith("BuddyGen.", StringComparison.Ordinal))
        .SelectMany(static source => source.SyntaxTree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes(static node => node is not BlockSyntax))
        .Select(static node => node switch
        {
            MemberDeclarationSyntax member => member.Kind() + " in " + member.Parent!.Kind() + " " + member.Modifiers,
            AttributeSyntax attribute => "[" + attribute.Name + "]",
            UsingDirectiveSyntax or ExternAliasDirectiveSyntax => node.ToString(),
            _ => "",
        })
        .Where(static kind => kind.Length > 0)
        .CountBy(static kind => kind)
        .ToDictionary();
}
