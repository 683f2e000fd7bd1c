using BuddyGen.Emission;
using BuddyGen.Modeling;
using BuddyGen.Schemas;
using static BuddyGen.Generator.Tests.Emission.ClientModel;

namespace BuddyGen.Generator.Tests.Emission;

/// <summary>Emitted clients, compiled and run against a handler that answers in place of a server.</summary>
public class ClientTests
{
    /// <summary>For statements that run in the consumer: a client, and what it sent last.</summary>
    private const string Stub =
        """
        internal sealed class Stub : System.Net.Http.HttpMessageHandler
        {
            public string Answer = "null";
            public System.Net.HttpStatusCode Status = System.Net.HttpStatusCode.OK;
            public string Sent = "nothing";

            public Courier.Parcels.CourierClient Client(Courier.Parcels.CourierClientOptions? options = null) =>
                new(new System.Net.Http.HttpClient(this), options ?? new Courier.Parcels.CourierClientOptions { BearerToken = "t0k3n", ApiKey = "k3y!" });

            protected override async System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> SendAsync(System.Net.Http.HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
            {
                Sent = request.Method + " " + request.RequestUri + " [" + request.Headers.Authorization + "]";
                foreach (var header in request.Headers)
                    if (header.Key.StartsWith("X-"))
                        Sent += " " + header.Key + ": " + string.Join("|", header.Value);
                if (request.Content is not null)
                    Sent += " " + request.Content.Headers.ContentType + " " + await request.Content.ReadAsStringAsync(cancellationToken);
                return new System.Net.Http.HttpResponseMessage(Status) { Content = new System.Net.Http.StringContent(Answer, System.Text.Encoding.UTF8, "application/json") };
            }
        }
        """;

    private static readonly TypeRef text = Parcels.Text;

    private static readonly ApiModel api = Api(
        new GroupModel("Bookings", "What was booked.", new(
        [
            Operation("Book", "POST", "/bookings", Json(Booking)) with { Body = Body(Booking), Summary = "Books a parcel.", Description = "At once.", Security = Needs("BOOK", "PAY") },
            Operation("BookAll", "POST", "/bookings/all", Json(new TypeRef.List(Booking, ItemNullable: false))) with { Body = Body(new TypeRef.List(Booking, false)) },
            Operation("BookNamed", "PUT", "/bookings/named", None) with { Body = Body(new TypeRef.Map(Booking, false)) },
            Operation("Change", "PATCH", "/bookings/{id}", None, Parameter("id", ParameterPlace.Path, new TypeRef.Primitive(PrimitiveKind.Guid))) with { Body = Body(Booking, required: false) },
            Operation(
                "List", "GET", "/stations/{station}/bookings/{id}", Json(new TypeRef.Map(Parcels.Size, ValueNullable: false)),
                Parameter("id", ParameterPlace.Path, Parcels.Integer),
                Parameter("station", ParameterPlace.Path, text, wireName: "station"),
                Parameter("day", ParameterPlace.Query, new TypeRef.Primitive(PrimitiveKind.DateOnly), required: true),
                Parameter("size", ParameterPlace.Query, Parcels.Size, required: true),
                Parameter("sizes", ParameterPlace.Query, new TypeRef.List(Parcels.Size, false), wireName: "sizes[]"),
                Parameter("limit", ParameterPlace.Query, new TypeRef.Primitive(PrimitiveKind.Int32)),
                Parameter("trace", ParameterPlace.Header, text, wireName: "X-Trace"),
                Parameter("numbers", ParameterPlace.Header, new TypeRef.List(Parcels.Integer, false), wireName: "X-Numbers")),
            Operation("Cancel", "DELETE", "/bookings/{id}", None, Parameter("id", ParameterPlace.Path, Parcels.Integer)) with { Deprecated = true, Credentials = new(["key", "token"]) },
            Operation("Label", "GET", "/label", new(AnswerKind.Text, null, default, null)) with { Credentials = default },
            Operation("Picture", "GET", "/picture", new(AnswerKind.Bytes, null, default, null)),
            Operation("Count", "GET", "/count", Json(Parcels.Integer)),
            Operation("Largest", "GET", "/largest", Json(Parcels.Size)) with { Body = Body(Parcels.Size) },
            Operation("Anything", "POST", "/anything", Json(new TypeRef.Json())) with { Body = Body(new TypeRef.Json()) },
        ])),
        // Tags that are called like support types.
        new GroupModel("Servers", null, new([Operation("Ping", "GET", "/ping", None)])),
        new GroupModel("Response", null, new([Operation("Ping", "GET", "/ping", None)])),
        new GroupModel(null, null, new([Operation("Status", "GET", "/status", Json(text))])));

