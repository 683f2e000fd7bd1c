namespace BuddyGen.Templates;

/// <summary>A rule of the API description that a request violates.</summary>
public sealed class TemplateViolation
{
    /// <summary>Initializes a new instance.</summary>
    /// <param name="pointer">The place in the request, in the form of <see cref="Pointer"/>.</param>
    /// <param name="rule">The diagnostic ID of the rule.</param>
    /// <param name="message">The message that describes the violation.</param>
    public TemplateViolation(string pointer, string rule, string message)
    {
        Pointer = pointer;
        Rule = rule;
        Message = message;
    }

    /// <summary>
    /// The place in the request. In the body it is a JSON pointer (RFC 6901) such as <c>/items/0/name</c>, empty for the body itself. In a parameter it is <c>path</c>, <c>query</c>
    /// or <c>header</c>, followed by the name of the parameter and the place in its value: <c>query/limit</c>, <c>query/ids/0</c>. Only places in the body start with a slash.
    /// </summary>
    public string Pointer { get; }

    /// <summary>The diagnostic ID of the rule, such as <c>BG1001</c>. The build reports the same rule under this ID.</summary>
    public string Rule { get; }

    /// <summary>The message that describes the violation.</summary>
    public string Message { get; }

    /// <summary>Returns the place, the message and the rule.</summary>
    public override string ToString() => (Pointer.Length == 0 ? "" : Pointer + ": ") + Message + " (" + Rule + ")";

    /// <summary>Returns the violations of a request.</summary>
    internal static global::System.Collections.Generic.IReadOnlyList<TemplateViolation> Of(global::BuddyGen.IValidated request)
    {
        global::BuddyGen.Violations? violations = null;
        request.Validate(ref violations);
        return Of(violations);
    }

    internal static global::System.Collections.Generic.IReadOnlyList<TemplateViolation> Of(global::BuddyGen.Violations? violations) =>
        global::BuddyGen.Violations.ToList(violations, static (pointer, rule, message) => new TemplateViolation(pointer, rule, message));
}
