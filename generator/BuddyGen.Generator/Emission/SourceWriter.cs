using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Emission;

/// <summary>Writes C#, four spaces a level, <c>\n</c> only, whatever the checkout or the culture. It only nests: escaping is the caller's, through <see cref="Literal(string)"/> and its siblings.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder text = new();
    private int level;

    /// <summary>Writes the lines, each at the current level; empty lines stay empty.</summary>
    public SourceWriter WriteLine(string lines = "")
    {
        foreach (var line in lines.Replace("\r\n", "\n").Split('\n'))
        {
            if (line.Length > 0)
                text.Append(' ', level * 4).Append(line);
            text.Append('\n');
        }
        return this;
    }

    /// <summary>Writes the header and <c>{</c>; disposing the result writes <c>}</c> and <paramref name="end"/>.</summary>
    public Nesting Block(string header, string end = "")
    {
        WriteLine(header);
        WriteLine("{");
        level++;
        return new Nesting(this, "}" + end);
    }

    /// <summary>One level deeper until disposed.</summary>
    public Nesting Indent()
    {
        level++;
        return new Nesting(this, null);
    }

    public SourceText ToSourceText() => SourceText.From(text.ToString(), Encoding.UTF8);

    public override string ToString() => text.ToString();

    /// <summary>The one way by which spec text becomes a C# string literal.</summary>
    public static string Literal(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    public readonly struct Nesting(SourceWriter writer, string? end) : IDisposable
    {
        public void Dispose()
        {
            writer.level--;
            if (end is not null)
                writer.WriteLine(end);
        }
    }
}
