using BuddyGen.Evaluation;
using BuddyGen.Facts;
using BuddyGen.Generator.Tests;
using BuddyGen.Reading;
using BuddyGen.Schemas;

namespace BuddyGen.Analyzers.Tests.Evaluation;

/// <summary>The JSON Schema Test Suite (draft 2020-12) against the evaluator.</summary>
public class JsonSchemaSuiteTests
{
    private const string References = "references are resolved before a schema gets here: it has no $ref, $anchor or $id";
    private const string Unevaluated = "not a keyword of ours yet";

    /// <summary>What is out of scope, by file or by file and group; each must go wrong, or it does not belong here.</summary>
    private static readonly Dictionary<string, string> OutOfScope = new(StringComparer.Ordinal)
    {
        ["anchor.json"] = References,
        ["defs.json"] = References,
        ["dynamicRef.json"] = References,
        ["infinite-loop-detection.json"] = References,
        ["ref.json"] = References,
        ["refRemote.json"] = References,
        ["unevaluatedItems.json"] = Unevaluated,
        ["unevaluatedProperties.json"] = Unevaluated,
        ["vocabulary.json: schema that uses custom metaschema with with no validation vocabulary"] = "meta-schemas are not read",
        ["items.json: items and subitems"] = References,
        ["not.json: collect annotations inside a 'not', even if collection is disabled"] = Unevaluated,
    };

    /// <summary>Groups whose patterns have no exact translation: the answer may be unknown there, never wrong.</summary>
    private static readonly string[] MayBeUnknown = ["optional/ecmascript-regex.json", "pattern.json", "patternProperties.json"];

    private static readonly string[] OptionalFiles = ["bignum.json", "ecmascript-regex.json", "float-overflow.json", "no-schema.json", "non-bmp-regex.json"];

