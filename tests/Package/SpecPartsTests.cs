namespace BuddyGen.Package.Tests;

/// <summary>A spec of several files, from the packed package.</summary>
public sealed class SpecPartsTests(PackedPackage package)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
          <ItemGroup>
            <PackageReference Include="BuddyGen" Version="$(BuddyGenVersion)" PrivateAssets="all" />
            <BuddyGenSpec Include="api/pets.yaml" />
            <BuddyGenSpecPart Include="api/schemas/**/*.yaml" />
          </ItemGroup>
        </Project>
        """;

    private const string Pets = """
        openapi: 3.1.0
        info: {title: Pets, version: "1"}
        paths: {}
        components: {schemas: {Pet: {$ref: schemas/pet.yaml}}}
        """;

    [Fact]
    public async Task AreOneSetOfTypes()
    {
        var consumer = package.NewConsumer(
            "parts",
            ("parts.csproj", Project),
            ("Program.cs", """Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(new Pets.Pet { Name = "Rex", Owner = new Pets.Owner { Name = "Ann" } }));"""),
            ("api/pets.yaml", Pets),
            ("api/schemas/pet.yaml", "type: object\nproperties: {name: {type: string}, owner: {$ref: 'people/common.yaml#/Owner'}}\n"),
            ("api/schemas/people/common.yaml", "Owner: {type: object, properties: {name: {type: string}}}\n"));
        await consumer.BuildCleanAsync();
        Assert.Equal("""{"name":"Rex","owner":{"name":"Ann"}}""", (await consumer.RunAsync()).Trim());
    }

    [Fact]
    public async Task SayInTheirOwnFileWhatIsWrong()
    {
        var consumer = package.NewConsumer(
            "broken-parts",
            ("parts.csproj", Project),
            ("Program.cs", ""),
            ("api/pets.yaml", Pets),
            ("api/schemas/pet.yaml", "type: object\nproperties:\n  owner: {$ref: ../people/common.yaml#/Owner}\n  name: {$ref: name.yaml}\n"),
            ("api/schemas/name.yaml", "type: 1, x: 2\n"));
        var messages = (await consumer.BuildAsync()).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Matches(@"name\.yaml\(1,\d+\): error BG0001: ", Assert.Single(messages, message => message.Contains("BG0001", StringComparison.Ordinal)));

        File.WriteAllText(Path.Combine(consumer.Folder, "api", "schemas", "name.yaml"), "type: string\n");
        File.WriteAllText(Path.Combine(consumer.Folder, "Program.cs"), "_ = new Pets.Pet { Name = \"Rex\" };");
        var warning = Assert.Single((await consumer.BuildAsync()).Succeeded().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("pet.yaml(3,17): warning BG0003: '../people/common.yaml#/Owner' is not among the project's files; add <BuddyGenSpecPart Include=\"people/common.yaml\" />; ", warning);
    }

    [Fact]
    public async Task AreRefusedIfTheyAreNotThere()
    {
        var consumer = package.NewConsumer("missing-parts", ("parts.csproj", Project.Replace("api/schemas/**/*.yaml", "api/nowhere.yaml", StringComparison.Ordinal)), ("Program.cs", ""), ("api/pets.yaml", Pets));
        var error = Assert.Single((await consumer.BuildAsync()).Output.Split('\n'), line => line.Contains("error", StringComparison.Ordinal));
        Assert.Contains("nowhere.yaml' does not exist", error);
    }
}
