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
            ["Pet", "Pet2", "PetsSchema", "PetsApiExceptionSchema", "PetsClientSchema", "PetsDogsSchema", "IPetsDogsSchema", "PetsValidationSchema", "Task", "String", "Event", "Con", "AB", "X"],
            modeled.Object("GetAResponse").Properties.Select(static property => Modeled.Spell(property.Type)));
        Assert.Empty(ModelInvariants.Broken(modeled.Api!));
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
