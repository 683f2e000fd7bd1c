using BuddyGen.Modeling;
using BuddyGen.Schemas;

namespace BuddyGen.Emission;

/// <summary>The rules of an operation's parameters: as statements that run before it is sent, and as the schemas by which analyzers know them.</summary>
internal static class ParameterChecks
{
    /// <summary>What loops over items call theirs; a parameter may be called so, too.</summary>
    private static readonly string[] locals = ["i", "item", "found", "first"];

    /// <param name="compiler">That of the group: operations share patterns.</param>
    public static IReadOnlyList<RuleStatement> Of(RuleCompiler compiler, ClientParameters parameters)
    {
        var depth = 0;
        while (parameters.Positional.Any(parameter => locals.Any(local => NameOf(parameter).StartsWith(local + (depth == 0 ? "" : SchemaPointer.Index(depth + 1)), StringComparison.Ordinal))))
            depth++;
        var ofOptions = parameters.Optional.SelectMany(parameter => compiler.Compile(parameter, parameters.Options + "." + parameter.PropertyName, parameter.PropertyName, depth)).ToList();
        return
        [
            .. parameters.Positional.SelectMany(parameter => compiler.Compile(parameter, parameter.Name, NameOf(parameter), depth)),
            new RuleStatement.If(RuleTest.Of(parameters.Options + " is not null", parameters.Options + " is null"), ofOptions, []),
        ];
    }

    /// <summary>The rules that run time does not check: where they stand in the spec, and why.</summary>
    public static IReadOnlyList<(string Pointer, string Why)> NotEnforced(SpecIdentity spec, GroupModel group)
    {
        var compiler = new RuleCompiler(static _ => null);
        foreach (var operation in group.Operations)
            Of(compiler, new ClientParameters(spec, operation));
        return compiler.NotEnforced;
    }

    /// <summary>For the method: by the names of its parameters, those that have rules beyond the ones that their types carry. Null: none has.</summary>
    public static JsonSchema? OfMethod(ClientParameters parameters) => Schema(parameters.Positional
        .Where(static parameter => parameter.Rules is { } rules && !IsOfType(rules))
        .Select(static parameter => new NamedSchema(NameOf(parameter), parameter.Rules!)));

    /// <summary>For the options: by the names of all of their properties, if any has rules.</summary>
    public static JsonSchema? OfOptions(ClientParameters parameters) => parameters.Optional.All(static parameter => parameter.Rules is null)
        ? null
        : Schema(parameters.Optional.Select(static parameter => new NamedSchema(parameter.PropertyName, parameter.Rules ?? JsonSchema.Any)));

    private static JsonSchema? Schema(IEnumerable<NamedSchema> properties) =>
        properties.ToEquatableArray() is { Count: > 0 } all ? new JsonSchema { Properties = all } : null;

    /// <summary>Whether the type of the value, or of the items, carries all of it.</summary>
    private static bool IsOfType(JsonSchema schema)
    {
        var rules = SchemaForms.Rules(schema);
        return rules == new JsonSchema { Ref = rules.Ref } || (rules.Items is { } items && IsOfType(items) && rules == new JsonSchema { Items = rules.Items });
    }

    private static string NameOf(ParameterModel parameter) => parameter.Name.TrimStart('@');
}
