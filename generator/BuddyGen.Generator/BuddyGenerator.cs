using BuddyGen.Emission;
using BuddyGen.Modeling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen;

/// <summary>The pipeline from spec files to C#, and nothing else. Every value between two steps is equal by content: an edit elsewhere costs nothing.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class BuddyGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => SpecFile.From(pair.Left, pair.Right, cancellation))
            .WhereNotNull().WithTrackingName(Steps.Files);
        var keys = files.Select(static (file, _) => file.Key).Collect()
            .Select(static (keys, _) => keys.ToEquatableArray()).WithTrackingName(Steps.Keys);
        var readings = files.Combine(keys)
            .Select(static (pair, cancellation) => pair.Left.Read(pair.Right, cancellation)).WithTrackingName(Steps.Readings);
        var errors = readings.SelectMany(static (reading, _) => reading.Errors).WithTrackingName(Steps.Errors);
        var framework = context.CompilationProvider
            .Select(static (compilation, _) => FrameworkFacts.Of(compilation)).WithTrackingName(Steps.Framework);
        var models = readings.Select(static (reading, _) => reading.Model).WhereNotNull()
            .Combine(framework.Select(static (framework, _) => framework.HasDateOnly))
            .Select(static (pair, _) => pair.Right ? pair.Left : DatesAsText.Of(pair.Left)).WithTrackingName(Steps.Models);
        var types = models.SelectMany(static (model, _) => model.Types).WithTrackingName(Steps.Types);
        var clients = models.Select(static (model, _) => model with { Types = default }).WithTrackingName(Steps.Clients);
        var runtime = models.Collect().Combine(framework)
            .Select(static (pair, _) => pair.Left.Length > 0 ? pair.Right : null).WithTrackingName(Steps.Runtime);

        context.RegisterSourceOutput(types, static (output, type) => Add(output, [Emitter.Type(type)]));
        context.RegisterSourceOutput(clients, static (output, client) => Add(output, Emitter.Client(client)));
        context.RegisterSourceOutput(runtime, static (output, framework) => Add(output, framework is null ? [] : Emitter.Runtime(framework.MissingPolyfills)));
        context.RegisterSourceOutput(errors, static (output, error) => output.ReportDiagnostic(error.ToDiagnostic()));
    }

    private static void Add(SourceProductionContext output, IEnumerable<(string HintName, SourceText Text)> files)
    {
        foreach (var (name, text) in files)
            output.AddSource(name, text);
    }

    /// <summary>The names of the steps, for tests of what an edit costs.</summary>
    internal static class Steps
    {
        public const string Files = nameof(Files);
        public const string Keys = nameof(Keys);
        public const string Readings = nameof(Readings);
        public const string Models = nameof(Models);
        public const string Types = nameof(Types);
        public const string Clients = nameof(Clients);
        public const string Errors = nameof(Errors);
        public const string Framework = nameof(Framework);
        public const string Runtime = nameof(Runtime);
    }
}

internal static class PipelineExtensions
{
    public static IncrementalValuesProvider<T> WhereNotNull<T>(this IncrementalValuesProvider<T?> values)
        where T : class =>
        values.Where(static value => value is not null).Select(static (value, _) => value!);
}
