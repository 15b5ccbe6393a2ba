using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Assistant.Engine.Transports;

/// <summary>Puts the transports together.</summary>
public static class TransportServices
{
    /// <summary>
    /// Adds <see cref="GraphQLEndpoint"/> with every transport behind it. The host adds an executor, an
    /// <see cref="ICallerResolver"/>, a <see cref="SchemaDocument"/> and the options, and uses WebSockets before the endpoint.
    /// </summary>
    public static IServiceCollection AddGraphQLTransports(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new GraphQLHttpOptions());
        services.TryAddSingleton(new GraphQLStreamOptions());
        services.AddSingleton<ConnectionSweep>();
        return services.AddSingleton<HttpGet>().AddSingleton<HttpPost>().AddSingleton<Sse>().AddSingleton<WebSocketTransport>().AddSingleton<GraphQLEndpoint>();
    }
}
