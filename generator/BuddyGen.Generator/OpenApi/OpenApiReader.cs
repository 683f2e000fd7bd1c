using BuddyGen.Diagnostics;
using BuddyGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.OpenApi;

/// <summary>Reads the root of a document; <see cref="PathReader"/> and <see cref="SchemaReader"/> read what is large in it.</summary>
internal sealed class OpenApiReader
{
    private static readonly HashSet<string> RootFields =
        ["openapi", "$self", "info", "jsonSchemaDialect", "servers", "paths", "webhooks", "components", "security", "tags", "externalDocs"];
    private static readonly HashSet<string> InfoFields = ["title", "summary", "description", "termsOfService", "contact", "license", "version"];
    private static readonly HashSet<string> ComponentsFields =
        ["schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links", "callbacks", "pathItems", "mediaTypes"];
    private static readonly HashSet<string> TagFields = ["name", "summary", "description", "externalDocs", "parent", "kind"];
    private static readonly HashSet<string> SchemeFields =
        ["type", "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl", "oauth2MetadataUrl", "deprecated"];
    private static readonly string[] SchemeTypes = ["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"];

    private readonly OpenApiScope scope;
    private readonly References references;
    private readonly SchemaReader schemas;
    private readonly ServerReader servers;
    private readonly PathReader paths;

    private OpenApiReader(OpenApiScope scope, SpecDocuments documents)
    {
        this.scope = scope;
        references = new References(scope, documents);
        schemas = new SchemaReader(scope, references);
        servers = new ServerReader(scope);
        paths = new PathReader(scope, references, schemas, servers);
    }

    /// <summary>Null, with BG0001 reported, if the text is no OpenAPI 3.x document.</summary>
    /// <param name="file">Where the text lies and what it is: references are relative to it.</param>
    /// <param name="others">The files that references may lead into.</param>
    public static OpenApiDocument? Read(SpecNode root, FileText file, IEnumerable<FileText> others, SpecProblems problems, CancellationToken cancellation)
    {
        if (DocumentVersion.Of(root, problems) is not { } version)
            return null;
        var scope = new OpenApiScope(problems, cancellation);
        var documents = new SpecDocuments(root, version, file, others, problems, scope);
        return new OpenApiReader(scope, documents).ReadDocument(documents.Entry);
    }

    private OpenApiDocument ReadDocument(SpecDocument entry)
    {
        var position = entry.Resource.Start;
        var fields = Fields.Of(position, "an OpenAPI document", scope, RootFields)!;
        var info = fields.At("info") is { } at ? Fields.Of(at, "the info object", scope, InfoFields) : null;
        if (!fields.Has("info"))
            scope.Invalid(position.Place, "An OpenAPI document needs 'info'; its title is taken from the file's name");
        if (entry.Version == OpenApiVersion.V30 && !fields.Has("paths"))
            scope.Invalid(position.Place, "An OpenAPI 3.0 document needs 'paths'; no client is made");
        if (fields.Has("webhooks"))
            scope.Unsupported(fields.PlaceOf("webhooks"), "Webhooks are not supported; they are left out");
        var components = fields.At("components") is { } parts ? Fields.Of(parts, "the components object", scope, ComponentsFields) : null;
        var declared = (components is null ? null : references.MapOf(components, "schemas", extensions: true))?.Select(schema => new NamedElement<SchemaElement>(schema.Name, schemas.Read(schema.Element))).ToList();
        var schemes = (components is null ? null : references.MapOf(components, "securitySchemes"))?.Select(scheme => ReadScheme(scheme.Name, scheme.Element)).OfType<SecurityScheme>().ToList();
        if (components is not null)
            paths.ReadComponents(components);
        var items = references.MapOf(fields, "paths").Select(path => paths.ReadPath(path.Name, path.Element)).OfType<PathItem>().ToList();
        schemas.ResolveReferences();
        return new OpenApiDocument(position)
        {
            Version = entry.Version,
            Title = info?.Needed("title", "it is taken from the file's name"),
            Description = info?.Text("description"),
            Servers = servers.Read(fields),
            Tags = fields.List("tags").Select(ReadTag).OfType<Tag>().ToList(),
            Paths = items,
            Security = fields.Has("security") ? paths.ReadSecurity(fields) : null,
            Schemas = declared ?? [],
            Definitions = schemas.Definitions(),
            Discriminated = schemas.Discriminated,
            SecuritySchemes = schemes ?? [],
            HasPaths = fields.At("paths") is { Node.Members.Count: > 0 },
        };
    }

    private Tag? ReadTag(Position position)
    {
        if (Fields.Of(position, "a tag", scope, TagFields) is not { } tag || tag.Needed("name", "the tag is ignored") is not { } name)
            return null;
        return new Tag(position) { Name = name, Description = tag.Text("description") ?? tag.Text("summary"), PinnedName = tag.Text("x-buddygen-name") };
    }

    private SecurityScheme? ReadScheme(string key, Position position)
    {
        if (references.Follow(position, "the security scheme is left out") is not { } at
            || Fields.Of(at, "a security scheme", scope, SchemeFields) is not { } scheme
            || scheme.Needed("type", "the security scheme is left out") is not { } type)
            return null;
        if (!SchemeTypes.Contains(type))
        {
            scope.Invalid(scheme.At("type")!.Value.Node.Span, $"'{References.Short(type)}' is not a type of security scheme; the scheme is left out{Suggestion.Clause(type, SchemeTypes)}");
            return null;
        }
        return new SecurityScheme(position)
        {
            Key = key,
            Type = type,
            Scheme = type == "http" ? scheme.Needed("scheme", "the security scheme cannot be applied") : null,
            In = type == "apiKey" ? scheme.Needed("in", "the security scheme cannot be applied") : null,
            Name = type == "apiKey" ? scheme.Needed("name", "the security scheme cannot be applied") : null,
            Description = scheme.Text("description"),
        };
    }
}
