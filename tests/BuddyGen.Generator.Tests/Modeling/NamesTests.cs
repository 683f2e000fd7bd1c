using BuddyGen.Modeling;

namespace BuddyGen.Generator.Tests.Modeling;

public class NamesTests
{
    [Theory]
    [InlineData("trigger_time", "TriggerTime")]
    [InlineData("ON_FAILURE", "OnFailure")]
    [InlineData("htmlUrl", "HtmlUrl")]
    [InlineData("HTMLParser", "HtmlParser")]
    [InlineData("imageURL", "ImageUrl")]
    [InlineData("IDs", "Ids")]
    [InlineData("contactIDs", "ContactIds")]
    [InlineData("URLsOfPages", "UrlsOfPages")]
    [InlineData("BAsics", "BAsics")]
    [InlineData("oauth2Token", "Oauth2Token")]
    [InlineData("repos/get", "ReposGet")]
    [InlineData("files[0]", "Files0")]
    [InlineData("$parent", "Parent")]
    [InlineData("@odata.type", "OdataType")]
    [InlineData("16x16", "P16x16")]
    [InlineData("1.0", "P1_0")]
    [InlineData("+1", "Plus1")]
    [InlineData("<=", "LessEqual")]
    [InlineData("größe", "Größe")]
    [InlineData("имя", "Имя")]
    [InlineData("名前", "名前")]
    [InlineData("a\u200Db", "Ab")]
    [InlineData("a\u202Eb", "Ab")]
    [InlineData("\u3164", "P")]
    [InlineData("😀", "P")]
    [InlineData("a😀b", "AB")]
    [InlineData("\uD800", "P")]
    [InlineData("e\u0301t", "Ét")]
    [InlineData("", "P")]
    [InlineData("__proto__", "Proto")]
    [InlineData("get_X", "GetX")]
    [InlineData("class", "Class")]
    public void A_name_is_made_of_words(string text, string name) => Assert.Equal(name, Names.Pascal(text, "P"));

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("Value", "@value")]
    [InlineData("project_name", "projectName")]
    [InlineData("2nd", "p2nd")]
    public void A_parameter_is_in_camel_case(string text, string name) => Assert.Equal(name, Names.Camel(text, "P"));

    [Fact]
    public void A_long_name_is_cut_and_stays_its_own()
    {
        var one = Names.Pascal(new string('a', 10_000), "P");
        var other = Names.Pascal(new string('a', 9_999) + "b", "P");
        Assert.Equal(80, one.Length);
        Assert.NotEqual(one, other);
        Assert.Equal(one, Names.Pascal(new string('a', 10_000), "P"));
    }

    [Theory]
    [InlineData("retention_policy_assignments_file_versions_under_retention_of_an_enterprise_with_a_name_that_is_long", "RetentionPolicyAssignmentsFileVersionsUnderRetentionOfAnEnterpriseWith_")]
    [InlineData("aRetentionPolicyWith16CharactersAndThenSomeMoreWordsUntilThisIsBeyondWhatAnybodyReads2", "ARetentionPolicyWith16CharactersAndThenSomeMoreWordsUntilThisIsBeyond_")]
    public void A_long_name_is_cut_between_words(string text, string start)
    {
        var name = Names.Pascal(text, "P");
        Assert.StartsWith(start, name, StringComparison.Ordinal);
        Assert.Equal(start.Length + 8, name.Length);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("xy")]
    public void A_long_name_is_not_cut_between_a_letter_and_its_mark(string start) =>
        Assert.Contains("\u0E34_", Names.Pascal(start + string.Concat(Enumerable.Repeat("\u0E01\u0E34", 100)), "P"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Lines", "Line")]
    [InlineData("Addresses", "Address")]
    [InlineData("Categories", "Category")]
    [InlineData("Boxes", "Box")]
    [InlineData("Status", null)]
    [InlineData("Statuses", null)]
    [InlineData("News", null)]
    [InlineData("Equipment", null)]
    public void The_singular_is_taken_where_it_is_plain(string plural, string? singular) => Assert.Equal(singular, Names.Singular(plural));

    [Fact]
    public void Equal_names_get_numbers_in_order()
    {
        var scope = new NameScope(["Taken"], "Value");
        Assert.Equal(["A", "a2", "A3", "A2_2", "TakenValue", "takenValue2"], new[] { "A", "a", "A", "A2", "Taken", "taken" }.Select(scope.Add));
    }

    [Theory]
    [InlineData("my-api", "MyApi")]
    [InlineData("Contoso.Pets", "Contoso.Pets")]
    [InlineData("Foo; class Evil{}", "FooClassEvil")]
    [InlineData("../x", "Api.Api.X")]
    [InlineData("a.class", "a.Class")]
    public void A_namespace_is_made_of_identifiers(string text, string name) => Assert.Equal(name, Names.Namespace(text));

    [Fact]
    public void Members_are_called_like_nothing_that_is_there()
    {
        string[] wire = ["Equals", "getHashCode", "ToString", "Clone", "equality_contract", "PrintMembers", "Validate", "Write", "Read", "converter", "additional_properties", "pet", "GetType", "a", "A", "a ", ""];
        var modeled = Modeled.Schemas("Pet: {type: object, properties: {" + string.Join(", ", wire.Select(static name => $"'{name}': {{type: string}}")) + "}}").WithoutProblems();
        Assert.Equal(
            [
                "EqualsValue", "GetHashCodeValue", "ToStringValue", "CloneValue", "EqualityContractValue", "PrintMembersValue", "ValidateValue", "WriteValue", "ReadValue", "ConverterValue",
                "AdditionalProperties2", "PetValue", "GetTypeValue", "A", "A2", "A3", "Property",
            ],
            modeled.Object("Pet").Properties.Select(static property => property.Name));
        Assert.Equal(wire, modeled.Object("Pet").Properties.Select(static property => property.WireName));
        Assert.Empty(ModelInvariants.Broken(modeled.Api!));
    }

    [Fact]
    public void Types_are_called_like_nothing_that_is_there()
    {
        var schemas = new[] { "Pet", "pet", "PETS", "PetsApiException", "petsClient", "PetsDogs", "IPetsDogs", "PetsValidation", "Task", "String", "Event", "CON", "a:b", "../x" };
        var modeled = Modeled.Paths("paths: {/a: {get: {tags: [dogs], responses: {'200': {description: x, content: {application/json: {schema: {type: object, properties: {"
            + string.Join(", ", schemas.Select(static (name, i) => $"p{i}: {{$ref: '#/components/schemas/{name.Replace("/", "~1", StringComparison.Ordinal)}'}}"))
            + "}}}}}}}}}\ncomponents:\n  schemas:\n" + string.Concat(schemas.Select(static name => $"    '{name}': {{type: object, properties: {{a: {{type: string}}}}}}\n"))).WithoutProblems();
        Assert.Equal(
            ["Pet", "Pet2", "PetsSchema", "PetsApiExceptionSchema", "PetsClientSchema", "PetsDogsSchema", "IPetsDogsSchema", "PetsValidationSchema", "TaskSchema", "StringSchema", "Event", "Con", "AB", "X"],
            modeled.Object("GetAResponse").Properties.Select(static property => Modeled.Spell(property.Type)));
        Assert.Empty(ModelInvariants.Broken(modeled.Api!));
    }

    /// <summary>A file with implicit usings and one for the spec's namespace could name neither type (CS0104).</summary>
    [Fact]
    public void A_type_is_not_called_as_one_of_the_implicit_usings_and_what_stands_in_it_keeps_the_plain_name()
    {
        var modeled = Modeled.Paths(
            """
            paths:
              /tasks:
                put:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Task'}}}}
                  responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Task'}}}}}
            components:
              schemas:
                Task:
                  type: object
                  properties:
                    id: {type: string, readOnly: true}
                    state: {type: string, enum: [OPEN, DONE]}
                    path: {$ref: '#/components/schemas/path'}
                    action: {$ref: '#/components/schemas/Action'}
                    list: {$ref: '#/components/schemas/List'}
                path: {type: object, properties: {a: {type: string}}}
                Action: {type: string, enum: [GO], x-buddygen-name: Action}
                List: {type: object, properties: {a: {type: string}}}
            """).WithoutProblems();
        Assert.Equal(["string?", "TaskState?", "PathSchema?", "Action?", "List?"], modeled.Object("TaskSchema").Properties.Select(static property => Modeled.Spell(property)));
        Assert.Equal(["TaskState?", "PathSchema?", "Action?", "List?"], modeled.Object("TaskRequest").Properties.Select(static property => Modeled.Spell(property)));
    }

    /// <summary>The list is fixed, so that the same spec has the same names on every framework; it has at least what is one word.</summary>
    [Fact]
    public void The_list_of_types_of_implicit_usings_has_all_that_are_one_word()
    {
        string[] spaces = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];
        var compilation = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("Names", references: Basic.Reference.Assemblies.Net100.References.All);
        var types = spaces
            .SelectMany(space => space.Split('.').Aggregate(compilation.GlobalNamespace, static (outer, name) => outer.GetNamespaceMembers().Single(inner => inner.Name == name)).GetTypeMembers())
            .Where(static type => type is { Arity: 0, DeclaredAccessibility: Microsoft.CodeAnalysis.Accessibility.Public })
            .Select(static type => type.Name)
            .ToList();
        Assert.Empty(types.Where(static name => Names.Words(name).Count == 1 && Names.Pascal(name) == name).Except(CSharpWords.OfImplicitUsings));
        Assert.Empty(CSharpWords.OfImplicitUsings.Except(types));
    }

    [Fact]
    public void A_pinned_name_is_kept()
    {
        var modeled = Modeled.Schemas("Pet: {type: object, x-buddygen-name: Animal, properties: {a: {type: string, x-buddygen-name: alpha}, b: {$ref: '#/components/schemas/Pet', x-buddygen-name: parent}}}").WithoutProblems();
        Assert.Equal(["Alpha: string?", "Parent: Animal?"], modeled.Object("Animal").Properties.Select(static property => property.Name + ": " + Modeled.Spell(property)));
    }

    [Fact]
    public void The_order_of_what_is_unrelated_changes_no_name()
    {
        const string One = "Dog: {type: object, properties: {a: {type: string, enum: [A, B]}}}\n";
        const string Other = "Cat: {type: object, properties: {a: {type: string, enum: [A, B]}}}";
        Assert.Equal(Modeled.Schemas(One + Other).Api, Modeled.Schemas(Other + "\n" + One.TrimEnd()).Api);
    }
}
