using BuddyGen.Modeling;

namespace BuddyGen.Generator.Tests.Modeling;

/// <summary>The rules that travel with a request type.</summary>
public class RuleTests
{
    [Fact]
    public void A_case_of_several_types_has_only_the_rules_of_its_type()
    {
        var modeled = Modeled.Schemas("""
            Weight: {type: [integer, string, array, object], minimum: 1, maxLength: 5, pattern: '^a', format: int32, minItems: 2, items: {type: string}, required: [a], properties: {a: {type: string}}}
            Parcel: {type: object, properties: {weight: {$ref: '#/components/schemas/Weight'}}}
            """).WithoutProblems();
        var rules = Assert.IsType<UnionModel>(modeled.Type("Weight")).Rules!;
        Assert.Equal((true, null, null, null), (rules.AnyOf[0].Minimum is not null, rules.AnyOf[0].MaxLength, rules.AnyOf[0].Pattern, rules.AnyOf[0].MinItems));
        Assert.Equal((5, "^a", null), (rules.AnyOf[1].MaxLength, rules.AnyOf[1].Pattern, rules.AnyOf[1].Format));
        Assert.Equal((null, null), (rules.AnyOf[1].Minimum, rules.AnyOf[1].Items));
        Assert.Equal((2, null, 0), (rules.AnyOf[2].MinItems, rules.AnyOf[2].MaxLength, rules.AnyOf[2].Required.Count));
        Assert.Equal(["Int32", "String"], Assert.IsType<UnionModel>(modeled.Type("Weight")).Cases.Select(static one => one.Type).OfType<TypeRef.Primitive>().Select(static type => type.Kind.ToString()));
    }

    [Fact]
    public void Members_are_written_out_or_referred_to()
    {
        Assert.Equal(
            """
            {
              "pointer": "#/components/schemas/Pet",
              "type": "object",
              "required": ["name"],
              "properties": {
                "name": {"type": "string", "minLength": 1, "pattern": "^[A-Z]"},
                "kind": {"ref": "Pets.Kind", "examples": ["A"]},
                "home": {"ref": "Pets.Home"},
                "ages": {"type": "array", "items": {"type": "integer", "minimum": 0}, "maxItems": 3, "uniqueItems": true},
                "homes": {"type": "array", "items": {"ref": "Pets.Home"}},
                "sizes": {"type": "object", "additionalProperties": {"type": "number"}, "minProperties": 1},
                "code": {"pointer": "#/components/schemas/Code", "type": "string", "maxLength": 3},
                "note": {"type": ["string", "null"]},
                "maybe": {"anyOf": [{"ref": "Pets.Home"}, {"type": "null"}]}
              },
              "additionalProperties": false,
              "dependentRequired": {"kind": ["home"]},
              "not": {"required": ["note", "code"]}
            }
            """,
            Modeled.Schemas("""
                Kind: {type: string, enum: [A, B]}
                Home: {type: object, properties: {street: {type: string}}}
                Code: {type: string, maxLength: 3, description: Three letters.}
                Pet:
                  type: object
                  required: [name]
                  additionalProperties: false
                  properties:
                    name: {type: string, minLength: 1, pattern: '^[A-Z]', description: Its name.}
                    kind: {$ref: '#/components/schemas/Kind', examples: [A, 7]}
                    home: {$ref: '#/components/schemas/Home'}
                    ages: {type: array, maxItems: 3, uniqueItems: true, items: {type: integer, minimum: 0}}
                    homes: {type: array, items: {$ref: '#/components/schemas/Home'}}
                    sizes: {type: object, minProperties: 1, additionalProperties: {type: number}}
                    code: {$ref: '#/components/schemas/Code'}
                    note: {type: [string, 'null']}
                    maybe: {oneOf: [{$ref: '#/components/schemas/Home'}, {type: 'null'}]}
                  dependentRequired: {kind: [home]}
                  not: {required: [note, code]}
                """).WithoutProblems().Rules("Pet"));
    }

    [Fact]
    public void Flattened_rules_say_where_they_come_from()
    {
        Assert.Equal(
            """
            {
              "pointer": "#/components/schemas/Dog",
              "type": "object",
              "required": ["id", "name"],
              "properties": {
                "id": {"pointer": "#/components/schemas/Base/properties/id", "type": "integer", "minimum": 1},
                "name": {"pointer": "#/components/schemas/Dog/allOf/1/properties/name", "type": "string"}
              },
              "allOf": [{"pointer": "#/components/schemas/Base", "if": {"required": ["id"]}, "then": {"required": ["name"]}}, {"anyOf": [{"required": ["name"]}, {"required": ["id"]}]}]
            }
            """,
            Modeled.Schemas("""
                Base: {type: object, required: [id], properties: {id: {type: integer, minimum: 1}}, if: {required: [id]}, then: {required: [name]}}
                Dog:
                  allOf:
                    - $ref: '#/components/schemas/Base'
                    - {type: object, required: [name], properties: {name: {type: string}}, anyOf: [{required: [name]}, {required: [id]}]}
                """).WithoutProblems().Rules("Dog"));
    }

