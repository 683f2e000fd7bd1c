using BuddyGen.Modeling;

namespace BuddyGen.Generator.Tests.Modeling;

/// <summary>Which side of the wire a type is on, and when it is two.</summary>
public class SidesTests
{
    [Theory]
    [InlineData("anyOf", "")]
    [InlineData("oneOf", "")]
    [InlineData("oneOf", ", discriminator: {propertyName: kind}")]
    public void A_constant_of_a_case_is_fixed_in_a_request_and_shown_as_it_came_in_an_answer(string keyword, string more)
    {
        foreach (var constant in new[] { "{const: a}", "{type: string, enum: [a]}", "{type: string, const: a}" })
        {
            var modeled = Modeled.Sides($$$"""
                Sent: { {{{keyword}}}: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]{{{more}}} }
                Got: { {{{keyword}}}: [{$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/D'}]{{{more}}} }
                A: {type: object, title: First, required: [kind], properties: {kind: {{{constant}}} } }
                B: {type: object, title: Second, required: [kind], properties: {kind: {const: b} } }
                C: {type: object, title: First, required: [kind], properties: {kind: {{{constant}}} } }
                D: {type: object, title: Second, required: [kind], properties: {kind: {const: b} } }
                """);
            Assert.True(BuddyGen.Emission.Presence.IsFixed(modeled.Object("A"), modeled.Property("A", "kind")));
            Assert.False(BuddyGen.Emission.Presence.IsFixed(modeled.Object("C"), modeled.Property("C", "kind")));
        }
        foreach (var constant in new[] { "{const: a}", "{type: string, enum: [a]}", "{type: integer, enum: [1]}", "{type: integer, const: 1}" })
        {
            var inline = Modeled.Sides($$$"""
                Sent: { {{{keyword}}}: [{type: object, title: First, required: [kind], properties: {kind: {{{constant}}} } }, {type: object, title: Second, required: [kind], properties: {kind: {const: b} } }]}
                Got: {type: object}
                """);
            Assert.True(BuddyGen.Emission.Presence.IsFixed(inline.Object("SentFirst"), inline.Property("SentFirst", "kind")));
        }
    }

    [Fact]
    public void What_is_sent_is_a_request_and_what_only_comes_is_a_response()
    {
        var modeled = Modeled.Sides("""
            Sent: {type: object, properties: {a: {$ref: '#/components/schemas/Shared'}, b: {type: array, items: {$ref: '#/components/schemas/Deep'}}, c: {type: object, additionalProperties: {$ref: '#/components/schemas/Deeper'}}}}
            Got: {type: object, properties: {a: {$ref: '#/components/schemas/Shared'}, b: {$ref: '#/components/schemas/Answer'}}}
            Shared: {type: object, properties: {x: {type: string}}}
            Deep: {type: object, properties: {x: {type: string}}}
            Deeper: {type: object, properties: {x: {type: string}}}
            Answer: {type: object, properties: {x: {type: string}}}
            Unused: {type: object, properties: {x: {type: string}}}
            """).WithoutProblems();
        Assert.Equal(
            ["Answer Response", "Deep Request", "Deeper Request", "Got Response", "Sent Request", "Shared Request"],
            modeled.Api!.Types.OfType<ObjectModel>().Select(static type => type.Name + " " + type.Form));
        Assert.Null(modeled.Object("Answer").Rules);
        Assert.NotNull(modeled.Object("Shared").Rules);
    }

