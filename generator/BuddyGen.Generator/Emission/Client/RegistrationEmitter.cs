using BuddyGen.Modeling;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Emission;

/// <summary><c>services.AddPetsClient(…)</c>, for projects that have Microsoft.Extensions.Http.</summary>
internal static class RegistrationEmitter
{
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
    private const string Builder = "global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder";

    /// <summary>The type that makes a project one of these.</summary>
    public const string Requirement = "Microsoft.Extensions.DependencyInjection.HttpClientFactoryServiceCollectionExtensions";

    public static (string HintName, SourceText Text) Emit(ClientRegistration registration)
    {
        var (spec, name) = (registration.Spec, registration.ClientName);
        var (client, options) = (TypeNames.Of(spec, name), ClientTypes.ClientOptions(spec));
        var type = spec.Prefix + "ServiceCollectionExtensions";
        var writer = TypeFile.Begin(spec).WriteLine(
            $$"""
            /// <summary>Extension methods that register <see cref="{{client}}" /> in a service collection.</summary>
            {{TypeFile.GeneratedCode}}
            {{spec.Accessibility}} static class {{type}}
            {
                /// <summary>
                /// Registers <see cref="{{client}}" />, with an <c>HttpClient</c> of <c>IHttpClientFactory</c> under the name <c>{{spec.Namespace}}.{{name}}</c>. Its primary handler
                /// follows redirects but sends neither credentials nor bodies to another origin; another primary handler that is configured by the result replaces it.
                /// </summary>
                /// <param name="services">The service collection.</param>
                /// <param name="configure">Configures the options of each client that is created.</param>
                /// <returns>A builder for adding handlers, such as those for retries and telemetry.</returns>
                public static {{Builder}} Add{{name}}(this {{Services}} services, global::System.Action<{{options}}>? configure = null) =>
                    services.Add{{name}}((_, options) => configure?.Invoke(options));

                /// <inheritdoc cref="Add{{name}}({{Services}}, global::System.Action{{{options}}})" />
                public static {{Builder}} Add{{name}}(this {{Services}} services, global::System.Action<global::System.IServiceProvider, {{options}}> configure)
                {
                    var builder = global::Microsoft.Extensions.DependencyInjection.HttpClientFactoryServiceCollectionExtensions.AddHttpClient(services, "{{spec.Namespace}}.{{name}}");
                    global::Microsoft.Extensions.DependencyInjection.HttpClientBuilderExtensions.ConfigurePrimaryHttpMessageHandler(builder, static () => new global::BuddyGen.OwnOriginHandler());
                    return global::Microsoft.Extensions.DependencyInjection.HttpClientBuilderExtensions.AddTypedClient(builder, (httpClient, provider) =>
                    {
                        var options = new {{options}}();
                        configure(provider, options);
                        return new {{client}}(httpClient, options);
                    });
                }
            }
            """);
        return (HintNames.Of(spec, type), writer.ToSourceText());
    }
}