    [Fact]
    public void Conditions_stand_as_they_are()
    {
        var rules = Modeled.Schemas("""
            Kind: {type: string, enum: [A, B]}
            Strict: {required: [a], properties: {kind: {$ref: '#/components/schemas/Kind'}}}
            Pet:
              type: object
              properties: {kind: {$ref: '#/components/schemas/Kind'}, a: {type: string}, b: {type: string}}
              if: {properties: {kind: {const: A}}}
              then: {$ref: '#/components/schemas/Strict'}
              else: {properties: {b: false}}
              oneOf: [{required: [a]}, {required: [b], properties: {kind: {enum: [B]}}}]
            """).WithoutProblems().Rules("Pet");
        Assert.Contains("\"if\": {\"properties\": {\"kind\": {\"const\": \"A\"}}}", rules, StringComparison.Ordinal);
        Assert.Contains("\"else\": {\"properties\": {\"b\": false}}", rules, StringComparison.Ordinal);
        Assert.Contains("\"oneOf\": [{\"required\": [\"a\"]}, {\"required\": [\"b\"], \"properties\": {\"kind\": {\"enum\": [\"B\"]}}}]", rules, StringComparison.Ordinal);
        Assert.Contains("\"then\": ", rules, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not: {$ref: '#/components/schemas/Nobody'}", "not")]
    [InlineData("if: {$ref: '#/components/schemas/Loop'}\n  then: {required: [a]}", "if")]
    public void A_condition_that_cannot_be_said_in_full_is_left_out_whole(string condition, string at)
    {
        var modeled = Modeled.Sides("""
            Got: {}
            Loop: {anyOf: [{required: [a]}, {properties: {a: {$ref: '#/components/schemas/Loop'}}}]}
            Sent:
              type: object
              properties: {a: {type: string}}

            """ + "  " + condition);
        var problem = Assert.Single(modeled.Problems, static problem => problem.Descriptor.Id == "BG0004");
        Assert.Contains($"'{at}'", problem.Arguments[0], StringComparison.Ordinal);
        Assert.Contains("it is not enforced", problem.Arguments[0], StringComparison.Ordinal);
        Assert.Null(modeled.Object("Sent").Rules!.Not);
        Assert.Null(modeled.Object("Sent").Rules!.If);
    }

    [Fact]
    public void Two_definitions_of_a_member_hold_together()
    {
        var rule = Modeled.Schemas("""
            A: {type: object, properties: {x: {type: string, minLength: 2, pattern: a}}}
            B: {allOf: [{$ref: '#/components/schemas/A'}], properties: {x: {type: string, minLength: 1, maxLength: 5, pattern: b}}}
            """).WithoutProblems().Object("B").Rules!.Property("x")!;
        Assert.Equal("a", rule.Pattern);
        Assert.Equal("b", Assert.Single(rule.AllOf).Pattern);
    }

    [Fact]
    public void A_member_that_is_forbidden_is_no_property_but_a_rule()
    {
        var modeled = Modeled.Schemas("Pet: {type: object, properties: {a: {type: string}, b: false}}").WithoutProblems();
        Assert.Equal(["a"], modeled.Object("Pet").Properties.Select(static property => property.WireName));
        Assert.True(modeled.Object("Pet").Rules!.Property("b")!.Never);
    }

    [Fact]
    public void Null_beside_a_choice_is_no_branch_of_it()
    {
        var modeled = Modeled.Schemas("""
            Handler: {type: integer, oneOf: [{const: 1}, {const: 2}]}
            Parcel:
              type: object
              properties:
                handler: {oneOf: [{type: 'null'}, {$ref: '#/components/schemas/Handler'}]}
                strict: {type: [integer, 'null'], oneOf: [{const: 1}, {const: 2}]}
            """);
        var handler = modeled.Object("Parcel").Rules!.Property("handler")!;
        Assert.Equal(["integer"], handler.AnyOf[0].Types);
        Assert.Equal(2, handler.AnyOf[0].Enum?.Count);
        Assert.Equal(["null"], handler.AnyOf[1].Types);
        // Here null is of the type, and refused by the choice.
        var strict = modeled.Object("Parcel").Rules!.Property("strict")!;
        Assert.Equal(["integer", "null"], strict.Types);
        Assert.Equal(2, strict.OneOf.Count);
    }
}
