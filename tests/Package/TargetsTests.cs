using System.Text.Json;

namespace BuddyGen.Package.Tests;

/// <summary>How a project's items and properties reach the compiler.</summary>
public sealed class TargetsTests(PackedPackage package)
{
    private const string BuiltIn = "aws-ecs-actions.yaml Buddy  ";

    [Theory]
    [InlineData("alone", "", "", BuiltIn)]
    [InlineData("own", "", """<BuddyGenSpec Include="a.yaml" Namespace="A.B" ClientName="C" Accessibility="internal" />""", "a.yaml A.B C internal")]
    [InlineData("off", "<BuddyGenBuiltInSpec>false</BuddyGenBuiltInSpec>", "")]
    [InlineData("both", "<BuddyGenBuiltInSpec>true</BuddyGenBuiltInSpec>", """<BuddyGenSpec Include="a.yaml" />""", "a.yaml   ", BuiltIn)]
    [InlineData("named", "<BuddyGenBuiltInSpec>true</BuddyGenBuiltInSpec>", """<BuddyGenSpec Include="$(BuddyGenBuddySpec)" Accessibility="internal" />""", "aws-ecs-actions.yaml Buddy  internal")]
    [InlineData("encoded", "", """<BuddyGenSpec Include="a.yaml" Namespace="A;B" ClientName="it's #1" Accessibility=" %25 %24(X) &quot;(" />""", "a.yaml A!3BB it!27s!20!231 !20!25!20!24!28X!29!20!22!28")]
    [InlineData("already", "", """<AdditionalFiles Include="./a.yaml;b.yaml" Mine="1" /><BuddyGenSpec Include="$(MSBuildProjectDirectory)/a.yaml" Namespace="A" />""", "a.yaml A   mine")]
    public async Task MakeAdditionalFilesAtEvaluation(string name, string properties, string items, params string[] expected)
    {
        var consumer = package.NewConsumer("targets-" + name, Project(properties, items), ("a.yaml", ""), ("b.yaml", ""));
        (await consumer.BuildAsync("-t:Restore")).Succeeded();
        var evaluation = (await consumer.BuildAsync("-getItem:AdditionalFiles")).Succeeded();

        using var json = JsonDocument.Parse(evaluation.Output);
        var files = json.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
            .Where(file => Value(file, "BuddyGenSpec") == "true")
            .Select(file => $"{Value(file, "Filename")}{Value(file, "Extension")} {Value(file, "BuddyGenNamespace")} {Value(file, "BuddyGenClientName")} {Value(file, "BuddyGenAccessibility")}"
                + (Value(file, "Mine") == "1" ? " mine" : ""));
        Assert.Equal(expected.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task LeaveAProjectAloneThatOnlyReferencesOneWithThePackage()
    {
        // Nothing is private here, so that the targets reach the other project.
        var consumer = package.NewConsumer("flow", ("application.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="library/library.csproj" /></ItemGroup>
            </Project>
            """));
        var library = Directory.CreateDirectory(Path.Combine(consumer.Folder, "library")).FullName;
        File.WriteAllText(Path.Combine(library, "library.csproj"), Project("", "").Text.Replace("PrivateAssets=\"all\"", "PrivateAssets=\"none\"", StringComparison.Ordinal));

        (await consumer.BuildAsync("-t:Restore")).Succeeded();
        var evaluation = (await consumer.BuildAsync("-getItem:AdditionalFiles", "-getProperty:BuddyGenBuddySpec")).Succeeded();

        using var json = JsonDocument.Parse(evaluation.Output);
        Assert.EndsWith("aws-ecs-actions.yaml", json.RootElement.GetProperty("Properties").GetProperty("BuddyGenBuddySpec").GetString());
        Assert.Empty(json.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray());
    }

    [Theory]
    [InlineData("twice", """<BuddyGenSpec Include="a.yaml" Namespace="A" /><BuddyGenSpec Include="./a.yaml" Namespace="B" />""", "a.yaml' is in more than one BuddyGenSpec item")]
    [InlineData("missing", """<BuddyGenSpec Include="nowhere.yaml" />""", "nowhere.yaml' does not exist")]
    public async Task RefuseItemsThatCannotBeMeant(string name, string items, string expected)
    {
        var consumer = package.NewConsumer("refused-" + name, Project("", items), ("a.yaml", ""));
        var build = await consumer.BuildAsync();

        Assert.NotEqual(0, build.ExitCode);
        var error = Assert.Single(build.Output.Split('\n'), line => line.Contains("error", StringComparison.Ordinal));
        Assert.Contains(expected, error);
    }

    [Theory]
    [InlineData("project.vbproj", "Nothing.vb", "Module Nothing_\nEnd Module\n")]
    [InlineData("project.fsproj", "Nothing.fs", "module Nothing\n")]
    public async Task WarnOnceWhereTheLanguageIsAnotherOne(string project, string file, string text)
    {
        var consumer = package.NewConsumer("language-" + Path.GetExtension(file)[1..], (project, Project("", $"<Compile Include=\"{file}\" Condition=\"'$(Language)' == 'F#'\" />").Text), (file, text));
        var build = (await consumer.BuildAsync()).Succeeded();

        var warning = Assert.Single(build.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("BuddyGen generates C# only", warning);
    }

    private static (string Name, string Text) Project(string properties, string items) => ("project.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework>{properties}</PropertyGroup>
          <ItemGroup>
            <PackageReference Include="BuddyGen" Version="$(BuddyGenVersion)" PrivateAssets="all" />
            {items}
          </ItemGroup>
        </Project>
        """);

    private static string Value(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString()! : "";
}
