using BuddyGen.Emission;
using BuddyGen.Generator.Tests.Modeling;
using BuddyGen.Modeling;
using BuddyGen.Reading;

namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>Whoever types on does not wait for what is out of date: each step that has a loop over a document ends when it is told to.</summary>
public class CancellationTests
{
    private const string Pets = "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths: {}\ncomponents: {schemas: {Pet: {type: object, properties: {a: {type: string}}}, Toy: {$ref: toys.yaml}}}";
    private static readonly CancellationToken cancelled = new(canceled: true);

    [Fact]
    public void The_whole_generator_ends()
    {
        var run = GeneratorRun.Of("", new SpecInput("pets.yaml", Pets), SpecInput.Part("toys.yaml", "{type: string}"));
        Assert.Throws<OperationCanceledException>(() => run.Driver.ReplaceAdditionalText(run.Specs[0], run.Specs[0].With(Pets + "\n# Typed on.")).RunGenerators(run.Input, cancelled));
    }

    [Fact]
    public async Task The_analyzer_ends_and_leaves_nothing_behind()
    {
        var run = GeneratorRun.Of("", new SpecInput("pets.yaml", Pets), SpecInput.Part("toys.yaml", "{type: strnig}"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.SpecDiagnosticsAsync(cancelled));
        Assert.Equal("BG0002", Assert.Single(await run.SpecDiagnosticsAsync(TestContext.Current.CancellationToken)).Id);
    }

    [Fact]
    public void Finding_the_parts_ends()
    {
        var (pets, toys) = (new FileText("pets.yaml", Pets), new FileText("toys.yaml", "{type: string}"));
        Assert.Equal([toys], SpecParts.Of(pets, new([pets, toys]), TestContext.Current.CancellationToken));
        Assert.Throws<OperationCanceledException>(() => SpecParts.Of(pets, new([pets, toys]), cancelled));
    }

    [Fact]
    public void Emitting_many_types_ends()
    {
        var types = Modeled.Schemas("A: {type: object, properties: {a: {type: string}}}\nB: {type: object, properties: {a: {type: string}}}").Api!.Types;
        Assert.Throws<OperationCanceledException>(() => Emitter.Types(new TypeGroup(1, types), cancelled));
    }
}
