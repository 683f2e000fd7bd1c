using System.Runtime.CompilerServices;
using BuddyGen.Schemas;

namespace BuddyGen.Modeling;

/// <summary>The C# that a spec becomes, decided: names, types, shapes, order. Values all the way down; whoever emits it decides nothing.</summary>
internal sealed record ApiModel
{
    public required SpecIdentity Spec { get; init; }

    /// <summary>The client's class, such as <c>BuddyClient</c>.</summary>
    public required string ClientName { get; init; }

    /// <summary>The document's <c>info.title</c>; and its description, if any.</summary>
    public required string Title { get; init; }
    public string? Description { get; init; }

    public EquatableArray<TypeModel> Types { get; init; }

    /// <summary>One per tag; the operations without a tag are in a group whose <see cref="GroupModel.Name"/> is null.</summary>
    public EquatableArray<GroupModel> Groups { get; init; }

    /// <summary>Without operations there is no client, and nothing that only a client needs.</summary>
    public bool HasClient => Groups.Count > 0;

    /// <summary>The client's own; the first is where requests go by default.</summary>
    public EquatableArray<ServerModel> Servers { get; init; }

    /// <summary>Those that some operations have instead.</summary>
    public EquatableArray<OwnServerModel> OwnServers { get; init; }

    public EquatableArray<CredentialModel> Credentials { get; init; }
}

/// <summary>What dependency injection needs to know of a client.</summary>
internal sealed record ClientRegistration(SpecIdentity Spec, string ClientName);

/// <summary>What every emitted file of one spec shares.</summary>
/// <param name="Namespace">The C# namespace.</param>
/// <param name="Prefix">What support and group types start with: the client's name without <c>Client</c>, such as <c>Buddy</c>.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="FileName">The spec's file name, such as <c>parcels.yaml</c>.</param>
internal sealed record SpecIdentity(string Namespace, string Prefix, string Accessibility, string FileName)
{
    /// <summary>Whether each type has its own <c>Read</c> and its own converter, because the framework has no static members of interfaces.</summary>
    public bool OwnConverters { get; init; }
}

/// <summary>An emitted type.</summary>
internal abstract record TypeModel
{
    public required SpecIdentity Spec { get; init; }

    /// <summary>The C# name.</summary>
    public required string Name { get; init; }

    /// <summary>The schema's words, if any.</summary>
    public string? Description { get; init; }

    /// <summary>Where the schema stands, as a URI fragment pointer: <c>#/components/schemas/Pet</c>.</summary>
    public required string Pointer { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>Of what is sent: whether anything can be wrong with it, or with what it holds, beyond its C# type.</summary>
    public bool HasRules { get; init; } = true;
}

internal sealed record ObjectModel : TypeModel
{
    /// <summary>As many members as are searched as they are.</summary>
    private const int Few = 16;

    private static readonly ConditionalWeakTable<ObjectModel, Dictionary<string, PropertyModel>> indices = new();

    /// <summary><see cref="NamedForm.Request"/> or <see cref="NamedForm.Response"/>.</summary>
    public required NamedForm Form { get; init; }

    /// <summary>Inherited ones first, in the order of the base.</summary>
    public EquatableArray<PropertyModel> Properties { get; init; }

    /// <summary>Of an answer whose schema is sent, too, in a shape of its own: the C# name of that.</summary>
    public string? RequestName { get; init; }

    /// <summary>Of such a request: the members in JSON that only answers have; what is read leaves them out.</summary>
    public EquatableArray<string> OnlyInAnswers { get; init; }

    /// <summary>The C# name of the type that this one is a kind of; null: of none.</summary>
    public string? Base { get; init; }

    /// <summary>How many types stand above it.</summary>
    public int Level { get; init; }

    /// <summary>The types that are kinds of this one, and of those; none: it is sealed.</summary>
    public EquatableArray<DerivedModel> Derived { get; init; }

    /// <summary>The member in JSON whose text says which of them an object is.</summary>
    public string? Discriminator { get; init; }

    /// <summary>Whether the dictionary for other members is the base's.</summary>
    public bool AdditionalPropertiesInherited { get; init; }

    /// <summary>Whether JSON that lacks a required member is refused.</summary>
    public bool ReadsStrictly { get; init; }

    /// <summary>The C# name of the dictionary for members that the schema does not name; null with <c>additionalProperties: false</c>.</summary>
    public string? AdditionalPropertiesName { get; init; }

    /// <summary>The type of those members.</summary>
    public TypeRef AdditionalPropertiesType { get; init; } = new TypeRef.Json();

