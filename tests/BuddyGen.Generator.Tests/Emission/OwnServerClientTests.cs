using System.Net;
using BuddyGen.Generator.Tests.Pipeline;

namespace BuddyGen.Generator.Tests.Emission;

/// <summary>spec/examples/servers.yaml, called on servers of our own: who is asked, for what, and with which key.</summary>
public class OwnServerClientTests
{
    private const string Calls = """
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Pictures;

        internal static class Calls
        {
            public static async Task<string> All(HttpClient http, Uri? all, Uri? upload, Uri? machine)
            {
                var client = new PicturesClient(http, new PicturesClientOptions { BaseAddress = all, UploadBaseAddress = upload, MachineBaseAddress = machine, UploadKey = "k" });
                await client.GetPictureAsync("p");
                await client.PutCommentsAsync("p", new[] { "fine" });
                await client.StartSessionAsync();
                return await client.GetStatusAsync();
            }

            public static string Documented() => string.Join(" ", PicturesServers.Europe, PicturesServers.UnitedStates, PicturesServers.Upload, PicturesServers.Machine(), PicturesServers.Machine("m7.pictures.example.com"));

            public static object Wrong(HttpClient http) => new PicturesClient(http, new PicturesClientOptions { UploadBaseAddress = new Uri("/up", UriKind.Relative) });
        }
        """;

    private static readonly Lazy<Type> calls = new(static () => Emitted
        .Of(GeneratorRun.Of("", new SpecInput("/store/pictures.yaml", File.ReadAllText(Repository.PathOf("spec/examples/servers.yaml")))))
        .With(Calls).Type("Calls"));

    [Fact]
    public async Task Each_operation_goes_to_its_server_with_its_credentials()
    {
        using var api = new Server();
        using var upload = new Server();
        using var http = new HttpClient();
        Assert.Equal("open", await AllAsync(http, new Uri(api.Address, "v1"), new Uri(upload.Address, "up/"), upload.Address));
        Assert.Equal(["GET /v1/pictures/p k", "GET /status "], api.Received);
        Assert.Equal(["PUT /up/pictures/p/comments k", "POST /sessions k"], upload.Received);
    }

    [Fact]
    public async Task The_clients_own_base_address_moves_none_of_them()
    {
        using var api = new Server();
        var documented = new Recording();
        using var http = new HttpClient(documented) { BaseAddress = new Uri(api.Address, "v1") };
        await AllAsync(http, null, null, null);
        Assert.Equal(["GET /v1/pictures/p k", "GET /status "], api.Received);
        Assert.Equal(["PUT https://upload.pictures.example.com/v1/pictures/p/comments", "POST https://m1.pictures.example.com/v1/sessions"], documented.Elsewhere);
    }

    [Fact]
    public async Task Without_any_address_the_documented_ones_are_asked()
    {
        var documented = new Recording();
        using var http = new HttpClient(documented);
        await AllAsync(http, null, null, null);
        Assert.Equal(
            [
                "GET https://api.pictures.example.com/v1/pictures/p",
                "PUT https://upload.pictures.example.com/v1/pictures/p/comments",
                "POST https://m1.pictures.example.com/v1/sessions",
                "GET https://api.pictures.example.com/status",
            ],
            documented.Elsewhere);
    }

    [Fact]
    public void All_documented_servers_are_there_by_name() => Assert.Equal(
        "https://api.pictures.example.com/v1 https://api.us.pictures.example.com/v1 https://upload.pictures.example.com/v1 https://m1.pictures.example.com/v1 https://m7.pictures.example.com/v1",
        calls.Value.GetMethod("Documented")!.Invoke(null, null));

    [Fact]
    public void A_wrong_address_is_told_by_its_name()
    {
        using var http = new HttpClient();
        var thrown = Assert.Throws<System.Reflection.TargetInvocationException>(() => calls.Value.GetMethod("Wrong")!.Invoke(null, [http]));
        Assert.Equal("'UploadBaseAddress' must be an absolute http or https URI.", Assert.IsType<ArgumentException>(thrown.InnerException).Message);
    }

    private static Task<string> AllAsync(HttpClient http, Uri? api, Uri? upload, Uri? machine) => (Task<string>)calls.Value.GetMethod("All")!.Invoke(null, [http, api, upload, machine])!;

    private static HttpResponseMessage Answer(string path) => new(HttpStatusCode.OK)
    {
        Content = path.EndsWith("/status", StringComparison.Ordinal) ? new StringContent("open") : new StringContent("""{"id":"p"}""", System.Text.Encoding.UTF8, "application/json"),
    };

    /// <summary>Answers for every host but this machine, which is asked.</summary>
    private sealed class Recording() : DelegatingHandler(new HttpClientHandler())
    {
        public List<string> Elsewhere { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.IsLoopback)
                return base.SendAsync(request, cancellationToken);
            Elsewhere.Add(request.Method + " " + request.RequestUri);
            return Task.FromResult(Answer(request.RequestUri.AbsolutePath));
        }
    }

    private sealed class Server : IDisposable
    {
        private readonly HttpListener listener = Start();

        public Server()
        {
            Address = new Uri(listener.Prefixes.Single());
            _ = AnswerAllAsync();
        }

        public Uri Address { get; }

        public List<string> Received { get; } = [];

        public void Dispose() => listener.Close();

        private static HttpListener Start()
        {
            // A port that is free now may be taken in a moment.
            for (var tries = 0; ; tries++)
            {
                using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
                probe.Start();
                var address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
                probe.Stop();
                var listener = new HttpListener { Prefixes = { address } };
                try
                {
                    listener.Start();
                    return listener;
                }
                catch (HttpListenerException) when (tries < 10)
                {
                    listener.Close();
                }
            }
        }

        private async Task AnswerAllAsync()
        {
            while (listener.IsListening)
            {
                HttpListenerContext context;
                try
                {
                    context = await listener.GetContextAsync();
                }
                catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
                Received.Add($"{context.Request.HttpMethod} {context.Request.RawUrl} {context.Request.Headers["X-Key"]}");
                using var answer = Answer(context.Request.RawUrl!);
                var body = await answer.Content.ReadAsByteArrayAsync();
                context.Response.ContentType = answer.Content.Headers.ContentType!.ToString();
                await context.Response.OutputStream.WriteAsync(body);
                context.Response.Close();
            }
        }
    }
}
