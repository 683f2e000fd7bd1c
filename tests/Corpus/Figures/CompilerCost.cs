using System.Diagnostics;
using System.Globalization;
using BuddyGen.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;

namespace BuddyGen.Corpus.Tests.Figures;

/// <summary>What the compiler with the generator costs, in seconds of CPU.</summary>
internal static class CompilerCost
{
    /// <summary>In a compiler that has just been started, as the first build of a day has it: <c>csc</c> of the SDK, by the command line.</summary>
    public static double Cold(CorpusUnit unit)
    {
        var folder = Directory.CreateTempSubdirectory("corpus").FullName;
        try
        {
            var specs = unit.Documents.Select((document, index) => (document, Path: Path.Combine(folder, index.ToString(CultureInfo.InvariantCulture) + Path.GetExtension(document.Name)))).ToList();
            foreach (var (document, path) in specs)
                File.WriteAllText(path, document.Text);
            var config = "is_global = true\n" + string.Concat(specs.Select(static spec =>
                $"[{spec.Path}]\nbuild_metadata.AdditionalFiles.BuddyGenSpec = true\nbuild_metadata.AdditionalFiles.BuddyGenNamespace = {spec.document.Namespace}\n"));
            File.WriteAllText(Path.Combine(folder, "specs.globalconfig"), config);
            File.WriteAllText(Path.Combine(folder, "Empty.cs"), "");
            var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
            string[] arguments =
            [
                "-nostdlib", "-target:library", "-optimize", "-deterministic", "-nullable:enable", "-langversion:latest", "-warn:9999",
                $"-out:{folder}/Consumer.dll", $"-doc:{folder}/Consumer.xml", $"-analyzerconfig:{folder}/specs.globalconfig", $"{folder}/Empty.cs",
                "-define:" + string.Join(";", GeneratorRun.ParseOptions.PreprocessorSymbolNames),
                .. Directory.EnumerateFiles(Newest(Path.Combine(root, "packs/Microsoft.NETCore.App.Ref")), "*.dll", SearchOption.AllDirectories)
                    .Where(static path => path.Replace('\\', '/').Contains("/ref/", StringComparison.Ordinal)).Select(static path => "-r:" + path),
                .. new[] { "BuddyGen.Generator.dll", "BuddyGen.YamlDotNet.dll" }.Select(static name => "-analyzer:" + Path.Combine(AppContext.BaseDirectory, name)),
                .. specs.Select(static spec => "-additionalfile:" + spec.Path),
            ];
            File.WriteAllLines(Path.Combine(folder, "csc.rsp"), arguments.Select(static argument => "\"" + argument + "\""));
            var start = new ProcessStartInfo(Path.Combine(root, "dotnet"), ["exec", Path.Combine(Newest(Path.Combine(root, "sdk")), "Roslyn/bincore/csc.dll"), "-noconfig", $"@{folder}/csc.rsp"]) { RedirectStandardOutput = true };
            using var compiler = Process.Start(start)!;
            var said = compiler.StandardOutput.ReadToEndAsync();
            var cost = TimeSpan.Zero;
            // A process that has ended does not say what it took.
            while (!compiler.WaitForExit(TimeSpan.FromMilliseconds(20)))
                cost = TryCost(compiler) ?? cost;
            Assert.True(compiler.ExitCode == 0 && File.Exists(Path.Combine(folder, "Consumer.dll")), said.Result);
            return cost.TotalSeconds;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>In a compiler that has compiled before: this process, in which nothing else may run.</summary>
    public static double Warm(CorpusUnit unit)
    {
        // The unit has been generated and compiled once; what that left behind is not this run's to clear away.
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        var run = GeneratorRun.In(CorpusUnit.Project, [.. unit.Documents.Select(static document => document.ToInput())]);
        using var documentation = new MemoryStream();
        Assert.True(run.Output.Emit(new MemoryStream(), xmlDocumentationStream: documentation).Success);
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static TimeSpan? TryCost(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Newest(string folder) => Directory.EnumerateDirectories(folder).MaxBy(static path => Version.TryParse(Path.GetFileName(path).Split('-')[0], out var version) ? version : new Version())!;
}
