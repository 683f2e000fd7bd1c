namespace BuddyGen.Templates;

/// <summary>A rule of the API's description that a request breaks.</summary>
public sealed class TemplateViolation
{
    /// <summary>Makes a violation.</summary>
    /// <param name="pointer">Where in the request, as <see cref="Pointer"/> says it.</param>
    /// <param name="rule">The rule's diagnostic id.</param>
    /// <param name="message">What is wrong, in words.</param>
    public TemplateViolation(string pointer, string rule, string message)
    {
        Pointer = pointer;
        Rule = rule;
        Message = message;
    }

    /// <summary>
    /// Where in the request. In its body: a JSON pointer (RFC 6901), such as <c>/items/0/name</c>; empty for the body itself. In a parameter: <c>path</c>, <c>query</c> or
    /// <c>header</c> and, as in a JSON pointer, the parameter's name and the place in its value: <c>query/limit</c>, <c>query/ids/0</c>. Only the former start with a slash.
    /// </summary>
    public string Pointer { get; }

    /// <summary>The rule's diagnostic id, such as <c>BG1001</c>: the build reports the same rule under it.</summary>
    public string Rule { get; }

    /// <summary>What is wrong, in words.</summary>
    public string Message { get; }

    /// <summary>The pointer, the message and the rule.</summary>
    public override string ToString() => (Pointer.Length == 0 ? "" : Pointer + ": ") + Message + " (" + Rule + ")";

    /// <summary>What a request breaks.</summary>
    internal static global::System.Collections.Generic.IReadOnlyList<TemplateViolation> Of(global::BuddyGen.IValidated request)
    {
        global::BuddyGen.Violations? violations = null;
        request.Validate(ref violations);
        return Of(violations);
    }

    internal static global::System.Collections.Generic.IReadOnlyList<TemplateViolation> Of(global::BuddyGen.Violations? violations) =>
        global::BuddyGen.Violations.ToList(violations, static (pointer, rule, message) => new TemplateViolation(pointer, rule, message));
}