    /// <summary>The rules: the validating part of the schema, flattened, with <see cref="JsonSchema.Ref"/> to the emitted types. Of a request only.</summary>
    public JsonSchema? Rules { get; init; }

    /// <summary>Of a request: the types whose members the rules look into, as far as rules see them.</summary>
    public EquatableArray<ObjectModel> Neighbors { get; init; }

    /// <summary>Of a request: the unions whose cases the rules tell apart, as far as rules see them.</summary>
    public EquatableArray<UnionModel> Choices { get; init; }

    /// <summary>The member of that name in JSON; null: the schema does not name it.</summary>
    public PropertyModel? Property(string wireName)
    {
        if (Properties.Count > Few)
            return indices.GetValue(this, static type => type.Properties.ToDictionary(static property => property.WireName, StringComparer.Ordinal)).TryGetValue(wireName, out var found) ? found : null;
        foreach (var property in Properties)
            if (string.Equals(property.WireName, wireName, StringComparison.Ordinal))
                return property;
        return null;
    }
}

/// <summary>A kind of an object.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Values">The discriminator's texts for it.</param>
internal sealed record DerivedModel(string Name, EquatableArray<string> Values);

internal sealed record PropertyModel
{
    /// <summary>The name in JSON.</summary>
    public required string WireName { get; init; }

    /// <summary>The C# name.</summary>
    public required string Name { get; init; }

    public required TypeRef Type { get; init; }

    public bool Required { get; init; }

    /// <summary>The level of the type that declares it: <see cref="ObjectModel.Level"/> of the type itself, or less if it is inherited.</summary>
    public int Level { get; init; }

    /// <summary>Whether the kinds of the type have their own value of it.</summary>
    public bool IsVirtual { get; init; }

    /// <summary>Whether it is inherited and has another value here: the text of the discriminator.</summary>
    public bool IsOverride { get; init; }

    /// <summary>Whether C# demands it: the property has the keyword <c>required</c>.</summary>
    public bool RequiredKeyword { get; init; }

    /// <summary>Whether the schema allows <c>null</c>.</summary>
    public bool Nullable { get; init; }

    /// <summary>The only legal value: a request writes it always and shows it as get-only.</summary>
    public JsonValue? Const { get; init; }

    /// <summary>Kept out of <c>ToString()</c>.</summary>
    public bool Secret { get; init; }

    public string? Description { get; init; }

    /// <summary>The only values that the schema allows, where the type has no names for them.</summary>
    public EquatableArray<JsonValue> Allowed { get; init; }

    public JsonValue? Default { get; init; }
    public JsonValue? Example { get; init; }
    public string? Format { get; init; }
    public bool Deprecated { get; init; }
    public bool ReadOnly { get; init; }
}

/// <summary>An open enum of texts or integers.</summary>
internal sealed record EnumModel : TypeModel
{
    /// <summary>What its values are: <see cref="PrimitiveKind.String"/>, or a type of integers.</summary>
    public PrimitiveKind Underlying { get; init; }

    /// <summary>Whether the document itself allows other values: then none is a mistake.</summary>
    public bool TakesOthers { get; init; }

    public EquatableArray<EnumValueModel> Values { get; init; }
}

/// <param name="Value">The text, or the digits of the number.</param>
internal sealed record EnumValueModel(string Name, string Value, string? Description);

/// <summary>The operations of a tag.</summary>
/// <param name="Name">The C# name of the client's property, such as <c>Actions</c>; null for operations without a tag.</param>
internal sealed record GroupModel(string? Name, string? Description, EquatableArray<OperationModel> Operations);

internal sealed record OperationModel
{
    /// <summary>The method's name without <c>Async</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The C# name of the type of its <c>options</c>, such as <c>ListPetsOptions</c>, unique in the spec; null if it has no optional parameters and takes the <c>{Prefix}RequestOptions</c>.</summary>
    public string? OptionsName { get; init; }

    /// <summary>Upper case: <c>POST</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The number, from 1 on, of one of <see cref="ApiModel.OwnServers"/>; 0: the operation goes where the client goes.</summary>
    public int OwnServer { get; init; }

    public EquatableArray<PathPart> Path { get; init; }
    public EquatableArray<ParameterModel> Parameters { get; init; }
    public BodyModel? Body { get; init; }
    public required AnswerModel Answer { get; init; }

