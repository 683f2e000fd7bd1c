namespace BuddyGen.Templates;

/// <summary>What happens to a request that breaks a rule of the API's description.</summary>
public enum TemplateValidation
{
    /// <summary>It is not sent: <see cref="TemplateRequestValidationException"/>.</summary>
    Enforce,

    /// <summary>It is sent, and what is wrong with it is told to <c>ValidationReported</c> of the client's options.</summary>
    Report,

    /// <summary>It is sent unchecked.</summary>
    Off,
}
