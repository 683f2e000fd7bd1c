using BuddyGen.Emission;
using BuddyGen.Modeling;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis.CSharp;

namespace BuddyGen.Generator.Tests.Modeling;

/// <summary>What holds for every model, whatever the document: names that C# takes, unique where they must be, and nothing named that is not there.</summary>
internal static class ModelInvariants
{
    public static List<string> Broken(ApiModel api)
    {
        var broken = new List<string>();
        var types = new Dictionary<string, TypeModel>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in api.Types)
        {
            Name(type.Name, type.Pointer);
            if (!types.TryAdd(type.Name, type))
                broken.Add($"two types are called {type.Name}");
            if (!type.Pointer.StartsWith("#/", StringComparison.Ordinal))
                broken.Add($"{type.Name} stands at {type.Pointer}");
        }
        foreach (var type in api.Types)
        {
            if (!type.HasRules && IsChecked(type))
                broken.Add($"{type.Name} counts as without rules and would be checked");
            switch (type)
            {
                case EnumModel model:
                    Unique(model.Values.Select(static value => value.Name), type.Name, type.Name);
                    Unique(model.Values.Select(static value => "_" + value.Value), type.Name + "'s values", null, StringComparer.Ordinal);
                    break;
                case ObjectModel model:
                    var members = model.Properties.Select(static property => property.Name).ToList();
                    if (model.AdditionalPropertiesName is { } bag)
                        members.Add(bag);
                    // C# minds only what the type declares itself.
                    Unique(members, type.Name, model.Properties.Any(property => property.Name == model.Name && property.Level < model.Level) ? null : type.Name);
                    Unique(model.Properties.Select(static property => "_" + property.WireName), type.Name + "'s wire names", null, StringComparer.Ordinal);
                    foreach (var property in model.Properties)
                    {
                        Type(property.Type, model.Form, type.Name + "." + property.Name);
                        if (property.Const is not null && model.Form == NamedForm.Request && (!property.Required || property.Nullable))
                            broken.Add($"{type.Name}.{property.Name} is fixed but not required");
                        if (model.Form == NamedForm.Request && model.Rules?.Property(property.WireName) is null)
                            broken.Add($"{type.Name}.{property.Name} has no rule");
                        // What a kind says of an inherited member is a rule; the C# is its base's.
                        if (model.Form == NamedForm.Request && property.Level == model.Level && model.Rules?.Required.Contains(property.WireName) != property.Required)
                            broken.Add($"{type.Name}.{property.Name}: the rules differ on whether it is required");
                    }
                    Type(model.AdditionalPropertiesType, model.Form, type.Name);
                    if (model.Base is { } @base && (!types.TryGetValue(@base, out var above) || above is not ObjectModel over || over.Form != model.Form || over.Level != model.Level - 1 || !over.Derived.Any(kind => kind.Name == model.Name)
                        || !over.Properties.Select(static property => property.Name).SequenceEqual(model.Properties.Take(over.Properties.Count).Select(static property => property.Name))))
                        broken.Add($"{type.Name} is no kind of {@base}");
                    foreach (var kind in model.Derived)
                        if (!types.TryGetValue(kind.Name, out var below) || below is not ObjectModel { Base: not null })
                            broken.Add($"{kind.Name} is no kind of {type.Name}");
                    if (model.Rules is null != (model.Form == NamedForm.Response))
                        broken.Add($"{type.Name} has {(model.Rules is null ? "no " : "")}rules");
                    if (model.Rules is not null)
                        Rule(model.Rules, type.Name);
                    break;
                case UnionModel model:
                    Unique(model.Cases.Select(static one => one.Name), type.Name, null);
                    if (model.Cases.Count < 2 || model.Cases.Select(static one => one.Type).Distinct().Count() != model.Cases.Count)
                        broken.Add($"{type.Name} has cases of one type");
                    foreach (var one in model.Cases)
                        Type(one.Type, model.IsSent ? NamedForm.Request : NamedForm.Response, type.Name + "." + one.Name);
                    if (model.Rules is { } alternatives)
                        Rule(alternatives, type.Name);
                    if ((model.IsSent ? model.Cases.Count : 0) != (model.Rules?.AnyOf.Count ?? 0))
                        broken.Add($"{type.Name} has no rules for each case");
                    break;
            }
        }
        Unique(api.Groups.Select(static group => group.Name).OfType<string>(), "the client", api.ClientName);
        foreach (var group in api.Groups)
        {
            Unique(group.Operations.Select(static operation => operation.Name), group.Name ?? "the client", null);
            foreach (var operation in group.Operations)
                Operation(operation);
        }
        Unique(api.Credentials.SelectMany(static credential => new[] { credential.Name, credential.Name + "Provider" }).Concat(api.OwnServers.Select(static own => own.Option)), "the options", null);
        Unique(api.Servers.Concat(api.OwnServers.SelectMany(static own => own.Servers)).Select(static server => server.Name), "the servers", null);
        return broken;

