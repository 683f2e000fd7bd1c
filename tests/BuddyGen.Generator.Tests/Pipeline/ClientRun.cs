namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>The client that the real generator makes of a spec called pets.yaml, against a handler that answers in place of a server.</summary>
internal sealed class ClientRun
{
    private const string Server = """
        internal sealed class Server : System.Net.Http.HttpMessageHandler
        {
            public int Status = 200;
            public string Type = "application/json";
            public byte[] Body = new byte[0];
            public string Accept = "";
            public string Sent = "nothing";
            public Pets.PetsClientOptions Options = new();

            public Pets.PetsClient Client => new(new System.Net.Http.HttpClient(this), Options);

            public Server Says(int status, string body, string type = "application/json")
            {
                (Status, Type, Body) = (status, type, System.Text.Encoding.UTF8.GetBytes(body));
                return this;
            }

            protected override System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> SendAsync(System.Net.Http.HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
            {
                Accept = request.Headers.Accept.ToString();
                Sent = request.Method + " " + request.RequestUri!.PathAndQuery;
                foreach (var header in request.Headers)
                    if (header.Key.StartsWith("X-") || header.Key is "Authorization" or "Cookie")
                        Sent += " " + header.Key + ": " + string.Join("|", header.Value);
                var answer = new System.Net.Http.HttpResponseMessage((System.Net.HttpStatusCode)Status) { Content = new System.Net.Http.ByteArrayContent(Body) };
                answer.Content.Headers.TryAddWithoutValidation("Content-Type", Type);
                return System.Threading.Tasks.Task.FromResult(answer);
            }
        }

        internal static class Calls
        {
            public static Pets.PetsApiException Failed(this System.Threading.Tasks.Task call)
            {
                try
                {
                    call.GetAwaiter().GetResult();
                }
                catch (Pets.PetsApiException exception)
                {
                    return exception;
                }
                throw new System.InvalidOperationException("It did not fail.");
            }
        }
        """;

    private readonly Emitted emitted;

    public ClientRun(string document)
    {
        var run = GeneratorRun.Of("", new SpecInput("/shop/pets.yaml", document));
        Assert.Empty(run.Result.Diagnostics);
        emitted = Emitted.Of(run).With(Server);
    }

    /// <summary>Runs statements that have a <c>server</c>; what they <c>Say</c> is returned.</summary>
    public string[] Lines(string statements) => (string[])emitted.Run($$"""
        var server = new Server();
        var lines = new List<string>();
        void Say(object? value) => lines.Add(value?.ToString() ?? "null");
        {{statements}}
        return lines.ToArray();
        """)!;
}
