using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BuddyGen.Benchmarks;

#if !PEERS
Console.WriteLine("Without peers: run make-peers.sh, which needs NuGet, and build again to have Kiota, NSwag and Refit in the table.");
#endif

// How often is said at each class: warm enough that the JIT has done with it, which takes more than Job.ShortRun's three rounds, and in many short rounds
// rather than few long ones, so that those in which something else had the processor are few, and left out as outliers.
var config = ManualConfig.CreateEmpty()
    .AddJob(Job.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    // What others do on the machine only ever adds time.
    .AddColumn(StatisticColumn.Min)
    .AddLogger(ConsoleLogger.Default)
    .AddExporter(MarkdownExporter.GitHub);
Type[] benchmarks = [typeof(GeneratorBenchmarks), typeof(AnalyzerBenchmarks), typeof(PostBenchmarks), typeof(PartsBenchmarks)];
if (LargeDocumentBenchmarks.Document is null)
    Console.WriteLine("Without the large document: BUDDYGEN_CORPORA names no folder that has one.");
else
    benchmarks = [.. benchmarks, typeof(LargeDocumentBenchmarks)];
BenchmarkSwitcher.FromTypes(benchmarks).Run(args, config);