    [Fact]
    public void Every_test_in_scope_has_the_verdict_of_the_standard()
    {
        var wrong = new List<string>();
        var unknown = new HashSet<string>();
        var excused = new HashSet<string>();
        var count = 0;
        foreach (var test in Tests())
        {
            foreach (var instance in new[] { JsonFacts.Fact(test.Instance), new Fact.Constant(test.Instance) })
            {
                var truth = new Evaluator(new Source()).Evaluate(test.Schema, instance).Truth;
                count++;
                if (truth == (test.Valid ? Truth.Valid : Truth.Violated))
                    continue;
                if (OutOfScope.Keys.FirstOrDefault(key => test.Name.StartsWith(key, StringComparison.Ordinal)) is { } excuse)
                    excused.Add(excuse);
                else if (truth == Truth.Unknown && MayBeUnknown.Contains(test.File))
                    unknown.Add(test.File + ": " + test.Group);
                else
                    wrong.Add(test.Name + " is " + truth);
            }
        }
        Assert.True(count > 1000, $"Only {count} tests were found");
        Assert.Equal("", string.Join("\n", wrong));
        Assert.Equal("", string.Join("\n", OutOfScope.Keys.Except(excused)));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join("\n", unknown));
        // Unicode properties, and letters escaped for nothing.
        Assert.InRange(unknown.Count, 1, 10);
    }

    /// <summary>To know less may cost certainty, never turn it round.</summary>
    [Fact]
    public void Less_knowledge_never_turns_a_verdict()
    {
        var turned = new List<string>();
        var certain = 0;
        foreach (var test in Tests())
        {
            var evaluator = new Evaluator(new Source());
            var full = evaluator.Evaluate(test.Schema, JsonFacts.Fact(test.Instance)).Truth;
            foreach (var less in Less(JsonFacts.Fact(test.Instance)))
            {
                var verdict = evaluator.Evaluate(test.Schema, less);
                if (verdict.Truth != Truth.Unknown && ++certain > 0 && full != Truth.Unknown && verdict.Truth != full)
                    turned.Add(test.Name);
                if (verdict.Truth != Truth.Violated && verdict.Violations.Count > 0)
                    turned.Add(test.Name + " reports without being violated");
            }
        }
        Assert.Equal("", string.Join("\n", turned));
        Assert.True(certain > 500, $"Only {certain} verdicts were certain");
    }

    [Fact]
    public void Every_violation_says_what_where_and_why()
    {
        foreach (var test in Tests().Where(static test => !test.Valid))
            foreach (var violation in new Evaluator(new Source()).Evaluate(test.Schema, JsonFacts.Fact(test.Instance)).Violations)
            {
                Assert.Matches("^BG100[1-8]$", violation.Id);
                Assert.NotEqual("", violation.Message);
                Assert.StartsWith("#", violation.RulePointer, StringComparison.Ordinal);
                Assert.True(violation.InstancePointer is "" || violation.InstancePointer[0] == '/', violation.InstancePointer);
            }
    }

    /// <summary>Every fact that is true of the same JSON and knows less in one place.</summary>
    private static IEnumerable<Fact> Less(Fact fact)
    {
        yield return new Fact.Unknown();
        if (fact is not Fact.Constant { Value.Kind: JsonKind.Null })
            yield return new Fact.Present();
        foreach (var other in new[] { JsonValue.Null, JsonValue.True, JsonValue.Of(JsonNumber.Of(3)), JsonValue.Of("x") })
            yield return new Fact.Choice([fact, new Fact.Constant(other)]);
        if (fact is Fact.Object instance)
        {
            yield return new Fact.Object(instance.Members, new Fact.Unknown());
            foreach (var (name, member) in instance.Members)
            {
                yield return With(instance, members => members.Remove(name), new Fact.Unknown());
                yield return With(instance, members => members[name] = new Fact.Choice([new Fact.Absent(), member]), new Fact.Absent());
                foreach (var less in Less(member))
                    yield return With(instance, members => members[name] = less, new Fact.Absent());
            }
        }
        if (fact is Fact.Array array)
        {
            yield return new Fact.Array(array.Items, complete: false);
            for (var i = 0; i < array.Items.Count; i++)
            {
                yield return new Fact.Array([.. array.Items.Take(i), .. array.Items.Skip(i + 1)], complete: false);
                foreach (var less in Less(array.Items[i]))
                    yield return new Fact.Array([.. array.Items.Take(i), less, .. array.Items.Skip(i + 1)], complete: true);
            }
        }
    }

    private static Fact.Object With(Fact.Object instance, Action<Dictionary<string, Fact>> change, Fact rest)
    {
        var members = instance.Members.ToDictionary();
        change(members);
        return new Fact.Object(members, rest);
    }

    private static IEnumerable<SuiteTest> Tests()
    {
        var folder = Path.Combine(Corpora.Folder("json-schema-test-suite"), "draft2020-12");
        var files = Directory.GetFiles(folder, "*.json").Concat(OptionalFiles.Select(file => Path.Combine(folder, "optional", file)));
        foreach (var path in files.Order(StringComparer.Ordinal))
            foreach (var group in JsonFacts.Node(File.ReadAllText(path)).Items)
            {
                var file = Path.GetRelativePath(folder, path).Replace('\\', '/');
                var schema = SchemaJson.Read(Member(group, "schema"));
                foreach (var test in Member(group, "tests").Items)
                    yield return new SuiteTest(file, Member(group, "description").Text, Member(test, "description").Text, schema, JsonValues.FromNode(Member(test, "data")), Member(test, "valid").Text == "true");
            }
    }

    private static SpecNode Member(SpecNode node, string name) => node.TryGet(name, out var member) ? member : throw new ArgumentException(name);

    private sealed record SuiteTest(string File, string Group, string Description, JsonSchema Schema, JsonValue Instance, bool Valid)
    {
        public string Name => File + ": " + Group + ": " + Description;
    }
}
