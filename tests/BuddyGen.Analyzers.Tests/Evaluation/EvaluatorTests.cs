using BuddyGen.Evaluation;
using BuddyGen.Facts;
using BuddyGen.Schemas;

namespace BuddyGen.Analyzers.Tests.Evaluation;

/// <summary>What the evaluator says, and when it says nothing.</summary>
public class EvaluatorTests
{
    private const string Insured = """
        {"pointer": "#/components/schemas/Parcel",
         "properties": {"size": {"enum": ["SMALL", "LARGE", "HUGE"]}, "insured_value": {"type": "integer"}, "pin": {"type": "string", "format": "password"}},
         "if": {"required": ["size"], "properties": {"size": {"const": "LARGE"}}},
         "then": {"required": ["insured_value"]},
         "else": {"properties": {"insured_value": false}}}
        """;

    [Theory]
    [InlineData("""{"required": ["size", "to_city"]}""", """{}""", "BG1001 /size Parcel needs 'Size' (size)|BG1001 /to_city Parcel needs 'ToCity' (to_city)")]
    [InlineData("""{"required": ["x-id"]}""", """{}""", "BG1001 /x-id Parcel needs 'x-id'")]
    [InlineData("""{"allOf": [{"required": ["size"]}]}""", """{}""", "BG1001 /size Parcel needs 'Size' (size)")]
    [InlineData(Insured, """{"size": "LARGE"}""", "BG1002 /insured_value 'InsuredValue' (insured_value) must be set because 'Size' is LARGE")]
    [InlineData(Insured, """{"size": "SMALL", "insured_value": 5}""", "BG1003 /insured_value 'InsuredValue' (insured_value) is only allowed when 'Size' is LARGE; here it is SMALL")]
    [InlineData(Insured, """{"insured_value": 5}""", "BG1003 /insured_value 'InsuredValue' (insured_value) is only allowed when 'Size' is LARGE; here it is not set")]
    [InlineData(Insured, """{"size": {"?": ["SMALL", "HUGE"]}, "insured_value": 5}""", "BG1003 /insured_value 'InsuredValue' (insured_value) is only allowed when 'Size' is LARGE; here it is SMALL or HUGE")]
    [InlineData("""{"dependentRequired": {"size": ["weight"]}}""", """{"size": "A"}""", "BG1002 /weight 'Weight' (weight) must be set because 'Size' is set")]
    [InlineData("""{"dependentSchemas": {"size": {"properties": {"weight": false}}}}""", """{"size": "A", "weight": 1}""", "BG1003 /weight 'Weight' (weight) is only allowed when 'Size' is not set; here it is A")]
    [InlineData("""{"not": {"required": ["size"]}}""", """{"size": "A"}""", "BG1003 /size 'Size' (size) is not allowed")]
    [InlineData("""{"not": {"anyOf": [{"required": ["size"]}, {"required": ["weight"]}]}}""", """{"weight": 1}""", "BG1003 /weight 'Weight' (weight) is not allowed")]
    [InlineData("""{"properties": {"size": true}, "additionalProperties": false}""", """{"size": 1, "x-y": 1}""", "BG1003 /x-y 'x-y' is not allowed")]
    [InlineData("""{"properties": {"size": {"enum": ["SMALL", "LARGE"]}}}""", """{"size": "SMAL"}""", "BG1004 /size 'Size' (size) must be SMALL or LARGE; here it is SMAL, did you mean SMALL?")]
    [InlineData("""{"properties": {"size": {"const": 1}}}""", """{"size": 2}""", "BG1004 /size 'Size' (size) must be 1; here it is 2")]
    [InlineData("""{"properties": {"size": {"type": ["string", "null"]}}}""", """{"size": 2}""", "BG1004 /size 'Size' (size) must be a string or null; here it is 2")]
    [InlineData("""{"properties": {"weight": {"minimum": 5}}}""", """{"weight": 4.5}""", "BG1005 /weight 'Weight' (weight) must be at least 5; here it is 4.5")]
    [InlineData("""{"properties": {"name": {"minLength": 1}}}""", """{"name": ""}""", "BG1006 /name 'Name' (name) must have at least 1 character; here it has 0")]
    [InlineData("""{"properties": {"name": {"pattern": "^a+$"}}}""", """{"name": "b"}""", "BG1006 /name 'Name' (name) must match ^a+$; here it is b")]
    [InlineData("""{"properties": {"pin": {"pattern": "^a+$", "format": "password"}}}""", """{"pin": "b"}""", "BG1006 /pin 'Pin' (pin) must match ^a+$")]
    [InlineData("""{"properties": {"tags": {"minItems": 2, "uniqueItems": true}}}""", """{"tags": ["a"]}""", "BG1007 /tags 'Tags' (tags) must have at least 2 items; here it has 1")]
    [InlineData("""{"properties": {"tags": {"items": {"maxLength": 1}}}}""", """{"tags": ["a", "bc"]}""", "BG1006 /tags/1 An item of 'Tags' (tags) must have at most 1 character; here it has 2")]
    [InlineData("""{"properties": {"tags": {"contains": {"const": "a"}}}}""", """{"tags": []}""", "BG1007 /tags 'Tags' (tags) must hold at least 1 item where it is a")]
    [InlineData("""{"anyOf": [{"required": ["size"]}, {"required": ["weight", "name"]}]}""", """{"name": 1}""", "BG1008  Parcel needs 'Size' (size) or 'Weight' (weight) and 'Name' (name)")]
    [InlineData("""{"oneOf": [{"required": ["size"]}, {"required": ["weight"]}]}""", """{"size": 1, "weight": 1}""", "BG1008  Only one of these may hold for Parcel: 'Size' is set; 'Weight' is set")]
    [InlineData("""{"anyOf": [{"required": ["size"], "properties": {"size": {"const": 1}}}, {"required": ["weight"]}]}""", """{"size": 2}""", "BG1008  Parcel is only valid when 'Size' is 1 or 'Weight' is set")]
    [InlineData("""{"not": {"required": ["size", "weight"]}}""", """{"size": 1, "weight": 1}""", "BG1008  Parcel is only valid when 'Size' is not set or 'Weight' is not set")]
    [InlineData("""{"if": {"required": ["to"], "properties": {"to": {"required": ["country"], "properties": {"country": {"const": "PL"}}}}}, "then": {"properties": {"weight": {"maximum": 5}}}}""", """{"to": {"country": "PL"}, "weight": 7}""",
        "BG1005 /weight 'Weight' (weight) must be at most 5 because 'To.Country' is PL; here it is 7")]
    [InlineData("""{"if": {"required": ["a"]}, "then": {"if": {"required": ["b"]}, "then": {"required": ["c"]}}}""", """{"a": 1, "b": 1}""", "BG1002 /c 'C' (c) must be set because 'A' is set and 'B' is set")]
    [InlineData("""{"if": {"required": ["a"]}, "then": {"required": ["c"]}, "else": {"required": ["c"]}}""", """{"a": {"?": "unknown"}}""", "BG1001 /c Parcel needs 'C' (c)")]
    public void A_broken_rule_in_words(string schema, string instance, string expected)
    {
        var verdict = Evaluate(schema, instance);
        Assert.Equal(Truth.Violated, verdict.Truth);
        Assert.Equal(expected, string.Join("|", verdict.Violations.Select(violation => violation.Id + " " + violation.InstancePointer + " " + violation.Message)));
    }

