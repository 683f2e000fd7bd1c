using System.Text.Json;
using BuddyGen.Generator.Tests.Modeling;
using BuddyGen.Generator.Tests.Pipeline;
using BuddyGen.Modeling;

namespace BuddyGen.Generator.Tests.Emission;

/// <summary>Kinds of a base, as <c>spec/examples/kinds.yaml</c> has them, compiled and run.</summary>
public class KindTests
{
    private static readonly Lazy<Emitted> emitted = new(static () => Emitted.Of(GeneratorRun.Of("", new SpecInput("kinds.yaml", Repository.Read("spec/examples/kinds.yaml")) { Namespace = "Kinds" })));

    [Theory]
    [InlineData("Animal", """{"kind":"cat","name":"Tom","age":null,"lives":9,"chip":"x"}""", "Cat")]
    [InlineData("Animal", """{"name":"Rex","weight":0,"kind":"dog"}""", "Dog")]
    [InlineData("Animal", """{"kind":"Persian","name":"Fluffy","lives":7,"combed":null,"age":3}""", "Persian")]
    [InlineData("Animal", """{"kind":"parrot","name":"Polly","talks":true}""", "Animal")]
    [InlineData("Animal", """{"name":"Nobody"}""", "Animal")]
    [InlineData("Cat", """{"kind":"Persian","name":"Fluffy","lives":7}""", "Persian")]
    [InlineData("Event", """{"type":"arrival","at":"2026-11-25T10:00:00+00:00","animal":{"kind":"cat","name":"Tom","lives":1}}""", "Arrival")]
    [InlineData("Event", """{"type":"adoption","at":"2026-11-25T10:00:00+00:00","by":"Ada"}""", "Adoption")]
    [InlineData("Event", """{"type":"escape","at":"2026-11-25T10:00:00+00:00"}""", "Event")]
    public void What_is_read_is_of_its_kind_and_is_written_as_it_was(string type, string json, string kind)
    {
        Assert.Equal(kind, emitted.Value.Read("Kinds." + type, json)!.GetType().Name);
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(json).RootElement, JsonDocument.Parse(emitted.Value.RoundTrip("Kinds." + type, json)).RootElement), emitted.Value.RoundTrip("Kinds." + type, json));
    }

    [Fact]
    public void A_kind_is_written_and_checked_as_what_it_is() => Assert.Equal(
        """[{"kind":"cat","name":"Tom","lives":10},{"kind":"Persian","name":"F","lives":1,"combed":null}] /0/lives BG1005 | Persian { Kind = Persian, Name = F, Age = , Weight = , AdditionalProperties = , Lives = 1, Chip = , Combed =  }""",
        emitted.Value.Run("""
            Animal[] animals = { new Cat { Name = "Tom", Lives = 10 }, new Persian { Name = "F", Lives = 1, Combed = null } };
            var broken = animals.SelectMany((animal, index) => animal.Validate().Select(violation => "/" + index + violation.Pointer + " " + violation.Rule));
            return JsonSerializer.Serialize(animals) + " " + string.Join(", ", broken) + " | " + animals[1];
            """));

    [Fact]
    public void Kinds_are_equal_if_all_that_was_set_is() => Assert.Equal(
        "True False False True ***",
        emitted.Value.Run("""
            Animal one = new Cat { Name = "Tom", Lives = 1, Chip = "secret" };
            Animal same = new Cat { Name = "Tom", Lives = 1, Chip = "secret" };
            return (one == same) + " " + (one == same with { Age = null }) + " " + (one == new Animal { Kind = "cat", Name = "Tom" }) + " " + ((same with { Name = "T" }) is Cat { Lives: 1, Kind: "cat" }) + " " + (one.ToString().Contains("secret") ? "shown" : "***");
            """));

    [Fact]
    public void A_base_names_its_kinds()
    {
        var animal = Modeled.File("spec", "examples", "kinds.yaml").WithoutProblems().Api!.Types.Single(static type => type.Name == "Animal");
        Assert.Contains("Its kinds: <see cref=\"global::Pets.Cat\"/> (<c>cat</c>)", Emitted.Emit(animal).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_compiles_for_netstandard_as_well() => Assert.Empty(Emitted.OnNetStandard(
    [
        .. Emitted.Files([.. Modeled.File("spec", "examples", "kinds.yaml").WithoutProblems().Api!.Types.Select(Emitted.ForNetStandard)]),
    ]).Diagnostics);
}
