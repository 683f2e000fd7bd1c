using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace EcsDeploy;

/// <summary>Builds EcsDeploy.Mistakes and gives what the compiler says about it.</summary>
internal static partial class CompilerView
{
    public static string Project { get; } = typeof(CompilerView).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "MistakesProject").Value!;

    /// <summary>The diagnostics as the compiler wrote them, with paths relative to the project, in the order of the file.</summary>
    public static async Task<IReadOnlyList<string>> DiagnosticsAsync()
    {
        var folder = Path.GetDirectoryName(Project)!;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet")
        {
            // Not `dotnet build`, whose summary repeats each of them.
            ArgumentList = { "msbuild", Project, "-restore", "-nologo", "-v:quiet", "-clp:NoSummary", "-tl:off", "-nodeReuse:false" },
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };

        using var build = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var output = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        if (build.ExitCode == 0)
            throw new InvalidOperationException("EcsDeploy.Mistakes was built; it should not have been.");

        return [.. output.Split('\n')
            .Select(line => ProjectSuffix().Replace(line.Trim(), "").Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))
            .Where(line => Diagnostic().IsMatch(line))
            .OrderBy(line => int.Parse(Diagnostic().Match(line).Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture))];
    }

    [GeneratedRegex(@" \[[^\[\]]+\.csproj\]$")]
    private static partial Regex ProjectSuffix();

    [GeneratedRegex(@"\((?<line>\d+),\d+\): (error|warning) ")]
    private static partial Regex Diagnostic();
}