    private static readonly Emitted emitted = Compile(api).With(Stub);

    /// <summary>The calls of all theories in one compilation, each a method that returns what it found.</summary>
    private static readonly Lazy<Type> calls = new(static () => emitted.With(
        "#nullable enable\n#pragma warning disable CS0618\nusing System; using System.Collections.Generic; using System.Text.Json; using Courier.Parcels;\ninternal static class Calls\n{\n"
        + string.Concat(
            typeof(ClientTests).GetMethods().SelectMany(static method => method.GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>()
                .Where(data => method.Name is nameof(A_call_sends_what_the_spec_says) or nameof(An_answer_is_read_as_what_the_spec_says) or nameof(A_wrong_call_is_refused))
                .Select(data => Method(method.Name, data.Data))))
        + "}\n").Type("Calls"));

    private static string Method(string test, object?[] data)
    {
        var call = (string)data[0]!;
        var answer = test == nameof(A_wrong_call_is_refused) ? "" : (string)data[1]!;
        var found = test switch
        {
            nameof(A_call_sends_what_the_spec_says) => "await answer; return stub.Sent;",
            nameof(An_answer_is_read_as_what_the_spec_says) => $"return {data[2]};",
            _ => "await answer; return stub.Sent;",
        };
        return $$"""
            public static async System.Threading.Tasks.Task<string?> {{NameOf(test, call)}}()
            {
                var stub = new Stub { Answer = {{SourceWriter.Literal(answer)}} };
                try
                {
                    var answer = {{call.Replace("client.", "stub.Client().")}};
                    {{found}}
                }
                catch (ArgumentNullException exception)
                {
                    return stub.Sent + ": " + exception.ParamName;
                }
                catch (CourierRequestValidationException exception)
                {
                    return stub.Sent + ": " + exception.Violations[0].Pointer;
                }
            }

            """;
    }

    private static string NameOf(string test, string call) => test + string.Concat(call.Select(static character => char.IsAsciiLetterOrDigit(character) ? character.ToString() : "_" + (int)character));

    private static Task<string> CallAsync(string call, [System.Runtime.CompilerServices.CallerMemberName] string test = "") =>
        (Task<string>)calls.Value.GetMethod(NameOf(test, call))!.Invoke(null, null)!;

