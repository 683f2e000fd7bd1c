namespace BuddyGen.Templates;

/// <summary>Specifies what happens to a request that violates a rule of the API description.</summary>
public enum TemplateValidation
{
    /// <summary>The request is not sent, and the call throws <see cref="TemplateRequestValidationException"/>.</summary>
    Enforce,

    /// <summary>The request is sent, and its violations are passed to <c>ValidationReported</c> of the client options.</summary>
    Report,

    /// <summary>The request is sent without being checked.</summary>
    Off,
}