        void Operation(OperationModel operation)
        {
            if (operation.OptionsName is { } options && types.ContainsKey(options))
                broken.Add($"{options} is a schema's type, too");
            if (operation.OwnServer > api.OwnServers.Count)
                broken.Add($"{operation.Name} goes nowhere");
            Unique(operation.Parameters.Select(static parameter => parameter.Name), operation.Name, null);
            Unique(operation.Parameters.Select(static parameter => parameter.PropertyName), operation.Name + "'s options", operation.OptionsName);
            foreach (var parameter in operation.Parameters)
                Type(parameter.Type, NamedForm.Request, operation.Name + " " + parameter.Name);
            foreach (var part in operation.Path)
                if (part.Parameter is { } name && !operation.Parameters.Any(parameter => parameter.Place == ParameterPlace.Path && parameter.WireName == name))
                    broken.Add($"{operation.Name}'s path names {name}");
            if (operation.Body is { } body)
                Type(body.Type, NamedForm.Request, operation.Name + "'s body");
            if (operation.Answer.Type is { } answer)
                Type(answer, NamedForm.Response, operation.Name + "'s answer");
            foreach (var key in operation.Credentials)
                if (!api.Credentials.Any(credential => credential.Key == key))
                    broken.Add($"{operation.Name} needs {key}");
        }

        void Unique(IEnumerable<string> names, string where, string? enclosing, StringComparer? comparer = null)
        {
            var seen = new HashSet<string>(comparer ?? StringComparer.OrdinalIgnoreCase);
            foreach (var name in names)
            {
                if (comparer is null)
                    Name(name, where);
                if (!seen.Add(name))
                    broken.Add($"{where} has two {name}");
                if (name == enclosing)
                    broken.Add($"{where} has a member of its own name");
            }
        }

        void Name(string name, string where)
        {
            var bare = name.TrimStart('@');
            if (!SyntaxFacts.IsValidIdentifier(bare) || name.Length > 100 || (bare == name && SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None)
                || bare.Any(static c => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Control))
                broken.Add($"'{name}' at {where} is no name");
        }

        void Type(TypeRef type, NamedForm holder, string where)
        {
            switch (type)
            {
                case TypeRef.Named named when !types.TryGetValue(named.Name, out var found) || found.Name != named.Name:
                    broken.Add($"{where} is of type {named.Name}, which is not there");
                    break;
                case TypeRef.Named named when TypeRef.Named.To(types[named.Name]).Form != named.Form || (holder == NamedForm.Request && (named.Form == NamedForm.Response || types[named.Name] is UnionModel { IsSent: false })):
                    broken.Add($"{where} is of type {named.Name} as {named.Form}");
                    break;
                case TypeRef.List list:
                    Type(list.Item, holder, where);
                    break;
                case TypeRef.Map map:
                    Type(map.Value, holder, where);
                    break;
            }
        }

        void Rule(JsonSchema rule, string where)
        {
            if (rule.Ref is { } reference)
            {
                var start = api.Spec.Namespace + ".";
                if (!reference.StartsWith(start, StringComparison.Ordinal) || !types.TryGetValue(reference.Substring(start.Length), out var type) || TypeRef.Named.To(type).Form == NamedForm.Response || type is UnionModel { IsSent: false })
                    broken.Add($"a rule of {where} refers to {reference}");
            }
            foreach (var inner in Children(rule))
                Rule(inner, where);
        }
    }

    private static IEnumerable<JsonSchema> Children(JsonSchema schema) =>
        new[] { schema.Items, schema.Contains, schema.AdditionalProperties, schema.PropertyNames, schema.If, schema.Then, schema.Else, schema.Not }.OfType<JsonSchema>()
            .Concat(schema.PrefixItems).Concat(schema.AllOf).Concat(schema.AnyOf).Concat(schema.OneOf)
            .Concat(schema.Properties.Concat(schema.PatternProperties).Concat(schema.DependentSchemas).Select(static named => named.Schema));

    /// <summary>Whether the emitted code would check anything of it.</summary>
    private static bool IsChecked(TypeModel type)
    {
        if (type is ObjectModel model)
            return RuleCompiler.Of(model).Compile(model).Any(static statement => !statement.IsEmpty);
        if (type is not UnionModel union)
            return false;
        UnionEmitter.Compile(union, out var cases);
        return cases.Count > 0;
    }
}