    [Fact]
    public void A_schema_with_members_of_one_side_is_two_types_and_so_is_what_holds_it()
    {
        var modeled = Modeled.Sides("""
            Sent: {$ref: '#/components/schemas/Owner'}
            Got: {$ref: '#/components/schemas/Owner'}
            Owner: {type: object, properties: {pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}, home: {$ref: '#/components/schemas/Home'}}}
            Pet: {type: object, required: [id, name, pin], properties: {id: {type: integer, readOnly: true}, name: {type: string}, pin: {type: string, writeOnly: true}, kind: {type: string, enum: [A, B]}}}
            Home: {type: object, properties: {street: {type: string}}}
            """).WithoutProblems();
        Assert.Equal(["Home", "Owner", "OwnerRequest", "Pet", "PetKind", "PetRequest"], modeled.Api!.Types.Select(static type => type.Name));
        Assert.Equal(["id", "name", "kind"], modeled.Object("Pet").Properties.Select(static property => property.WireName));
        Assert.Equal(["name", "pin", "kind"], modeled.Object("PetRequest").Properties.Select(static property => property.WireName));
        Assert.Equal("List<PetRequest>?", modeled.Spelled("OwnerRequest", "pets"));
        Assert.Equal("List<Pet>?", modeled.Spelled("Owner", "pets"));
        Assert.Equal("Home?", modeled.Spelled("OwnerRequest", "home"));
        Assert.Equal("Home?", modeled.Spelled("Owner", "home"));
        Assert.Equal(["name", "pin"], modeled.Object("PetRequest").Rules!.Required);
        Assert.Null(modeled.Object("PetRequest").Rules!.Property("id"));
        Assert.Equal("PetRequest", Modeled.Spell(Assert.IsType<TypeRef.List>(modeled.Property("OwnerRequest", "pets").Type).Item));
        Assert.Equal("OwnerRequest", Modeled.Spell(modeled.Operation("PostPets").Body!.Type));
        Assert.Equal("Owner", Modeled.Spell(modeled.Operation("PostPets").Answer.Type!));
    }

    [Fact]
    public void On_one_side_only_nothing_is_split()
    {
        var modeled = Modeled.Sides("""
            Sent: {type: object, required: [id], properties: {id: {type: integer, readOnly: true}, pin: {type: string, writeOnly: true}}}
            Got: {type: object, required: [pin], properties: {id: {type: integer, readOnly: true}, pin: {type: string, writeOnly: true}}}
            """).WithoutProblems();
        Assert.Equal(["pin"], modeled.Object("Sent").Properties.Select(static property => property.WireName));
        Assert.Empty(modeled.Object("Sent").Rules!.Required);
        Assert.Equal(["id"], modeled.Object("Got").Properties.Select(static property => property.WireName));
        Assert.Equal(2, modeled.Api!.Types.Count);
    }

    [Fact]
    public void What_a_request_reaches_only_through_read_only_members_is_not_sent()
    {
        var modeled = Modeled.Sides("""
            Sent: {type: object, properties: {a: {type: string}, state: {allOf: [{$ref: '#/components/schemas/State'}], readOnly: true}}}
            Got: {type: object, properties: {state: {$ref: '#/components/schemas/State'}}}
            State: {type: object, properties: {x: {type: string}}}
            """).WithoutProblems();
        Assert.Equal(NamedForm.Response, modeled.Object("State").Form);
    }

    [Fact]
    public void Both_at_once_is_neither() =>
        Modeled.Schemas("Pet: {type: object, properties: {a: {type: string, readOnly: true, writeOnly: true}}}").HasOnly("BG0002", "a:", "both are ignored");

    [Fact]
    public void What_must_hold_does_not_demand_what_is_left_out()
    {
        var rules = Modeled.Schemas("""
            Pet:
              type: object
              properties: {id: {type: integer, readOnly: true}, name: {type: string}, kind: {type: string}}
              if: {required: [id]}
              then: {required: [id, name]}
              anyOf: [{required: [id, kind]}, {required: [name]}]
            """).WithoutProblems().Rules("PetRequest");
        Assert.Contains("\"if\": {\"required\": [\"id\"]}", rules, StringComparison.Ordinal);
        Assert.Contains("\"then\": {\"required\": [\"name\"]}", rules, StringComparison.Ordinal);
        Assert.Contains("\"anyOf\": [{\"required\": [\"kind\"]}, {\"required\": [\"name\"]}]", rules, StringComparison.Ordinal);
    }
}