    [Theory]
    [InlineData("client.Bookings.BookAsync(new Booking { Name = \"A\" })", "{\"name\":\"B\"}", "POST https://eu.example.com/api/v2/bookings [Bearer t0k3n] application/json {\"name\":\"A\"}")]
    [InlineData("client.Bookings.BookAllAsync(new[] { new Booking { Name = \"A\" } })", "[]", "POST https://eu.example.com/api/v2/bookings/all [Bearer t0k3n] application/json [{\"name\":\"A\"}]")]
    [InlineData("client.Bookings.BookNamedAsync(new Dictionary<string, Booking> { [\"x\"] = new Booking { Name = \"A\" } })", "", "PUT https://eu.example.com/api/v2/bookings/named [Bearer t0k3n] application/json {\"x\":{\"name\":\"A\"}}")]
    [InlineData("client.Bookings.ChangeAsync(Guid.Empty)", "", "PATCH https://eu.example.com/api/v2/bookings/00000000-0000-0000-0000-000000000000 [Bearer t0k3n]")]
    [InlineData("client.Bookings.ChangeAsync(Guid.Empty, new Booking { Name = \"A\" })", "", "PATCH https://eu.example.com/api/v2/bookings/00000000-0000-0000-0000-000000000000 [Bearer t0k3n] application/json {\"name\":\"A\"}")]
    [InlineData("client.Bookings.ListAsync(\"a/b\", 7, new DateOnly(2026, 11, 24), Size.Large)", "{}", "GET https://eu.example.com/api/v2/stations/a%2Fb/bookings/7?day=2026-11-24&size=LARGE [Bearer t0k3n]")]
    [InlineData("client.Bookings.ListAsync(\"s\", 7, new DateOnly(2026, 11, 24), \"NEW\", new ListOptions { Sizes = new Size[] { Size.Small, \"X&Y\" }, Limit = 3, Trace = \"t\", Numbers = new long[] { 1, 2 } })", "{}", "GET https://eu.example.com/api/v2/stations/s/bookings/7?day=2026-11-24&size=NEW&sizes%5B%5D=SMALL&sizes%5B%5D=X%26Y&limit=3 [Bearer t0k3n] X-Trace: t X-Numbers: 1,2")]
    [InlineData("client.Bookings.LabelAsync()", "a label", "GET https://eu.example.com/api/v2/label []")]
    [InlineData("client.Bookings.LargestAsync(Size.Small)", "\"LARGE\"", "GET https://eu.example.com/api/v2/largest [Bearer t0k3n] application/json \"SMALL\"")]
    [InlineData("client.Bookings.AnythingAsync(JsonDocument.Parse(\"[1]\").RootElement)", "{}", "POST https://eu.example.com/api/v2/anything [Bearer t0k3n] application/json [1]")]
    [InlineData("client.Servers.PingAsync()", "", "GET https://eu.example.com/api/v2/ping [Bearer t0k3n]")]
    [InlineData("client.StatusAsync()", "\"up\"", "GET https://eu.example.com/api/v2/status [Bearer t0k3n]")]
    [InlineData("client.WithResponse.StatusAsync()", "\"up\"", "GET https://eu.example.com/api/v2/status [Bearer t0k3n]")]
    [InlineData("client.Bookings.CancelAsync(1)", "", "DELETE https://eu.example.com/api/v2/bookings/1 [Bearer t0k3n] X-Api-Key: k3y!")]
    public async Task A_call_sends_what_the_spec_says(string call, string answer, string expected)
    {
        Assert.NotNull(answer);
        Assert.Equal(expected, await CallAsync(call));
    }

    [Theory]
    [InlineData("client.Bookings.BookAsync(new Booking { Name = \"A\" })", "{\"name\":\"B\"}", "(await answer).Name")]
    [InlineData("client.Bookings.BookAllAsync(new Booking[0])", "[{\"name\":\"B\"}]", "(await answer)[0].Name")]
    [InlineData("client.Bookings.ListAsync(\"s\", 7, default, \"X\")", "{\"a\":\"B\"}", "(await answer)[\"a\"].Value")]
    [InlineData("client.Bookings.LabelAsync()", "B", "await answer")]
    [InlineData("client.Bookings.PictureAsync()", "B", "System.Text.Encoding.UTF8.GetString(await answer)")]
    [InlineData("client.Bookings.LargestAsync(Size.Small)", "\"B\"", "(await answer).Value")]
    [InlineData("client.Bookings.AnythingAsync(default)", "\"B\"", "(await answer).GetString()")]
    [InlineData("client.Bookings.WithResponse.BookAsync(new Booking { Name = \"A\" })", "{\"name\":\"B\"}", "(await answer) is { StatusCode: System.Net.HttpStatusCode.OK } response ? response.Body.Name : null")]
    [InlineData("client.StatusAsync()", "\"B\"", "await answer")]
    public async Task An_answer_is_read_as_what_the_spec_says(string call, string answer, string value)
    {
        Assert.NotNull(answer);
        Assert.NotNull(value);
        Assert.Equal("B", await CallAsync(call));
    }

