using BuddyGen.Schemas;
using Microsoft.CodeAnalysis;

namespace BuddyGen.Facts;

/// <summary>
/// What is certain, while compiling, of the JSON that a C# expression will become. Nothing here is a guess: where code could do either, it is
/// <see cref="Unknown"/>. <see cref="Syntax"/> is where it is written, for diagnostics; null in tests and for what is not written anywhere.
/// </summary>
internal abstract class Fact(SyntaxNode? syntax)
{
    public SyntaxNode? Syntax { get; } = syntax;

    /// <summary>The member will not be in the JSON.</summary>
    public sealed class Absent(SyntaxNode? syntax = null) : Fact(syntax);

    /// <summary>Anything, even absent.</summary>
    public sealed class Unknown(SyntaxNode? syntax = null) : Fact(syntax);

    /// <summary>In the JSON and not null, but of a value that is not known.</summary>
    public sealed class Present(SyntaxNode? syntax = null) : Fact(syntax);

    /// <summary>This very value (JSON <c>null</c> included).</summary>
    /// <param name="deliberate">Written as <c>new T("X")</c>, the way past an enum's list: not to be called a misspelling.</param>
    public sealed class Constant(JsonValue value, SyntaxNode? syntax = null, bool deliberate = false) : Fact(syntax)
    {
        public JsonValue Value { get; } = value;

        public bool Deliberate { get; } = deliberate;
    }

    /// <summary>One of these, it is not known which; at least two.</summary>
    public sealed class Choice(IReadOnlyList<Fact> options, SyntaxNode? syntax = null) : Fact(syntax)
    {
        public IReadOnlyList<Fact> Options { get; } = options;
    }

    /// <summary>An object.</summary>
    /// <param name="members">By wire name.</param>
    /// <param name="rest">What is true of every other member: <see cref="Absent"/> if none is there, <see cref="Unknown"/> if some may be.</param>
    public sealed class Object(IReadOnlyDictionary<string, Fact> members, Fact rest, INamedTypeSymbol? type = null, SyntaxNode? syntax = null) : Fact(syntax)
    {
        public IReadOnlyDictionary<string, Fact> Members { get; } = members;

        public Fact Rest { get; } = rest;

        /// <summary>The C# type, if there is one: it may carry a schema of its own.</summary>
        public INamedTypeSymbol? Type { get; } = type;

        public Fact this[string name] => Members.TryGetValue(name, out var member) ? member : Rest;
    }

    /// <summary>A list.</summary>
    /// <param name="complete">Whether these are all items; if not, more may stand anywhere between them.</param>
    public sealed class Array(IReadOnlyList<Fact> items, bool complete, SyntaxNode? syntax = null) : Fact(syntax)
    {
        public IReadOnlyList<Fact> Items { get; } = items;

        public bool Complete { get; } = complete;
    }
}
