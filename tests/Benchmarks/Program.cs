using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;

#if !PEERS
Console.WriteLine("Without peers: run make-peers.sh, which needs NuGet, and build again to have Kiota, NSwag and Refit in the table.");
#endif

// The whole table in a few minutes. Warm enough that nothing is measured that the JIT has not done with, which takes more than Job.ShortRun's three rounds.
var brief = Job.Default.WithWarmupCount(12).WithIterationCount(8).WithIterationTime(TimeInterval.FromMilliseconds(200)).WithId("Brief");
var config = ManualConfig.CreateEmpty()
    .AddJob(brief)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddLogger(ConsoleLogger.Default)
    .AddExporter(MarkdownExporter.GitHub);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