    [Theory]
    [InlineData(Insured, """{"size": {"?": "unknown"}}""")]
    [InlineData(Insured, """{"size": {"?": "present"}, "insured_value": 5}""")]
    [InlineData(Insured, """{"size": {"?": ["LARGE", "HUGE"]}}""")]
    [InlineData(Insured, """{"size": "LARGE", "insured_value": {"?": "unknown"}}""")]
    [InlineData(Insured, """{"size": "LARGE", "?": 1}""")]
    [InlineData("""{"required": ["size"]}""", """{"?": 1}""")]
    [InlineData("""{"properties": {"size": {"enum": ["A"]}}}""", """{"size": {"new": "B"}}""")]
    [InlineData("""{"properties": {"size": {"ref": "Nobody.Knows"}}}""", """{"size": 1}""")]
    [InlineData("""{"properties": {"size": {"not": {}}}}""", """{"size": {"?": "unknown"}}""")]
    [InlineData("""{"properties": {"size": {"enum": []}}}""", """{"size": {"?": "unknown"}}""")]
    [InlineData("""{"properties": {"name": {"pattern": "(a)\\1"}}}""", """{"name": "b"}""")]
    [InlineData("""{"oneOf": [{"required": ["size"]}, {"required": ["weight"]}]}""", """{"size": 1, "weight": {"?": "unknown"}}""")]
    public void What_is_not_certain_is_not_reported(string schema, string instance)
    {
        var verdict = Evaluate(schema, instance);
        Assert.Equal(Truth.Unknown, verdict.Truth);
        Assert.Empty(verdict.Violations);
    }

    [Fact]
    public void A_deliberate_value_counts_in_conditions()
    {
        const string Schema = """{"if": {"required": ["size"], "properties": {"size": {"enum": ["A", "B"]}}}, "else": {"required": ["weight"]}}""";
        Assert.Equal("BG1002", Assert.Single(Evaluate(Schema, """{"size": {"new": "C"}}""").Violations).Id);
    }

