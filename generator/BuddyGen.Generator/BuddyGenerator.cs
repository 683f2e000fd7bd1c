using BuddyGen.Emission;
using BuddyGen.Modeling;
using BuddyGen.Reading;
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
        var texts = files.Select(static (file, _) => file.Text).Collect()
            .Select(static (texts, _) => SpecParts.Among(texts)).WithTrackingName(Steps.Texts);
        var specs = files.Where(static file => !file.IsPart).Combine(texts)
            .Select(static (pair, cancellation) => pair.Left.With(pair.Right, cancellation)).WithTrackingName(Steps.Specs);
        var keys = specs.Select(static (spec, _) => spec.Key).Collect()
            .Select(static (keys, _) => keys.ToEquatableArray()).WithTrackingName(Steps.Keys);
        var readings = specs.Combine(keys)
            .Select(static (pair, cancellation) => pair.Left.Read(pair.Right, cancellation)).WithTrackingName(Steps.Readings);
        // Two specs may have an error in common: that of a file that both refer to.
        var errors = readings.Select(static (reading, _) => reading.Errors).Collect()
            .SelectMany(static (errors, _) => errors.SelectMany(static errors => errors).Distinct()).WithTrackingName(Steps.Errors);
        var project = context.CompilationProvider.Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => ProjectFacts.Of(pair.Left, pair.Right)).WithTrackingName(Steps.Project);
        var clashes = readings.Combine(keys).Combine(project)
            .SelectMany(static (input, _) => input.Right.Problems(input.Left.Left, input.Left.Right)).WithTrackingName(Steps.Clashes);
        var ambiguous = project
            .SelectMany(static (project, _) => AmbiguousSpec.Among(project.Referenced)).WithTrackingName(Steps.Ambiguous);
        var apis = readings.Combine(project)
            .Select(static (pair, _) => pair.Left.Model is { } api && pair.Right.Emits(api.Spec.Namespace) ? api : null)
            .WhereNotNull().WithTrackingName(Steps.Apis);
        var marks = apis.Select(static (api, _) => ModelHash.Mark(api)).WithTrackingName(Steps.Marks);
        var models = apis.Combine(project)
            .Select(static (pair, _) => pair.Right.Fit(pair.Left)).WithTrackingName(Steps.Models);
        var types = models.SelectMany(static (model, _) => TypeGroup.Of(model.Types)).WithTrackingName(Steps.Types);
        var clients = models.Select(static (model, _) => model with { Types = default }).WithTrackingName(Steps.Clients);
        var contracts = models.Select(static (model, _) => JsonContract.Of(model)).WhereNotNull().WithTrackingName(Steps.Contracts);
        var registrations = models.Combine(project)
            .Select(static (pair, _) => pair.Left.HasClient && pair.Right.HasHttpClientFactory ? new ClientRegistration(pair.Left.Spec, pair.Left.ClientName) : null)
            .WhereNotNull().WithTrackingName(Steps.Registrations);
        var runtime = models.Collect().Combine(project)
            .Select(static (pair, _) => pair.Left.Length > 0 ? RuntimeNeeds.Of(pair.Left, pair.Right) : null).WithTrackingName(Steps.Runtime);

        context.RegisterSourceOutput(types, static (output, group) => Add(output, [Emitter.Types(group, output.CancellationToken)]));
        context.RegisterSourceOutput(clients, static (output, client) => Add(output, Emitter.Client(client)));
        context.RegisterSourceOutput(contracts, static (output, contract) => Add(output, [JsonContractEmitter.Emit(contract)]));
        context.RegisterSourceOutput(registrations, static (output, registration) => Add(output, [RegistrationEmitter.Emit(registration)]));
        context.RegisterSourceOutput(runtime, static (output, needs) => Add(output, needs is null ? [] : Emitter.Runtime(needs.Client, needs.Hosting, needs.MissingPolyfills)));
        context.RegisterSourceOutput(marks, static (output, mark) => Add(output, [Emitter.Mark(mark)]));
        context.RegisterSourceOutput(errors, static (output, error) => output.ReportDiagnostic(error.ToDiagnostic()));
        context.RegisterSourceOutput(clashes, static (output, clash) => output.ReportDiagnostic(clash.ToDiagnostic()));
        // A place in C# is no value: the compilation comes last, and only where there is something to report.
        context.RegisterSourceOutput(ambiguous.Combine(context.CompilationProvider), static (output, pair) => output.ReportDiagnostic(pair.Left.ToDiagnostic(pair.Right, output.CancellationToken)));
    }

    private static void Add(SourceProductionContext output, IEnumerable<(string HintName, SourceText Text)> files)
    {
        foreach (var (name, text) in files)
        {
            output.CancellationToken.ThrowIfCancellationRequested();
            output.AddSource(name, text);
        }
    }

    /// <summary>The names of the steps, for tests of what an edit costs.</summary>
    internal static class Steps
    {
        public const string Files = nameof(Files);
        public const string Texts = nameof(Texts);
        public const string Specs = nameof(Specs);
        public const string Keys = nameof(Keys);
        public const string Readings = nameof(Readings);
        public const string Models = nameof(Models);
        public const string Types = nameof(Types);
        public const string Clients = nameof(Clients);
        public const string Errors = nameof(Errors);
        public const string Project = nameof(Project);
        public const string Clashes = nameof(Clashes);
        public const string Ambiguous = nameof(Ambiguous);
        public const string Apis = nameof(Apis);
        public const string Marks = nameof(Marks);
        public const string Contracts = nameof(Contracts);
        public const string Registrations = nameof(Registrations);
        public const string Runtime = nameof(Runtime);
    }
}

/// <summary>What all specs of a project together need once.</summary>
/// <param name="Client">Whether any of them has operations.</param>
/// <param name="Hosting">Whether such clients can be registered.</param>
internal sealed record RuntimeNeeds(bool Client, bool Hosting, EquatableArray<string> MissingPolyfills)
{
    public static RuntimeNeeds Of(IEnumerable<ApiModel> models, ProjectFacts project)
    {
        var client = models.Any(static model => model.HasClient);
        return new RuntimeNeeds(client, client && project.HasHttpClientFactory, project.MissingPolyfills);
    }
}

internal static class PipelineExtensions
{
    public static IncrementalValuesProvider<T> WhereNotNull<T>(this IncrementalValuesProvider<T?> values)
        where T : class =>
        values.Where(static value => value is not null).Select(static (value, _) => value!);
}
