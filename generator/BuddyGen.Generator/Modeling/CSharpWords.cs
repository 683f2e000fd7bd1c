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

    /// <summary>
    /// Types of the namespaces that the SDK's implicit usings name (System, System.Collections.Generic, System.IO, System.Linq, System.Net.Http, System.Threading,
    /// System.Threading.Tasks), not generic, that a schema may be called as. In a file that also names the spec's namespace neither could be used by its bare name (CS0104), and
    /// there is no async method without Task. Fixed, so that names do not depend on the framework.
    /// </summary>
    public static readonly HashSet<string> OfImplicitUsings =
    [
        "Action", "Activator", "Array", "Attribute", "Barrier", "Boolean", "Buffer", "Byte", "CancellationToken", "Char", "Console", "Convert", "DateOnly", "DateTime", "DateTimeOffset",
        "DayOfWeek", "Decimal", "Delegate", "Directory", "DirectoryInfo", "Double", "DriveInfo", "DriveType", "Enum", "Enumerable", "Environment", "EventArgs", "EventHandler", "Exception",
        "ExecutionContext", "File", "FileAccess", "FileAttributes", "FileInfo", "FileMode", "FileOptions", "FileShare", "FileStream", "Guid", "Half", "HashCode", "HttpClient", "HttpContent",
        "HttpMethod", "HttpRequestException", "HttpRequestMessage", "HttpRequestOptions", "HttpResponseMessage", "Index", "Int128", "Int16", "Int32", "Int64", "Interlocked", "KeyValuePair", "Lock",
        "MatchType", "Math", "Monitor", "Mutex", "Nullable", "Object", "OperatingSystem", "Overlapped", "Parallel", "ParallelOptions", "Path", "Queryable", "Random", "Range", "SearchOption",
        "Semaphore", "Single", "Stream", "String", "StringContent", "Task", "TaskStatus", "Thread", "ThreadPriority", "ThreadState", "TimeOnly", "TimeProvider", "TimeSpan", "TimeZone",
        "TimeZoneInfo", "Timeout", "Timer", "Tuple", "Type", "TypeCode", "Uri", "UriFormat", "UriKind", "ValueTask", "ValueType", "Version", "Void", "Volatile",
    ];

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
