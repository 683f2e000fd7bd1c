using System.IO;
using Microsoft.CodeAnalysis;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Stranger;

/// <summary>Counts the scalars of a YAML text, and says by whose hand.</summary>
[Generator]
public sealed class StrangerGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterPostInitializationOutput(static output =>
        {
            var parser = new Parser(new StringReader("[a, b, c]"));
            var scalars = 0;
            while (parser.MoveNext())
                if (parser.Current is Scalar)
                    scalars++;
            var reader = typeof(Parser).Assembly.GetName();
            output.AddSource("Stranger.g.cs", $"internal static class Stranger {{ public const string Said = \"{scalars} scalars by {reader.Name} {reader.Version.ToString(2)}\"; }}\n");
        });
}
