using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>What passes between the steps is values, all the way down: nothing in them belongs to a compilation.</summary>
public class StepValuesTests
{
    [Fact]
    public void Nothing_in_them_belongs_to_a_compilation()
    {
        var run = IncrementalityTests.RunOfEveryStep();
        foreach (var name in IncrementalityTests.Ours)
        {
            var values = run.Result.TrackedSteps[name].SelectMany(step => step.Outputs).Select(output => output.Value).ToList();
            Assert.NotEmpty(values);
            Assert.All(values, value =>
            {
                var held = ObjectGraph.HeldOfACompilation(value, out var objects);
                Assert.True(held.Count == 0, name + string.Join("\n" + name, held));
                Assert.NotEqual(0, objects);
            });
        }
    }

    public static TheoryData<string> Holders => [.. holders.Keys];

    [Theory]
    [MemberData(nameof(Holders))]
    public void What_does_is_found_wherever_it_hides(string holder)
    {
        var compilation = GeneratorRun.Project("class A;");
        Assert.NotEmpty(ObjectGraph.HeldOfACompilation(holders[holder](compilation), out _));
    }

    [Fact]
    public void Values_hold_nothing_of_it() =>
        Assert.Empty(ObjectGraph.HeldOfACompilation(new Held<object>(new EquatableArray<object>(["text", 1, new Held<Held<string>>(new("text"))])), out _));

    private static readonly Dictionary<string, Func<CSharpCompilation, object>> holders = new()
    {
        ["compilation"] = compilation => compilation,
        ["symbol"] = compilation => new Held<ISymbol>(compilation.GetTypeByMetadataName("A")!),
        ["symbol typed as object"] = compilation => new Held<object>(compilation.GetTypeByMetadataName("A")!),
        ["node in an array"] = compilation => new EquatableArray<object>([compilation.SyntaxTrees[0].GetRoot()]),
        ["tree in an immutable array"] = compilation => ImmutableArray.Create(compilation.SyntaxTrees[0]),
        ["token, a structure, in a structure"] = compilation => (1, compilation.SyntaxTrees[0].GetRoot().GetFirstToken()),
        ["location in a dictionary"] = compilation => new Dictionary<string, object> { ["x"] = compilation.SyntaxTrees[0].GetRoot().GetLocation() },
        ["location in no file"] = _ => new Held<Location>(Location.None),
        ["text in a field of the base"] = _ => new Derived(),
        ["text in what a lambda captures"] = compilation => Capture(compilation.SyntaxTrees[0].GetText()),
        ["additional file that is not yet read"] = _ => new Held<Lazy<AdditionalText>>(new(new SpecInput("a.yaml", ""))),
    };

    private static Func<int> Capture(SourceText text) => () => text.Length;

    private sealed record Held<T>(T Value);

    private class Base
    {
#pragma warning disable CS0414 // Found by reflection.
        private readonly object text = SourceText.From("");
#pragma warning restore CS0414
    }

    private sealed class Derived : Base;
}