    [Theory]
    [InlineData("client.Bookings.BookAllAsync(new[] { new Booking { Name = \"A\" }, new Booking() })", "/1/name")]
    [InlineData("client.Bookings.BookNamedAsync(new Dictionary<string, Booking> { [\"a/b\"] = new Booking() })", "/a~1b/name")]
    [InlineData("client.Bookings.BookAsync(null!)", "body")]
    [InlineData("client.Bookings.ListAsync(null!, 1, default, \"X\")", "station")]
    [InlineData("client.Bookings.ListAsync(\"s\", 1, default, default)", "size")]
    [InlineData("client.Bookings.BookAllAsync(null!)", "body")]
    public async Task A_wrong_call_is_refused(string call, string where) => Assert.Equal("nothing: " + where, await CallAsync(call));

    [Fact]
    public void An_invalid_body_is_not_sent_unless_it_may_be()
    {
        var statements =
            """
            var stub = new Stub { Answer = "{\"name\":\"B\"}" };
            var told = 0;
            var options = new CourierClientOptions { Validation = CourierValidation.VALIDATION, ValidationReported = violations => told += violations.Count };
            try
            {
                stub.Client(options).Bookings.BookAsync(new Booking()).GetAwaiter().GetResult();
            }
            catch (CourierRequestValidationException exception)
            {
                return exception.Violations[0].Pointer + " " + stub.Sent;
            }
            return told + " " + stub.Sent.Split(' ')[0];
            """;
        Assert.Equal("/name nothing", emitted.Run(statements.Replace("VALIDATION", "Enforce")));
        Assert.Equal("1 POST", emitted.Run(statements.Replace("VALIDATION", "Report")));
        Assert.Equal("0 POST", emitted.Run(statements.Replace("VALIDATION", "Off")));
    }

    [Fact]
    public void A_refusal_is_the_spec_s_own_exception() =>
        Assert.Equal("Status NotFound GET /count: 404 Not Found: no such thing", emitted.Run(
            """
            try
            {
                new Stub { Status = System.Net.HttpStatusCode.NotFound, Answer = "no such thing" }.Client().Bookings.CountAsync().GetAwaiter().GetResult();
                return "";
            }
            catch (CourierApiException exception)
            {
                return exception.Failure + " " + exception.StatusCode + " " + exception.Message;
            }
            """));

    [Fact]
    public void Servers_are_there_by_name_and_their_variables_keep_to_their_places()
    {
        var servers = emitted.Type("Courier.Parcels.CourierServers");
        Assert.Equal("https://eu.example.com/api/v2", ((Uri)servers.GetProperty("Europe")!.GetValue(null)!).AbsoluteUri);

        var own = servers.GetMethod("OwnInstallation")!.CreateDelegate<Func<string, string, Uri>>();
        Assert.Equal("https://p.example.org:8443/test", own("p.example.org:8443", "test").AbsoluteUri);
        Assert.Equal(["parcels.example.com", "live"], own.Method.GetParameters().Select(static parameter => parameter.DefaultValue));
        Assert.Throws<ArgumentException>(() => own("", "live"));
        Assert.Throws<ArgumentException>(() => own("a@b", "live"));
        Assert.Throws<ArgumentException>(() => own("a?", "live"));
        Assert.Throws<ArgumentException>(() => own("a", "elsewhere"));
        Assert.Throws<ArgumentNullException>(() => own(null!, "live"));
    }

    [Fact]
    public void A_relative_server_is_no_address() => Assert.Null(emitted.Type("Courier.Parcels.CourierServers").GetProperty("Relative"));

