using BuddyGen.Diagnostics;
using BuddyGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.OpenApi;

/// <summary>Finds what a <c>$ref</c> means. Nothing outside the document is ever looked at.</summary>
internal sealed class References(OpenApiScope scope)
{
    /// <summary>Smaller mappings are searched as they are.</summary>
    private const int Small = 16;

    private readonly Dictionary<SpecNode, Dictionary<string, SpecMember>> indices = [];

    /// <summary>Where <paramref name="reference"/> leads, or null after saying at <paramref name="span"/> why it leads nowhere and what comes of it.</summary>
    public Position? Find(string reference, TextSpan span, string outcome)
    {
        if (reference.Length == 0 || reference[0] != '#')
        {
            Unresolved(span, $"'{Short(reference)}' is not in this document, and references to other files are not followed yet; {outcome}");
            return null;
        }
        var fragment = reference.Substring(1);
        if (fragment.Length > 0 && fragment[0] != '/' && fragment[0] != '%')
        {
            Unresolved(span, $"'{Short(reference)}' names an anchor, and anchors are not followed yet; {outcome}");
            return null;
        }
        if (!JsonPointer.TryParse(fragment, out var tokens))
        {
            Unresolved(span, $"'{Short(reference)}' is not a JSON pointer; {outcome}");
            return null;
        }
        var at = new Position(scope.Root, JsonPointer.Root, span);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Step(at, tokens[i]) is { } next)
            {
                at = next;
                continue;
            }
            var close = at.Node.Kind == NodeKind.Mapping ? Suggestion.For(tokens[i], at.Node.Members.Select(static member => member.Name)) : null;
            if (close is not null)
            {
                var meant = at.Pointer[close];
                for (var rest = i + 1; rest < tokens.Count; rest++)
                    meant = meant[tokens[rest]];
                Unresolved(span, $"'{Short(reference)}' leads nowhere; {outcome}; did you mean '{meant}'?");
            }
            else
                Unresolved(span, $"'{Short(reference)}' leads nowhere; {outcome}");
            return null;
        }
        return at;
    }

    /// <summary>The element itself, or what its <c>$ref</c> leads to, through any number of them; null after reporting.</summary>
    public Position? Follow(Position position, string outcome)
    {
        HashSet<SpecNode>? met = null;
        while (position.Node.TryGet("$ref", out var reference))
        {
            if (reference.Kind != NodeKind.String)
            {
                scope.Invalid(reference.Span, $"'$ref' must be text; {outcome}");
                return null;
            }
            if (!(met ??= []).Add(position.Node))
            {
                Unresolved(reference.Span, $"'{Short(reference.Text)}' leads back to itself; {outcome}");
                return null;
            }
            if (Find(reference.Text, reference.Span, outcome) is not { } target)
                return null;
            position = target;
        }
        return position;
    }

    public void Unresolved(TextSpan span, string message) => scope.Report(SpecDescriptors.UnresolvedReference, span, message);

    public static string Short(string text) => text.Length <= 120 ? text : text.Substring(0, 117) + "...";

    private Position? Step(Position at, string token)
    {
        if (at.Node.Kind == NodeKind.Mapping)
        {
            if (at.Node.Members.Count > Small)
                return IndexOf(at.Node).TryGetValue(token, out var found) ? Position.Of(found, at.Pointer) : null;
            foreach (var member in at.Node.Members)
                if (string.Equals(member.Name, token, StringComparison.Ordinal))
                    return Position.Of(member, at.Pointer);
        }
        else if (at.Node.Kind == NodeKind.Sequence && IsIndex(token) && int.TryParse(token, out var index) && index < at.Node.Items.Count)
            return at.Item(index);
        return null;
    }

    private Dictionary<string, SpecMember> IndexOf(SpecNode mapping)
    {
        if (!indices.TryGetValue(mapping, out var index))
        {
            indices.Add(mapping, index = new Dictionary<string, SpecMember>(mapping.Members.Count, StringComparer.Ordinal));
            foreach (var member in mapping.Members)
                index[member.Name] = member;
        }
        return index;
    }

    /// <summary>RFC 6901 §4: no sign, no leading zero.</summary>
    private static bool IsIndex(string token) =>
        token.Length is > 0 and < 10 && token.All(static c => c is >= '0' and <= '9') && (token.Length == 1 || token[0] != '0');
}
