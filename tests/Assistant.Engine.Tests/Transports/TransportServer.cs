using Assistant.Engine.Execution;
using Assistant.Engine.Transports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistant.Engine.Tests.Transports;

/// <summary>The transports behind a real socket.</summary>
public sealed class TransportServer : IAsyncLifetime
{
    internal const int MaxRequestBytes = 2_000_000;

    private readonly WebApplication _app;

    public TransportServer()
        : this(maxBatchOperations: 0)
    {
    }

    internal TransportServer(int maxBatchOperations)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        builder.Services.AddSingleton(new GraphQLHttpOptions { MaxRequestBytes = MaxRequestBytes, AllowPlanReport = true, MaxBatchOperations = maxBatchOperations });
        builder.Services.AddSingleton<IRequestExecutor, EchoExecutor>();
        builder.Services.AddSingleton<ICallerResolver, HeaderCallerResolver>();
        builder.Services.AddSingleton(new SchemaDocument(() => "type Query { a: Int }"));
        builder.Services.AddGraphQLTransports();
        _app = builder.Build();
        _app.Map("/graphql", _app.Services.GetRequiredService<GraphQLEndpoint>().HandleAsync);
    }

    internal HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await _app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    internal async Task<HttpAnswer> PostAsync(HttpContent content, string? accept = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        return await SendAsync(request, accept, headers);
    }

    internal Task<HttpAnswer> PostJsonAsync(string json, string? accept = null, params (string Name, string Value)[] headers) =>
        PostAsync(new StringContent(json, System.Text.Encoding.UTF8, "application/json"), accept, headers);

    internal async Task<HttpAnswer> GetAsync(string pathAndQuery, string? accept = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, pathAndQuery);
        return await SendAsync(request, accept, headers);
    }

    internal async Task<HttpAnswer> SendAsync(HttpRequestMessage request, string? accept, params (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        using var response = await Client.SendAsync(request);
        return await HttpAnswer.ReadAsync(response);
    }

    private sealed class HeaderCallerResolver : ICallerResolver
    {
        public ValueTask<CallerResolution> ResolveAsync(HttpContext context, CancellationToken cancellationToken) =>
            ValueTask.FromResult(context.Request.Headers.Authorization.Count == 0
                ? CallerResolution.Accept(AnonymousCaller.Instance)
                : CallerResolution.Refuse(new CallerRefusal
                {
                    Challenge = "Bearer error=\"invalid_token\"",
                    Error = new Errors.GraphQLError { Message = "bad token", Code = Errors.ErrorCodes.NotAuthenticated },
                }));
    }
}
