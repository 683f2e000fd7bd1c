namespace BuddyGen.Templates;

/// <summary>The documented bodies of error responses, and the exceptions that carry them.</summary>
internal sealed class TemplateErrors : global::BuddyGen.ApiErrors
{
    /// <summary>Adds the body of responses with a status code (<c>404</c>), of a range (<c>4XX</c>), or with any other status code (<c>default</c>).</summary>
    internal TemplateErrors On<T>(string status, global::BuddyGen.ReadJson<T> read)
    {
        Add(status, (failure, json) => global::BuddyGen.JsonReading.Document(json, read) is { } error
            ? new TemplateApiException<T>(error, failure.Message, failure.StatusCode, failure.Headers, failure.Body)
            : null);
        return this;
    }
}
