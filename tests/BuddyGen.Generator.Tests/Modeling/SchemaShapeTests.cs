using BuddyGen.Modeling;
using BuddyGen.Schemas;

namespace BuddyGen.Generator.Tests.Modeling;

/// <summary>What each kind of schema is in C#.</summary>
public class SchemaShapeTests
{
    [Theory]
    [InlineData("{type: string}", "string")]
    [InlineData("{type: string, format: email}", "string")]
    [InlineData("{type: string, format: date-time}", "DateTimeOffset")]
    [InlineData("{type: string, format: date}", "DateOnly")]
    [InlineData("{type: string, format: duration}", "string")]
    [InlineData("{type: string, format: uuid}", "Guid")]
    [InlineData("{type: string, format: byte}", "byte[]")]
    [InlineData("{type: string, contentEncoding: base64}", "byte[]")]
    [InlineData("{type: boolean}", "bool")]
    [InlineData("{type: integer}", "long")]
    [InlineData("{type: integer, format: int32}", "int")]
    [InlineData("{type: integer, format: int64}", "long")]
    [InlineData("{type: integer, format: uint64}", "ulong")]
    [InlineData("{type: integer, minimum: 0, maximum: 255}", "int")]
    [InlineData("{type: integer, minimum: 0}", "long")]
    [InlineData("{type: integer, minimum: 0, maximum: 18446744073709551615}", "ulong")]
    [InlineData("{type: integer, maximum: 2147483648, minimum: 0}", "long")]
    [InlineData("{type: number}", "double")]
    [InlineData("{type: number, format: float}", "float")]
    [InlineData("{type: number, format: decimal}", "decimal")]
    [InlineData("{type: [integer, number]}", "double")]
    [InlineData("{type: array, items: {type: string}}", "List<string>")]
    [InlineData("{type: array, items: {type: [string, 'null']}}", "List<string?>")]
    [InlineData("{type: array}", "List<JsonElement>")]
    [InlineData("{items: {type: boolean}}", "List<bool>")]
    [InlineData("{type: object}", "Map<JsonElement>")]
    [InlineData("{type: object, additionalProperties: true}", "Map<JsonElement>")]
    [InlineData("{type: object, additionalProperties: {type: integer}}", "Map<long>")]
    [InlineData("{additionalProperties: {type: array, items: {type: string}}}", "Map<List<string>>")]
    [InlineData("{}", "JsonElement")]
    [InlineData("true", "JsonElement")]
    [InlineData("{description: Anything.}", "JsonElement")]
    [InlineData("{const: 5}", "long")]
    [InlineData("{enum: [1, 2]}", "long")]
    [InlineData("{enum: [1, 2.5]}", "double")]
    [InlineData("{enum: [true]}", "bool")]
    [InlineData("{type: integer, enum: [1, 2]}", "long")]
    [InlineData("{type: string, enum: [A, B]}", "PetIt")]
    [InlineData("{enum: [A, B]}", "PetIt")]
    [InlineData("{enum: [A, B, null]}", "PetIt")]
    [InlineData("{oneOf: [{const: A, description: a}, {const: B}]}", "PetIt")]
    [InlineData("{anyOf: [{type: string}, {type: 'null'}]}", "string")]
    [InlineData("{oneOf: [{type: string}]}", "string")]
    [InlineData("{allOf: [{type: string}, {minLength: 1}]}", "string")]
    [InlineData("{allOf: [{type: integer}, {type: number}]}", "long")]
    [InlineData("{anyOf: [{type: string, enum: [A]}, {type: string}]}", "PetIt")]
    [InlineData("{anyOf: [{type: string, enum: [A]}, {type: string, minLength: 2}]}", "string")]
    [InlineData("{oneOf: [{type: integer, const: 1}, {type: integer}]}", "PetIt")]
    [InlineData("{oneOf: [{type: integer, const: 1}, {type: integer, const: 2}]}", "long")]
    [InlineData("{type: string, anyOf: [{format: ipv4}, {format: ipv6}]}", "string")]
    [InlineData("{type: object, properties: {a: {}}}", "PetIt")]
    [InlineData("{type: object, additionalProperties: false}", "PetIt")]
    [InlineData("{properties: {a: {}}}", "PetIt")]
    public void A_schema_has_its_type(string schema, string type) =>
        Assert.Equal(type, Modeled.Spell(Modeled.Schemas($"Pet: {{type: object, required: [it], properties: {{it: {schema}}}}}").WithoutProblems().Property("Pet", "it").Type));

