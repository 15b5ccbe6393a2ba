using System.Text.Json;
using Assistant.Engine.Execution;
using Assistant.Engine.Transports;
using Assistant.Graph.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistant.Graph.Tests.Security;

/// <summary>A server that says who calls it: authentication as the real one has it, over a real socket, on a clock of the test's.</summary>
internal sealed class AuthenticatingServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private AuthenticatingServer(WebApplication app, TestClock clock)
    {
        _app = app;
        Clock = clock;
        _client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    internal TestClock Clock { get; }

    internal static async Task<AuthenticatingServer> StartAsync(params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(pair => $"Authentication:{pair.Name}", pair => (string?)pair.Value))
            .Build();
        var clock = new TestClock(TokenFactory.Now);
        builder.Services.AddBearerAuthentication(
            AuthenticationSettings.Read(configuration, isDevelopment: true, () => throw new InvalidOperationException()), clock);
        var app = builder.Build();
        app.OmitAuthenticationMiddleware();
        var resolver = app.Services.GetRequiredService<ICallerResolver>();
        app.Run(async context => await AnswerAsync(context, await resolver.ResolveAsync(context, context.RequestAborted)));
        await app.StartAsync();
        return new AuthenticatingServer(app, clock);
    }

    internal Task<Verdict> AskAsync(string? token, string scheme = "Bearer ") =>
        AskAsync(token is null ? [] : [$"{scheme}{token}"]);

    internal async Task<Verdict> AskAsync(string[] authorization, string path = "/")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var value in authorization)
        {
            request.Headers.TryAddWithoutValidation("Authorization", value);
        }

        using var response = await _client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return JsonSerializer.Deserialize<Verdict>(body, JsonSerializerOptions.Web)!;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    private static Task AnswerAsync(HttpContext context, CallerResolution resolution)
    {
        var caller = resolution.Caller as AuthenticatedCaller;
        return context.Response.WriteAsJsonAsync(new Verdict(
            resolution.Refusal?.StatusCode ?? 200,
            resolution.Refusal?.Error.Message,
            resolution.Refusal?.Error.Code,
            resolution.Refusal?.Challenge,
            caller?.Issuer,
            caller?.Subject,
            caller?.ClaimsJson,
            caller?.MayBeAdmin));
    }
}