    [Fact]
    public void A_group_can_be_faked() =>
        Assert.Empty(emitted.With(
            """
            #nullable enable
            internal sealed class Fake : Courier.Parcels.ICourierServers
            {
                public Courier.Parcels.ICourierServersWithResponse WithResponse => throw new System.NotSupportedException();
                public System.Threading.Tasks.Task PingAsync(Courier.Parcels.CourierRequestOptions? options = null, System.Threading.CancellationToken cancellationToken = default) => System.Threading.Tasks.Task.CompletedTask;
            }
            """).Diagnostics);

    [Fact]
    public void A_parameter_may_have_any_name()
    {
        var list = new TypeRef.List(Parcels.Size, false);
        string[] names = ["body", "options", "cancellationToken", "request", "writer", "item", "entry", "reader", "@event", "_connection", "api"];
        var operations = names.Select((name, index) => Operation(
            "Do" + index, "POST", "/do/{p}", Json(list),
            Parameter(name, ParameterPlace.Path, list, wireName: "p"),
            Parameter("tags", ParameterPlace.Query, list, required: true)) with
        { Body = Body(new TypeRef.Map(new TypeRef.List(Parcels.Integer, false), false)) });
        Assert.Empty(Compile(Api(new GroupModel("Things", null, operations.ToEquatableArray()))).Diagnostics);
    }

    [Fact]
    public void Spec_text_stays_text()
    {
        const string Evil = "\"); } [System.Runtime.CompilerServices.ModuleInitializer] static void X() { } /*\r\n\u2028\u0085*/ </summary> {0} \\ \"\"\"";
        var operation = Operation(
            "Do", "POST", "/do/{" + Evil + "}/{" + Evil + "}", Json(text),
            Parameter("a", ParameterPlace.Path, text, wireName: Evil),
            Parameter("b", ParameterPlace.Query, text, wireName: Evil),
            Parameter("c", ParameterPlace.Header, text, wireName: Evil) with { Description = Evil, Example = JsonValue.Of(Evil) }) with
        {
            Method = Evil,
            Summary = Evil,
            Description = Evil,
            Security = new([Needs(Evil)[0], new(new([new(Evil, new([Evil]))])), new(default)]),
            Pointer = Evil,
            OwnServer = 1,
            Body = new(text, Evil, true, Evil),
            Answer = new(AnswerKind.Json, text, default, Evil),
        };
        var api = Api(new GroupModel("Things", Evil, new([operation]))) with
        {
            Title = Evil,
            Description = Evil,
            Servers = new([new("A", new([new("https://a.example/", null), new("", "v")]), new([new("v", "v", Evil, new([Evil]), Evil)]), Evil), new("B", new([new("https://b.example/" + Evil, null)]), default, Evil)]),
            OwnServers = new([new("UpBaseAddress", "https://c.example/" + Evil, Evil, new([new("C", new([new("https://c.example/" + Evil, null)]), default, Evil)]))]),
            Credentials = new([new("k", CredentialKind.ApiKeyHeader, "ApiKey", Evil, Evil)]),
        };
        var compiled = Compile(api);
        Assert.Empty(compiled.Diagnostics);
        Assert.DoesNotContain(compiled.Assembly.GetTypes(), static type => type.GetMethod("X", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic) is not null);
    }

    [Fact]
    public void It_compiles_for_netstandard() =>
        Assert.Empty(Emitted.OnNetStandard(Files(OwnConverters.Of(DatesAsText.Of(api)))).Diagnostics);

    [Fact]
    public void Internal_clients_show_nothing() =>
        Assert.Equal(["Booking"], Compile(Internal()).Assembly.GetExportedTypes().Select(static type => type.Name));

    [Fact]
    public void A_spec_without_operations_has_no_client() => Assert.Empty(ClientEmitter.Emit(Api()));

    private static ApiModel Internal()
    {
        var spec = api.Spec with { Accessibility = "internal" };
        return api with { Spec = spec, Types = new([Parcels.SizeEnum with { Spec = spec }]) };
    }
}
