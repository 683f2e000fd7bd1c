using BuddyGen.Emission;
using BuddyGen.Modeling;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Generator.Tests.Emission;

/// <summary>A client made by hand: operations of every kind that there is.</summary>
internal static class ClientModel
{
    public static readonly TypeRef Booking = new TypeRef.Named("Booking", NamedForm.Request);

    /// <summary>A type as the contract between the emitters has it, with a rule that is easily broken.</summary>
    public const string BookingSource =
        """
        #nullable enable
        namespace Courier.Parcels;

        /// <summary>A parcel to be sent.</summary>
        public sealed record Booking : global::BuddyGen.IValidated,
        #if NET7_0_OR_GREATER
            global::BuddyGen.IReadableJsonModel
        #else
            global::BuddyGen.IJsonModel
        #endif
        {
            /// <summary>Its name.</summary>
            public string? Name { get; init; }

            void global::BuddyGen.IValidated.Validate(ref global::BuddyGen.Violations? violations)
            {
                if (Name is null)
                    global::BuddyGen.Violations.Add(ref violations, "/name", "BG1001", "Booking needs 'Name' (name)");
            }

            void global::BuddyGen.IJsonModel.Write(global::System.Text.Json.Utf8JsonWriter writer)
            {
                writer.WriteStartObject();
                writer.WriteString("name", Name);
                writer.WriteEndObject();
            }

        #if NET7_0_OR_GREATER
            static object global::BuddyGen.IReadableJsonModel.Read(ref global::System.Text.Json.Utf8JsonReader reader) => Read(ref reader);
        #endif

            internal static Booking Read(ref global::System.Text.Json.Utf8JsonReader reader)
            {
                using var document = global::System.Text.Json.JsonDocument.ParseValue(ref reader);
                return new Booking { Name = document.RootElement.GetProperty("name").GetString() };
            }
        }
        """;

    public static ParameterModel Parameter(string name, ParameterPlace place, TypeRef type, bool required = false, string? wireName = null) => new()
    {
        WireName = wireName ?? name,
        Name = name,
        PropertyName = char.ToUpperInvariant(name.TrimStart('@')[0]) + name.TrimStart('@').Substring(1),
        Place = place,
        Type = type,
        Required = required || place == ParameterPlace.Path,
    };

    public static OperationModel Operation(string name, string method, string path, AnswerModel answer, params ParameterModel[] parameters) => new()
    {
        Name = name,
        Method = method,
        Path = Parts(path).ToEquatableArray(),
        Parameters = new(parameters),
        Answer = answer,
        Pointer = "#/paths/~1" + name + "/" + method.ToLowerInvariant(),
        OptionsName = parameters.Any(static parameter => !parameter.Required && parameter.Place != ParameterPlace.Path) ? name + "Options" : null,
        Credentials = new(["token"]),
    };

    public static AnswerModel Json(TypeRef type) => new(AnswerKind.Json, type, new(["200"]), "What is there.");

    public static EquatableArray<AlternativeModel> Needs(params string[] scopes) => new([new(new([new("token", new(scopes))]))]);

    public static readonly AnswerModel None = new(AnswerKind.None, null, new(["204"]), null);

    public static ApiModel Api(params GroupModel[] groups) => new()
    {
        Spec = Parcels.Spec,
        ClientName = "CourierClient",
        Title = "A courier",
        Description = "Sends parcels.\n\n</summary><include file='x' path='y'/> */ \"\"\" ${x}",
        Types = new([Parcels.SizeEnum]),
        Groups = new(groups),
        Servers = new(
        [
            new("Europe", new([new("https://eu.example.com/api/v2", null)]), default, "For Europe."),
            new("OwnInstallation", new([new("https://", null), new("", "host"), new("/", null), new("", "stage")]), new([new("host", "host", "parcels.example.com", default, "The host."), new("stage", "stage", "live", new(["live", "test"]), null)]), null),
            new("Relative", new([new("/api", null)]), default, null),
        ]),
        Credentials = new(
        [
            new("key", CredentialKind.ApiKeyHeader, "ApiKey", "X-Api-Key", "From the portal."),
            new("token", CredentialKind.Bearer, "BearerToken", null, null),
        ]),
    };

    public static Emitted Compile(ApiModel api) => Emitted.Sources(Files(api));

    public static (string HintName, SourceText Text)[] Files(ApiModel api) =>
    [
        .. ClientEmitter.Emit(api),
        .. RuntimeSources.Templates(api.Spec),
        .. api.Types.Select(static type => (HintNames.Of(type), Emitted.Emit(type))),
        ("Booking.cs", SourceText.From(BookingSource, System.Text.Encoding.UTF8)),
    ];

    public static BodyModel Body(TypeRef type, bool required = true) => new(type, "application/json", required, null);

    private static IEnumerable<PathPart> Parts(string path)
    {
        foreach (var piece in path.Split('{'))
        {
            var end = piece.IndexOf('}');
            if (end >= 0)
                yield return new("", piece.Substring(0, end));
            if (end + 1 < piece.Length)
                yield return new(piece.Substring(end + 1), null);
        }
    }
}
