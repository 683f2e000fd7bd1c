using System.Globalization;
using System.Text.RegularExpressions;

namespace BuddyGen.Package.Tests;

/// <summary>A diagnostic on the console, or the mark in a source file that says that it must be there.</summary>
internal sealed partial record CompilerMessage(string File, int Line, string Severity, string Id)
{
    /// <summary>Every message of a build, one for each line that it printed.</summary>
    public static IReadOnlyList<CompilerMessage> Printed(string output) =>
        [.. Diagnostic().Matches(output).Select(match => new CompilerMessage(
            Path.GetFileName(match.Groups["file"].Value), int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture),
            match.Groups["severity"].Value, match.Groups["id"].Value)).OrderBy(message => message.Line).ThenBy(message => message.Id)];

    public static IEnumerable<CompilerMessage> Ordered(IEnumerable<CompilerMessage> messages) =>
        messages.OrderBy(message => message.File, StringComparer.Ordinal).ThenBy(message => message.Line).ThenBy(message => message.Id, StringComparer.Ordinal);

    /// <summary>What the <c>// error BG1001</c> marks of a file ask for.</summary>
    public static IReadOnlyList<CompilerMessage> Marked(string path) => Marked([path]);

    /// <summary>The same for all files of a folder that were there before it was built.</summary>
    public static IReadOnlyList<CompilerMessage> MarkedBelow(string folder) => Marked(Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal)));

    private static List<CompilerMessage> Marked(IEnumerable<string> paths)
    {
        var messages = paths.SelectMany(path => System.IO.File.ReadAllLines(path).SelectMany((text, index) => Mark().Matches(text).Select(match =>
            new CompilerMessage(Path.GetFileName(path), index + 1, match.Groups["severity"].Value, match.Groups["id"].Value)))).ToList();
        Assert.NotEmpty(messages);
        return [.. messages.OrderBy(message => message.Line).ThenBy(message => message.Id)];
    }

    [GeneratedRegex(@"^\s*(?<file>[^\r\n(]+)\((?<line>\d+),\d+\): (?<severity>error|warning) (?<id>[A-Z]+\d+):", RegexOptions.Multiline)]
    private static partial Regex Diagnostic();

    [GeneratedRegex(@"// (?<severity>error|warning) (?<id>BG\d{4}|CS\d{4})\b")]
    private static partial Regex Mark();
}
