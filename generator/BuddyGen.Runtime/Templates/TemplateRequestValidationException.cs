namespace BuddyGen.Templates;

/// <summary>The exception that is thrown when a request violates rules of the API description; the request is not sent.</summary>
public sealed class TemplateRequestValidationException : global::System.Exception
{
    /// <summary>Initializes a new instance with the violations.</summary>
    /// <param name="violations">The violated rules.</param>
    public TemplateRequestValidationException(global::System.Collections.Generic.IReadOnlyList<TemplateViolation> violations)
        : base(Describe(violations)) => Violations = violations;

    /// <summary>All violated rules, and where they are violated.</summary>
    public global::System.Collections.Generic.IReadOnlyList<TemplateViolation> Violations { get; }

    private static string Describe(global::System.Collections.Generic.IReadOnlyList<TemplateViolation> violations)
    {
        var text = new global::System.Text.StringBuilder("The request was not sent because it violates rules of the API description:");
        foreach (var violation in violations)
            text.Append("\n  ").Append(violation.ToString());
        return text.ToString();
    }
}
