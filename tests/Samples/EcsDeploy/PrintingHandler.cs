using System.Text.Json;

namespace EcsDeploy;

/// <summary>Shows what goes over the wire and comes back; of the token only that there is one.</summary>
internal sealed class PrintingHandler() : DelegatingHandler(new HttpClientHandler { AllowAutoRedirect = false })
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Console.WriteLine($"{request.Method} {request.RequestUri}");
        if (request.Headers.Authorization is { } authorization)
            Console.WriteLine($"Authorization: {authorization.Scheme} ***");
        await PrintAsync(request.Content, cancellationToken);

        var response = await base.SendAsync(request, cancellationToken);

        Console.WriteLine($"{(int)response.StatusCode} {response.ReasonPhrase}");
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        await PrintAsync(response.Content, cancellationToken);
        return response;
    }

    private static async Task PrintAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        if (content?.Headers.ContentType is { } type)
            Console.WriteLine($"Content-Type: {type}");
        var text = content is null ? "" : await content.ReadAsStringAsync(cancellationToken);
        if (text.Length > 0)
            Console.WriteLine(IsJson(content) ? JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(text), Indented) : text);
        Console.WriteLine();
    }

    private static bool IsJson(HttpContent? content) => content?.Headers.ContentType?.MediaType == "application/json";
}