    [Theory]
    [InlineData("{oneOf: [{type: string}, {type: integer}]}", "String: string, Integer: long")]
    [InlineData("{type: [string, integer]}", "String: string, Integer: long")]
    [InlineData("{type: [string, integer, number, boolean, 'null']}", "String: string, Number: double, Boolean: bool")]
    [InlineData("{enum: [1, a]}", "Integer: long, Keyword: PetItKeyword")]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}", "A: A, B: B")]
    [InlineData("{anyOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}, {type: 'null'}]}", "A: A, B: B")]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/A'}, {type: array, items: {$ref: '#/components/schemas/A'}}, {type: object, additionalProperties: {type: integer}}]}", "A: A, AList: List<A>, IntegerMap: Map<long>")]
    [InlineData("{type: object, properties: {c: {}}, oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}", "A: PetItA, B: PetItB")]
    [InlineData("{oneOf: [{type: object, title: First, properties: {a: {}}}, {type: object, properties: {b: {}}}]}", "First: PetItFirst, Option2: PetItOption2")]
    [InlineData("{oneOf: [{type: string}, {oneOf: [{type: integer}, {type: boolean}]}]}", "String: string, Integer: long, Boolean: bool")]
    [InlineData("{oneOf: [{type: string, format: date}, {type: string, format: date-time}]}", "Date: DateOnly, DateTime: DateTimeOffset")]
    [InlineData("{oneOf: [{type: array, items: {$ref: '#/components/schemas/U'}}, {type: string}]}", "UList: List<U>, String: string")]
    public void A_choice_between_types_is_a_union(string schema, string cases)
    {
        var modeled = Modeled.Schemas($"""
            A: {"{"}type: object, properties: {"{"}a: {"{"}type: string{"}"}{"}"}{"}"}
            B: {"{"}type: object, properties: {"{"}b: {"{"}type: string{"}"}{"}"}{"}"}
            U: {"{"}oneOf: [{"{"}type: integer{"}"}, {"{"}type: array, items: {"{"}$ref: '#/components/schemas/U'{"}"}{"}"}]{"}"}
            Pet: {"{"}type: object, properties: {"{"}it: {schema}{"}"}{"}"}
            """).WithoutProblems();
        var union = Assert.IsType<UnionModel>(modeled.Type("PetIt"));
        Assert.Equal(cases, string.Join(", ", union.Cases.Select(static one => one.Name + ": " + Modeled.Spell(one.Type))));
        Assert.Equal("PetIt?", modeled.Spelled("Pet", "it"));
    }

    [Theory]
    [InlineData("{anyOf: [{type: object, properties: {a: {}}, required: [a]}, {type: object, properties: {b: {}}}]}")]
    [InlineData("{type: object, properties: {a: {}}, oneOf: [{properties: {b: {}}, required: [b]}, {required: [a]}]}")]
    public void What_an_object_can_have_together_is_one_type(string schema)
    {
        var pet = Modeled.Schemas($"Pet: {{type: object, properties: {{it: {schema}}}}}").WithoutProblems().Object("PetIt");
        Assert.Equal([("a", false), ("b", false)], pet.Properties.Select(static property => (property.WireName, property.Required)));
        Assert.Equal(2, (pet.Rules!.AnyOf.Count > 0 ? pet.Rules.AnyOf : pet.Rules.OneOf).Count);
    }

    [Theory]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Other'}, {description: Where.}]}", "Other?")]
    [InlineData("{allOf: [{description: Where.}, {$ref: '#/components/schemas/Other'}], nullable: true}", "Other?")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Choice'}, {description: Where.}]}", "Choice?")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Choice'}, {description: Where.}, {nullable: false}], nullable: true}", "Choice?")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Choice'}, {title: Words, description: Where.}], description: No., example: {}}", "Choice?")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Choice'}, {properties: {d: {type: string} } }]}", "PetIt?")]
    public void Words_beside_a_type_make_no_other_type(string member, string type)
    {
        var modeled = Modeled.Schemas($$"""
            Pet: {type: object, properties: {it: {{member}} } }
            Choice: {type: object, description: Which., oneOf: [{$ref: '#/components/schemas/Other'}, {$ref: '#/components/schemas/Another'}]}
            Other: {type: object, description: One., properties: {b: {type: string} } }
            Another: {type: object, properties: {c: {type: string} } }
            """, "3.0.3");
        Assert.Equal(type, modeled.Spelled("Pet", "it"));
        if (type != "PetIt?")
            Assert.Equal(member.Contains("No.", StringComparison.Ordinal) ? "No." : "Where.", modeled.Property("Pet", "it").Description);
    }

    [Fact]
    public void No_case_is_called_as_the_value_that_a_union_has()
    {
        var modeled = Modeled.Schemas("""
            Size: {oneOf: [{$ref: '#/components/schemas/SizeValue'}, {type: string, format: date}, {type: string, enum: [small]}]}
            SizeValue: {type: object, properties: {width: {type: integer}}}
            """);
        Assert.Equal(["SizeValue", "Date", "Keyword"], Assert.IsType<UnionModel>(modeled.Type("Size")).Cases.Select(static one => one.Name));
    }

    [Fact]
    public void What_several_types_share_is_named_after_where_it_stands()
    {
        var modeled = Modeled.Schemas("""
            ABerry: {allOf: [{$ref: '#/components/schemas/Fruit'}], properties: {colour: {type: string, enum: [red]}}}
            Apple: {allOf: [{$ref: '#/components/schemas/Fruit'}], properties: {peel: {type: string, enum: [thin, thick]}}}
            Berry: {allOf: [{$ref: '#/components/schemas/Fruit'}, {properties: {seeds: {type: object, properties: {count: {type: integer}}}}}], properties: {colour: {type: string, enum: [red]}}}
            Fruit: {type: object, properties: {ripe: {type: string, enum: [ripe, green]}, colour: {type: string, enum: [red, green]}, notes: {type: array, items: {type: object, properties: {text: {type: string}}}}}}
            """);
        Assert.Equal("FruitRipe? FruitColour? List<FruitNote>? ApplePeel?", string.Join(" ", modeled.Object("Apple").Properties.Select(Modeled.Spell)));
        Assert.Equal("FruitRipe?", modeled.Spelled("Berry", "ripe"));
        Assert.Equal("FruitColour?", modeled.Spelled("Berry", "colour"));
        Assert.Equal("BerrySeeds?", modeled.Spelled("Berry", "seeds"));
        Assert.Equal("FruitRipe? FruitColour? List<FruitNote>?", string.Join(" ", modeled.Object("Fruit").Properties.Select(Modeled.Spell)));
    }

    [Theory]
    [InlineData("{type: object, nullable: true, additionalProperties: false, title: Null}", "Other?")]
    [InlineData("{type: object, additionalProperties: false, title: Empty}", "PetIt?")]
    [InlineData("{type: object, nullable: true, additionalProperties: false, properties: {a: {type: string}}}", "PetIt?")]
    [InlineData("{type: object, nullable: true, title: Any}", "PetIt?")]
    public void An_object_that_can_only_be_empty_or_null_stands_for_null_in_30(string branch, string type) => Assert.Equal(type, Modeled.Schemas($$"""
        Pet: {type: object, properties: {it: {anyOf: [{$ref: '#/components/schemas/Other'}, {{branch}}]} } }
        Other: {type: object, properties: {b: {type: string} } }
        """, "3.0.3").Spelled("Pet", "it"));

    [Fact]
    public void A_schema_that_a_discriminator_names_has_its_text()
    {
        var modeled = Modeled.Schemas("""
            Cat: {type: object, required: [kind], properties: {kind: {type: string}, meow: {type: boolean}}}
            Dog: {type: object, properties: {bark: {type: boolean}}}
            Fish: {type: object, properties: {swims: {type: boolean}}}
            Pet:
              oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Fish'}]
              discriminator: {propertyName: kind, mapping: {cat: Cat, dog: '#/components/schemas/Dog', hound: Dog}}
            """).WithoutProblems();
        Assert.Equal(JsonValue.Of("cat"), modeled.Property("Cat", "kind").Const);
        Assert.DoesNotContain(modeled.Object("Dog").Properties.Concat(modeled.Object("Fish").Properties), static property => property.WireName == "kind");
        var pet = Assert.IsType<UnionModel>(modeled.Type("Pet"));
        Assert.Equal("kind", pet.Discriminator);
        Assert.Equal(["cat", "dog hound", "Fish"], pet.Cases.Select(static one => string.Join(" ", one.Values)));
    }

    [Theory]
    [InlineData("{allOf: [{type: string}, {type: integer}]}", "type: integer", "The types contradict each other")]
    public void What_has_no_type_is_JSON_and_said(string schema, string at, string message)
    {
        var modeled = Modeled.Schemas($$$$"""
            A: {type: object, properties: {a: {type: string}}}
            B: {type: object, properties: {b: {type: string}}}
            Pet: {type: object, properties: {it: {{{{schema}}}}}}
            """);
        Assert.Equal("JsonElement?", modeled.Spelled("Pet", "it"));
        modeled.HasOnly("BG0004", at, message);
    }

    [Theory]
    [InlineData("[{type: string}, {type: integer}]", "List<PetItItem>?")]
    [InlineData("[{type: number}, {type: number, maximum: 3}]", "List<double>?")]
    [InlineData("[{type: string}, {}]", "List<JsonElement>?")]
    public void A_tuple_is_a_list_of_what_its_places_can_be(string places, string type)
    {
        var modeled = Modeled.Schemas($"Pet: {{type: object, properties: {{it: {{type: array, prefixItems: {places}}}}}}}").WithoutProblems();
        Assert.Equal(type, modeled.Spelled("Pet", "it"));
        Assert.Equal(2, modeled.Object("Pet").Rules!.Property("it")!.PrefixItems.Count);
    }

    [Fact]
    public void A_list_that_holds_itself_ends()
    {
        var modeled = Modeled.Schemas("""
            Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}
            Pet: {type: object, properties: {it: {$ref: '#/components/schemas/Tree'}}}
            """);
        Assert.Equal("List<JsonElement>?", modeled.Spelled("Pet", "it"));
        modeled.HasOnly("BG0004", "Tree", "holds itself");
    }

    [Fact]
    public void Requiredness_and_null_are_told_apart()
    {
        var pet = Modeled.Schemas("""
            Pet:
              type: object
              required: [a, b]
              properties: {a: {type: string}, b: {type: [string, 'null']}, c: {type: string}, d: {type: ['null', string]}, e: {anyOf: [{type: integer}, {type: 'null'}]}}
            """).WithoutProblems().Object("Pet");
        Assert.Equal([(true, false), (true, true), (false, false), (false, true), (false, true)], pet.Properties.Select(static property => (property.Required, property.Nullable)));
    }

    [Fact]
    public void A_property_carries_what_the_schema_says_of_it()
    {
        var property = Modeled.Schemas("""
            Pet: {type: object, required: [it], properties: {it: {type: string, format: email, description: Words., default: a@b, examples: [c@d, 5], deprecated: true}}}
            """).WithoutProblems().Property("Pet", "it");
        Assert.Equal(("email", "Words.", "a@b", "c@d", true), (property.Format, property.Description, property.Default?.Text, property.Example?.Text, property.Deprecated));
    }

    [Theory]
    [InlineData("{type: integer, default: x}")]
    [InlineData("{type: string, enum: [A], default: x}")]
    [InlineData("{type: boolean, default: x}")]
    [InlineData("{type: array, default: x}")]
    public void A_default_of_another_kind_is_dropped(string schema)
    {
        var modeled = Modeled.Schemas($"Pet: {{type: object, properties: {{it: {schema}}}}}");
        Assert.Null(modeled.Property("Pet", "it").Default);
        modeled.HasOnly("BG0002", "x}", "The default is not valid against its own schema; it is ignored");
    }

    [Theory]
    [InlineData("{type: string, const: A}", "string", "A")]
    [InlineData("{const: 5}", "long", "5")]
    [InlineData("{type: integer, format: int32, const: 5}", "int", "5")]
    [InlineData("{type: boolean, const: true}", "bool", "true")]
    [InlineData("{type: string, format: uuid, const: A}", "string", "A")]
    [InlineData("{type: string, enum: [A]}", "string", "A")]
    public void One_legal_value_is_fixed_in_a_request(string schema, string type, string value)
    {
        var property = Modeled.Schemas($"Pet: {{type: object, required: [it], properties: {{it: {schema}}}}}").WithoutProblems().Property("Pet", "it");
        Assert.Equal(type, Modeled.Spell(property.Type));
        Assert.Equal(value, property.Const?.Text);
    }

    [Fact]
    public void What_may_be_left_out_is_not_fixed() =>
        Assert.Null(Modeled.Schemas("Pet: {type: object, properties: {it: {type: boolean, const: true}}}").Property("Pet", "it").Const);

    [Fact]
    public void Members_that_no_property_names_are_kept_unless_forbidden()
    {
        var modeled = Modeled.Schemas("""
            Open: {type: object, properties: {a: {type: string}}}
            Typed: {type: object, properties: {a: {type: string}}, additionalProperties: {type: integer}}
            Closed: {type: object, properties: {a: {type: string}}, additionalProperties: false}
            """).WithoutProblems();
        Assert.Equal("AdditionalProperties", modeled.Object("Open").AdditionalPropertiesName);
        Assert.Equal("long", Modeled.Spell(modeled.Object("Typed").AdditionalPropertiesType));
        Assert.Null(modeled.Object("Closed").AdditionalPropertiesName);
    }

    [Fact]
    public void A_required_name_without_a_property_is_one_of_any_shape()
    {
        var modeled = Modeled.Schemas("Pet: {type: object, required: [a, zebra], properties: {a: {type: string}}}").WithoutProblems();
        Assert.Equal("JsonElement", modeled.Spelled("Pet", "zebra"));
        Modeled.Schemas("Pet: {type: object, required: [colour], properties: {color: {type: string}}}").HasOnly("BG0002", "colour", "did you mean 'color'?");
        Modeled.Schemas("Pet: {type: object, additionalProperties: false, required: [zebra], properties: {a: {type: string}}}").HasOnly("BG0002", "zebra", "it is not demanded");
    }

    [Fact]
    public void All_of_is_flattened()
    {
        var modeled = Modeled.Schemas("""
            Base: {type: object, required: [id], properties: {id: {type: integer}, kind: {type: string}}}
            Dog:
              description: A dog.
              allOf:
                - $ref: '#/components/schemas/Base'
                - {type: object, required: [name], properties: {name: {type: string, minLength: 1}, kind: {const: DOG}}}
              required: [kind]
            """).WithoutProblems();
        Assert.Equal(["id: long", "kind: string", "name: string"], modeled.Object("Dog").Properties.Select(static property => property.WireName + ": " + Modeled.Spell(property)));
        Assert.Equal("DOG", modeled.Property("Dog", "kind").Const?.Text);
        Assert.Equal("A dog.", modeled.Object("Dog").Description);
    }

    [Fact]
    public void A_schema_that_only_adds_words_is_the_same_type()
    {
        var modeled = Modeled.Schemas("""
            Base: {type: object, properties: {id: {type: integer}}}
            Pet: {type: object, properties: {a: {allOf: [{$ref: '#/components/schemas/Base'}], description: x}, b: {oneOf: [{type: 'null'}, {$ref: '#/components/schemas/Base'}]}, c: {$ref: '#/components/schemas/Base', type: object}}}
            """).WithoutProblems();
        Assert.Equal(["Base?", "Base?", "Base?"], modeled.Object("Pet").Properties.Select(Modeled.Spell));
        Assert.True(modeled.Property("Pet", "b").Nullable);
        Assert.False(modeled.Property("Pet", "a").Nullable);
    }

    [Fact]
    public void Recursion_through_merged_members_ends()
    {
        var modeled = Modeled.Schemas("""
            A: {type: object, properties: {child: {$ref: '#/components/schemas/A'}, a: {type: string}}}
            B: {type: object, properties: {child: {$ref: '#/components/schemas/B'}, b: {type: string}}}
            Both: {allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
            """).WithoutProblems();
        Assert.Equal("BothChild?", modeled.Spelled("Both", "child"));
        Assert.Equal("BothChild?", modeled.Spelled("BothChild", "child"));
    }

    [Fact]
    public void A_circle_of_all_of_is_reported()
    {
        var modeled = Modeled.Schemas("""
            A: {allOf: [{$ref: '#/components/schemas/B'}], properties: {a: {type: string}}}
            B: {allOf: [{$ref: '#/components/schemas/A'}], properties: {b: {type: string}}}
            """);
        Assert.Contains("BG0003", Assert.Single(modeled.Seen.Take(1)), StringComparison.Ordinal);
        Assert.Equal(2, modeled.Object("A").Properties.Count);
    }

    [Fact]
    public void Inline_schemas_are_named_by_where_they_stand()
    {
        var modeled = Modeled.Schemas("""
            Order:
              type: object
              properties:
                address: {type: object, properties: {street: {type: string}}}
                lines: {type: array, items: {type: object, properties: {kind: {type: string, enum: [A, B]}}}}
                equipment: {type: array, items: {type: object, properties: {a: {type: string}}}}
                boxes: {type: object, additionalProperties: {type: object, properties: {a: {type: string}}}}
            Tags: {type: array, items: {type: object, properties: {a: {type: string}}}}
            """).WithoutProblems();
        Assert.Equal(["Order", "OrderAddress", "OrderBox", "OrderEquipmentItem", "OrderLine", "OrderLineKind", "Tag"], modeled.Api!.Types.Select(static type => type.Name));
        Assert.Equal("#/components/schemas/Order/properties/lines/items/properties/kind", modeled.Enum("OrderLineKind").Pointer);
    }

    [Fact]
    public void An_enum_has_a_name_for_each_value()
    {
        var values = Modeled.Schemas("Kind: {type: string, enum: [ON_HOLD, onHold, on-hold, '', '1', 1.5.2, '+1', '-1', '=', '!=', value, Equals, ToString, Kind]}").WithoutProblems().Enum("Kind").Values;
        Assert.Equal(
            ["OnHold", "OnHold2", "OnHold3", "Empty", "Value1", "Value1_5_2", "Plus1", "Minus1", "Equal", "NotEqual", "ValueValue", "EqualsValue", "ToStringValue", "KindValue"],
            values.Select(static value => value.Name));
        Assert.Equal("on-hold", values[2].Value);
    }

    [Fact]
    public void An_enum_of_texts_with_other_values_is_plain_text()
    {
        var modeled = Modeled.Schemas("Pet: {type: object, properties: {it: {type: string, enum: [A, 1]}}}");
        Assert.Equal("string?", modeled.Spelled("Pet", "it"));
        modeled.HasOnly("BG0002", "enum", "the values are not checked");
        Assert.Equal("{\n  \"type\": \"string\"\n}", modeled.Rule("Pet", "it"));
    }

    [Fact]
    public void A_secret_is_one_by_format_or_by_direction()
    {
        var pet = Modeled.Schemas("Pet: {type: object, properties: {a: {type: string, format: password}, b: {type: string, writeOnly: true}, c: {type: string}}}").WithoutProblems().Object("PetRequest");
        Assert.Equal([true, true, false], pet.Properties.Select(static property => property.Secret));
    }

    [Fact]
    public void A_discriminator_and_allOf_make_kinds_of_a_base()
    {
        var modeled = Modeled.Schemas("""
            Pet: {type: object, required: [kind], discriminator: {propertyName: kind, mapping: {tom: Cat}}, properties: {kind: {type: string}}}
            Cat: {allOf: [{$ref: '#/components/schemas/Pet'}], required: [meow], properties: {meow: {type: boolean}}}
            Persian: {allOf: [{$ref: '#/components/schemas/Cat'}]}
            Self: {type: object, required: [kind], discriminator: {propertyName: kind, mapping: {self: Self, other: Other}}, properties: {kind: {type: string}}}
            Other: {allOf: [{$ref: '#/components/schemas/Self'}]}
            Lonely: {type: object, discriminator: {propertyName: kind}, properties: {kind: {type: string}}}
            """).WithoutProblems();
        var pet = modeled.Object("Pet");
        Assert.Equal("Cat: tom, Persian: Persian", string.Join(", ", pet.Derived.Select(static kind => kind.Name + ": " + string.Join(" ", kind.Values))));
        Assert.True(pet.Properties.Single().IsVirtual);
        var persian = modeled.Object("Persian");
        Assert.Equal(("Cat", 2, "kind meow"), (persian.Base, persian.Level, string.Join(" ", persian.Properties.Select(static property => property.WireName))));
        Assert.Equal(JsonValue.Of("Persian"), persian.Properties[0].Const);
        Assert.Null(modeled.Property("Self", "kind").Const);
        Assert.Equal(JsonValue.Of("other"), modeled.Property("Other", "kind").Const);
        Assert.Empty(modeled.Object("Lonely").Derived);
    }
}
