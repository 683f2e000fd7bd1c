namespace BuddyGen.Templates;

/// <summary>The bodies that error answers are declared to have, and the exceptions that carry them.</summary>
internal sealed class TemplateErrors : global::BuddyGen.ApiErrors
{
    /// <summary>The answers of this status (<c>404</c>), of this hundred (<c>4XX</c>), or of all that are not named (<c>default</c>).</summary>
    internal TemplateErrors On<T>(string status, global::BuddyGen.ReadJson<T> read)
    {
        Add(status, (failure, json) => global::BuddyGen.JsonReading.Document(json, read) is { } error
            ? new TemplateApiException<T>(error, failure.Message, failure.StatusCode, failure.Headers, failure.Body)
            : null);
        return this;
    }
}
