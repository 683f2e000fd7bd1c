namespace BuddyGen.Templates;

/// <summary>A request was not sent, because it breaks rules of the API's description.</summary>
public sealed class TemplateRequestValidationException : global::System.Exception
{
    /// <summary>Makes the exception that lists the violations.</summary>
    /// <param name="violations">Every rule that is broken.</param>
    public TemplateRequestValidationException(global::System.Collections.Generic.IReadOnlyList<TemplateViolation> violations)
        : base(Describe(violations)) => Violations = violations;

    /// <summary>Every rule that is broken, and where.</summary>
    public global::System.Collections.Generic.IReadOnlyList<TemplateViolation> Violations { get; }

    private static string Describe(global::System.Collections.Generic.IReadOnlyList<TemplateViolation> violations)
    {
        var text = new global::System.Text.StringBuilder("The request was not sent, because it breaks what the API's description asks for:");
        foreach (var violation in violations)
            text.Append("\n  ").Append(violation.ToString());
        return text.ToString();
    }
}
