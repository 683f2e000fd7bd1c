using BuddyGen.Modeling;

namespace BuddyGen.Emission;

/// <summary>The names of a client's own types, spelled for emitted code.</summary>
internal static class ClientTypes
{
    public const string HttpClient = "global::System.Net.Http.HttpClient";
    public const string Uri = "global::System.Uri";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string ParameterText = "global::BuddyGen.ParameterText";

    public static string ClientOptions(SpecIdentity spec) => Of(spec, "ClientOptions");

    public static string RequestOptions(SpecIdentity spec) => Of(spec, "RequestOptions");

    public static string Validation(SpecIdentity spec) => Of(spec, "Validation");

    public static string Violation(SpecIdentity spec) => Of(spec, "Violation");

    public static string RequestValidationException(SpecIdentity spec) => Of(spec, "RequestValidationException");

    public static string ApiException(SpecIdentity spec) => Of(spec, "ApiException");

    public static string Errors(SpecIdentity spec) => Of(spec, "Errors");

    public static string Connection(SpecIdentity spec) => Of(spec, "Connection");

    public static string Servers(SpecIdentity spec) => Of(spec, "Servers");

    /// <summary>The answer of an operation with status and headers.</summary>
    public static string Response(SpecIdentity spec, AnswerModel answer) => Of(spec, "Response") + (Body(spec, answer) is { } body ? "<" + body + ">" : "");

    /// <summary>The body of an answer; null if there is none.</summary>
    public static string? Body(SpecIdentity spec, AnswerModel answer) => answer.Kind switch
    {
        AnswerKind.Json => TypeNames.Of(spec, answer.Type ?? new TypeRef.Json(), answer.Optional),
        AnswerKind.Text => "string",
        AnswerKind.Bytes => "byte[]",
        _ => null,
    };

    /// <summary>The type of a method's <c>options</c>.</summary>
    public static string Options(SpecIdentity spec, OperationModel operation) =>
        operation.OptionsName is { } name ? TypeNames.Of(spec, name) : RequestOptions(spec);

    private static string Of(SpecIdentity spec, string name) => TypeNames.Of(spec, spec.Prefix + name);
}
