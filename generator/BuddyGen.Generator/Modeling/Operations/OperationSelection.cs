using BuddyGen.OpenApi;

namespace BuddyGen.Modeling;

/// <summary>Which operations the options <c>Operations</c> and <c>ExceptOperations</c> leave; schemas follow, because only what an operation reaches becomes a type.</summary>
internal sealed class OperationSelection(SpecOptions options)
{
    private readonly List<OperationPattern> wanted = options.Operations.Select(static entry => new OperationPattern(entry)).ToList();
    private readonly List<OperationPattern> unwanted = options.ExceptOperations.Select(static entry => new OperationPattern(entry)).ToList();

    public bool Includes(PathItem path, Operation operation) =>
        (wanted.Count == 0 | Any(wanted, path, operation)) & !Any(unwanted, path, operation);

    /// <summary>To be called when all operations were asked for: an entry that none of them met is a slip.</summary>
    public void Report(OpenApiDocument document, ModelingScope scope)
    {
        var slips = Slips(nameof(SpecOptions.Operations), wanted, document).Concat(Slips(nameof(SpecOptions.ExceptOperations), unwanted, document)).ToList();
        if (slips.Count > 0)
            scope.OptionNamesNothing(string.Join("; ", slips));
    }

    private static IEnumerable<string> Slips(string option, List<OperationPattern> patterns, OpenApiDocument document)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.WasMet)
                continue;
            var operations = document.Paths.SelectMany(static path => path.Operations);
            var known = pattern.IsPath
                ? document.Paths.Select(static path => path.Template)
                : operations.Select(static operation => operation.OperationId).OfType<string>().Concat(operations.SelectMany(static operation => operation.Tags));
            var hint = pattern.Text.IndexOfAny([';', ',']) >= 0 ? " (entries are separated by '|')" : Suggestion.Clause(pattern.Text, known).TrimEnd('?').Replace("; did you mean", ", perhaps");
            yield return $"'{References.Short(pattern.Text)}' in {option} of the BuddyGenSpec item is {(pattern.IsPath ? "no operation's path" : "no operation's tag or operationId")}{hint}";
        }
    }

    /// <summary>Asks every pattern, so that each knows whether it was met.</summary>
    private static bool Any(List<OperationPattern> patterns, PathItem path, Operation operation)
    {
        var any = false;
        foreach (var pattern in patterns)
            any |= pattern.Meets(path, operation);
        return any;
    }
}

/// <summary>
/// An entry of these options. What begins with <c>/</c>, perhaps after a method, is a path: <c>*</c> is anything within a segment, <c>**</c> anything at all.
/// Everything else is a tag or an operationId, with <c>*</c> for any text.
/// </summary>
internal sealed class OperationPattern
{
    private readonly string? method;
    private readonly string pattern;

    public OperationPattern(string text)
    {
        Text = text;
        pattern = text;
        IsPath = text[0] == '/';
        var space = text.IndexOf(' ');
        if (space > 0 && text.Substring(space).TrimStart() is { Length: > 0 } path && path[0] == '/' && HttpSyntax.IsToken(text.Substring(0, space)))
            (IsPath, method, pattern) = (true, text.Substring(0, space), path);
    }

    public string Text { get; }

    public bool IsPath { get; }

    public bool WasMet { get; private set; }

    public bool Meets(PathItem path, Operation operation)
    {
        var meets = IsPath
            ? (method is null || string.Equals(method, operation.Method, StringComparison.OrdinalIgnoreCase)) && Matches(path.Template, within: true)
            : (operation.OperationId is { } id && Matches(id, within: false)) || operation.Tags.Any(tag => Matches(tag, within: false));
        WasMet |= meets;
        return meets;
    }

    /// <param name="within">Whether a single star stops at a slash.</param>
    private bool Matches(string text, bool within)
    {
        // After a mismatch the last star takes one character more; the last double star, if the last star may not.
        var (star, starText, wide, wideText) = (-1, 0, -1, 0);
        var (at, position) = (0, 0);
        while (true)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                var isWide = !within || (at + 1 < pattern.Length && pattern[at + 1] == '*');
                while (at < pattern.Length && pattern[at] == '*')
                    at++;
                (star, starText) = (at, position);
                if (isWide)
                    (star, wide, wideText) = (-1, at, position);
                continue;
            }
            if (position == text.Length && at == pattern.Length)
                return true;
            if (position < text.Length && at < pattern.Length && pattern[at] == text[position])
            {
                at++;
                position++;
            }
            else if (star >= 0 && starText < text.Length && text[starText] != '/')
                (at, position) = (star, ++starText);
            else if (wide >= 0 && wideText < text.Length)
                (star, at, position) = (-1, wide, ++wideText);
            else
                return false;
        }
    }
}
