using System.Diagnostics;

namespace BuddyGen.Package.Tests;

/// <summary>The SDK's command line, as its users have it.</summary>
internal static class Dotnet
{
    // A node that is kept for the next build would keep our pipes open.
    private static readonly string[] Quiet = ["-nologo", "-v:quiet", "-clp:NoSummary", "-tl:off", "-nodeReuse:false"];

    /// <summary>Restores and builds; with <c>msbuild</c>, because the summary of <c>build</c> says everything twice.</summary>
    public static Task<Result> BuildAsync(string project, params string[] arguments) =>
        RunAsync(Path.GetDirectoryName(project)!, ["msbuild", project, "-restore", .. Quiet, .. arguments]);

    public static async Task<Result> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return new(process.ExitCode, await output, await errors);
    }

    internal sealed record Result(int ExitCode, string Output, string Errors)
    {
        /// <summary>Fails with what was printed if it did not end well.</summary>
        public Result Succeeded()
        {
            Assert.True(ExitCode == 0, $"dotnet ended with {ExitCode}:\n{Output}\n{Errors}");
            return this;
        }
    }
}
