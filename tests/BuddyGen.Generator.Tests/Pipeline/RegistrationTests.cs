using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary><c>AddPetsClient</c>, which a project gets that has Microsoft.Extensions.Http; tests/Package runs it with the real one.</summary>
public class RegistrationTests
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        paths: {/pets: {get: {operationId: list, responses: {'204': {description: ok}}}}}
        """;

    /// <summary>What is called of Microsoft.Extensions.Http.</summary>
    private const string Extensions = """
        using System;
        using System.Net.Http;
        namespace Microsoft.Extensions.DependencyInjection;
        public interface IServiceCollection;
        public interface IHttpClientBuilder;
        public static class HttpClientFactoryServiceCollectionExtensions
        {
            public static IHttpClientBuilder AddHttpClient(this IServiceCollection services, string name) => throw new Exception();
        }
        public static class HttpClientBuilderExtensions
        {
            public static IHttpClientBuilder ConfigurePrimaryHttpMessageHandler(this IHttpClientBuilder builder, Func<HttpMessageHandler> configureHandler) => builder;
            public static IHttpClientBuilder AddTypedClient<TClient>(this IHttpClientBuilder builder, Func<HttpClient, TClient> factory) where TClient : class => builder;
            public static IHttpClientBuilder AddTypedClient<TClient>(this IHttpClientBuilder builder, Func<HttpClient, IServiceProvider, TClient> factory) where TClient : class => builder;
        }
        """;

    private const string Use = """
        using Microsoft.Extensions.DependencyInjection;
        using Pets;
        static class Start
        {
            static IHttpClientBuilder Plain(IServiceCollection services) => services.AddPetsClient();
            static IHttpClientBuilder Simple(IServiceCollection services) => services.AddPetsClient(options => options.BaseAddress = null);
            static IHttpClientBuilder Full(IServiceCollection services) => services.AddPetsClient((provider, options) => options.BaseAddress = (System.Uri?)provider.GetService(typeof(System.Uri)));
        }
        """;

    private static readonly SpecInput Pets = new("/shop/pets.yaml", Document);

    internal static readonly MetadataReference Http = GeneratorRun.Project(Extensions).WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();

    [Fact]
    public void With_the_factory_there_is_a_registration()
    {
        var run = GeneratorRun.In(GeneratorRun.Project(Use).AddReferences(Http), Pets);
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Assert.Contains(run.Result.GeneratedSources, static source => source.HintName == "BuddyGen.OwnOriginHandler.g.cs");
        Snapshot.Matches("Pets.PetsServiceCollectionExtensions", run.Result.GeneratedSources.Single(static source => source.HintName == "Pets.PetsServiceCollectionExtensions.g.cs").SourceText.ToString());
    }

    [Fact]
    public void Without_it_or_without_a_client_there_is_none()
    {
        Assert.DoesNotContain(GeneratorRun.Of("", Pets).Result.GeneratedSources, IsOfRegistration);
        Assert.DoesNotContain(GeneratorRun.In(GeneratorRun.Project("").AddReferences(Http), new SpecInput("/shop/pets.yaml", Document) { Client = "false" }).Result.GeneratedSources, IsOfRegistration);
    }

    [Fact]
    public void An_edit_of_the_code_or_of_a_description_makes_nothing_anew()
    {
        var first = GeneratorRun.In(GeneratorRun.Project("class A;").AddReferences(Http), Pets);
        foreach (var second in new[] { first.AfterEdit("class B;"), first.AfterEdit(Pets, Document.Replace("title: Pets", "title: Our pets", StringComparison.Ordinal)) })
            Assert.Same(
                first.Result.GeneratedSources.Single(static source => source.HintName == "Pets.PetsServiceCollectionExtensions.g.cs").SourceText,
                second.Result.GeneratedSources.Single(static source => source.HintName == "Pets.PetsServiceCollectionExtensions.g.cs").SourceText);
    }

    private static bool IsOfRegistration(Microsoft.CodeAnalysis.GeneratedSourceResult source) =>
        source.HintName.Contains("ServiceCollection", StringComparison.Ordinal) || source.HintName.Contains("OwnOrigin", StringComparison.Ordinal);
}