    [Fact]
    public void A_condition_without_its_member_is_vacuous()
    {
        const string Schema = """{"if": {"properties": {"size": {"const": "LARGE"}}}, "then": {"required": ["weight"]}}""";
        var violation = Assert.Single(Evaluate(Schema, "{}").Violations);
        Assert.True(violation.Vacuous);
        Assert.Equal("'Weight' (weight) must be set because 'Size' is not set or is LARGE", violation.Message);
        Assert.False(Assert.Single(Evaluate(Schema, """{"size": "LARGE"}""").Violations).Vacuous);
    }

    [Fact]
    public void The_place_of_a_conditional_member_is_what_triggers_it()
    {
        var instance = (Fact.Object)JsonFacts.Fact("""{"name": "x", "size": "LARGE"}""");
        var violation = Assert.Single(new Evaluator(new Source()).Evaluate(JsonFacts.Schema(Insured), instance).Violations);
        Assert.Same(instance["size"], violation.Place);
        Assert.Same(instance, violation.Subject);
        Assert.Equal("insured_value", violation.Member);
        Assert.Equal("integer", violation.Schema.Types[0]);
        Assert.Equal("#/components/schemas/Parcel/then/required", violation.RulePointer);
    }

    [Fact]
    public void A_forbidden_member_has_remedies()
    {
        var instance = (Fact.Object)JsonFacts.Fact("""{"size": "SMALL", "insured_value": 5}""");
        var violation = Assert.Single(new Evaluator(new Source()).Evaluate(JsonFacts.Schema(Insured), instance).Violations);
        Assert.Equal(new JsonMember("size", JsonValue.Of("LARGE")), Assert.Single(violation.Remedies));
        Assert.Same(instance["insured_value"], violation.Place);
        Assert.Equal("#/components/schemas/Parcel/else/properties/insured_value", violation.RulePointer);
    }

    [Fact]
    public void Under_a_then_the_remedies_are_the_other_values()
    {
        const string Schema = """
            {"properties": {"size": {"enum": ["A", "B", "C"]}},
             "if": {"required": ["size"], "properties": {"size": {"const": "A"}}}, "then": {"properties": {"weight": false}}}
            """;
        var violation = Assert.Single(Evaluate(Schema, """{"size": "A", "weight": 1}""").Violations);
        Assert.Equal("'Weight' (weight) is only allowed when 'Size' is not A; here it is A", violation.Message);
        Assert.Equal(["B", "C"], violation.Remedies.Select(remedy => remedy.Value.Text));
    }

    [Fact]
    public void The_closest_allowed_value_comes_first()
    {
        var violation = Assert.Single(Evaluate(Insured, """{"size": "HUG"}""").Violations);
        Assert.Equal("HUGE", violation.Remedies[0].Value.Text);
        Assert.Equal("size", violation.Remedies[0].Name);
    }

    [Fact]
    public void Alternatives_name_what_each_lacks()
    {
        var violation = Assert.Single(Evaluate("""{"anyOf": [{"required": ["a"]}, {"required": ["b", "c"]}, {"properties": {"c": {"const": 1}}, "required": ["c"]}]}""", """{"c": 2}""").Violations);
        Assert.Equal(["a", "b"], violation.Alternatives.Select(alternative => string.Join(",", alternative.Names)));
        Assert.Equal("#/anyOf/1", violation.Alternatives[1].Name);
    }

    [Fact]
    public void References_go_by_type_and_what_was_reported_there_still_counts()
    {
        var source = new Source("Parcel", ("Post.Size", JsonFacts.Schema("""{"pointer": "#/components/schemas/Size", "enum": ["A"]}""")));
        var violation = Assert.Single(new Evaluator(source).Evaluate(JsonFacts.Schema("""{"properties": {"size": {"ref": "Post.Size"}}}"""), JsonFacts.Fact("""{"size": "B"}""")).Violations);
        Assert.Equal("'Size' (size) must be A; here it is B", violation.Message);
        Assert.Equal("#/components/schemas/Size/enum", violation.RulePointer);
    }

    [Fact]
    public void A_schema_that_leads_to_itself_is_left_open()
    {
        var source = new Source("Parcel", ("Post.Loop", JsonFacts.Schema("""{"allOf": [{"ref": "Post.Loop"}, {"ref": "Post.Loop"}]}""")));
        Assert.Equal(Truth.Unknown, new Evaluator(source).Evaluate(JsonFacts.Schema("""{"ref": "Post.Loop"}"""), JsonFacts.Fact("{}")).Truth);
    }

    private static Verdict Evaluate(string schema, string instance) => new Evaluator(new Source()).Evaluate(JsonFacts.Schema(schema), JsonFacts.Fact(instance));
}
