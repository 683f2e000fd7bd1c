using System.Text.Json;
using BuddyGen.Emission;
using BuddyGen.Modeling;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis.CSharp;

namespace BuddyGen.Generator.Tests.Emission;

/// <summary>Spec text in every place where it lands: it stays text, nothing is declared by it, and nothing of it is a warning.</summary>
public class HostileTextTests
{
    private static readonly string[] payloads =
    [
        "\nclass Evil { }", "\rclass Evil { }", "\r\nclass Evil { }", "\u0085class Evil { }", "\u2028class Evil { }", "\u2029class Evil { }", "\vx\fy",
        "\"; class Evil { } //", "\"\"\"\"\"\n}\nclass Evil { }\n\"\"\"\"\"", "\")] class Evil { } /*", "*/ class Evil { } /*", "\\", "\\\"", "\\u0022; class Evil { }", "{0} {{x}} {System.Environment.Exit(1)}",
        "</summary><include file='/etc/passwd' path='*'/><summary>", "<see cref=\"T\"/>", "</summary>", "]]>", "<![CDATA[", "&amp;&#0;&nope;", "<!-- --", "-- >", "<?xml?>",
        "\0\u0001\u001f\u007f", "\ud800", "\udc00x", "\ud83d\ude00", "\u202e\u2066\ufeff\uffff", "#if X", "#pragma warning restore", "\t", "", " ", "e\u0301", new string('x', 10_000), new string('"', 300), "%\n%",
    ];

    private static readonly Emitted emitted = Emitted.Types([.. payloads.SelectMany(static (_, index) => new TypeModel[] { EnumOf(index), ObjectOf(index) })]);

    public static TheoryData<int> All() => [.. Enumerable.Range(0, payloads.Length)];

    [Theory]
    [MemberData(nameof(All))]
    public void Nothing_is_declared_by_it(int index)
    {
        StructuralGuard.Check(EnumOf(index));
        StructuralGuard.Check(ObjectOf(index));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void It_stays_text(int index)
    {
        var payload = payloads[index];
        var thing = emitted.Type("Courier.Parcels.Thing" + index);
        if (payload is "\ud800" or "\udc00x")
            return; // Half a pair cannot be written as UTF-8; that it compiles and does no harm is all there is to say.
        Assert.Equal(payload, emitted.Type("Courier.Parcels.Size" + index).GetNestedType("Values")!.GetField("Value0")!.GetRawConstantValue());
        var empty = Activator.CreateInstance(thing)!;
        Assert.Equal(payload, thing.GetProperty("D")!.GetValue(empty));
        var written = JsonDocument.Parse(JsonSerializer.Serialize(empty, thing)).RootElement.EnumerateObject().ToList();
        Assert.Equal([payload + "4", payload + "5", payload + "6"], written.Select(static member => member.Name));
        Assert.Equal(payload, written[2].Value.EnumerateObject().Single().Name);
        Assert.Equal("x", thing.GetProperty("A")!.GetValue(emitted.Read(thing.FullName!, $$"""{{{JsonSerializer.Serialize(payload)}}:"x"}""")));
    }

    [Fact]
    public void No_type_is_there_that_no_model_asked_for() => Assert.Equal(
        payloads.Length * 2, emitted.Assembly.GetTypes().Count(static type => type is { Namespace: not "BuddyGen", IsNested: false } && type.Namespace == "Courier.Parcels" && !type.Name.StartsWith("Courier", StringComparison.Ordinal)));

    [Fact]
    public void A_comment_keeps_the_words() => Assert.Equal(
        """
        /// <summary>One &lt;b&gt; &amp; two</summary>
        /// <remarks>
        /// three
        /// four
        /// </remarks>
        """.ReplaceLineEndings("\n"),
        XmlDoc.Head("One <b> & two\r\n \n\u2028three\rfour\n", "nothing"));

    [Fact]
    public void A_comment_without_words_says_the_other_thing() => Assert.Equal("/// <summary>nothing</summary>", XmlDoc.Head(" \n", "nothing"));

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"a\": \"\\\"\\\"\\\"\"}")]
    [InlineData("[\"\"\"\"\"]")]
    public void A_raw_string_is_what_it_was(string json) =>
        Assert.Equal(json, ((Microsoft.CodeAnalysis.CSharp.Syntax.LiteralExpressionSyntax)SyntaxFactory.ParseExpression(Literals.Raw(json))).Token.ValueText);

    private static EnumModel EnumOf(int index) => new()
    {
        Spec = Parcels.Spec with { FileName = payloads[index] },
        Name = "Size" + index,
        Pointer = payloads[index],
        Description = payloads[index],
        Values = new([new("Value0", payloads[index], payloads[index])]),
    };

    private static ObjectModel ObjectOf(int index)
    {
        var payload = payloads[index];
        var value = JsonValue.Of(payload);
        var size = new TypeRef.Named("Size" + index, NamedForm.Enum);
        var members = new[]
        {
            Parcels.Property(payload, "A", Parcels.Text) with { Description = payload, Default = value, Example = value, Format = payload, Deprecated = true },
            Parcels.Property(payload + "2", "B", Parcels.Integer, required: true) with { Secret = true },
            Parcels.Property(payload + "3", "C", new TypeRef.List(size, true), nullable: true),
            Parcels.Fixed(payload + "4", "D", Parcels.Text, value),
            Parcels.Fixed(payload + "5", "E", size, value),
            Parcels.Fixed(payload + "6", "F", new TypeRef.Json(), JsonValue.Object([new(payload, value)])),
        };
        return Parcels.Object("Thing" + index, NamedForm.Request, members) with
        {
            Spec = Parcels.Spec with { FileName = payload },
            Pointer = payload,
            Description = payload,
            Deprecated = true,
            Rules = new JsonSchema { Pointer = payload, Pattern = payload, Const = value, Required = new([payload]), Properties = new([new(payload, new JsonSchema { Ref = payload })]) },
        };
    }
}
