using BuddyGen.Diagnostics;
using BuddyGen.Modeling;
using BuddyGen.Reading;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Generator.Tests.Modeling;

/// <summary>A small spec, modeled, with the problems that it has.</summary>
internal sealed class Modeled
{
    private readonly string text;
    private readonly string path;

    private Modeled(string text, string path, string ns = "Pets", Func<SpecOptions, SpecOptions>? change = null, params FileText[] parts)
    {
        this.text = text;
        this.path = path;
        var source = SourceText.From(text);
        var problems = new SpecProblems(path, source);
        var options = new SpecOptions { Namespace = ns, ClientName = ns.Split('.').Last() + "Client" };
        Api = SpecModel.Read(path, source, parts, change is null ? options : change(options), problems, TestContext.Current.CancellationToken);
        Problems = problems.ToEquatableArray();
    }

    public ApiModel? Api { get; }

    public EquatableArray<SpecProblem> Problems { get; }

    public static Modeled Text(string text, string path = "pets.yaml", string ns = "Pets") => new(text, path, ns);

    /// <summary>A spec of several files.</summary>
    public static Modeled Files(string path, string text, params (string Path, string Text)[] parts) => new(text, path, parts: [.. parts.Select(static part => new FileText(part.Path, part.Text))]);

    /// <summary>As an item with other options than the defaults has it.</summary>
    public static Modeled With(string text, Func<SpecOptions, SpecOptions> change) => new(text, "pets.yaml", change: change);

    public static Modeled File(params string[] parts)
    {
        var file = Repository.PathOf(Path.Combine(parts));
        return new Modeled(System.IO.File.ReadAllText(file), file);
    }

    /// <summary>A document without paths: each of its schemas may be sent and may be answered.</summary>
    public static Modeled Schemas(string schemas, string version = "3.1.0") => new(
        $"openapi: {version}\ninfo: {{title: Pets, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n" + Indented(schemas, 4), "pets.yaml");

    /// <summary>The schema Sent is the body, the schema Got the answer of the one operation.</summary>
    public static Modeled Sides(string schemas, string version = "3.1.0") => new(
        $"openapi: {version}\n" + """
        info: {title: Pets, version: '1'}
        paths:
          /pets:
            post:
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Sent'}}}}
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Got'}}}}}
        components:
          schemas:

        """ + Indented(schemas, 4), "pets.yaml");

    /// <summary>Only paths, and components if need be.</summary>
    public static Modeled Paths(string rest) => new("openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\n" + rest, "pets.yaml");

    public ObjectModel Object(string name) => Assert.IsType<ObjectModel>(Type(name));

    public EnumModel Enum(string name) => Assert.IsType<EnumModel>(Type(name));

    public TypeModel Type(string name) => Assert.Single(Api!.Types, type => type.Name == name);

    public PropertyModel Property(string type, string wireName) => Assert.Single(Object(type).Properties, property => property.WireName == wireName);

    /// <summary>The type of a property as C# would spell it.</summary>
    public string Spelled(string type, string wireName) => Spell(Property(type, wireName));

    public static string Spell(PropertyModel property) => Spell(property.Type, !property.Required || property.Nullable);

    public static string Spell(TypeRef type, bool nullable = false) => type switch
    {
        TypeRef.Primitive primitive => primitive.Kind switch
        {
            PrimitiveKind.String => "string",
            PrimitiveKind.Boolean => "bool",
            PrimitiveKind.Int32 => "int",
            PrimitiveKind.Int64 => "long",
            PrimitiveKind.UInt64 => "ulong",
            PrimitiveKind.Single => "float",
            PrimitiveKind.Double => "double",
            PrimitiveKind.Decimal => "decimal",
            PrimitiveKind.Bytes => "byte[]",
            var other => other.ToString(),
        },
        TypeRef.Named named => named.Name,
        TypeRef.List list => $"List<{Spell(list.Item, list.ItemNullable)}>",
        TypeRef.Map map => $"Map<{Spell(map.Value, map.ValueNullable)}>",
        _ => "JsonElement",
    } + (nullable ? "?" : "");

    public string Rules(string type) => SchemaJson.Write(Object(type).Rules!);

    /// <summary>The rule of a member, as JSON.</summary>
    public string Rule(string type, string wireName) => SchemaJson.Write(Object(type).Rules!.Property(wireName)!);

    public OperationModel Operation(string name) => Assert.Single(Api!.Groups.SelectMany(static group => group.Operations), operation => operation.Name == name);

    public static IEnumerable<string> ScopesOf(OperationModel operation) => operation.Security.SelectMany(static one => one.Requirements).SelectMany(static one => one.Scopes);

    /// <summary>What the spec's author sees: id, line and column from 1, message.</summary>
    public IReadOnlyList<string> Seen => [.. Problems.Select(static problem =>
        $"{problem.Descriptor.Id} ({problem.Lines.Start.Line + 1},{problem.Lines.Start.Character + 1}): {problem.Arguments[0]}")];

    /// <summary>One problem only, of this id, whose span begins with this text, and whose message has this in it.</summary>
    public void HasOnly(string id, string at, string message)
    {
        var problem = Assert.Single(Problems);
        Assert.Equal(id, problem.Descriptor.Id);
        Assert.StartsWith(at, text.Substring(problem.Span.Start), StringComparison.Ordinal);
        Assert.Contains(message, problem.Arguments[0], StringComparison.Ordinal);
        Assert.Equal(path, problem.Path);
    }

    public Modeled WithoutProblems()
    {
        Assert.Empty(Seen);
        return this;
    }

    private static string Indented(string text, int by) => string.Join("\n", text.Split('\n').Select(line => new string(' ', by) + line)) + "\n";
}
