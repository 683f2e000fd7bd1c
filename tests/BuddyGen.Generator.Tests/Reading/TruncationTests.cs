using System.Text;

namespace BuddyGen.Generator.Tests.Reading;

/// <summary>A spec while it is typed: cut off anywhere, one character less, one changed. There is a tree, or one problem inside the text; nothing is thrown.</summary>
public class TruncationTests : ReadingTest
{
    private const string Yaml = """
        openapi: 3.1.0
        info:
          title: "Pets: all of them \u00e4"
          version: '1.0'
          description: |
            Pets, and
              their owners.

            More.
          summary: >-
            folded
            text
        servers:
          - url: https://pets.example/{base}
            variables: {base: {default: api, enum: [api, "v2"]}}
        tags: [{name: Pets}]
        paths:
          /pets/{id}:
            parameters: &id
              - name: id
                in: path
                required: true
                schema: {type: integer, minimum: 0x1}
            get:
              operationId: getPet
              # A comment: with a colon.
              responses:
                200:
                  description: A pet  # found
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/Pet'
                "404": {description: "No \
                  pet"}
          /owners/{id}:
            parameters: *id
            delete:
              responses:
                "204":
                  description: Gone
        components:
          schemas:
            Pet:
              type: object
              required:
              - name
              - kind
              properties:
                name: {type: string, pattern: "^[a-z]+\\d$"}
                kind:
                  type: string
                  enum:
                  - cat
                  - !!str no
                  - ~
                ? born
                : type: string
                  format: date
                weight:
                  type: number
                  multipleOf: .01
              additionalProperties: false

        """;

    [Theory]
    [InlineData("\n", "\":[\t")]
    [InlineData("\r\n", "")]
    public void A_YAML_spec(string lineBreak, string others) => Mutilate(Yaml.ReplaceLineEndings(lineBreak), "pets.yaml", others);

    [Fact]
    public void A_JSON_spec()
    {
        var json = Json(Yaml);
        Mutilate(json, "pets.json", "\":[}-\t\n");
        Mutilate(json, "pets.yaml", "\"");
        for (var length = 0; length < json.Length; length++)
            Assert.Null(Read(json.Substring(0, length), "pets.json").Root);
    }

    private static void Mutilate(string text, string path, string others)
    {
        Assert.NotNull(Read(text, path).Root);
        var refused = 0;
        for (var i = 0; i < text.Length; i++)
        {
            Try(text.Substring(0, i));
            Try(text.Remove(i, 1));
            foreach (var other in others)
                Try(new StringBuilder(text) { [i] = other }.ToString());
        }
        Assert.InRange(refused, text.Length / 4, text.Length * (2 + others.Length));

        void Try(string broken)
        {
            var (root, problem) = Read(broken, path);
            if (root is not null)
                return;
            refused++;
            Assert.InRange(problem!.Span.End, 0, broken.Length);
            // Only an empty text, or one that is wrong from its first character on, is refused there.
            Assert.True(problem.Span.Start > 0 || broken.Length == 0 || broken[0] != text[0] || text[0] == '{', $"{problem.Arguments[0]} at the start of: {broken}");
        }
    }
}
