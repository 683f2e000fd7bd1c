namespace BuddyGen.Modeling;

/// <summary>Names that C# or what we emit has taken.</summary>
internal static class CSharpWords
{
    /// <summary>Keywords, and contextual ones that bite as a parameter's name.</summary>
    public static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate", "do",
        "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int",
        "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected",
        "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true",
        "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
        "async", "await", "dynamic", "field", "nameof", "notnull", "nint", "nuint", "partial", "record", "required", "scoped", "unmanaged", "value", "var", "when", "where", "yield",
    ];

    /// <summary>What every type has from <c>System.Object</c>.</summary>
    public static readonly string[] OfObject = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    private static readonly string[] OfAny = ["Converter", "Equals", "GetHashCode", "Read", "ToString", "Validate", "Write"];

    /// <summary>What an emitted object has besides its properties: records' own members, and ours.</summary>
    public static readonly string[] OfObjectModel =
        [.. OfObject, "Clone", "Converter", "Deconstruct", "EqualityContract", "PrintMembers", "Read", "ToRequest", "Validate", "Write"];

    /// <summary>What an emitted enum has besides its values.</summary>
    public static readonly string[] OfEnumModel = [.. OfObject, "Converter", "IsKnown", "Parse", "TryParse", "Validate", "Value", "Values"];

    /// <summary>Members of all emitted types of a kind: no type of that kind can be called so (CS0542).</summary>
    public static readonly HashSet<string> InObjects = new([.. OfAny, "EqualityContract", "PrintMembers", "ToRequest"], StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc cref="InObjects"/>
    public static readonly HashSet<string> InEnums = new([.. OfAny, "IsKnown", "Parse", "TryParse", "Value", "Values"], StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc cref="InObjects"/>
    public static readonly HashSet<string> InUnions = new([.. OfAny, "EqualityContract", "IsKnown", "PrintMembers", "Value"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Arguments and locals of an emitted method.</summary>
    public static readonly string[] OfMethod = ["body", "cancellationToken", "options"];

    /// <summary>The members of a client besides its groups.</summary>
    public static readonly string[] OfClient = [.. OfObject, "Dispose", "HttpClient", "Options", "WithResponse"];

    /// <summary>The members of a client's options besides its credentials.</summary>
    public static readonly string[] OfClientOptions = [.. OfObject, "BaseAddress", "Timeout", "Validation", "ValidationReported"];

    /// <summary>The members of the options of a call.</summary>
    public static readonly string[] OfRequestOptions = [.. OfObject, "Clone", "EqualityContract", "Headers", "HeadersIfAny", "PrintMembers", "Timeout"];

    /// <summary>Types that are emitted beside the schemas' own, after the client's prefix.</summary>
    public static readonly string[] SupportTypes =
        ["ApiException", "Client", "ClientOptions", "Connection", "Errors", "Failure", "Json", "JsonTypeInfoResolver", "RequestOptions", "RequestValidationException", "Response", "Servers", "ServiceCollectionExtensions", "Validation", "Violation"];
}
