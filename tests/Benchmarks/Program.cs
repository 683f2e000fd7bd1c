using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;

#if !PEERS
Console.WriteLine("Without peers: run make-peers.sh, which needs NuGet, and build again to have Kiota, NSwag and Refit in the table.");
#endif

var config = ManualConfig.CreateEmpty()
    .AddJob(Job.ShortRun)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddLogger(ConsoleLogger.Default)
    .AddExporter(MarkdownExporter.GitHub);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