    /// <summary>The error answers whose bodies have a type, in the order of the document.</summary>
    public EquatableArray<ErrorModel> Errors { get; init; }
    public string? Summary { get; init; }
    public string? Description { get; init; }

    /// <summary>What the description asks callers for: one of these is enough; none: nothing is said. Documentation.</summary>
    public EquatableArray<AlternativeModel> Security { get; init; }

    /// <summary>The keys of the security schemes to apply, as far as the caller has credentials for them.</summary>
    public EquatableArray<string> Credentials { get; init; }

    public bool Deprecated { get; init; }

    /// <summary><c>#/paths/~1pets/post</c>.</summary>
    public required string Pointer { get; init; }
}

/// <summary>A piece of a path template: literal text (already legal in a URI path), or the parameter of that wire name.</summary>
internal sealed record PathPart(string Literal, string? Parameter);

internal enum ParameterPlace { Path, Query, Header }

internal sealed record ParameterModel
{
    public required string WireName { get; init; }

    /// <summary>camelCase, with <c>@</c> if it is a C# keyword.</summary>
    public required string Name { get; init; }

    /// <summary>PascalCase: an optional parameter is a property of <c>{Operation}Options</c>.</summary>
    public required string PropertyName { get; init; }

    public required ParameterPlace Place { get; init; }

    /// <summary>Of a list in a query that is one parameter: what stands between its items in the URI.</summary>
    public string? Separator { get; init; }

    public required TypeRef Type { get; init; }
    public bool Required { get; init; }

    /// <summary>What its schema demands beyond its type; null: nothing.</summary>
    public JsonSchema? Rules { get; init; }

    public string? Description { get; init; }
    public JsonValue? Default { get; init; }
    public JsonValue? Example { get; init; }
    public string? Format { get; init; }
    public bool Deprecated { get; init; }
}

internal sealed record BodyModel(TypeRef Type, string MediaType, bool Required, string? Description);

internal enum AnswerKind { None, Json, Text, Bytes }

/// <summary>A success answer.</summary>
/// <param name="Statuses">The declared success statuses, such as <c>200</c>, <c>2XX</c>; documentation.</param>
internal sealed record AnswerModel(AnswerKind Kind, TypeRef? Type, EquatableArray<string> Statuses, string? Description)
{
    /// <summary>Of JSON: whether a success may also be without a body, or null.</summary>
    public bool Optional { get; init; }

    /// <summary>The media types to ask for; null: what goes with the kind.</summary>
    public string? Accept { get; init; }
}

/// <summary>An error answer with a JSON body.</summary>
/// <param name="Status"><c>404</c>, <c>4XX</c> or <c>default</c>.</param>
internal sealed record ErrorModel(string Status, TypeRef Type, string? Description);

/// <summary>A documented server: a property of <c>{Prefix}Servers</c>, or a method if it has variables.</summary>
internal sealed record ServerModel(string Name, EquatableArray<ServerPart> Url, EquatableArray<ServerVariableModel> Variables, string? Description);

/// <summary>A piece of a server's URL: literal text, or the variable of that wire name.</summary>
internal sealed record ServerPart(string Literal, string? Variable);

/// <summary>Where some operations go instead of the client's base address.</summary>
/// <param name="Option">The options property that moves it: <c>UploadBaseAddress</c>.</param>
/// <param name="Address">The documented URL, variables at their defaults; one that begins with a slash is relative to the client's base address.</param>
/// <param name="Servers">What is documented for these operations, as far as it is not among the servers before.</param>
internal sealed record OwnServerModel(string Option, string Address, string? Description, EquatableArray<ServerModel> Servers);

internal sealed record ServerVariableModel(string WireName, string Name, string Default, EquatableArray<string> Values, string? Description);

/// <summary>Security requirements that must be met together; none: the operation may be called by anyone.</summary>
internal sealed record AlternativeModel(EquatableArray<RequirementModel> Requirements);

/// <param name="Key">The security scheme's key in the document.</param>
internal sealed record RequirementModel(string Key, EquatableArray<string> Scopes);

internal enum CredentialKind { Bearer, Basic, ApiKeyHeader, ApiKeyQuery, ApiKeyCookie }

/// <summary>A security scheme that the client can apply.</summary>
/// <param name="Key">Its key in the document.</param>
/// <param name="Name">The options property: <c>BearerToken</c>; the provider is <c>{Name}Provider</c>.</param>
/// <param name="WireName">Of an API key: the header, query or cookie name.</param>
internal sealed record CredentialModel(string Key, CredentialKind Kind, string Name, string? WireName, string? Description);
