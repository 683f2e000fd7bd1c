using BuddyGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Generator.Tests.Reading;

public class YamlReaderTests : ReadingTest
{
    [Fact]
    public void Every_node_knows_its_place()
    {
        const string text = "pets:\n  - name: \"Rex\"\n    tags: [a, 'b']\n    about: |\n      Good\n      dog\n\n  - {name: Tom, age: 3}\nempty:\n";
        var root = Tree(text);
        var pets = root.Members[0].Value;
        Assert.Equal("pets", At(root.Members[0].NameSpan));
        Assert.Equal("\"Rex\"", At(pets.Items[0].Members[0].Value.Span));
        Assert.Equal("[a, 'b']", At(pets.Items[0].Members[1].Value.Span));
        Assert.Equal("'b'", At(pets.Items[0].Members[1].Value.Items[1].Span));
        Assert.Equal("|\n      Good\n      dog", At(pets.Items[0].Members[2].Value.Span));
        Assert.Equal("Good\ndog\n", pets.Items[0].Members[2].Value.Text);
        Assert.Equal("{name: Tom, age: 3}", At(pets.Items[1].Span));
        Assert.StartsWith("- name", At(pets.Span));
        Assert.EndsWith("age: 3}", At(pets.Span));
        Assert.Equal((NodeKind.Null, ""), (root.Members[1].Value.Kind, At(root.Members[1].Value.Span)));

        string At(TextSpan span) => text.Substring(span.Start, span.Length);
    }
}
