using BuddyGen.Diagnostics;
using BuddyGen.Modeling;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BuddyGen;

/// <summary>The metadata of a <c>BuddyGenSpec</c> item as they came; empty: the item does not have it.</summary>
internal sealed record SpecMetadata(
    string Namespace, string ClientName, string Accessibility, string Operations, string ExceptOperations, string Client, string RequiredKeyword, string StrictAnswers)
{
    private const string Start = "build_metadata.AdditionalFiles.BuddyGen";

    /// <summary>Null for a file that no such item named.</summary>
    /// <param name="path">The file, after which the namespace is called if the item does not say.</param>
    public static SpecMetadata? From(AnalyzerConfigOptions options, string path)
    {
        if (!IsTrue(options, "Spec"))
            return null;
        var @namespace = Value(nameof(Namespace));
        return new SpecMetadata(
            @namespace.Length > 0 ? @namespace : Names.Pascal(System.IO.Path.GetFileNameWithoutExtension(path)),
            Value(nameof(ClientName)),
            Value(nameof(Accessibility)),
            Value(nameof(Operations)),
            Value(nameof(ExceptOperations)),
            Value(nameof(Client)),
            Value(nameof(RequiredKeyword)),
            Value(nameof(StrictAnswers)));

        string Value(string name) => options.TryGetValue(Start + name, out var value) ? Decoded(value).Trim() : "";
    }

    /// <summary>Whether the file is one that specs may refer to, and no spec itself.</summary>
    public static bool IsPart(AnalyzerConfigOptions options) => IsTrue(options, "SpecPart");

    /// <summary>Null, with <paramref name="problem"/>, if a value is none that the option knows.</summary>
    public SpecOptions? ToOptions(out string? problem)
    {
        problem = null;
        foreach (var part in Namespace.Split('.'))
            if (!Names.IsIdentifier(part))
                problem ??= $"the namespace '{Namespace}' is not a C# namespace; set Namespace on the BuddyGenSpec item";
        var clientName = ClientName.Length > 0 ? ClientName : Namespace.Split('.').Last() + "Client";
        if (!Names.IsIdentifier(clientName))
            problem ??= $"the client name '{clientName}' is not a C# class name; set ClientName on the BuddyGenSpec item";
        if (Accessibility is not ("" or "public" or "internal"))
            problem ??= $"the accessibility '{Accessibility}' is neither 'public' nor 'internal'; set Accessibility on the BuddyGenSpec item";
        var options = new SpecOptions
        {
            Namespace = Namespace,
            ClientName = clientName,
            Accessibility = Accessibility.Length > 0 ? Accessibility : "public",
            Operations = List(Operations),
            ExceptOperations = List(ExceptOperations),
            Client = Flag(nameof(Client), Client, otherwise: true, ref problem),
            RequiredKeyword = Flag(nameof(RequiredKeyword), RequiredKeyword, otherwise: false, ref problem),
            StrictAnswers = Flag(nameof(StrictAnswers), StrictAnswers, otherwise: false, ref problem),
        };
        return problem is null ? options : null;
    }

    private static bool IsTrue(AnalyzerConfigOptions options, string name) => options.TryGetValue(Start + name, out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    private static bool Flag(string name, string value, bool otherwise, ref string? problem)
    {
        if (value.Length == 0)
            return otherwise;
        if (!bool.TryParse(value, out var flag))
            problem ??= $"{name} is '{value}', which is neither 'true' nor 'false'; correct it on the BuddyGenSpec item";
        return flag;
    }

    private static EquatableArray<string> List(string value) =>
        value.Split('|').Select(static entry => entry.Trim()).Where(static entry => entry.Length > 0).ToEquatableArray();

    /// <summary>The targets write what would be cut off on the way (<c>;</c>, <c>#</c>, line breaks) as <c>!3B</c>: percent-encoding that MSBuild leaves alone.</summary>
    private static string Decoded(string value) => value.IndexOf('!') < 0 ? value : Uri.UnescapeDataString(value.Replace('!', '%'));
}
